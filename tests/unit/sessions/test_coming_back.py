"""Leaving and coming back: everything is kept, and next time it is asked how the step went and what helped (role 3)."""

from __future__ import annotations

import pytest

from bot.negotiation.items import Progress
from bot.sessions.conversation import Asking
from tests.chats import TODAY, Chat
from tests.unit.sessions.paths import at, standing


def back_after_the_hand_over() -> Chat:
    chat = at(Asking.SESSION)
    chat.say("call me Wren", "answer")
    chat.tap("resume", back=True)
    return chat


def test_a_pause_keeps_the_question_and_going_on_asks_it_again() -> None:
    chat = at(Asking.CONFIDENCE)
    assert chat.say("enough for today", "pause") == ["utter_paused", "utter_return_code"]
    assert chat.conversation.paused
    assert chat.said[-1].card == {"kind": "code", "return_code": "ABCD-EFGH-2345"}
    assert chat.say("ok let's go on", "resume") == ["utter_resumed", "utter_ask_confidence_again"]
    assert not chat.conversation.paused


@pytest.mark.parametrize(("intent", "said"), [("stop", "utter_stopped"), ("goodbye", "utter_goodbye")])
def test_leaving_keeps_everything(intent: str, said: str) -> None:
    chat = at(Asking.CONFIDENCE)
    before = standing(chat)
    assert chat.say("I'm off", intent)[0] == said
    assert standing(chat) == before


def test_before_the_consent_nobody_gets_a_code_to_come_back_with() -> None:
    chat = Chat(asking=Asking.CONSENT)
    chat.conversation.consented = False
    assert chat.say("", "pause") == ["utter_stopped_before"]
    assert not chat.conversation.paused


@pytest.mark.parametrize("intent", ["pause", "stop", "goodbye"])
def test_a_client_may_leave_while_the_kind_of_a_limit_is_asked(intent: str) -> None:
    chat = at(Asking.PREFERENCES)
    chat.say("the gym and me, that's a no", "state_limit")
    chat.say("enough for today", intent)
    assert chat.conversation.paused
    assert chat.negotiation.limits == []


def test_a_client_who_comes_back_is_told_where_things_stand() -> None:
    chat = at(Asking.CONFIDENCE)
    said = chat.tap("resume", back=True)
    assert (said[0], said[-1]) == ("utter_welcome_back", "utter_ask_confidence_again")
    assert "utter_summary" in said
    assert "utter_part_step" in said


def test_with_nothing_told_yet_coming_back_only_asks_again() -> None:
    assert Chat().tap("resume", back=True) == ["utter_welcome_back", "utter_ask_view_again"]


@pytest.mark.parametrize("asking", [Asking.READ_BACK, Asking.SHARING])
def test_coming_back_to_the_whole_draft_says_each_part_once(asking: Asking) -> None:
    said = at(asking).tap("resume", back=True)
    assert len([name for name in said if name == "utter_part_view"]) == 1


def test_after_the_hand_over_it_greets_by_name_and_asks_how_the_step_went() -> None:
    chat = back_after_the_hand_over()
    assert chat.said[0].response == "utter_welcome_back_named"
    assert chat.said[0].values == {"name": "Wren"}
    assert (chat.conversation.asking, chat.conversation.about) == (Asking.PROGRESS, "s1")
    assert "neighbour" in chat.said[-1].values["step"]


@pytest.mark.parametrize(
    ("words", "intent", "how"),
    [
        ("I did it", "affirm", "done"),
        ("half and half", "ambivalent", "partly"),
        ("only to one of them", "answer", "partly"),
        ("not yet", "deny", "not_yet"),
    ],
)
def test_how_it_went_is_kept_without_praise_or_blame_and_then_what_helped(words: str, intent: str, how: str) -> None:
    chat = back_after_the_hand_over()
    assert chat.say(words, intent) == [f"utter_progress_{how}", "utter_ask_progress_helped"]
    assert chat.say("my cousin came along", "answer")[0] == "utter_progress_noted"
    assert "your cousin" in chat.said[0].values["quote"]
    assert chat.negotiation.item("s1").progress == [Progress(how, "my cousin came along", said=words, on=TODAY)]
    assert (chat.conversation.asking, chat.conversation.about) == (Asking.WAY_ON, "s1")


def test_neither_needs_an_answer() -> None:
    silent, half = back_after_the_hand_over(), back_after_the_hand_over()
    assert silent.say("hm", "unsure") == ["utter_ask_handed_over_again"]
    assert silent.negotiation.item("s1").progress == []
    half.tap("affirm")
    half.say("no idea", "unsure")
    assert half.negotiation.item("s1").progress == [Progress("done", None, on=TODAY)]


def test_how_it_went_is_asked_once() -> None:
    chat = back_after_the_hand_over()
    chat.tap("affirm")
    chat.tap("unsure")
    assert "utter_ask_progress" not in chat.tap("resume", back=True)
