"""Changing what is agreed: it stands until the change is accepted; what was agreed before can hold again (law 11)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.negotiation.errors import CrossesLimit, ItemEnded, SafetyFirst
from bot.negotiation.events import Event, ItemTakenUpAgain, OfferLapsed
from bot.negotiation.items import Item, ItemKind, Progress
from bot.negotiation.limits import Limit, LimitKind
from bot.negotiation.negotiation import Negotiation
from bot.negotiation.offers import Party, ReplyKind
from bot.negotiation.outcomes import Disagreement, DisagreementKind, Horizon, Outcome
from bot.negotiation.terms import Amount, Terms
from tests.unit.negotiation.generated import TODAY

WALK = Terms(activity="take a walk", amount=Amount(20, "minute"), support="my sister")
SHORTER = Terms(amount=Amount(10, "minute"))
NEVER_WALK = Limit(LimitKind.NEVER, "walk")


def agreed() -> tuple[Negotiation, Item]:
    """A step of the client's own that the bot has accepted."""
    negotiation = Negotiation("c1")
    item = negotiation.open_item(ItemKind.STEP, "take a walk")
    offer = negotiation.put_forward(item.id, Party.CLIENT, WALK, TODAY)
    negotiation.accept(offer.id, Party.BOT, TODAY)
    return negotiation, item


def with_a_change() -> tuple[Negotiation, Item, str]:
    """An agreed step with a smaller one on the table."""
    negotiation, item = agreed()
    offer = negotiation.put_forward(item.id, Party.BOT, WALK.changed_by(SHORTER), TODAY)
    return negotiation, item, offer.id


def test_an_agreed_item_stays_agreed_while_a_change_is_on_the_table() -> None:
    _, item, _ = with_a_change()
    assert (item.outcome, item.agreed_terms) == (Outcome.AGREED, WALK)


def test_an_accepted_change_takes_its_place_and_keeps_the_terms_it_does_not_name() -> None:
    negotiation, item, change = with_a_change()
    negotiation.accept(change, Party.CLIENT, TODAY)
    assert item.agreed_terms == replace(WALK, amount=Amount(10, "minute"))
    assert item.ownership()["support"].by is Party.CLIENT
    assert item.ownership()["amount"].by is Party.BOT


def test_a_declined_change_leaves_it_as_it_was() -> None:
    negotiation, item, change = with_a_change()
    negotiation.decline(change, Party.CLIENT, "no, as it is")
    assert (item.outcome, item.agreed_terms, item.open_offers) == (Outcome.AGREED, WALK, ())


@pytest.mark.parametrize("kind", [ReplyKind.WAIT, ReplyKind.LEAVE])
def test_a_change_that_is_put_off_leaves_it_agreed_or_changes_nothing_at_all(kind: ReplyKind) -> None:
    negotiation, item, change = with_a_change()
    replies, happened = list(item.replies), len(negotiation.new_events)
    try:
        negotiation.put_off(change, Party.CLIENT, kind)
    except ItemEnded:
        assert (item.replies, len(negotiation.new_events)) == (replies, happened)
    assert (item.outcome, item.agreed_terms) == (Outcome.AGREED, WALK)


def test_a_change_across_a_limit_is_refused_and_the_agreement_stays() -> None:
    negotiation, item = agreed()
    negotiation.set_limit(Limit(LimitKind.NEVER, "my brother"))
    with pytest.raises(CrossesLimit):
        negotiation.put_forward(item.id, Party.CLIENT, replace(WALK, support="my brother"), TODAY)
    assert item.agreed_terms == WALK


def test_undoing_a_change_brings_back_what_was_agreed_before() -> None:
    negotiation, item, change = with_a_change()
    negotiation.accept(change, Party.CLIENT, TODAY)
    negotiation.undo_agreement(item.id)
    assert (item.outcome, item.agreed_terms) == (Outcome.AGREED, WALK)


def test_undoing_the_only_yes_opens_the_item_and_both_are_in_the_trail() -> None:
    negotiation, item = agreed()
    negotiation.undo_agreement(item.id)
    assert (item.outcome, item.agreed_terms) == (Outcome.OPEN, None)
    new: list[Event] = negotiation.new_events[-2:]
    assert new == [OfferLapsed("s1", "s1.1"), ItemTakenUpAgain("s1")]


