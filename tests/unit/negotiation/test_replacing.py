"""One item in the place of another: what there was stands until the other is agreed, and its trail stays (law 11)."""

from __future__ import annotations

from datetime import date

import pytest

from bot.negotiation import events
from bot.negotiation.errors import ItemEnded, SafetyFirst, UnknownItem
from bot.negotiation.items import Item, ItemKind
from bot.negotiation.negotiation import Negotiation
from bot.negotiation.offers import OfferStatus, Party
from bot.negotiation.outcomes import Outcome, WayOn
from bot.negotiation.terms import Terms

TODAY = date(2026, 11, 24)


def agree(negotiation: Negotiation, item: Item, activity: str) -> Item:
    offer = negotiation.put_forward(item.id, Party.CLIENT, Terms(activity=activity), TODAY)
    return negotiation.accept(offer.id, Party.BOT, TODAY)


def with_a_step() -> Negotiation:
    """One goal and one step towards it, both agreed."""
    negotiation = Negotiation("client-1")
    goal = agree(negotiation, negotiation.open_item(ItemKind.GOAL), "sleep through")
    agree(negotiation, negotiation.open_item(ItemKind.STEP, parent_id=goal.id), "leave the phone in the kitchen")
    return negotiation


def kinds(negotiation: Negotiation, item_id: str) -> list[str]:
    return [type(each).__name__ for each in negotiation.new_events if getattr(each, "item_id", None) == item_id]


def test_a_step_stands_until_the_one_in_its_place_is_agreed() -> None:
    negotiation = with_a_step()
    other = negotiation.open_item(ItemKind.STEP, parent_id="g1", replaces="s1")
    assert negotiation.item("s1").agreed_terms is not None
    agree(negotiation, other, "read on paper")
    old = negotiation.item("s1")
    assert (old.outcome, old.replaced_by, old.agreed_terms) == (Outcome.REPLACED, "s2", None)


def test_what_gave_way_keeps_its_terms_and_its_trail() -> None:
    negotiation = with_a_step()
    before = list(negotiation.item("s1").offers)
    agree(negotiation, negotiation.open_item(ItemKind.STEP, parent_id="g1", replaces="s1"), "read on paper")
    old = negotiation.item("s1")
    assert old.offers == before
    assert old.latest_terms == Terms(activity="leave the phone in the kitchen")
    assert set(old.ownership()) == {"activity"}


def test_a_goal_takes_the_steps_towards_it_along() -> None:
    negotiation = with_a_step()
    agree(negotiation, negotiation.open_item(ItemKind.GOAL, replaces="g1"), "sleep six hours")
    assert [negotiation.item(name).outcome for name in ("g1", "s1")] == [Outcome.REPLACED] * 2


def test_an_offer_on_what_gave_way_can_be_answered_no_longer() -> None:
    negotiation = with_a_step()
    negotiation.invite_bot("s1")
    offered = negotiation.put_forward("s1", Party.BOT, Terms(activity="switch it off"), TODAY)
    agree(negotiation, negotiation.open_item(ItemKind.STEP, parent_id="g1", replaces="s1"), "read on paper")
    assert negotiation.item("s1").offer(offered.id).status is OfferStatus.LAPSED
    with pytest.raises(ItemEnded):
        negotiation.put_forward("s1", Party.CLIENT, Terms(activity="switch it off"), TODAY)


@pytest.mark.parametrize("undone", ["let_go", "undo_agreement"])
def test_what_gave_way_stands_again_when_the_other_is_agreed_no_longer(undone: str) -> None:
    negotiation = with_a_step()
    agree(negotiation, negotiation.open_item(ItemKind.GOAL, replaces="g1"), "sleep six hours")
    getattr(negotiation, undone)("g2")
    assert [negotiation.item(name).outcome for name in ("g1", "s1")] == [Outcome.AGREED] * 2
    assert kinds(negotiation, "s1")[-1] == "PlaceGivenBack"


def test_a_step_that_gave_way_before_its_goal_did_stays_so() -> None:
    negotiation = with_a_step()
    agree(negotiation, negotiation.open_item(ItemKind.STEP, parent_id="g1", replaces="s1"), "read on paper")
    agree(negotiation, negotiation.open_item(ItemKind.GOAL, replaces="g1"), "sleep six hours")
    negotiation.let_go("g2")
    assert negotiation.item("s1").outcome is Outcome.REPLACED
    assert negotiation.item("s2").outcome is Outcome.AGREED


def test_agreed_in_its_place_means_what_it_says_only_once() -> None:
    negotiation = with_a_step()
    other = agree(negotiation, negotiation.open_item(ItemKind.STEP, parent_id="g1", replaces="s1"), "read on paper")
    agree(negotiation, other, "read ten pages")
    assert kinds(negotiation, "s1").count("ItemReplaced") == 1


def test_nothing_takes_the_place_of_what_is_not_there() -> None:
    with pytest.raises(UnknownItem):
        with_a_step().open_item(ItemKind.STEP, replaces="s9")


def test_the_way_on_is_kept_beside_how_the_step_went() -> None:
    negotiation = with_a_step()
    negotiation.report_progress("s1", "partly", said="twice", on=TODAY)
    negotiation.report_progress("s1", "partly", "my sister")
    negotiation.choose_way("s1", WayOn.SMALLER_STEP, "make it smaller")
    told = negotiation.item("s1").progress
    assert [(each.said, each.helped, each.on, each.way) for each in told] == [
        ("twice", "my sister", TODAY, WayOn.SMALLER_STEP)
    ]
    assert negotiation.new_events[-1] == events.WayChosen("s1", WayOn.SMALLER_STEP, "make it smaller")


def test_goals_are_put_in_order_and_only_what_moves_is_an_event() -> None:
    negotiation = with_a_step()
    agree(negotiation, negotiation.open_item(ItemKind.GOAL), "call home")
    negotiation.put_in_order(["g2", "g1"])
    assert [negotiation.item(name).priority for name in ("g1", "g2")] == [2, 1]
    told = len(negotiation.new_events)
    negotiation.put_in_order(["g2", "g1"])
    assert len(negotiation.new_events) == told


def test_a_goal_in_the_place_of_another_has_its_place_in_the_order() -> None:
    negotiation = with_a_step()
    negotiation.put_in_order(["g1"])
    agree(negotiation, negotiation.open_item(ItemKind.GOAL, replaces="g1"), "sleep six hours")
    assert negotiation.item("g2").priority == 1


def test_in_a_safety_state_neither_a_way_nor_an_order_is_kept() -> None:
    negotiation = with_a_step()
    negotiation.in_safety_state = True
    with pytest.raises(SafetyFirst):
        negotiation.choose_way("s1", WayOn.KEEP)
    with pytest.raises(SafetyFirst):
        negotiation.put_in_order(["g1"])
