"""The negotiation of one client: its items, its limits, and the law that holds over every move.

The law is numbered as in docs/law.md. Every method either does the whole move and records it as events, or raises
a `NegotiationError` and changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.negotiation import events
from bot.negotiation.errors import (
    CrossesGuardrail,
    CrossesLimit,
    ItemEnded,
    NoOffersLeft,
    NotInvited,
    OfferNotOpen,
    OfferRepeated,
)
from bot.negotiation.items import Item, ItemKind
from bot.negotiation.offers import Offer, OfferStatus, Party, Reply, ReplyKind
from bot.negotiation.outcomes import Disagreement, Outcome
from bot.negotiation.replacing import Replacing
from bot.negotiation.terms import Terms

NEGOTIABLE = (Outcome.OPEN, Outcome.AGREED, Outcome.AGREED_IN_PART)
# Whose offers a party answers: nobody but the client says yes to what the bot or the counselor puts forward (law 12).
ANSWERS = {
    Party.CLIENT: (Party.BOT, Party.COUNSELOR),
    Party.BOT: (Party.CLIENT,),
    Party.COUNSELOR: (Party.CLIENT,),
}
ID_PREFIX = {ItemKind.GOAL: "g", ItemKind.STEP: "s"}


@dataclass
class Negotiation(Replacing):
    """What a client, the bot and the counselor have put forward and settled; the moves that change an item."""

    def open_item(
        self, kind: ItemKind, words: str | None = None, parent_id: str | None = None, replaces: str | None = None
    ) -> Item:
        """Bring up a goal, or a step towards the goal `parent_id`. Raises SafetyFirst, UnknownItem.

        replaces: the item that gives way once this one is agreed; until then it stands.
        """
        self._require_safety()
        if replaces is not None:
            self.item(replaces)
        number = sum(item.kind is kind for item in self.items) + 1
        item = Item(f"{ID_PREFIX[kind]}{number}", kind, words, parent_id, replaces=replaces)
        self.items.append(item)
        self.new_events.append(events.ItemOpened(item.id, kind.value, words, replaces))
        return item

    def invite_bot(self, item_id: str) -> None:
        """The client asked for offers on the item, or does not know: the bot may offer (law 1)."""
        item = self.item(item_id)
        if not item.invited:
            item.invited = True
            self.new_events.append(events.BotInvited(item_id))

    def put_forward(
        self,
        item_id: str,
        by: Party,
        terms: Terms,
        today: date,
        *,
        said: Mapping[str, str] | None = None,
        reason: str | None = None,
    ) -> Offer:
        """Make an offer on an open item, or to change an agreed one: it stays as agreed until the change is accepted.

        today: the date against which the guardrails on dates are read.
        Raises SafetyFirst, ItemEnded, CrossesLimit for anyone; for the bot also NotInvited (law 1), NoOffersLeft
        (law 6), CrossesGuardrail and OfferRepeated (law 4). The client may say what a guardrail forbids the bot to
        settle: it stands in the trail, and `accept` refuses it.
        """
        self._require_safety()
        item = self._negotiable(item_id)
        if by is Party.BOT:
            self._require_bot_may_offer(item, terms, today)
        if crossed := next((limit for limit in self.standing_limits if limit.is_crossed_by(terms)), None):
            raise CrossesLimit(crossed.about)
        offer = Offer(f"{item.id}.{len(item.offers) + 1}", item.id, by, terms, dict(said or {}), reason)
        item.offers.append(offer)
        self.new_events.append(events.OfferMade(offer))
        return offer

    def accept(
        self, offer_id: str, by: Party, today: date, words: str | None = None, objected: frozenset[str] = frozenset()
    ) -> Item:
        """Take one open offer of another party as it is; the item ends as agreed (law 2).

        objected: names of the terms a yes objects to all the same; it counts towards a fragile yes (law 10).
        Raises SafetyFirst, OfferNotOpen, CrossesLimit, CrossesGuardrail.
        """
        self._require_safety()
        item, offer = self._answerable(offer_id, by)
        if crossed := next((limit for limit in self.standing_limits if limit.is_crossed_by(offer.terms)), None):
            raise CrossesLimit(crossed.about)
        if term := self.guardrails.crossed_by(offer.terms, today):
            raise CrossesGuardrail(term)
        self._answer(item, Reply(offer.id, by, ReplyKind.ACCEPT, words=words, objected=objected), OfferStatus.ACCEPTED)
        self._lapse(item)
        self._end(item, Outcome.AGREED)
        self._take_its_place(item)
        return item

    def counter(
        self,
        offer_id: str,
        by: Party,
        change: Terms,
        today: date,
        *,
        said: Mapping[str, str] | None = None,
        words: str | None = None,
        reason: str | None = None,
        objected: frozenset[str] = frozenset(),
    ) -> Offer:
        """Answer one open offer with other terms: those named in `change`, and no others, differ.

        objected: names of terms turned down with nothing in their place; they are left out.
        Raises what `put_forward` raises, and OfferNotOpen.
        """
        item, offer = self._answerable(offer_id, by)
        terms = offer.terms.without(objected - change.named).changed_by(change)
        made = self.put_forward(item.id, by, terms, today, said=said, reason=reason)
        self._answer(item, Reply(offer.id, by, ReplyKind.COUNTER, made.id, words, objected), OfferStatus.COUNTERED)
        self._lapse(item, keep=made.id)
        return made

    def decline(
        self, offer_id: str, by: Party, words: str | None = None, objected: frozenset[str] = frozenset()
    ) -> Item:
        """Turn one open offer down; every other offer and item stays as it was (law 3). Raises OfferNotOpen."""
        item, offer = self._answerable(offer_id, by)
        self._answer(item, Reply(offer.id, by, ReplyKind.DECLINE, words=words, objected=objected), OfferStatus.DECLINED)
        return item

    def put_off(
        self,
        offer_id: str,
        by: Party,
        kind: ReplyKind,
        words: str | None = None,
        objected: frozenset[str] = frozenset(),
    ) -> Item:
        """Answer one open offer with neither yes nor no: `WAIT` leaves it open, `LEAVE` leaves it to the counselor.

        Raises OfferNotOpen, ItemEnded where what is left would be a change of something agreed, and ValueError for any
        other kind.
        """
        if kind not in (ReplyKind.WAIT, ReplyKind.LEAVE):
            raise ValueError(f"{kind} is not a way to put an offer off")
        item, offer = self._answerable(offer_id, by)
        if kind is ReplyKind.LEAVE:
            self._open(item.id)
        self._answer(item, Reply(offer.id, by, kind, words=words, objected=objected), OfferStatus.OPEN)
        if kind is ReplyKind.LEAVE:
            self.end(item.id, Outcome.FOR_COUNSELOR)
        return item

    def end(self, item_id: str, outcome: Outcome, disagreement: Disagreement | None = None) -> Item:
        """End an open item without agreement; open offers lapse, both positions are kept where they differ.

        Raises ItemEnded, and ValueError for an outcome that needs an accepted offer.
        """
        if outcome in (Outcome.OPEN, Outcome.AGREED, Outcome.AGREED_IN_PART):
            raise ValueError(f"{outcome} cannot be declared: it follows from an accepted offer")
        item = self._open(item_id)
        self._lapse(item)
        self._end(item, outcome)
        if disagreement:
            self.keep_disagreement(disagreement)
        return item

    def take_back(self, item_id: str) -> Item:
        """The client withdraws an item, whatever its outcome (law 11); the trail stays. Raises UnknownItem."""
        item = self.item(item_id)
        self._lapse(item)
        self._lapse_yes(item)
        self._end(item, Outcome.WITHDRAWN)
        return item

    def undo_agreement(self, item_id: str) -> Item:
        """The client undoes the last yes on an item: what was agreed before holds again, or else it is open (law 11).

        Raises SafetyFirst, UnknownItem.
        """
        self._require_safety()
        item = self.item(item_id)
        self._lapse_yes(item, last=True)
        if item.accepted_offer:
            return item
        self._give_its_place_back(item)
        return self.take_up_again(item_id)

    def let_go(self, item_id: str, words: str | None = None) -> Item:
        """The client gives up a yes when asked about it again (law 10): a no to that offer, and the item is open.

        Raises SafetyFirst, UnknownItem, OfferNotOpen where nothing is agreed.
        """
        item = self.item(item_id)
        accepted = item.accepted_offer
        if accepted is None:
            raise OfferNotOpen(item_id)
        self.restore(item_id, Outcome.OPEN, {o.id: o.status for o in item.offers} | {accepted.id: OfferStatus.OPEN})
        if accepted.by is Party.CLIENT:
            self.take_off_the_table(accepted.id)
        else:
            self.decline(accepted.id, Party.CLIENT, words)
        self._give_its_place_back(item)
        return item

    def restore(self, item_id: str, outcome: Outcome, statuses: Mapping[str, OfferStatus]) -> Item:
        """The client undoes what the last turn did to an item (law 11): it stands as it stood.

        statuses: of the offers there were then; one made since lapses. The trail keeps what was undone.
        Raises SafetyFirst, UnknownItem.
        """
        self._require_safety()
        item = self.item(item_id)
        for offer in list(item.offers):
            item.set_status([offer.id], statuses.get(offer.id, OfferStatus.LAPSED))
        if item.outcome is Outcome.REPLACED and outcome is not Outcome.REPLACED:
            self.new_events.append(events.PlaceGivenBack(item_id, outcome))
        item.outcome = outcome
        stands = {offer.id: offer.status for offer in item.offers}
        self.new_events.append(events.ItemRestored(item_id, outcome, stands))
        return item

    def take_up_again(self, item_id: str) -> Item:
        """The client puts an ended item back on the table (law 11); no yes from before holds.

        Raises SafetyFirst, UnknownItem.
        """
        self._require_safety()
        item = self.item(item_id)
        if item.outcome is not Outcome.OPEN:
            self._lapse_yes(item)
            item.outcome = Outcome.OPEN
            self.new_events.append(events.ItemTakenUpAgain(item_id))
        return item

    def take_off_the_table(self, offer_id: str) -> None:
        """The party that made an open offer no longer puts it; it can't be answered any more. Raises OfferNotOpen."""
        item = next((item for item in self.items if any(o.id == offer_id for o in item.open_offers)), None)
        if item is None:
            raise OfferNotOpen(offer_id)
        self._lapse(item, only=[offer_id])

    def _lapse_yes(self, item: Item, *, last: bool = False) -> None:
        accepted = [offer.id for offer in item.offers if offer.status is OfferStatus.ACCEPTED][-1 if last else 0 :]
        item.set_status(accepted, OfferStatus.LAPSED)
        self.new_events.extend(events.OfferLapsed(item.id, offer_id) for offer_id in accepted)

    def _require_bot_may_offer(self, item: Item, terms: Terms, today: date) -> None:
        if not item.client_has_spoken:
            raise NotInvited(item.id)
        if item.bot_offers_left <= 0:
            raise NoOffersLeft(item.id)
        if term := self.guardrails.crossed_by(terms, today):
            raise CrossesGuardrail(term)
        if terms in item.declined_terms:
            raise OfferRepeated(item.id)

    def _negotiable(self, item_id: str) -> Item:
        item = self.item(item_id)
        if item.outcome not in NEGOTIABLE:
            raise ItemEnded(f"{item_id} ended as {item.outcome}")
        return item

    def _open(self, item_id: str) -> Item:
        item = self.item(item_id)
        if item.outcome is not Outcome.OPEN:
            raise ItemEnded(f"{item_id} ended as {item.outcome}")
        return item

    def _answerable(self, offer_id: str, by: Party) -> tuple[Item, Offer]:
        for item in self.items:
            offer = item.offer(offer_id)
            if offer and offer.status is OfferStatus.OPEN and offer.by in ANSWERS[by] and item.outcome in NEGOTIABLE:
                return item, offer
        raise OfferNotOpen(offer_id)

    def _answer(self, item: Item, reply: Reply, status: OfferStatus) -> None:
        item.replies.append(reply)
        item.set_status([reply.offer_id], status)
        self.new_events.append(events.OfferAnswered(item.id, reply))

    def _end(self, item: Item, outcome: Outcome) -> None:
        item.outcome = outcome
        self.new_events.append(events.ItemEnded(item.id, outcome))
