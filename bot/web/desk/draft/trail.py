"""The trail of an item as a timeline that reads as text: who did what, when, in which words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby, pairwise

from bot.sessions.items_read import ItemRead, MoveRead
from bot.web.desk.clock import Clock
from bot.web.desk.draft.terms import Change, changes_between, phrase

TOGETHER = ("accept", "decline", "wait", "leave", "lapse")  # the same answer to several offers at once is one line


@dataclass(frozen=True)
class Entry:
    """One line of the timeline. quote: the client's own words. terms: what was offered, in words."""

    at: datetime
    by: str
    act: str
    text: str
    terms: str | None = None
    changes: tuple[Change, ...] = ()
    reason: str | None = None
    quote: str | None = None


def trail_of(item: ItemRead, clock: Clock) -> tuple[Entry, ...]:
    """The trail in order of time. A counter-offer and the reply it came with are one entry."""
    telling = _Telling(item, clock)
    return tuple(telling.entry(list(group)) for _, group in groupby(_told(item.trail), key=_together))


class _Telling:
    """Tells one move after the other. agreed: the offers that were said yes to, by number; the last one holds."""

    def __init__(self, item: ItemRead, clock: Clock) -> None:
        self.item, self.clock, self.words = item, clock, clock.words
        self.offers = {move.offer: move for move in item.trail if move.act == "offer"}
        self.counters = {move.counter: move for move in item.trail if move.act == "counter"}
        self.agreed: list[str | None] = []

    def entry(self, moves: Sequence[MoveRead]) -> Entry:
        """One line for a move, or for several that are one answer."""
        first = moves[0]
        if first.act == "offer":
            reply = self.counters.get(first.offer)
            if reply:
                return self._in_place_of(reply.offer, first, "counter", reply.words)
            return self._in_place_of(self.agreed[-1], first, "change") if self.agreed else self._offer(first)
        if first.act == "accept":
            return self._accept(moves)
        if first.act == "lapse" and self.agreed and self.agreed[-1] in [move.offer for move in moves]:
            return self._undone(first)
        if first.act == "reopen" or first.outcome == "withdrawn":
            self.agreed.clear()
        return self._other(moves)

    def _offer(self, move: MoveRead) -> Entry:
        terms, who = phrase(move.terms or {}, self.words, self.clock.day_of(move.at)), self._who(move)
        if len(self.offers) == 1 and terms == self.item.terms.get("activity"):  # the heading of the card says it
            text = self.words("trail.sole_offer", who=who, offer=_number(move.offer))
            return Entry(move.at, move.by, "offer", text, reason=move.reason)
        text, quote = self.words("trail.offer", who=who, offer=_number(move.offer)), _quote(move)
        return Entry(
            move.at, move.by, "offer", text, terms, reason=move.reason, quote=None if quote == terms else quote
        )

    def _in_place_of(self, offer: str | None, made: MoveRead, act: str, said: str | None = None) -> Entry:
        """An offer that answers another, or that would change what is agreed: what differs, not all terms again."""
        before, after = self.offers[offer].terms or {}, made.terms or {}
        text = self.words(f"trail.{act}", who=self._who(made), offer=_number(offer), counter=_number(made.offer))
        changes = changes_between(before, after, self.words, self.clock.day_of(made.at))
        return Entry(made.at, made.by, act, text, changes=changes, reason=made.reason, quote=said or _quote(made))

    def _accept(self, moves: Sequence[MoveRead]) -> Entry:
        move, offers = moves[0], self._numbers(moves)
        text = self.words(f"trail.accept.{move.by}", who=self._who(move), offers=offers, n=len(moves))
        if self.agreed:
            text = self.words("trail.instead", text=text, offer=_number(self.agreed[-1]))
        self.agreed.append(move.offer)
        return Entry(move.at, move.by, "accept", text, quote=move.words)

    def _undone(self, move: MoveRead) -> Entry:
        text = self.words("trail.undone", offer=_number(self.agreed.pop()))
        if self.agreed:
            text = self.words("trail.holds_again", text=text, offer=_number(self.agreed[-1]))
        return Entry(move.at, "client", "undone", text)

    def _other(self, moves: Sequence[MoveRead]) -> Entry:
        move = moves[0]
        key = {
            "rate": f"rate.{move.scale}" if move.value is not None else f"rate_withdrawn.{move.scale}",
            "end": f"end.{move.outcome}",
            "horizon": f"horizon.{move.outcome}",
            "progress": f"progress.{move.outcome}",
            "way": f"way.{move.outcome}",
        }.get(move.act, move.act)
        count = len(moves) if move.value is None else move.value
        text = self.words(f"trail.{key}", who=self._who(move), offers=self._numbers(moves), n=count)
        if move.act == "progress" and move.words:
            text = self.words("trail.helped", text=text)
        by = "client" if move.outcome == "withdrawn" else move.by
        on_the_card = move.act == "progress" or (move.act == "reason" and move.words == self.item.reason)
        return Entry(move.at, by, move.act, text, quote=None if on_the_card else move.words)

    def _who(self, move: MoveRead) -> str:
        return self.words.named("who", move.by)

    def _numbers(self, moves: Sequence[MoveRead]) -> str:
        numbers = [_number(move.offer) for move in moves]
        return f" {self.words('and')} ".join(part for part in (", ".join(numbers[:-1]), numbers[-1]) if part)


def _told(trail: Sequence[MoveRead]) -> Iterator[MoveRead]:
    """The moves that say something of their own.

    Left out: a counter's reply, an end that follows from the last reply, the offers that lapse when all is taken back,
    and how a step went where the next move tells it again with what helped.
    """
    left_at = {move.at for move in trail if move.act == "leave"}
    withdrawn_at = {move.at for move in trail if move.outcome == "withdrawn"}
    reports = [move for move in trail if move.act == "progress"]
    told_again = {id(move) for move, after in pairwise(reports) if after.words and not move.words}
    for move in trail:
        follows = move.act == "end" and (
            move.outcome == "agreed" or (move.outcome == "for_counselor" and move.at in left_at)
        )
        follows = follows or (move.act == "lapse" and move.at in withdrawn_at)
        if move.act != "counter" and not follows and id(move) not in told_again:
            yield move


def _together(move: MoveRead) -> object:
    return (move.act, move.by, move.at, move.words) if move.act in TOGETHER else id(move)


def _number(offer: str | None) -> str:
    """The number of an offer on its item: 2 of "s1.2"."""
    return (offer or "").rpartition(".")[2]


def _quote(move: MoveRead) -> str | None:
    """The party's own words for an offer; a part of them that another part holds already is left out."""
    said = sorted(set((move.said or {}).values()), key=len, reverse=True)
    kept: list[str] = []
    for each in said:
        if not any(each in longer for longer in kept):
            kept.append(each)
    return " … ".join(kept) or None
