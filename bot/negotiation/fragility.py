"""When a yes is fragile: two signs or more, out of five, that the client may not mean it (law 10)."""

from __future__ import annotations

from enum import StrEnum

from bot.negotiation.items import Item
from bot.negotiation.offers import Offer, OfferStatus, Party, Reply, ReplyKind
from bot.negotiation.terms import TERM_NAMES

LOW_IMPORTANCE, LOW_CONFIDENCE = 4, 3
SHORT_ANSWER = 2  # words; a tap has none
SIGNS_OF_A_FRAGILE_YES = 2


class Sign(StrEnum):
    """What makes a yes doubtful."""

    SHORT_ANSWER = "short_answer"
    NOTHING_OF_THEIRS = "nothing_of_theirs"
    LOW_NUMBER = "low_number"
    OBJECTION_LEFT = "objection_left"
    HEDGE = "hedge"


def signs_of(item: Item, *, hedged: bool) -> frozenset[Sign]:
    """The signs on the yes that holds on an item; none where nothing is agreed.

    hedged: whether the words of that yes (`words_of_yes`) leave the client's own will out of it.
    """
    accepted = item.accepted_offer
    if accepted is None:
        return frozenset()
    found = {
        Sign.SHORT_ANSWER: _is_short(item, accepted),
        Sign.NOTHING_OF_THEIRS: all(owner.by is not Party.CLIENT for owner in item.ownership().values()),
        Sign.LOW_NUMBER: _is_low(item.importance, LOW_IMPORTANCE) or _is_low(item.confidence, LOW_CONFIDENCE),
        Sign.OBJECTION_LEFT: any(objects_still(reply, item, accepted) for reply in item.replies),
        Sign.HEDGE: hedged,
    }
    return frozenset(sign for sign, holds in found.items() if holds)


def is_fragile(signs: frozenset[Sign]) -> bool:
    """Whether a yes with these signs is asked about once more, and kept as fragile where it stays."""
    return len(signs) >= SIGNS_OF_A_FRAGILE_YES


def words_of_yes(item: Item) -> str | None:
    """What the client said with the yes that holds: to the offer of another, or naming the terms; None for a tap."""
    accepted = item.accepted_offer
    if accepted is None:
        return None
    if accepted.by is Party.CLIENT:
        return max(accepted.said.values(), key=len, default=None)
    reply = _yes_to(item, accepted)
    return reply.words if reply else None


def objects_still(reply: Reply, item: Item, accepted: Offer) -> bool:
    """Whether the client objected to a value that is agreed all the same."""
    answered = item.offer(reply.offer_id)
    if reply.by is not Party.CLIENT or answered is None:
        return False
    return any(
        getattr(answered.terms, name) is not None and getattr(answered.terms, name) == getattr(accepted.terms, name)
        for name in TERM_NAMES
        if name in reply.objected
    )


def _yes_to(item: Item, accepted: Offer) -> Reply | None:
    given = [r for r in item.replies if r.offer_id == accepted.id and r.kind is ReplyKind.ACCEPT]
    return given[-1] if given else None


def _is_short(item: Item, accepted: Offer) -> bool:
    """Whether the yes was typed in a word or two; picking one of several ("number 2") is as good as a tap."""
    reply = _yes_to(item, accepted)
    answered = {each.offer_id for each in item.replies}
    if any(o.by is Party.BOT and o.status is OfferStatus.LAPSED and o.id not in answered for o in item.offers):
        return False
    if reply is None or reply.by is not Party.CLIENT or not reply.words:
        return False
    return len(reply.words.split()) <= SHORT_ANSWER


def _is_low(number: int | None, low: int) -> bool:
    return number is not None and number <= low
