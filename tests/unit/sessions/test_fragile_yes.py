"""A yes that may not be meant is asked about once, with an easy way out; where it stays it is fragile (law 10)."""

from __future__ import annotations

import pytest

from bot.negotiation.fragility import Sign
from bot.negotiation.offers import Party
from bot.negotiation.outcomes import Outcome
from bot.sessions.conversation import Asking
from tests.chats import Chat
from tests.unit.sessions.paths import at

SHRUGS = {"id": "terserah", "en": "whatever"}


def with_one_offer(language: str = "en") -> Chat:
    """A client who let the bot suggest a step, and turned all but the first of its ideas down."""
    chat = at(Asking.STEP, language)
    chat.tap("ask_options")
    for offer in chat.negotiation.item("s1").open_offers[1:]:
        chat.negotiation.decline(offer.id, Party.CLIENT)
    assert chat.conversation.asking is Asking.STEP_OFFER
    return chat


def shrugged(language: str = "en") -> Chat:
    chat = with_one_offer(language)
    chat.say(SHRUGS[language], "affirm")
    return chat


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_shrug_is_asked_about_in_the_clients_own_word(language: str) -> None:
    chat = with_one_offer(language)
    said = chat.say(SHRUGS[language], "affirm")
    assert said == ["utter_step_noted", "utter_fragile_yes_hedge", "utter_ask_fragile_yes"]
    assert chat.values()["quote"] == SHRUGS[language]
    assert chat.conversation.asking is Asking.FRAGILE_YES


def test_a_tapped_yes_to_the_bots_idea_has_one_sign_and_is_not_asked_about() -> None:
    chat = with_one_offer()
    assert chat.tap("affirm") == ["utter_step_noted", "utter_ask_confidence"]


def test_a_yes_in_a_sentence_is_not_asked_about() -> None:
    chat = with_one_offer()
    assert chat.say("yes, that sounds like something for me", "affirm")[-1] == "utter_ask_confidence"


def test_a_yes_that_stays_is_agreed_and_fragile_with_its_reasons() -> None:
    chat = shrugged()
    assert chat.tap("affirm") == ["utter_fragile_yes_stays", "utter_ask_confidence"]
    step = chat.negotiation.item("s1")
    assert step.outcome is Outcome.AGREED
    assert step.fragile_signs == {Sign.SHORT_ANSWER, Sign.NOTHING_OF_THEIRS, Sign.HEDGE}


def test_it_is_asked_only_once() -> None:
    chat = shrugged()
    chat.tap("affirm")
    chat.tap("rate", value=1)
    chat.say("I don't know", "unsure")
    while chat.conversation.asking in (Asking.CONFIDENCE_MORE, Asking.STEP_OFFER, Asking.CONFIDENCE):
        chat.tap("deny")
    assert chat.conversation.asking is Asking.OBSTACLE
    assert Sign.LOW_NUMBER in chat.negotiation.item("s1").fragile_signs


def test_a_yes_that_is_let_go_leaves_the_step_open_and_is_not_offered_again() -> None:
    chat = shrugged()
    step = chat.negotiation.item("s1")
    offered = step.agreed_terms
    assert chat.tap("deny") == ["utter_fragile_yes_let_go", "utter_ask_step"]
    assert step.outcome is Outcome.OPEN
    assert offered in step.declined_terms
    assert chat.negotiation.item("g1").outcome is Outcome.AGREED


def test_the_client_changes_it_instead_and_it_is_fragile_no_more() -> None:
    chat = shrugged()
    assert chat.say("make it 5 minutes, with my flatmate", "counter_propose") == [
        "utter_step_changed",
        "utter_ask_confidence",
    ]
    step = chat.negotiation.item("s1")
    assert step.agreed_terms is not None
    assert step.agreed_terms.support == "my flatmate"
    assert step.fragile_signs == frozenset()


def test_a_tapped_change_asks_what_to_change_and_the_yes_holds_meanwhile() -> None:
    chat = shrugged()
    assert chat.tap("correct") == ["utter_ask_step_change"]
    assert chat.negotiation.item("s1").outcome is Outcome.AGREED


def test_other_ideas_can_be_asked_for() -> None:
    chat = shrugged()
    chat.tap("ask_options")
    assert chat.conversation.asking in (Asking.STEP_OFFER, Asking.CONFIDENCE)
    assert chat.negotiation.item("s1").outcome is Outcome.AGREED


def test_what_is_not_understood_is_asked_once_more_and_then_the_yes_stays_as_fragile() -> None:
    chat = shrugged()
    assert chat.say("brrr", "nlu_fallback") == ["utter_fragile_yes_not_understood"]
    assert chat.say("brrr", "nlu_fallback")[0] == "utter_fragile_yes_stays"
    assert chat.negotiation.item("s1").fragile_signs


def test_not_knowing_keeps_it_as_unsure() -> None:
    chat = shrugged()
    assert chat.say("i really don't know", "unsure")[0] == "utter_fragile_yes_stays_unsure"
    assert chat.negotiation.item("s1").fragile_signs


def test_an_objection_left_and_a_low_number_are_asked_about_after_the_help() -> None:
    chat = with_one_offer()
    chat.say("ok then, though the evening is too late for me", "affirm")
    chat.tap("rate", value=2)
    chat.say("nothing really", "answer")
    assert chat.conversation.asking is Asking.CONFIDENCE_MORE
    chat.say("no idea at all, sorry", "unsure")
    while chat.conversation.asking is Asking.STEP_OFFER:
        said = chat.tap("deny")
        assert said
    assert chat.conversation.asking is Asking.FRAGILE_YES


def test_a_goal_that_hardly_matters_and_was_named_with_a_shrug_is_asked_about() -> None:
    chat = at(Asking.GOAL)
    chat.say("i guess passing the year, whatever", "state_goal")
    chat.negotiation.rate("g1", "importance", 3)
    chat.tap("move_on")
    assert chat.conversation.asking is Asking.FRAGILE_YES
    assert chat.conversation.about == "g1"
    assert chat.tap("affirm")[0] == "utter_fragile_yes_stays"
    assert chat.negotiation.item("g1").fragile_signs == {Sign.LOW_NUMBER, Sign.HEDGE}


def test_a_shrug_stays_one_when_the_language_is_switched_after_it() -> None:
    chat = shrugged("id")
    chat.say("let's go on in English", "switch_language")
    assert chat.tap("affirm")[0] == "utter_fragile_yes_stays"
    assert Sign.HEDGE in chat.negotiation.item("s1").fragile_signs


def test_undo_after_the_question_takes_the_yes_back() -> None:
    chat = shrugged()
    chat.say("undo", "withdraw")
    assert chat.conversation.asking is Asking.STEP_OFFER
    assert chat.negotiation.item("s1").outcome is Outcome.OPEN
