"""Follow-ups on the view: at most two, about what is still dark, none where enough is told (role 1)."""

from __future__ import annotations

import pytest

from bot.negotiation.view import StatementKind
from bot.sessions.conversation import Asking
from tests.chats import Chat

LONG = (
    "I don't know where to start with this, there was the move and then the new class and the flat is far out and "
    "the bus is always full and when I get there everybody knows each other and I just sit there and look at my "
    "phone until it's over"
)


def asked(chat: Chat) -> list[str]:
    """Answer every follow-up until the view is played back; the topics that were asked about."""
    topics = []
    while chat.conversation.asking is Asking.FOLLOW_UP:
        topics.append(chat.conversation.about or "")
        chat.say("I really couldn't tell you", "answer")
    return topics


@pytest.mark.parametrize(("language", "words"), [("id", "capek banget rasanya"), ("en", "it's my job")])
def test_a_client_who_says_little_is_asked_twice_and_no_more(language: str, words: str) -> None:
    chat = Chat(language)
    assert chat.say(words, "state_view") == ["utter_ask_follow_up_since"]
    assert asked(chat) == ["since", "touches"]
    assert chat.conversation.asking is Asking.PLAY_BACK


def test_what_the_client_has_told_already_is_not_asked() -> None:
    chat = Chat("en")
    assert chat.say("I never see anyone since I moved", "state_view") == ["utter_ask_follow_up_touches"]
    assert asked(chat) == ["touches"]


@pytest.mark.parametrize("words", ["udah 3 bulan aku susah makan, kuliah jadi berantakan", LONG])
def test_a_client_who_tells_enough_is_not_asked_at_all(words: str) -> None:
    chat = Chat("id" if "bulan" in words else "en")
    assert chat.say(words, "state_view")[-1] == "utter_play_back"


def test_an_answer_is_said_back_and_becomes_part_of_the_view() -> None:
    chat = Chat("en")
    chat.say("it's my job", "state_view")
    said = chat.say("my back hurts in the evening", "answer")
    assert said == ["utter_follow_up_heard", "utter_ask_follow_up_touches"]
    assert "your back hurts in the evening" in chat.values()["quote"]
    assert chat.view.standing[-1].kind is StatementKind.FOLLOW_UP
    chat.say("my sleep", "answer")
    assert all(words in chat.values()["quotes"] for words in ("your job", "your back hurts", "your sleep"))


@pytest.mark.parametrize(("words", "intent"), [("no idea", "unsure"), ("rather not say", "deny"), ("yes", "affirm")])
def test_a_follow_up_can_be_skipped_and_nothing_is_made_up_in_its_place(words: str, intent: str) -> None:
    chat = Chat("en")
    chat.say("it's my job", "state_view")
    assert chat.say(words, intent) == ["utter_follow_up_skipped", "utter_ask_follow_up_touches"]
    assert len(chat.view.statements) == 1
    chat.tap("unsure")
    assert chat.conversation.asking is Asking.PLAY_BACK


def test_a_yes_that_tells_more_is_an_answer_and_not_lost() -> None:
    chat = Chat("en")
    chat.say("it's my job", "state_view")
    chat.say("yes, ever since the new boss came", "affirm")
    assert [statement.kind for statement in chat.view.standing] == [StatementKind.TOLD, StatementKind.FOLLOW_UP]


def test_a_side_question_costs_no_follow_up() -> None:
    chat = Chat("en")
    chat.say("it's my job", "state_view")
    assert chat.say("who will see this", "ask_reader") == ["utter_reader", "utter_ask_follow_up_again"]
    assert asked(chat) == ["since", "touches"]


def test_a_client_who_asks_for_fewer_questions_is_not_asked_any_further() -> None:
    chat = Chat("id")
    chat.say("capek banget rasanya", "state_view")
    chat.approach.take({"asking": -1})
    assert chat.say("dari semester lalu", "answer")[-1] == "utter_play_back"


def test_a_long_story_is_answered_as_one_before_it_is_played_back() -> None:
    assert Chat("en").say(f"{LONG}. " * 5, "state_view") == ["utter_long_story", "utter_play_back"]


def test_a_view_that_was_not_it_and_is_told_anew_is_not_asked_the_same_again() -> None:
    chat = Chat("en")
    chat.say("it's my job", "state_view")
    asked(chat)
    chat.say("no", "deny")
    assert chat.say("it's the money", "state_view") == ["utter_play_back"]
