"""What a client may say at any point: it is answered, nothing is lost, and the open question comes back."""

from __future__ import annotations

import pytest

from bot.negotiation.outcomes import Outcome
from bot.sessions.conversation import Asking
from tests.chats import Chat
from tests.unit.sessions.paths import at, standing

KNOWN_QUESTIONS = {
    "ask_identity": "utter_identity",
    "ask_profession": "utter_profession",
    "ask_reader": "utter_reader",
    "ask_relatives": "utter_relatives",
    "ask_duration": "utter_duration",
    "ask_price": "utter_price",
    "ask_medicine": "utter_medicine",
    "ask_deletion": "utter_deletion",
    "ask_next": "utter_next",
    "ask_why": "utter_why",
}


def test_asking_for_a_human_is_recorded_and_comes_back_to_the_question() -> None:
    chat = at(Asking.CONFIDENCE)
    assert chat.say("I want a human", "ask_human") == ["utter_human", "utter_ask_confidence_again"]
    assert chat.last.new_flags[0].kind == "human"
    assert chat.conversation.asking is Asking.CONFIDENCE


@pytest.mark.parametrize("intent", [*KNOWN_QUESTIONS, "thank", "greet", "out_of_scope"])
def test_a_side_question_is_answered_and_comes_back_to_the_question(intent: str) -> None:
    chat = at(Asking.CONFIDENCE)
    before = standing(chat)
    said = chat.say("something on the side", intent)
    assert said[-1] == "utter_ask_confidence_again"
    assert standing(chat) == before


@pytest.mark.parametrize(("intent", "answer"), KNOWN_QUESTIONS.items())
def test_what_clients_often_ask_has_an_answer_of_its_own(intent: str, answer: str) -> None:
    assert at(Asking.VALUES, "id").say("eh mau nanya dulu", intent) == [answer, "utter_ask_values_again"]


def test_the_language_can_be_switched_at_any_point() -> None:
    chat = at(Asking.CONFIDENCE, "id")
    chat.say("english please", "switch_language")
    assert chat.conversation.language == "en"
    assert chat.conversation.asking is Asking.CONFIDENCE
    chat.tap("switch_language", language="id")
    assert chat.conversation.language == "id"


def test_a_summary_says_what_is_there_part_by_part_and_comes_back() -> None:
    chat = at(Asking.CONFIDENCE)
    said = chat.say("what have we got?", "ask_summary")
    assert said == [
        "utter_part_view",
        "utter_part_goal",
        "utter_part_step",
        "utter_part_values",
        "utter_summary",
        "utter_ask_confidence_again",
    ]
    assert {each.card["kind"] for each in chat.said if each.card} == {"part", "read_back"}


def test_a_summary_of_nothing_says_so() -> None:
    assert Chat().say("udah ada apa aja?", "ask_summary") == ["utter_nothing_yet", "utter_ask_view_again"]


def test_not_being_understood_changes_nothing_and_shows_the_way_on_the_second_time() -> None:
    chat = at(Asking.CONFIDENCE)
    before = standing(chat)
    assert chat.say("qwerty", "affirm")[0] == "utter_not_understood"
    assert chat.say("qwerty", "affirm")[0] == "utter_not_understood_again"
    assert standing(chat) == before


def test_being_understood_again_starts_the_count_anew() -> None:
    chat = at(Asking.CONFIDENCE)
    chat.say("qwerty", "affirm")
    chat.say("what is this", "ask_identity")
    assert chat.say("qwerty", "affirm")[0] == "utter_not_understood"


@pytest.mark.parametrize(("language", "words"), [("id", "aku mau tarik izinku tadi"), ("en", "please delete my data")])
def test_taking_the_consent_back_stops_the_storing_and_asks_a_human_to_erase(language: str, words: str) -> None:
    chat = at(Asking.CONFIDENCE, language)
    assert chat.say(words, "withdraw") == ["utter_consent_withdrawn"]
    assert (chat.conversation.consented, chat.conversation.asking) == (False, Asking.CLOSED)
    assert chat.last.new_flags[0].reason == "client_withdrew_consent"
    assert chat.negotiation.item("s1").outcome is Outcome.AGREED


@pytest.mark.parametrize(
    ("language", "words", "gone", "stays"),
    [
        ("en", "forget that step", "s1", "g1"),
        ("id", "tujuan yang tadi batal aja", "g1", "s1"),
    ],
)
def test_what_was_agreed_can_be_taken_back_by_name_and_the_rest_stays(
    language: str, words: str, gone: str, stays: str
) -> None:
    chat = at(Asking.CONFIDENCE, language)
    kind = chat.negotiation.item(gone).kind
    assert chat.say(words, "withdraw")[0] == f"utter_taken_back_{kind}"
    assert chat.negotiation.item(gone).outcome is Outcome.WITHDRAWN
    assert chat.negotiation.item(stays).outcome is Outcome.AGREED
    assert chat.conversation.asking == kind


def test_with_nothing_agreed_there_is_nothing_to_take_back() -> None:
    assert at(Asking.GOAL).say("forget it", "withdraw") == ["utter_nothing_to_take_back", "utter_ask_goal_again"]


def test_what_is_added_after_the_hand_over_is_kept_for_the_counselor() -> None:
    chat = at(Asking.HANDED_OVER)
    assert chat.say("I forgot to say I also draw", "state_view")[0] == "utter_noted_other"
    assert [(note.kind, note.words) for note in chat.last.new_notes] == [("other", "I forgot to say I also draw")]
