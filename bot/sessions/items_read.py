"""A goal or a step as a counselor reads it: terms, who said each first, what moved, and the trail behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True)
class OwnerRead:
    """Who said a term's value first."""

    by: str
    offer: str
    said: str | None


@dataclass(frozen=True)
class MoveRead:
    """One entry of a trail. `act`: ask, offer, accept, counter, decline, wait, leave, lapse, rate, reason,
    horizon, progress, way, priority, doubt, fragile, end, reopen, replace, give_back. signs: of a doubt
    (`bot.negotiation.fragility.Sign`). outcome: of an end; also how a step went, and the way on that was chosen.
    by_item: what took the place."""

    at: datetime
    by: str
    act: str
    offer: str | None = None
    terms: Mapping[str, Any] | None = None
    said: Mapping[str, str] | None = None
    reason: str | None = None
    words: str | None = None
    counter: str | None = None
    scale: str | None = None
    value: int | None = None
    outcome: str | None = None
    signs: tuple[str, ...] = ()
    by_item: str | None = None


@dataclass(frozen=True)
class PutRead:
    """A value somebody put forward for a term; None where they left it out."""

    by: str
    offer: str
    value: Any


@dataclass(frozen=True)
class LedgerLineRead:
    """One term on which something moved, and who gave up a value of their own; see `bot.negotiation.ledger`."""

    term: str
    puts: tuple[PutRead, ...]
    moved: tuple[str, ...]


@dataclass(frozen=True)
class ProgressRead:
    """How a step went; `how` is done, partly or not_yet, `helped` the client's words.

    said, value, on, way: as in `bot.negotiation.items.Progress`.
    """

    how: str
    helped: str | None
    said: str | None = None
    value: int | None = None
    on: date | None = None
    way: str | None = None


@dataclass(frozen=True)
class ItemRead:
    """A goal or a step: its terms as they stand, who said each first, and the trail behind it.

    fragile: the signs by which its yes is fragile (law 10); empty where it is not. replaces, replaced_by: ids of what
    it is to take the place of, and of what took its place. priority: its place among the goals, from 1.
    """

    id: str
    kind: str
    goal: str | None
    words: str | None
    outcome: str
    terms: Mapping[str, Any]
    ownership: Mapping[str, OwnerRead]
    importance: int | None
    confidence: int | None
    reason: str | None
    horizon: str | None
    progress: tuple[ProgressRead, ...]
    fragile: tuple[str, ...]
    ledger: tuple[LedgerLineRead, ...]
    trail: tuple[MoveRead, ...]
    replaces: str | None = None
    replaced_by: str | None = None
    priority: int | None = None

    def numbers(self, scale: str) -> tuple[int, ...]:
        """The numbers given on a scale (`importance` or `confidence`), in order of time."""
        given = (move.value for move in self.trail if move.act == "rate" and move.scale == scale)
        return tuple(number for number in given if number is not None)


def agreed(item: ItemRead) -> bool:
    """Whether an item stands as agreed."""
    return item.outcome in ("agreed", "agreed_in_part")


def by_priority(goal: ItemRead) -> tuple[bool, int]:
    """Sort key: the client's order of several goals; those they did not put in order come after, as they were."""
    return goal.priority is None, goal.priority or 0
