"""Confidence, read-back, hand-over; and what a client may say at any point."""

from __future__ import annotations

import pytest

from bot.negotiation.limits import LimitKind
from bot.negotiation.outcomes import DisagreementKind, Outcome
from bot.sessions.conversation import Asking
from tests.chats import Chat


def with_a_step(language: str = "en") -> Chat:
    chat = Chat(language)
    chat.say(
        "I never see anyone since I moved" if language == "en" else "sejak pindah aku sendirian terus", "state_view"
    )
    chat.say("yes", "affirm")
    chat.say("have one friend here" if language == "en" else "punya satu temen deket", "state_goal")
    chat.say("say hi to my neighbour tomorrow" if language == "en" else "nyapa tetangga kos besok", "state_step")
    assert chat.conversation.asking is Asking.CONFIDENCE
    return chat


def test_confidence_is_kept_and_the_draft_is_read_back() -> None:
    chat = with_a_step()
    said = chat.say("maybe a six", "rate")
    assert chat.negotiation.item("s1").confidence == 6
    assert said[0] == "utter_confidence_noted"
    assert said[1:] == [
        "utter_read_back",
        "utter_read_back_view",
        "utter_read_back_goal",
        "utter_read_back_step_confidence",
        "utter_ask_read_back",
    ]


def test_a_number_may_be_left_out() -> None:
    chat = with_a_step()
    chat.say("no idea", "unsure")
    assert chat.negotiation.item("s1").confidence is None
    assert chat.conversation.asking is Asking.READ_BACK


def test_a_number_that_is_not_understood_twice_is_left_out() -> None:
    chat = with_a_step()
    assert chat.say("very", "answer") == ["utter_rating_not_understood"]
    assert chat.say("so-so", "answer")[0] == "utter_confidence_skipped"


def test_the_draft_goes_to_the_counselor_only_when_the_client_says_so() -> None:
    chat = with_a_step()
    chat.tap("rate", value=7)
    chat.tap("affirm")
    assert (chat.conversation.asking, chat.draft.handed_over) == (Asking.HAND_OVER, False)
    chat.say("not yet", "deny")
    assert not chat.draft.handed_over
    chat.tap("affirm")
    assert chat.draft.code == "ABCD-2345"
    assert chat.said[0].card == {"kind": "code", "code": "ABCD-2345"}


@pytest.mark.parametrize(("part", "asking"), [("view", "correction"), ("goal", "goal"), ("step", "step")])
def test_one_part_of_the_draft_can_be_changed_and_the_rest_stays(part: str, asking: str) -> None:
    chat = with_a_step()
    chat.tap("rate", value=7)
    chat.tap("correct")
    chat.tap("correct", part=part)
    assert chat.conversation.asking == asking
    others = [item for item in chat.negotiation.items if item.kind != part]
    assert all(item.outcome is Outcome.AGREED for item in others)


def test_a_changed_step_takes_the_place_of_the_old_one_and_both_stay_in_the_trail() -> None:
    chat = with_a_step()
    chat.tap("rate", value=7)
    chat.tap("correct")
    chat.say("the step", "answer")
    chat.say("join the badminton club on Thursday", "state_step")
    item = chat.negotiation.item("s1")
    assert "badminton" in item.agreed_terms.activity
    assert len(item.offers) == 2


def test_asking_for_a_human_is_recorded_and_comes_back_to_the_question() -> None:
    chat = with_a_step()
    assert chat.say("I want a human", "ask_human") == ["utter_human", "utter_ask_confidence_again"]
    assert chat.last.new_flags[0].kind == "human"
    assert chat.conversation.asking is Asking.CONFIDENCE


@pytest.mark.parametrize("intent", ["ask_why", "ask_identity", "thank", "greet", "out_of_scope"])
def test_a_side_question_is_answered_and_comes_back_to_the_question(intent: str) -> None:
    chat = with_a_step()
    events = list(chat.negotiation.new_events)
    said = chat.say("something on the side", intent)
    assert said[-1] == "utter_ask_confidence_again"
    assert chat.negotiation.new_events == events


