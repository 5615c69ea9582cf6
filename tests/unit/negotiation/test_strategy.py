"""The bot's decisions: it moves towards the client, step by step, and knows where to stop (laws 4, 6 and 7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.negotiation import strategy
from bot.negotiation.items import MOST_BOT_OFFERS, Item, ItemKind
from bot.negotiation.limits import Guardrails
from bot.negotiation.negotiation import Negotiation
from bot.negotiation.offers import Offer, Party, Reply, ReplyKind
from bot.negotiation.outcomes import Outcome
from bot.negotiation.terms import Amount, Frequency, Terms
from tests.unit.negotiation.generated import TODAY, some_guardrails, some_terms

WALK = Terms(activity="a walk", amount=Amount(20, "minute"), frequency=Frequency(3, "week"))
TOO_LONG, TOO_OFTEN = frozenset({"amount"}), frozenset({"frequency"})


def size(terms: Terms) -> float:
    """How much a step asks in a week, amounts and times together."""
    amount = terms.amount.value if terms.amount else 1.0
    per_week = {"day": 7.0, "week": 1.0, "month": 0.25, "once": 0.25}
    times = terms.frequency.times * per_week[terms.frequency.per] if terms.frequency else max(1, len(terms.days))
    return amount * times


@given(some_terms(activity=True), st.sets(st.sampled_from(["amount", "frequency"])))
def test_what_is_made_smaller_asks_less_of_the_client(terms: Terms, refused: set[str]) -> None:
    smaller = strategy.made_smaller(terms, frozenset(refused))
    if smaller is not None:
        assert size(smaller) < size(terms)
        assert smaller.differs_from(terms) <= {"amount", "frequency", "days"}


def test_too_long_halves_the_time_and_leaves_the_rest() -> None:
    assert strategy.made_smaller(WALK, TOO_LONG) == replace(WALK, amount=Amount(10, "minute"))


def test_too_often_takes_one_time_away() -> None:
    assert strategy.made_smaller(WALK, TOO_OFTEN) == replace(WALK, frequency=Frequency(2, "week"))


def test_every_day_becomes_three_times_a_week() -> None:
    daily = replace(WALK, frequency=Frequency(1, "day"))
    assert strategy.made_smaller(daily, TOO_OFTEN) == replace(WALK, frequency=Frequency(3, "week"))


def test_nothing_gets_smaller_than_the_catalog_says_makes_sense() -> None:
    five = replace(WALK, amount=Amount(5, "minute"))
    assert strategy.made_smaller(five, TOO_LONG, {"amount": 5}) is None


def test_a_day_objected_to_cannot_be_made_smaller() -> None:
    assert strategy.made_smaller(WALK, frozenset({"start"})) is None


@given(some_terms(activity=True), some_guardrails())
def test_the_nearest_terms_within_the_guardrails_cross_none(terms: Terms, guardrails: Guardrails) -> None:
    nearest = strategy.within_guardrails(terms, guardrails, TODAY)
    if nearest is not None:
        assert guardrails.crossed_by(nearest, TODAY) is None
        assert nearest.activity == terms.activity


@given(some_terms(activity=True), some_guardrails())
def test_terms_within_the_guardrails_are_left_as_they_are(terms: Terms, guardrails: Guardrails) -> None:
    if guardrails.crossed_by(terms, TODAY) is None:
        assert strategy.within_guardrails(terms, guardrails, TODAY) == terms


def test_an_activity_left_to_the_counselor_has_no_nearest_terms() -> None:
    guardrails = Guardrails(not_by_bot=("stop my medicine",))
    assert strategy.within_guardrails(Terms(activity="I'll stop my medicine."), guardrails, TODAY) is None


def test_a_step_done_once_gets_a_day_soon() -> None:
    once = Terms(activity="text my supervisor", frequency=Frequency(1, "once"))
    assert strategy.with_a_date(once, date(2026, 11, 24)).start == date(2026, 11, 27)


def test_a_step_with_a_rhythm_or_a_day_gets_no_other() -> None:
    assert strategy.with_a_date(WALK, TODAY) == WALK
    friday = Terms(activity="text", frequency=Frequency(1, "once"), start=TODAY + timedelta(days=9))
    assert strategy.with_a_date(friday, TODAY) == friday


def test_the_bot_keeps_one_offer_for_an_answer() -> None:
    item = Item("s1", ItemKind.STEP)
    made = []
    while (at_once := strategy.options_to_offer(item)) and len(item.bot_offers) < MOST_BOT_OFFERS:
        made.append(at_once)
        item.offers += [Offer(f"s1.{n}", "s1", Party.BOT, WALK) for n in range(at_once)]
    assert made == [2, 1]


def test_two_positions_end_in_agreeing_to_differ_and_one_is_left_for_the_counselor() -> None:
    silent, outspoken = Item("s1", ItemKind.STEP), Item("s2", ItemKind.STEP)
    outspoken.replies.append(Reply("s2.1", Party.CLIENT, ReplyKind.DECLINE, words="not my thing"))
    assert strategy.outcome_without_agreement(silent) is Outcome.FOR_COUNSELOR
    assert strategy.outcome_without_agreement(outspoken) is Outcome.AGREE_TO_DIFFER


def test_the_client_may_say_what_a_guardrail_forbids_and_the_bot_may_not_agree_to_it() -> None:
    negotiation = Negotiation("c1", guardrails=Guardrails(largest={"minute": 60}))
    item = negotiation.open_item(ItemKind.STEP)
    offer = negotiation.put_forward(item.id, Party.CLIENT, replace(WALK, amount=Amount(300, "minute")), TODAY)
    assert item.offers == [offer]
    assert negotiation.guardrails.crossed_by(offer.terms, TODAY) == "amount"


def test_a_client_who_likes_to_choose_gets_all_three_offers_at_once_and_one_who_does_not_gets_one() -> None:
    item = Item("s1", ItemKind.STEP)
    assert [strategy.options_to_offer(item, most) for most in (1, 2, 3)] == [1, 2, 3]


@pytest.mark.parametrize(
    ("amount", "largest", "larger"),
    [(Amount(10, "minute"), 30, 15), (Amount(20, "minute"), 25, 25), (Amount(2, "page"), 10, 3)],
)
def test_what_is_made_larger_is_half_as_large_again_and_within_the_catalog(
    amount: Amount, largest: float, larger: float
) -> None:
    made = strategy.made_larger(replace(WALK, amount=amount), {"amount": largest})
    assert made == replace(WALK, amount=Amount(larger, amount.unit))


def test_a_step_of_the_clients_own_is_never_made_larger() -> None:
    assert strategy.made_larger(WALK, {}) == WALK
