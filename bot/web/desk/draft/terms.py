"""Terms in words for a counselor.

Free words stay as they were said: said to a counselor, "your" would be the counselor's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.language.phrases import ORDER, say_date, say_term
from bot.sessions.items_read import ItemRead
from bot.web.desk.wording import Words

AS_SAID = ("activity", "cue", "condition")


@dataclass(frozen=True)
class TermRow:
    """One term as it stands, and who put that value first, in which words."""

    label: str
    value: str
    by: str
    said: str | None


@dataclass(frozen=True)
class Change:
    """One term in which an offer differs from the one it answers; None where it has no such term."""

    label: str
    before: str | None
    after: str | None


def rows_of(item: ItemRead, words: Words, today: date) -> tuple[TermRow, ...]:
    """The terms of an item, one a row."""
    return tuple(
        TermRow(words(f"term.{name}"), value(name, item.terms[name], words, today), owner.by, owner.said)
        for name in _present(item.terms)
        if (owner := item.ownership.get(name)) is not None
    )


def changes_between(
    before: Mapping[str, Any], after: Mapping[str, Any], words: Words, today: date
) -> tuple[Change, ...]:
    """What an offer changes in another."""

    def side(terms: Mapping[str, Any], name: str) -> str | None:
        return value(name, terms[name], words, today) if terms.get(name) else None

    return tuple(
        Change(words(f"term.{name}"), side(before, name), side(after, name))
        for name in ORDER
        if before.get(name) != after.get(name)
    )


def value(name: str, said: Any, words: Words, today: date) -> str:
    """One value that stands beside the name of its term. today: the day it is said, for "next Monday"."""
    if name in (*AS_SAID, "support"):
        return str(said)
    if name in ("start", "until"):
        return said["event"] if isinstance(said, Mapping) else say_date(date.fromisoformat(said), words.language, today)
    in_words = say_term(name, said, words.language, today)
    return in_words.removeprefix(words("days_lead")) if name == "days" else in_words


def phrase(terms: Mapping[str, Any], words: Words, today: date) -> str:
    """All terms of an offer in one line."""
    return " · ".join(_in_a_line(name, terms[name], words, today) for name in _present(terms))


def _in_a_line(name: str, said: Any, words: Words, today: date) -> str:
    if name == "days":
        return say_term(name, said, words.language, today)
    in_line = f"in_line.{name}"
    if in_line in words.table:
        return words(in_line, value=value(name, said, words, today))
    return value(name, said, words, today)


def _present(terms: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(name for name in ORDER if terms.get(name))
