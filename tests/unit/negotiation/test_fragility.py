"""When a yes is fragile: any two of five signs (law 10)."""

from __future__ import annotations

from datetime import date

import pytest

from bot.negotiation.errors import SafetyFirst, YesNotDoubtful
from bot.negotiation.fragility import Sign, is_fragile, signs_of, words_of_yes
from bot.negotiation.items import Item, ItemKind
from bot.negotiation.negotiation import Negotiation
from bot.negotiation.offers import OfferStatus, Party, ReplyKind
from bot.negotiation.outcomes import Outcome
from bot.negotiation.terms import Amount, Terms

TODAY = date(2026, 11, 24)
WALK = Terms(activity="walk", amount=Amount(20, "minute"))
TWO = frozenset({Sign.HEDGE, Sign.SHORT_ANSWER})


def agreed(words: str | None = None, objected: frozenset[str] = frozenset()) -> tuple[Negotiation, Item]:
    """A step of the bot's that the client said yes to, typed in these words or tapped."""
    talk = Negotiation("client-1")
    step = talk.open_item(ItemKind.STEP)
    talk.invite_bot(step.id)
    offer = talk.put_forward(step.id, Party.BOT, WALK, TODAY)
    talk.accept(offer.id, Party.CLIENT, TODAY, words, objected)
    return talk, step


@pytest.mark.parametrize(
    ("words", "short"), [(None, False), ("ok", True), ("ya sudah", True), ("yes I would like that", False)]
)
def test_one_or_two_typed_words_are_a_sign_and_a_tap_is_none(words: str | None, short: bool) -> None:
    assert (Sign.SHORT_ANSWER in signs_of(agreed(words)[1], hedged=False)) is short


def test_picking_one_of_several_is_no_short_answer() -> None:
    talk = Negotiation("client-1")
    step = talk.open_item(ItemKind.STEP)
    talk.invite_bot(step.id)
    talk.put_forward(step.id, Party.BOT, Terms(activity="swim"), TODAY)
    second = talk.put_forward(step.id, Party.BOT, WALK, TODAY)
    talk.accept(second.id, Party.CLIENT, TODAY, "number 2")
    assert signs_of(step, hedged=False) == {Sign.NOTHING_OF_THEIRS}


def test_a_step_with_nothing_of_the_clients_is_a_sign_and_one_changed_term_takes_it_away() -> None:
    talk, step = agreed()
    assert signs_of(step, hedged=False) == {Sign.NOTHING_OF_THEIRS}
    change = talk.put_forward(step.id, Party.CLIENT, WALK.changed_by(Terms(amount=Amount(5, "minute"))), TODAY)
    talk.accept(change.id, Party.BOT, TODAY)
    assert signs_of(step, hedged=False) == frozenset()


@pytest.mark.parametrize(
    ("scale", "number", "low"),
    [("importance", 4, True), ("importance", 5, False), ("confidence", 3, True), ("confidence", 4, False)],
)
def test_a_low_number_is_a_sign(scale: str, number: int, low: bool) -> None:
    talk, step = agreed()
    talk.rate(step.id, scale, number)
    assert (Sign.LOW_NUMBER in signs_of(step, hedged=False)) is low


def test_an_objection_counts_while_what_it_is_about_stands() -> None:
    talk, step = agreed("fine, though it is long", frozenset({"amount"}))
    assert Sign.OBJECTION_LEFT in signs_of(step, hedged=False)
    change = talk.put_forward(step.id, Party.CLIENT, WALK.changed_by(Terms(amount=Amount(5, "minute"))), TODAY)
    talk.accept(change.id, Party.BOT, TODAY)
    assert Sign.OBJECTION_LEFT not in signs_of(step, hedged=False)


def test_an_objection_to_an_offer_that_stayed_on_the_table_counts_too() -> None:
    talk = Negotiation("client-1")
    step = talk.open_item(ItemKind.STEP)
    talk.invite_bot(step.id)
    offer = talk.put_forward(step.id, Party.BOT, WALK, TODAY)
    talk.put_off(offer.id, Party.CLIENT, ReplyKind.WAIT, "so long", frozenset({"amount"}))
    talk.accept(offer.id, Party.CLIENT, TODAY)
    assert signs_of(step, hedged=False) == {Sign.OBJECTION_LEFT, Sign.NOTHING_OF_THEIRS}


def test_the_words_of_a_yes_are_the_clients_answer_or_how_they_named_it() -> None:
    assert words_of_yes(agreed("ya sudah")[1]) == "ya sudah"
    assert words_of_yes(agreed()[1]) is None
    talk = Negotiation("client-1")
    goal = talk.open_item(ItemKind.GOAL)
    own = talk.put_forward(goal.id, Party.CLIENT, Terms(activity="pass"), TODAY, said={"activity": "I guess pass"})
    talk.accept(own.id, Party.BOT, TODAY)
    assert words_of_yes(goal) == "I guess pass"


def test_nothing_agreed_has_no_signs() -> None:
    talk, step = agreed("ok")
    talk.take_back(step.id)
    assert signs_of(step, hedged=True) == frozenset()
    assert words_of_yes(step) is None


def test_two_signs_make_it_fragile() -> None:
    assert is_fragile(TWO)
    assert not is_fragile(frozenset({Sign.HEDGE}))


def test_a_yes_is_asked_about_once_and_then_kept_as_fragile() -> None:
    talk, step = agreed("ok")
    with pytest.raises(YesNotDoubtful):
        talk.keep_as_fragile(step.id, TWO)
    talk.question_yes(step.id, TWO)
    assert step.fragile_signs == frozenset()
    with pytest.raises(YesNotDoubtful):
        talk.question_yes(step.id, TWO)
    talk.keep_as_fragile(step.id, TWO)
    assert step.fragile_signs == TWO
    assert step.outcome is Outcome.AGREED
    assert [type(event).__name__ for event in talk.new_events[-2:]] == ["YesQuestioned", "YesKeptAsFragile"]


def test_one_sign_or_no_agreement_is_no_doubt() -> None:
    talk, step = agreed("ok")
    with pytest.raises(YesNotDoubtful):
        talk.question_yes(step.id, frozenset({Sign.HEDGE}))
    talk.take_back(step.id)
    with pytest.raises(YesNotDoubtful):
        talk.question_yes(step.id, TWO)


def test_nothing_is_asked_or_kept_in_a_safety_state() -> None:
    talk, step = agreed("ok")
    talk.in_safety_state = True
    with pytest.raises(SafetyFirst):
        talk.question_yes(step.id, TWO)


def test_a_changed_agreement_is_fragile_no_more() -> None:
    talk, step = agreed("ok")
    talk.question_yes(step.id, TWO)
    talk.keep_as_fragile(step.id, TWO)
    change = talk.put_forward(step.id, Party.CLIENT, WALK.changed_by(Terms(support="my sister")), TODAY)
    talk.accept(change.id, Party.BOT, TODAY)
    assert step.fragile_signs == frozenset()


def test_a_yes_let_go_is_a_no_to_that_offer_and_leaves_the_item_open() -> None:
    talk, step = agreed("ok")
    talk.let_go(step.id, "not really")
    assert step.outcome is Outcome.OPEN
    assert step.offers[0].status is OfferStatus.DECLINED
    assert step.replies[-1].words == "not really"
    assert WALK in step.declined_terms