def test_undoing_a_yes_never_brings_back_what_the_client_has_withdrawn() -> None:
    negotiation, item = agreed()
    negotiation.take_back(item.id)
    negotiation.take_up_again(item.id)
    offer = negotiation.put_forward(item.id, Party.CLIENT, Terms(activity="sit outside"), TODAY)
    negotiation.accept(offer.id, Party.BOT, TODAY)
    negotiation.undo_agreement(item.id)
    assert (item.outcome, item.agreed_terms) == (Outcome.OPEN, None)


def test_a_withdrawn_limit_holds_no_longer_and_stays_readable() -> None:
    negotiation = Negotiation("c1")
    negotiation.set_limit(NEVER_WALK)
    negotiation.withdraw_limit(NEVER_WALK)
    assert negotiation.standing_limits == ()
    assert negotiation.limits == [replace(NEVER_WALK, withdrawn=True)]
    item = negotiation.open_item(ItemKind.STEP)
    assert negotiation.put_forward(item.id, Party.CLIENT, WALK, TODAY).terms == WALK


def test_a_limit_can_be_set_again_after_it_was_withdrawn() -> None:
    negotiation = Negotiation("c1")
    for _ in range(2):
        negotiation.set_limit(NEVER_WALK)
        negotiation.withdraw_limit(NEVER_WALK)
    negotiation.set_limit(NEVER_WALK)
    assert negotiation.standing_limits == (NEVER_WALK,)
    assert len(negotiation.limits) == 3


def test_a_withdrawn_disagreement_stays_readable_and_the_others_stand() -> None:
    negotiation = Negotiation("c1")
    one, other = (Disagreement(DisagreementKind.WITHIN_ONESELF, words, "and no") for words in ("yes", "maybe"))
    negotiation.keep_disagreement(one)
    negotiation.keep_disagreement(other)
    negotiation.withdraw_disagreement(one)
    assert negotiation.standing_disagreements == (other,)
    assert len(negotiation.disagreements) == 2


def test_what_the_client_alone_says_of_an_item_changes_nothing_of_what_is_agreed() -> None:
    negotiation, item = agreed()
    before = (item.outcome, item.agreed_terms, list(item.offers), list(item.replies))
    negotiation.rate(item.id, "importance", 7)
    negotiation.give_reason(item.id, "the light")
    negotiation.set_horizon(item.id, Horizon.LONGER)
    negotiation.report_progress(item.id, "partly")
    negotiation.report_progress(item.id, "partly", "the sun was out")
    negotiation.withdraw_rating(item.id, "importance")
    assert (item.outcome, item.agreed_terms, item.offers, item.replies) == before
    assert (item.importance, item.reason, item.horizon) == (None, "the light", Horizon.LONGER)
    assert item.progress == [Progress("partly", "the sun was out")]


def test_in_a_safety_state_nothing_of_it_can_be_said_or_undone() -> None:
    negotiation, item = agreed()
    negotiation.in_safety_state = True
    for move in (
        lambda: negotiation.rate(item.id, "confidence", 5),
        lambda: negotiation.give_reason(item.id, "why"),
        lambda: negotiation.set_horizon(item.id, Horizon.SESSION),
        lambda: negotiation.report_progress(item.id, "done"),
        lambda: negotiation.undo_agreement(item.id),
    ):
        with pytest.raises(SafetyFirst):
            move()
    assert (item.agreed_terms, item.confidence, item.reason, item.horizon, item.progress) == (
        WALK,
        None,
        None,
        None,
        [],
    )


def test_a_yes_from_before_an_item_was_taken_up_again_does_not_come_back() -> None:
    negotiation, item = agreed()
    negotiation.take_up_again(item.id)
    offer = negotiation.put_forward(item.id, Party.CLIENT, WALK.changed_by(SHORTER), TODAY)
    negotiation.accept(offer.id, Party.BOT, TODAY)
    negotiation.undo_agreement(item.id)
    assert (item.outcome, item.agreed_terms) == (Outcome.OPEN, None)
