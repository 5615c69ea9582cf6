"""Offers and the replies to them: the moves of the negotiation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.negotiation.terms import Terms


class Party(StrEnum):
    """Who makes a move."""

    CLIENT = "client"
    BOT = "bot"
    COUNSELOR = "counselor"


class ReplyKind(StrEnum):
    """What a party can do with an open offer; `WAIT` and `LEAVE` are neither yes nor no."""

    ACCEPT = "accept"
    COUNTER = "counter"
    DECLINE = "decline"
    WAIT = "wait"
    LEAVE = "leave"


class OfferStatus(StrEnum):
    """Where an offer stands; only an `OPEN` one can be answered."""

    OPEN = "open"
    ACCEPTED = "accepted"
    COUNTERED = "countered"
    DECLINED = "declined"
    LAPSED = "lapsed"  # another offer of the same round was taken up, or the item was taken back


@dataclass(frozen=True)
class Offer:
    """Terms put forward by one party.

    id: unique within the client's negotiation, `<item>.<n>` with n counted from 1 on the item.
    said: the party's own words per term, where it used words ("start" → "Senin depan").
    reason: why, in words for the other party; None where none was given.
    """

    id: str
    item_id: str
    by: Party
    terms: Terms
    said: Mapping[str, str] = field(default_factory=dict)
    reason: str | None = None
    status: OfferStatus = OfferStatus.OPEN


@dataclass(frozen=True)
class Reply:
    """One party's answer to one named offer; `counter_id` names the offer put in its place.

    objected: names of the terms it objects to in words ("20 menit kelamaan").
    """

    offer_id: str
    by: Party
    kind: ReplyKind
    counter_id: str | None = None
    words: str | None = None
    objected: frozenset[str] = frozenset()
