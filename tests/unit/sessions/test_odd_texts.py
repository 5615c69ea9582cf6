"""Emoji alone, mashed keys, insults, pasted chats: answered kindly; what says nothing changes nothing."""

from __future__ import annotations

import pytest

from bot.sessions.conversation import Asking
from tests.chats import Chat
from tests.unit.sessions.paths import at, standing

ODD = {"utter_emoji": "😭😭", "utter_nonsense": "asdfghjk", "utter_insult": "you stupid robot"}
PASTED = "[12:01] Budi: where are you\n[12:03] Me: home\n[12:04] Budi: you always are"


@pytest.mark.parametrize(("answer", "words"), ODD.items())
@pytest.mark.parametrize(
    ("asking", "intent"),
    [
        (Asking.VALUES, "answer"),
        (Asking.GOAL, "state_goal"),
        (Asking.STEP, "state_step"),
        (Asking.CONFIDENCE, "nlu_fallback"),
        (Asking.OBSTACLE, "state_barrier"),
        (Asking.GOAL_REASON, "state_view"),
        (Asking.READ_BACK, "state_preference"),
        (Asking.NOTE, "answer"),
        (Asking.SESSION, "answer"),
    ],
)
def test_a_text_that_says_nothing_is_answered_kindly_and_changes_nothing(
    asking: Asking, intent: str, answer: str, words: str
) -> None:
    chat = at(asking)
    before = standing(chat)
    assert chat.say(words, intent)[0] == answer
    assert standing(chat) == before
    assert chat.conversation.asking is asking


def test_an_odd_text_is_no_view_and_no_limit() -> None:
    chat = Chat("id")
    for words, intent in (("😭😭", "state_view"), ("dasar bot bego", "state_limit"), ("asdfghjk", "ambivalent")):
        chat.say(words, intent)
    assert (chat.view.statements, chat.negotiation.limits, chat.negotiation.disagreements) == ([], [], [])


@pytest.mark.parametrize(("words", "intent"), [("👍", "affirm"), ("🤷", "unsure")])
def test_an_emoji_that_means_yes_or_no_idea_is_an_answer(words: str, intent: str) -> None:
    chat = at(Asking.MORE_GOALS)
    assert "utter_emoji" not in chat.say(words, intent)
    assert chat.conversation.asking is not Asking.MORE_GOALS


def test_odd_texts_do_not_add_up_to_not_being_understood() -> None:
    chat = at(Asking.CONFIDENCE)
    for _ in range(3):
        assert chat.say("😭😭", "nlu_fallback") == ["utter_emoji", "utter_ask_confidence_again"]
    assert chat.negotiation.item("s1").confidence is None


def test_a_pasted_chat_is_heard_as_the_clients_view() -> None:
    chat = Chat("en")
    assert chat.say(PASTED, "state_view")[0] == "utter_pasted_chat"
    assert [statement.words for statement in chat.view.statements] == [PASTED]


def test_what_is_not_for_this_conversation_is_said_so_and_the_question_comes_back() -> None:
    chat = at(Asking.IMPORTANCE)
    before = standing(chat)
    assert chat.say("who won the match?", "out_of_scope") == ["utter_other_talk", "utter_ask_importance_again"]
    assert standing(chat) == before
