"""An item: one goal or one step, with its trail of offers and replies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from bot.negotiation.offers import Offer, OfferStatus, Party, Reply
from bot.negotiation.outcomes import Horizon, Outcome, WayOn
from bot.negotiation.terms import TERM_NAMES, Terms

MOST_BOT_OFFERS = 3  # law 6


class ItemKind(StrEnum):
    """What is negotiated."""

    GOAL = "goal"
    STEP = "step"


@dataclass(frozen=True)
class Owner:
    """Who said the agreed value of a term first, in which offer, and in which words of their own."""

    by: Party
    offer_id: str
    said: str | None


@dataclass(frozen=True)
class Progress:
    """How a step went, told by the client after the hand-over. `how`: done, partly, not_yet. helped: their words.

    said, value: how it went in their words, or as a number from 0 to 10. on: the day they told it. way: how they then
    chose to go on, None where they did not say.
    """

    how: str
    helped: str | None = None
    said: str | None = None
    value: int | None = None
    on: date | None = None
    way: WayOn | None = None


@dataclass(frozen=True)
class Fragility:
    """A yes that stayed although it was asked about; `signs` are names of `bot.negotiation.fragility.Sign`."""

    offer_id: str
    signs: frozenset[str]


@dataclass
class Item:
    """One goal or step. `offers` and `replies` are in order of time; only `Negotiation` changes them.

    invited: whether the bot may offer (law 1). importance, confidence: 0–10 or None where not asked yet.
    words: what the client called it, where they did. parent_id: the goal a step serves.
    reason: why a goal matters, in the client's words. horizon: what it is for. progress: how a step went, in order.
    questioned: whether a yes on it was asked about once more (law 10). fragility: of the yes last found fragile.
    replaces: the item it takes the place of once it is agreed. replaced_by: the item a `REPLACED` one gave way to.
    priority: its place among several goals, counted from 1, where the client put them in order.
    An agreed item stays agreed while a change of it is on the table.
    """

    id: str
    kind: ItemKind
    words: str | None = None
    parent_id: str | None = None
    outcome: Outcome = Outcome.OPEN
    invited: bool = False
    importance: int | None = None
    confidence: int | None = None
    reason: str | None = None
    horizon: Horizon | None = None
    progress: list[Progress] = field(default_factory=list)
    questioned: bool = False
    fragility: Fragility | None = None
    replaces: str | None = None
    replaced_by: str | None = None
    priority: int | None = None
    offers: list[Offer] = field(default_factory=list)
    replies: list[Reply] = field(default_factory=list)

    @property
    def open_offers(self) -> tuple[Offer, ...]:
        """The offers that can be answered now."""
        return tuple(offer for offer in self.offers if offer.status is OfferStatus.OPEN)

    @property
    def bot_offers(self) -> tuple[Offer, ...]:
        """All offers the bot has made on this item."""
        return tuple(offer for offer in self.offers if offer.by is Party.BOT)

    @property
    def bot_offers_left(self) -> int:
        """How many more offers the bot may make (law 6)."""
        return MOST_BOT_OFFERS - len(self.bot_offers)

    @property
    def declined_terms(self) -> tuple[Terms, ...]:
        """Terms the client turned down or answered with others; never to be offered again (law 4)."""
        turned_down = (OfferStatus.DECLINED, OfferStatus.COUNTERED)
        return tuple(offer.terms for offer in self.offers if offer.status in turned_down)

    @property
    def accepted_offer(self) -> Offer | None:
        """The offer that was said yes to, while the item stands as agreed."""
        return self._taken_offer if self.outcome in (Outcome.AGREED, Outcome.AGREED_IN_PART) else None

    @property
    def agreed_terms(self) -> Terms | None:
        """The terms of the accepted offer, while the item stands as agreed."""
        accepted = self.accepted_offer
        return accepted.terms if accepted else None

    @property
    def fragile_signs(self) -> frozenset[str]:
        """Why the yes that holds is fragile (law 10); empty where it is not."""
        accepted, fragility = self.accepted_offer, self.fragility
        return fragility.signs if accepted and fragility and fragility.offer_id == accepted.id else frozenset()

    @property
    def latest_terms(self) -> Terms | None:
        """The agreed terms, also of an item that gave way to another; or else those last put forward by anyone."""
        taken = self._taken_offer
        return taken.terms if taken else self.offers[-1].terms if self.offers else None

    @property
    def client_has_spoken(self) -> bool:
        """Whether the client put terms forward or invited the bot (law 1)."""
        return self.invited or any(offer.by is Party.CLIENT for offer in self.offers)

    def offer(self, offer_id: str) -> Offer | None:
        """The offer of that id, if it was made on this item."""
        return next((offer for offer in self.offers if offer.id == offer_id), None)

    def set_status(self, offer_ids: Iterable[str], status: OfferStatus) -> None:
        """Move the named offers to a status; the terms of an offer never change."""
        named = set(offer_ids)
        self.offers = [replace(o, status=status) if o.id in named else o for o in self.offers]

    def ownership(self) -> dict[str, Owner]:
        """For each term of the latest terms: who said that value first."""
        terms = self.latest_terms
        if terms is None:
            return {}
        return {name: self._first_to_say(name, terms) for name in TERM_NAMES if name in terms.named}

    def line_of_descent(self) -> frozenset[str]:
        """The offers agreed on, or else the last, and those each was made in the place of, one after the other."""
        if not self.offers:
            return frozenset()
        accepted = [o.id for o in self.offers if o.status is OfferStatus.ACCEPTED] if self._taken_offer else []
        line = set()
        for start in accepted or [self.offers[-1].id]:
            at: str | None = start
            while at is not None:
                line.add(at)
                at = next((reply.offer_id for reply in self.replies if reply.counter_id == at), None)
        return frozenset(line)

    @property
    def _taken_offer(self) -> Offer | None:
        """The offer said yes to last, of an item that stands as agreed or did until another took its place."""
        if self.outcome not in (Outcome.AGREED, Outcome.AGREED_IN_PART, Outcome.REPLACED):
            return None
        return next((offer for offer in reversed(self.offers) if offer.status is OfferStatus.ACCEPTED), None)

    def _first_to_say(self, name: str, terms: Terms) -> Owner:
        value = getattr(terms, name)
        # An option the client passed over says nothing about who brought a term into the one they took.
        line = self.line_of_descent()
        said = [o for o in self.offers if o.by is Party.CLIENT or o.id in line]
        first = next(offer for offer in said if getattr(offer.terms, name) == value)
        return Owner(first.by, first.id, first.said.get(name))
