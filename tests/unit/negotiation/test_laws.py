"""The law of the negotiation as a machine that makes any moves in any order: it holds after each.

Laws 5 and 7 are about what the bot says: `tests/unit/sessions/test_laws_in_conversation.py`.
"""

from __future__ import annotations

import copy

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from bot.negotiation.fragility import SIGNS_OF_A_FRAGILE_YES, Sign
from bot.negotiation.items import MOST_BOT_OFFERS, Item, ItemKind
from bot.negotiation.limits import Limit
from bot.negotiation.offers import OfferStatus, Party, ReplyKind
from bot.negotiation.outcomes import Outcome
from bot.negotiation.terms import Terms
from tests.unit.negotiation.beside import Beside
from tests.unit.negotiation.generated import TODAY, small_terms, some_limits, some_terms
from tests.unit.negotiation.moves import (
    some_agreed,
    some_items,
    some_offers,
    standing,
    statuses,
)

PARTIES = st.sampled_from(Party)
SIGNS = st.sets(st.sampled_from(Sign)).map(frozenset)
ENDS = st.sampled_from([Outcome.AGREE_TO_DIFFER, Outcome.FOR_COUNSELOR, Outcome.UNDECIDED, Outcome.PAUSED])


class Bargaining(Beside):
    """Client and bot make moves; what is refused must leave everything as it was."""

    @rule(kind=st.sampled_from(ItemKind))
    def open(self, kind: ItemKind) -> None:
        if len(self.negotiation.items) < 4:
            self.move(lambda: self.negotiation.open_item(kind))

    @rule(kind=st.sampled_from(ItemKind), terms=small_terms())
    def agree(self, kind: ItemKind, terms: Terms) -> None:
        """The client names something and the bot accepts it: the usual way to an agreed item, to be changed later."""
        if len(self.negotiation.items) < 4 and (item := self.move(lambda: self.negotiation.open_item(kind))):
            offer = self.move(lambda: self.negotiation.put_forward(item.id, Party.CLIENT, terms, TODAY))
            if offer and self.move(lambda: self.negotiation.accept(offer.id, Party.BOT, TODAY)):
                self.before_yes[item.id] = [(Outcome.OPEN, None)]

    @precondition(some_agreed)
    @rule(data=st.data(), terms=small_terms())
    def put_in_its_place(self, data: st.DataObject, terms: Terms) -> None:
        """Something else is agreed in the place of what is: until then that stands, and its trail stays after it."""
        old = data.draw(st.sampled_from([each for each in self.negotiation.items if each.outcome is Outcome.AGREED]))
        stood, offers = standing(old), list(old.offers)
        item = self.move(lambda: self.negotiation.open_item(old.kind, parent_id=old.parent_id, replaces=old.id))
        if item is None:
            return
        offer = self.move(lambda: self.negotiation.put_forward(item.id, Party.CLIENT, terms, TODAY))
        assert standing(old) == stood, "law 11: what was agreed gave way before something else was"
        if offer and self.move(lambda: self.negotiation.accept(offer.id, Party.BOT, TODAY)):
            self.before_yes[item.id] = [(Outcome.OPEN, None)]
            assert old.outcome is Outcome.REPLACED
            assert [each.id for each in old.offers] == [each.id for each in offers], "law 9: the trail was cut"

    @precondition(some_items)
    @rule(data=st.data(), terms=small_terms())
    def suggest(self, data: st.DataObject, terms: Terms) -> None:
        """The bot is asked for something and offers it: on an open item, or to change an agreed one."""
        item = self.some_item(data)
        self.move(lambda: self.negotiation.invite_bot(item.id))
        self.offer_made(item, Party.BOT, terms)

    @precondition(some_items)
    @rule(data=st.data())
    def invite(self, data: st.DataObject) -> None:
        item = self.some_item(data)
        self.move(lambda: self.negotiation.invite_bot(item.id))

    @precondition(some_items)
    @rule(data=st.data(), by=PARTIES, terms=some_terms(activity=True))
    def offer(self, data: st.DataObject, by: Party, terms: Terms) -> None:
        self.offer_made(self.some_item(data), by, terms)

    def offer_made(self, item: Item, by: Party, terms: Terms) -> None:
        spoken = item.client_has_spoken
        declined = item.declined_terms
        stood = standing(item)
        made = self.move(lambda: self.negotiation.put_forward(item.id, by, terms, TODAY))
        if made is not None:
            assert not self.negotiation.in_safety_state, "law 8"
            assert not any(limit.is_crossed_by(terms) for limit in self.negotiation.standing_limits), "law 4: limit"
            assert standing(item) == stood, "an offer changed what is agreed"
            if by is Party.BOT:
                assert spoken, "law 1: the bot spoke first"
                assert terms not in declined, "law 4: a declined offer came again"
                assert self.negotiation.guardrails.crossed_by(terms, TODAY) is None, "law 4: guardrail"

    @precondition(some_offers)
    @rule(data=st.data(), by=PARTIES)
    def accept(self, data: st.DataObject, by: Party) -> None:
        offer = self.some_offer(data)
        others = self.others(offer.item_id)
        stood = standing(self.negotiation.item(offer.item_id))
        item = self.move(lambda: self.negotiation.accept(offer.id, by, TODAY))
        if item is not None:
            self.before_yes.setdefault(item.id, []).append(stood)
            assert offer.status is OfferStatus.OPEN, "law 2: an offer that was not open was accepted"
            assert offer.by is not by, "law 2: a party accepted its own offer"
            assert by is Party.CLIENT or offer.by is Party.CLIENT, "law 12: somebody else said yes for the client"
            assert item.fragile_signs == frozenset(), "law 10: a new yes is fragile before anybody asked"
            assert item.agreed_terms == offer.terms
            assert not self.negotiation.in_safety_state, "law 8"
            assert self.negotiation.guardrails.crossed_by(offer.terms, TODAY) is None, "law 4"
            assert self.others(offer.item_id) == others

    @precondition(some_offers)
    @rule(data=st.data(), by=PARTIES, change=some_terms())
    def counter(self, data: st.DataObject, by: Party, change: Terms) -> None:
        offer = self.some_offer(data)
        others = self.others(offer.item_id)
        stood = standing(self.negotiation.item(offer.item_id))
        made = self.move(lambda: self.negotiation.counter(offer.id, by, change, TODAY))
        if made is not None:
            assert made.terms == offer.terms.changed_by(change)
            assert self.others(offer.item_id) == others
            assert standing(self.negotiation.item(offer.item_id)) == stood, "a counter is never a yes"

    @precondition(some_offers)
    @rule(data=st.data(), by=PARTIES)
    def decline(self, data: st.DataObject, by: Party) -> None:
        offer = self.some_offer(data)
        before = copy.deepcopy(self.negotiation)
        if self.move(lambda: self.negotiation.decline(offer.id, by)) is None:
            return
        for item in self.negotiation.items:
            was = before.item(item.id)
            assert (*standing(item), item.words, item.confidence) == (*standing(was), was.words, was.confidence), (
                "law 3"
            )
            kept = [each for each in item.offers if each.id != offer.id]
            assert kept == [each for each in was.offers if each.id != offer.id], "law 3: a no lost something"
        assert self.negotiation.limits == before.limits

    @precondition(some_offers)
    @rule(data=st.data(), kind=st.sampled_from([ReplyKind.WAIT, ReplyKind.LEAVE]))
    def put_off(self, data: st.DataObject, kind: ReplyKind) -> None:
        offer = self.some_offer(data)
        stood = standing(self.negotiation.item(offer.item_id))
        item = self.move(lambda: self.negotiation.put_off(offer.id, Party.CLIENT, kind))
        if item is not None:
            left = kind is ReplyKind.LEAVE and stood[0] is Outcome.OPEN
            assert standing(item) == ((Outcome.FOR_COUNSELOR, None) if left else stood)

    @precondition(some_items)
    @rule(data=st.data(), terms=small_terms())
    def counselor_answers(self, data: st.DataObject, terms: Terms) -> None:
        """What the counselor would have otherwise is one more offer: what was settled stands meanwhile."""
        item = self.some_item(data)
        stood, offers = standing(item), list(item.offers)
        made = self.move(lambda: self.negotiation.put_forward(item.id, Party.COUNSELOR, terms, TODAY))
        if made is not None:
            assert standing(item) == stood, "law 12: the counselor overwrote something"
            assert item.offers[:-1] == offers, "law 12: an earlier offer was changed"
            assert made in item.open_offers

    @precondition(some_agreed)
    @rule(data=st.data(), signs=SIGNS)
    def doubt_a_yes(self, data: st.DataObject, signs: frozenset[Sign]) -> None:
        item = data.draw(st.sampled_from([each for each in self.negotiation.items if each.outcome is Outcome.AGREED]))
        questioned, stood = item.questioned, standing(item)
        asked = self.move(lambda: self.negotiation.question_yes(item.id, signs) or True)
        if asked is not None:
            assert not questioned, "law 10: asked about twice"
            assert len(signs) >= SIGNS_OF_A_FRAGILE_YES, "law 10: asked about without two signs"
        kept = self.move(lambda: self.negotiation.keep_as_fragile(item.id, signs) or True)
        if kept is not None:
            assert item.questioned, "law 10: fragile without having been asked about"
            assert item.fragile_signs == signs
        assert standing(item) == stood, "law 10: a doubt changed what is agreed"

    @precondition(some_agreed)
    @rule(data=st.data())
    def let_go(self, data: st.DataObject) -> None:
        item = data.draw(st.sampled_from([each for each in self.negotiation.items if each.outcome is Outcome.AGREED]))
        others = self.others(item.id)
        if self.move(lambda: self.negotiation.let_go(item.id)) is not None:
            assert standing(item) == (Outcome.OPEN, None), "law 10: there is no easy way out"
            assert self.others(item.id) == others, "law 3"
            self.before_yes.pop(item.id, None)

    @precondition(some_items)
    @rule(data=st.data(), outcome=ENDS)
    def end(self, data: st.DataObject, outcome: Outcome) -> None:
        item = self.some_item(data)
        if self.move(lambda: self.negotiation.end(item.id, outcome)) is not None:
            self.before_yes.pop(item.id, None)

    @precondition(some_items)
    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        item = self.some_item(data)
        taken = self.move(lambda: self.negotiation.take_back(item.id))
        assert taken is not None, "law 11: something could not be taken back"
        assert taken.outcome is Outcome.WITHDRAWN
        self.before_yes.pop(item.id, None)

    @precondition(some_agreed)
    @rule(data=st.data())
    def undo_agreement(self, data: st.DataObject) -> None:
        agreed = [item for item in self.negotiation.items if item.outcome is Outcome.AGREED]
        item = data.draw(st.sampled_from(agreed))
        others, replies = self.others(item.id), list(item.replies)
        undone = self.move(lambda: self.negotiation.undo_agreement(item.id))
        if undone is None:
            assert self.negotiation.in_safety_state, "law 11: a yes could not be undone"
            return
        before = self.before_yes.get(item.id) or [(Outcome.OPEN, None)]
        assert standing(item) == before.pop(), "law 11: what was agreed before holds again, or the item is open"
        assert (self.others(item.id), item.replies) == (others, replies), "law 3: an undo lost something"

    @precondition(some_items)
    @rule(data=st.data(), terms=small_terms(), limit=st.none() | some_limits(), yes=st.booleans())
    def undo_a_turn(self, data: st.DataObject, terms: Terms, limit: Limit | None, yes: bool) -> None:
        """A turn offers, answers and limits; undone, every item stands as it stood, and only the trail has grown."""
        changed, negotiation = self.some_item(data), self.negotiation
        stood = {item.id: (standing(item), statuses(item)) for item in negotiation.items}
        limits = len(negotiation.limits)
        offer = self.move(lambda: negotiation.put_forward(changed.id, Party.CLIENT, terms, TODAY))
        if offer is not None and yes:
            self.move(lambda: negotiation.accept(offer.id, Party.BOT, TODAY))
        if limit is not None:
            self.move(lambda: negotiation.set_limit(limit))
        for item_id, ((outcome, _), were) in stood.items():
            if self.move(lambda: negotiation.restore(item_id, outcome, were)) is None:  # noqa: B023 - called at once
                assert negotiation.in_safety_state, "law 11"
        for new in negotiation.limits[limits:]:
            self.move(lambda: negotiation.withdraw_limit(new))  # noqa: B023 - called at once
        assert not any(not new.withdrawn for new in negotiation.limits[limits:]), "law 11"
        if not negotiation.in_safety_state:
            for item in negotiation.items:
                assert standing(item) == stood[item.id][0], "law 11: something does not stand as it stood"
                made_since = [each for each in item.offers if each.id not in stood[item.id][1]]
                assert statuses(item) == stood[item.id][1] | {each.id: OfferStatus.LAPSED for each in made_since}

    @precondition(some_items)
    @rule(data=st.data())
    def take_up_again(self, data: st.DataObject) -> None:
        item = self.some_item(data)
        if self.move(lambda: self.negotiation.take_up_again(item.id)) is not None:
            self.before_yes.pop(item.id, None)

    @invariant()
    def the_bot_makes_at_most_three_offers_on_an_item(self) -> None:
        assert all(len(item.bot_offers) <= MOST_BOT_OFFERS for item in self.negotiation.items), "law 6"

    @invariant()
    def an_agreement_rests_on_an_explicit_yes_to_a_named_offer(self) -> None:
        for item in self.negotiation.items:
            if item.outcome is Outcome.AGREED:
                assert item.agreed_terms is not None, "law 2: agreed, and on nothing"
                accepted = {reply.offer_id for reply in item.replies if reply.kind is ReplyKind.ACCEPT}
                assert any(offer.terms == item.agreed_terms and offer.id in accepted for offer in item.offers), "law 2"

    @invariant()
    def no_open_offer_of_the_bot_crosses_a_limit(self) -> None:
        for item in self.negotiation.items:
            for offer in item.open_offers:
                assert not any(limit.is_crossed_by(offer.terms) for limit in self.negotiation.standing_limits), "law 4"

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
TestBargaining.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)
