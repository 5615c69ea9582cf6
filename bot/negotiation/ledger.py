"""Give and take on one item: per term, what each party put forward, one after the other, and who moved to whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.negotiation.items import Item
from bot.negotiation.offers import Offer, Party
from bot.negotiation.terms import TERM_NAMES


@dataclass(frozen=True)
class Put:
    """A value one party put forward for a term; None where it left the term out."""

    by: Party
    offer_id: str
    value: Any


@dataclass(frozen=True)
class Line:
    """One term on which something moved. moved: the parties that gave up a value of their own, in order."""

    term: str
    puts: tuple[Put, ...]
    moved: tuple[Party, ...]


def ledger(item: Item) -> tuple[Line, ...]:
    """The terms whose value changed on the way to the latest offer; options passed over are no moves."""
    way = _way_to_the_latest(item)
    lines = (_line(name, way) for name in TERM_NAMES)
    return tuple(line for line in lines if line is not None)


def _way_to_the_latest(item: Item) -> list[Offer]:
    """The offers each made in the place of the one before, and those the client objected to on the way."""
    on_the_way = item.line_of_descent() | {reply.offer_id for reply in item.replies if reply.objected}
    return [offer for offer in item.offers if offer.id in on_the_way]


def _line(name: str, way: list[Offer]) -> Line | None:
    puts: list[Put] = []
    for offer in way:
        value = getattr(offer.terms, name) or None
        if not puts or puts[-1].value != value:
            puts.append(Put(offer.by, offer.id, value))
    if len(puts) < 2:  # noqa: PLR2004 - one value is no move
        return None
    if puts[0].value is None:  # nobody had left it out on purpose: the first to name it added it
        puts = puts[1:]
    gave_up = [put.by for put in puts[:-1]]
    return Line(name, tuple(puts), tuple(dict.fromkeys(gave_up)))
