"""The list in sections: what needs a human now, one's own drafts, the pool, and those of other counselors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.sessions.drafts import DraftListed, FlagRead
from bot.web.desk.urgency import rank

NEEDS_A_HUMAN = ("safety", "human")


@dataclass(frozen=True)
class Line:
    """One line of the list. draft: None where a client raised a flag and never consented to more."""

    draft: DraftListed | None
    flags: tuple[FlagRead, ...]
    mine: bool
    readable: bool

    @property
    def why(self) -> str:
        """Why the line stands where it does: the draft's place, or `withdrew` where nobody asked for a person."""
        place, reasons = self.draft.place if self.draft else "safety", {flag.reason for flag in self.flags}
        withdrew = "client_withdrew_consent" in reasons and "client_asked" not in reasons
        return "withdrew" if place == "human" and withdrew else place

    @property
    def urgency(self) -> tuple[int, float]:
        """Sort key of flagged lines: the most urgent level first, then who has waited longest."""
        return min((rank(flag), flag.at.timestamp()) for flag in self.flags)


@dataclass(frozen=True)
class Sections:
    """The whole list."""

    flagged: tuple[Line, ...]
    mine: tuple[Line, ...]
    pool: tuple[Line, ...]
    others: tuple[Line, ...]

    @property
    def flags(self) -> int:
        """How many flags nobody has seen yet, wherever they stand."""
        return sum(len(line.flags) for line in self._lines)

    @property
    def drafts(self) -> int:
        """How many drafts are listed."""
        return sum(line.draft is not None for line in self._lines)

    @property
    def _lines(self) -> tuple[Line, ...]:
        return (*self.flagged, *self.mine, *self.pool, *self.others)


def sections_of(listed: Iterable[DraftListed], alone: Iterable[FlagRead], name: str, *, everyone: bool) -> Sections:
    """Sort the list for one counselor. alone: flags without a draft. everyone: each counselor may read each draft."""
    lines = [_line(draft, name, everyone=everyone) for draft in listed]
    flagged = [line for line in lines if line.draft and line.draft.place in NEEDS_A_HUMAN]
    flagged += [Line(None, (flag,), mine=False, readable=False) for flag in alone]
    calm = [line for line in lines if line not in flagged]
    return Sections(
        flagged=tuple(sorted(flagged, key=lambda line: line.urgency)),
        mine=tuple(line for line in calm if line.mine),
        pool=tuple(line for line in calm if line.draft and line.draft.claimed_by is None),
        others=tuple(line for line in calm if everyone and line.draft and line.draft.claimed_by and not line.mine),
    )


def _line(draft: DraftListed, name: str, *, everyone: bool) -> Line:
    mine = draft.claimed_by == name
    flags = sorted(draft.open_flags, key=lambda flag: (rank(flag), flag.at))
    return Line(draft, tuple(flags), mine, readable=mine or everyone)
