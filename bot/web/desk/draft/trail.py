"""The trail of an item as a timeline that reads as text: who did what, when, in which words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from bot.sessions.drafts import ItemRead, MoveRead
from bot.web.desk.clock import Clock
from bot.web.desk.draft.terms import Change, changes_between, phrase
from bot.web.desk.wording import Words

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
    words = clock.words
    offers = {move.offer: move for move in item.trail if move.act == "offer"}
    counters = {move.counter: move for move in item.trail if move.act == "counter"}
    entries: list[Entry] = []
    for _, group in groupby(_told(item.trail), key=_together):
        moves = list(group)
        first = moves[0]
        if first.act != "offer":
            entries.append(_entry(moves, words))
        elif first.offer in counters:
            entries.append(_counter(first, counters[first.offer], offers, words, clock))
        else:
            entries.append(_offer(first, words, clock))
    return tuple(entries)


def _told(trail: Sequence[MoveRead]) -> Iterator[MoveRead]:
    """The moves that say something of their own: not a counter's reply, nor an end that follows from the last reply."""
    left_at = {move.at for move in trail if move.act == "leave"}
    for move in trail:
        follows = move.act == "end" and (
            move.outcome == "agreed" or (move.outcome == "for_counselor" and move.at in left_at)
        )
        if move.act != "counter" and not follows:
            yield move


def _together(move: MoveRead) -> object:
    return (move.act, move.by, move.at, move.words) if move.act in TOGETHER else id(move)


def _offer(move: MoveRead, words: Words, clock: Clock) -> Entry:
    terms = phrase(move.terms or {}, words, clock.day_of(move.at))
    text = words("trail.offer", who=words.named("who", move.by), offer=_number(move))
    quote = _quote(move)
    return Entry(move.at, move.by, "offer", text, terms, reason=move.reason, quote=None if quote == terms else quote)


def _counter(
    made: MoveRead, reply: MoveRead, offers: Mapping[str | None, MoveRead], words: Words, clock: Clock
) -> Entry:
    answered = offers[reply.offer]
    changes = changes_between(answered.terms or {}, made.terms or {}, words, clock.day_of(made.at))
    text = words("trail.counter", who=words.named("who", made.by), offer=_number(answered), counter=_number(made))
    return Entry(
        made.at, made.by, "counter", text, changes=changes, reason=made.reason, quote=reply.words or _quote(made)
    )


def _entry(moves: Sequence[MoveRead], words: Words) -> Entry:
    move = moves[0]
    values = {
        "who": words.named("who", move.by),
        "offers": _in_a_row([_number(each) for each in moves], words("and")),
        "n": len(moves) if move.value is None else move.value,
    }
    kind = {"rate": f".{move.scale}", "end": f".{move.outcome}"}.get(move.act, "")
    by = "client" if move.outcome == "withdrawn" else move.by
    return Entry(move.at, by, move.act, words(f"trail.{move.act}{kind}", **values), quote=move.words)


def _number(move: MoveRead) -> str:
    """The number of an offer on its item: 2 of "s1.2"."""
    return (move.offer or "").rpartition(".")[2]


def _quote(move: MoveRead) -> str | None:
    """The party's own words for an offer; a part of them that another part holds already is left out."""
    said = sorted(set((move.said or {}).values()), key=len, reverse=True)
    kept: list[str] = []
    for each in said:
        if not any(each in longer for longer in kept):
            kept.append(each)
    return " … ".join(kept) or None


def _in_a_row(parts: Sequence[str], last: str) -> str:
    return f" {last} ".join(part for part in (", ".join(parts[:-1]), parts[-1]) if part)
