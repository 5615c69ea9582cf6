"""Several goals in the client's order: asked once, skipped or answered lightly, changed at any time."""

from __future__ import annotations

import pytest

from bot.sessions.conversation import Asking
from bot.sessions.importance import in_order
from tests.chats import Chat
from tests.unit.sessions.paths import at, go_to, standing
from tests.unit.sessions.test_several_goals import with_two_goals

LANGUAGES = ("en", "id")


def asked_for_the_order(language: str = "en") -> Chat:
    """Two goals of the same importance, each in place, and which comes first is asked."""
    chat = with_two_goals(language)
    chat.tap("deny")
    chat.tap("move_on")
    assert chat.conversation.asking is Asking.PRIORITY
    return chat


def order(chat: Chat) -> list[str]:
    assert chat.last is not None
    return [goal.id for goal in in_order(chat.last)]


def test_a_client_with_one_goal_is_not_asked() -> None:
    chat = at(Asking.MORE_GOALS)
    chat.tap("deny")
    assert chat.conversation.asking is Asking.HELD_BACK


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_goal_can_be_tapped(language: str) -> None:
    chat = asked_for_the_order(language)
    assert [option.values["first"] for option in chat.said[-1].options] == ["g1", "g2"]
    assert chat.tap("choose_option", first="g2")[0] == "utter_order_noted"
    assert order(chat) == ["g2", "g1"]
    assert chat.conversation.asking is Asking.HELD_BACK


@pytest.mark.parametrize(
    ("language", "words", "intent"),
    [
        ("en", "the second", "choose_option"),
        ("en", "put the second one first", "choose_option"),
        ("en", "my brother matters more", "answer"),
        ("id", "yang kedua dulu aja", "choose_option"),
        ("id", "soal kakakku lebih penting", "answer"),
    ],
)
def test_it_can_be_said_in_words(language: str, words: str, intent: str) -> None:
    chat = asked_for_the_order(language)
    chat.say(words, intent)
    assert order(chat) == ["g2", "g1"]


@pytest.mark.parametrize(
    ("language", "words", "intent"),
    [
        ("en", "no idea", "unsure"),
        ("en", "both the same", "answer"),
        ("id", "dua-duanya sama", "answer"),
        ("id", "sama aja", "unsure"),
    ],
)
def test_none_has_to_come_first(language: str, words: str, intent: str) -> None:
    chat = asked_for_the_order(language)
    assert chat.say(words, intent)[0] == "utter_order_skipped"
    assert [item.priority for item in chat.negotiation.items] == [None] * 3


def test_what_is_not_understood_changes_nothing_and_is_asked_once_more() -> None:
    chat = asked_for_the_order()
    before = standing(chat)
    chat.say("the weather", "answer")
    assert standing(chat) == before
    assert chat.conversation.asking is Asking.PRIORITY
    chat.say("the weather", "answer")
    assert chat.conversation.asking is Asking.HELD_BACK


def test_it_is_asked_once() -> None:
    chat = asked_for_the_order()
    chat.tap("unsure")
    said: list[str] = []
    while chat.conversation.asking is not Asking.HANDED_OVER:
        said += [each.response for each in chat.said]
        go_to_the_next(chat)
    assert "utter_ask_priority" not in said


def go_to_the_next(chat: Chat) -> None:
    chat.tap("deny" if chat.conversation.asking in (Asking.HELD_BACK, Asking.NOTE, Asking.SESSION) else "affirm")


@pytest.mark.parametrize(
    ("language", "words"), [("en", "put the second one first"), ("id", "yang kedua dulu aja"), ("en", "brother first")]
)
@pytest.mark.parametrize("asking", [Asking.READ_BACK, Asking.HAND_OVER, Asking.HANDED_OVER])
def test_the_order_can_be_changed_later_and_the_question_comes_back(asking: Asking, language: str, words: str) -> None:
    chat = go_to(asking, asked_for_the_order(language))
    assert chat.say(words, "choose_option")[0] == "utter_order_noted"
    assert chat.conversation.asking is asking
    assert order(chat) == ["g2", "g1"]


def test_the_read_back_follows_the_order() -> None:
    chat = asked_for_the_order()
    chat.tap("choose_option", first="g2")
    go_to(Asking.READ_BACK, chat)
    parts = [each.card["part"] for each in chat.said if each.card and "part" in each.card]
    assert [name for name in parts if name.startswith("g")] == ["g2", "g1"]


def test_an_order_can_be_undone() -> None:
    chat = asked_for_the_order()
    chat.tap("choose_option", first="g2")
    chat.say("undo that", "withdraw")
    assert order(chat) == ["g1", "g2"]
    assert chat.conversation.asking is Asking.PRIORITY
