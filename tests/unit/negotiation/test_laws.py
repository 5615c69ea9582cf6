"""The law of the negotiation as a machine that makes any moves in any order: laws 1–9 and 11 hold after each."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import HealthCheck, assume, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.negotiation import events
from bot.negotiation.errors import NegotiationError
from bot.negotiation.items import MOST_BOT_OFFERS, Item, ItemKind
from bot.negotiation.limits import Guardrails, Limit
from bot.negotiation.negotiation import Negotiation
from bot.negotiation.offers import Offer, OfferStatus, Party, ReplyKind
from bot.negotiation.outcomes import Outcome
from bot.negotiation.terms import Terms
from tests.unit.negotiation.generated import TODAY, some_guardrails, some_limits, some_terms

PARTIES = st.sampled_from([Party.CLIENT, Party.BOT])
ENDS = st.sampled_from([Outcome.AGREE_TO_DIFFER, Outcome.FOR_COUNSELOR, Outcome.UNDECIDED, Outcome.PAUSED])


class Bargaining(RuleBasedStateMachine):
    """Client and bot make moves; what is refused must leave everything as it was."""

    @initialize(guardrails=some_guardrails())
    def begin(self, guardrails: Guardrails) -> None:
        self.negotiation = Negotiation("c1", guardrails=guardrails)
        self.trail: list[events.Event] = []

    def move(self, make: Any) -> Any:
        """Make a move; when it is refused, nothing at all may have changed."""
        before = copy.deepcopy(self.negotiation)
        try:
            made = make()
        except NegotiationError:
            assert self.negotiation == before, "a refused move changed something"
            return None
        assert self.negotiation.new_events[: len(before.new_events)] == before.new_events, "law 9: a trail was changed"
        state_changed = self.state() != self.state(before)
        grown = len(self.negotiation.new_events) > len(before.new_events)
        assert grown or not state_changed, "law 9: a change without an event"
        return made

    def state(self, negotiation: Negotiation | None = None) -> Any:
        of = negotiation or self.negotiation
        return (of.items, of.limits, of.disagreements)

    def some_item(self, data: st.DataObject) -> Item:
        assume(self.negotiation.items)
        return data.draw(st.sampled_from(self.negotiation.items))

    def some_offer(self, data: st.DataObject) -> Offer:
        offers = [offer for item in self.negotiation.items for offer in item.offers]
        assume(offers)
        return data.draw(st.sampled_from(offers))

    @rule(kind=st.sampled_from(ItemKind))
    def open(self, kind: ItemKind) -> None:
        if len(self.negotiation.items) < 4:
            self.move(lambda: self.negotiation.open_item(kind))

    @rule(data=st.data())
    def invite(self, data: st.DataObject) -> None:
        item = self.some_item(data)
        self.move(lambda: self.negotiation.invite_bot(item.id))

    @rule(data=st.data(), by=PARTIES, terms=some_terms(activity=True))
    def offer(self, data: st.DataObject, by: Party, terms: Terms) -> None:
        item = self.some_item(data)
        spoken = item.client_has_spoken
        declined = item.declined_terms
        made = self.move(lambda: self.negotiation.put_forward(item.id, by, terms, TODAY))
        if made is not None:
            assert not self.negotiation.in_safety_state, "law 8"
            assert not any(limit.is_crossed_by(terms) for limit in self.negotiation.limits), "law 4: limit"
            if by is Party.BOT:
                assert spoken, "law 1: the bot spoke first"
                assert terms not in declined, "law 4: a declined offer came again"
                assert self.negotiation.guardrails.crossed_by(terms, TODAY) is None, "law 4: guardrail"

    @rule(data=st.data(), by=PARTIES)
    def accept(self, data: st.DataObject, by: Party) -> None:
        offer = self.some_offer(data)
        others = self.others(offer.item_id)
        item = self.move(lambda: self.negotiation.accept(offer.id, by, TODAY))
        if item is not None:
            assert offer.status is OfferStatus.OPEN, "law 2: an offer that was not open was accepted"
            assert offer.by is not by, "law 2: a party accepted its own offer"
            assert item.agreed_terms == offer.terms
            assert not self.negotiation.in_safety_state, "law 8"
            assert self.negotiation.guardrails.crossed_by(offer.terms, TODAY) is None, "law 4"
            assert self.others(offer.item_id) == others

    @rule(data=st.data(), by=PARTIES, change=some_terms())
    def counter(self, data: st.DataObject, by: Party, change: Terms) -> None:
        offer = self.some_offer(data)
        others = self.others(offer.item_id)
        made = self.move(lambda: self.negotiation.counter(offer.id, by, change, TODAY))
        if made is not None:
            assert made.terms == offer.terms.changed_by(change)
            assert self.others(offer.item_id) == others
            assert self.negotiation.item(offer.item_id).outcome is Outcome.OPEN, "a counter is never a yes"

    @rule(data=st.data(), by=PARTIES)
    def decline(self, data: st.DataObject, by: Party) -> None:
        offer = self.some_offer(data)
        before = copy.deepcopy(self.negotiation)
        if self.move(lambda: self.negotiation.decline(offer.id, by)) is None:
            return
        for item in self.negotiation.items:
            was = before.item(item.id)
            assert (item.outcome, item.words, item.confidence) == (was.outcome, was.words, was.confidence), "law 3"
            kept = [each for each in item.offers if each.id != offer.id]
            assert kept == [each for each in was.offers if each.id != offer.id], "law 3: a no lost something"
        assert self.negotiation.limits == before.limits

    @rule(data=st.data(), kind=st.sampled_from([ReplyKind.WAIT, ReplyKind.LEAVE]))
    def put_off(self, data: st.DataObject, kind: ReplyKind) -> None:
        offer = self.some_offer(data)
        item = self.move(lambda: self.negotiation.put_off(offer.id, Party.CLIENT, kind))
        if item is not None:
            assert item.outcome is (Outcome.OPEN if kind is ReplyKind.WAIT else Outcome.FOR_COUNSELOR)

    @rule(data=st.data(), outcome=ENDS)
    def end(self, data: st.DataObject, outcome: Outcome) -> None:
        item = self.some_item(data)
        self.move(lambda: self.negotiation.end(item.id, outcome))

    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        item = self.some_item(data)
        taken = self.move(lambda: self.negotiation.take_back(item.id))
        assert taken is not None, "law 11: something could not be taken back"
        assert taken.outcome is Outcome.WITHDRAWN

    @rule(data=st.data())
    def take_up_again(self, data: st.DataObject) -> None:
        item = self.some_item(data)
        self.move(lambda: self.negotiation.take_up_again(item.id))

    @rule(limit=some_limits())
    def set_limit(self, limit: Limit) -> None:
        self.move(lambda: self.negotiation.set_limit(limit))

    @rule(data=st.data(), value=st.integers(0, 10))
    def rate(self, data: st.DataObject, value: int) -> None:
        item = self.some_item(data)
        self.move(lambda: self.negotiation.rate(item.id, "confidence", value))

    @rule(on=st.booleans())
    def safety(self, on: bool) -> None:
        self.negotiation.in_safety_state = on

    def others(self, item_id: str) -> Any:
        return copy.deepcopy([item for item in self.negotiation.items if item.id != item_id])

    @invariant()
    def the_bot_makes_at_most_three_offers_on_an_item(self) -> None:
        assert all(len(item.bot_offers) <= MOST_BOT_OFFERS for item in self.negotiation.items), "law 6"

    @invariant()
    def an_agreement_rests_on_an_explicit_yes_to_a_named_offer(self) -> None:
        for item in self.negotiation.items:
            if item.outcome is Outcome.AGREED:
                accepted = {reply.offer_id for reply in item.replies if reply.kind is ReplyKind.ACCEPT}
                assert any(offer.terms == item.agreed_terms and offer.id in accepted for offer in item.offers), "law 2"

    @invariant()
    def no_open_offer_of_the_bot_crosses_a_limit(self) -> None:
        for item in self.negotiation.items:
            for offer in item.open_offers:
                assert not any(limit.is_crossed_by(offer.terms) for limit in self.negotiation.limits), "law 4"

    @invariant()
    def every_owner_said_the_value_and_no_client_said_it_before(self) -> None:
        for item in self.negotiation.items:
            for name, owner in item.ownership().items():
                value = getattr(item.latest_terms, name)
                said = [offer for offer in item.offers if getattr(offer.terms, name) == value]
                assert (owner.by, owner.offer_id) in [(offer.by, offer.id) for offer in said]
                clients = [offer.id for offer in said if offer.by is Party.CLIENT]
                ids = [offer.id for offer in item.offers]
                assert not clients or ids.index(owner.offer_id) <= ids.index(clients[0])


TestBargaining = Bargaining.TestCase
TestBargaining.settings = settings(
    max_examples=150, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
