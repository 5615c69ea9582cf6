"""Where to find help now: read from practice/helplines.yml, checked before anything starts.

Numbers die; a dead one does harm. So each entry names the public page it was taken from and the day that page was
last read, and a file that is stale, thin or names a closed line stops the start.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, HttpUrl

from bot.checked_yaml import Checked, FileError, load_checked
from bot.safety.finding import KINDS, Kind, Language

#: An entry older than this is stale: nobody has looked whether the line still answers.
FRESH_FOR = timedelta(days=90)
#: Ways to reach help that every kind of crisis must have.
LEAST_ROUTES = 2
#: Closed in 2014, still printed all over the web.
_CLOSED = ("500454",)

Text = Annotated[str, Field(min_length=1, max_length=400)]


class HelplinesError(FileError):
    """A helplines file that must not be used: which file, which entry, why, and what to do."""


class Both(Checked):
    """A text for clients in both languages."""

    id: Text
    en: Text


class Reach(Checked):
    """One way to reach a helpline: a number to dial or to write to, or an address of a page."""

    type: Literal["phone", "whatsapp", "web", "emergency"]
    value: Annotated[str, Field(min_length=3, max_length=100)]


class Helpline(Checked):
    """One service. `last_verified`: the day its source was read. `verified_by_practice`: the practice itself has
    called or written and got an answer; false until then, and shown to an administrator as still to be done."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]
    name: Both
    kinds: Annotated[tuple[Kind, ...], Field(min_length=1)]
    place: Both
    languages: Annotated[tuple[Language, ...], Field(min_length=1)]
    hours: Both
    reach: Annotated[tuple[Reach, ...], Field(min_length=1)]
    free: bool
    note: Both | None = None
    source: HttpUrl
    last_verified: date
    verified_by_practice: bool = False


class Helplines(Checked):
    """All entries, in the order in which they are to be shown."""

    helplines: tuple[Helpline, ...]

    def for_kind(self, kind: Kind, language: Language, limit: int = 3, urgent: bool = False) -> list[Helpline]:
        """At most `limit` helplines for a kind of crisis, in the order of the file; those who speak the client's
        language come first, and emergency numbers before all when it is `urgent`. Never fewer than two ways to
        reach help, whatever the limit."""

        def rank(entry: Helpline) -> tuple[bool, bool]:
            emergency = any(way.type == "emergency" for way in entry.reach)
            return (urgent and not emergency, language not in entry.languages)

        fitting = sorted((entry for entry in self.helplines if kind in entry.kinds), key=rank)
        chosen = fitting[: max(limit, 1)]
        while len(_routes(chosen)) < LEAST_ROUTES and len(chosen) < len(fitting):
            chosen = fitting[: len(chosen) + 1]
        return chosen


def load_helplines(path: Path, today: date) -> Helplines:
    """The helplines of a practice; raises HelplinesError where the file must not be used."""
    found = load_checked(path, Helplines, HelplinesError)
    if not found.helplines:
        raise HelplinesError(path, None, "There is no helpline in it.", "Copy the file from a fresh release.")
    seen: set[str] = set()
    for entry in found.helplines:
        if entry.id in seen:
            raise _error(path, entry, "Another entry has the same id.", "Give each entry an id of its own.")
        seen.add(entry.id)
        _refuse_closed(path, entry)
        _refuse_stale(path, entry, today)
    for kind in KINDS:
        routes = _routes([entry for entry in found.helplines if kind in entry.kinds])
        if len(routes) < LEAST_ROUTES:
            reason = f"`{kind}` has {len(routes)} way to reach help; it needs at least {LEAST_ROUTES}."
            raise HelplinesError(path, None, reason, f"Add `{kind}` to the kinds of another entry, or add an entry.")
    return found


def _refuse_closed(path: Path, entry: Helpline) -> None:
    for way in entry.reach:
        digits = re.sub(r"\D", "", way.value)
        if any(closed in digits for closed in _CLOSED):
            raise _error(path, entry, f"{way.value} has been closed since 2014.", "Remove it; nobody answers there.")


def _refuse_stale(path: Path, entry: Helpline, today: date) -> None:
    age = today - entry.last_verified
    if age > FRESH_FOR:
        reason = f"It was last verified {age.days} days ago; {FRESH_FOR.days} are allowed."
        raise _error(path, entry, reason, "Check that it still answers, then set `last_verified` to that day.")
    if age < timedelta(0):
        raise _error(path, entry, "`last_verified` lies in the future.", "Set it to the day of the last check.")


def _error(path: Path, entry: Helpline, reason: str, what_to_do: str) -> HelplinesError:
    return HelplinesError(path, None, f"Helpline `{entry.id}`: {reason}", what_to_do)


def _routes(entries: list[Helpline]) -> set[str]:
    return {way.value for entry in entries for way in entry.reach}