def test_being_torn_is_kept_with_both_sides_and_nothing_is_pushed() -> None:
    chat = with_a_step("id")
    chat.say("setengah mau setengah takut", "ambivalent")
    kept = chat.negotiation.disagreements[0]
    assert (kept.kind, kept.client_position) == (DisagreementKind.WITHIN_ONESELF, "setengah mau setengah takut")
    assert chat.negotiation.item("s1").outcome is Outcome.AGREED


def test_a_limit_holds_from_the_moment_it_is_said() -> None:
    chat = with_a_step()
    chat.say("I won't call my dad", "state_limit")
    assert chat.negotiation.limits[0].kind is LimitKind.NEVER
    assert "call my dad" in chat.negotiation.limits[0].about


def test_what_was_agreed_last_can_be_taken_back_and_the_rest_stays() -> None:
    chat = with_a_step()
    assert chat.say("forget that step", "withdraw")[0] == "utter_taken_back_step"
    assert chat.negotiation.item("s1").outcome is Outcome.WITHDRAWN
    assert chat.negotiation.item("g1").outcome is Outcome.AGREED


def test_a_pause_keeps_the_question_and_going_on_asks_it_again() -> None:
    chat = with_a_step()
    assert chat.say("enough for today", "pause") == ["utter_paused"]
    assert chat.conversation.paused
    assert chat.say("ok let's go on", "resume") == ["utter_resumed", "utter_ask_confidence_again"]


@pytest.mark.parametrize(("intent", "said"), [("stop", "utter_stopped"), ("goodbye", "utter_goodbye")])
def test_leaving_keeps_everything(intent: str, said: str) -> None:
    chat = with_a_step()
    assert chat.say("I'm off", intent) == [said]
    assert chat.negotiation.item("s1").outcome is Outcome.AGREED


def test_the_language_can_be_switched_at_any_point() -> None:
    chat = with_a_step("id")
    chat.say("english please", "switch_language")
    assert chat.conversation.language == "en"
    assert chat.conversation.asking is Asking.CONFIDENCE


def test_a_summary_says_what_is_there_and_comes_back() -> None:
    chat = with_a_step()
    said = chat.say("what have we got?", "ask_summary")
    assert said[0] == "utter_summary"
    assert said[-1] == "utter_ask_confidence_again"
    assert Chat().say("what have we got?", "ask_summary")[:2] == ["utter_summary", "utter_nothing_yet"]


def test_not_being_understood_changes_nothing_and_shows_the_way_on_the_second_time() -> None:
    chat = with_a_step()
    events = list(chat.negotiation.new_events)
    assert chat.say("qwerty", "affirm")[0] == "utter_not_understood"
    assert chat.say("qwerty", "affirm")[0] == "utter_not_understood_again"
    assert chat.negotiation.new_events == events


@pytest.mark.parametrize("words", ["only if my sister comes along", "cuma kalau kakakku ikut"])
def test_a_limit_that_names_only_its_condition_is_kept_in_the_clients_words(words: str) -> None:
    chat = with_a_step("en" if "sister" in words else "id")
    chat.say(words, "state_limit")
    assert chat.negotiation.limits[0].about


@pytest.mark.parametrize(("language", "words"), [("id", "aku mau tarik izinku tadi"), ("en", "please delete my data")])
def test_taking_the_consent_back_stops_the_storing_and_asks_a_human_to_erase(language: str, words: str) -> None:
    chat = with_a_step(language)
    assert chat.say(words, "withdraw") == ["utter_consent_withdrawn"]
    assert (chat.conversation.consented, chat.conversation.asking) == (False, Asking.CLOSED)
    assert chat.last.new_flags[0].reason == "client_withdrew_consent"
    assert chat.negotiation.item("s1").outcome is Outcome.AGREED
