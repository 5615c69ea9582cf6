"""Skipping a question, jumping ahead and going back: nothing that was said is lost by it."""

from __future__ import annotations

import pytest

from bot.negotiation.outcomes import Outcome
from bot.sessions.agenda import AGENDA, settled_by
from bot.sessions.conversation import Asking
from tests.chats import Chat
from tests.unit.sessions.paths import at, go_to, standing

SKIPPABLE = [asking for asking in AGENDA if asking not in (Asking.VIEW, Asking.HAND_OVER)]


@pytest.mark.parametrize("asking", SKIPPABLE)
def test_a_question_can_be_skipped_and_is_not_asked_again(asking: Asking) -> None:
    chat = at(asking)
    before = standing(chat)
    assert chat.say("skip this", "move_on")[0] == "utter_skipped"
    assert standing(chat) == before
    assert settled_by(chat.conversation.asking) is not asking
    assert AGENDA.index(settled_by(chat.conversation.asking)) > AGENDA.index(asking)


def test_skipping_in_the_middle_of_a_part_skips_that_part() -> None:
    chat = at(Asking.OBSTACLE)
    chat.say("I get shy", "state_barrier")
    assert chat.say("skip this", "move_on") == ["utter_skipped", "utter_ask_goal_reason"]
    assert chat.obstacles[0].words == "I get shy"


@pytest.mark.parametrize(
    ("language", "words", "asking"),
    [
        ("id", "langsung ke langkahnya aja", Asking.STEP),
        ("id", "balik ke tujuan dong", Asking.GOAL),
        ("en", "let's go to the obstacles", Asking.OBSTACLE),
        ("en", "back to my preferences", Asking.PREFERENCES),
        ("en", "can we go to the note", Asking.NOTE),
    ],
)
def test_a_client_can_jump_to_a_part_by_naming_it(language: str, words: str, asking: Asking) -> None:
    chat = at(Asking.IMPORTANCE, language)
    before = standing(chat)
    assert chat.say(words, "move_on")[0] == "utter_moved"
    assert chat.conversation.asking is asking
    assert standing(chat) == before


def test_after_a_jump_ahead_the_questions_in_between_are_still_asked() -> None:
    chat = at(Asking.GOAL, "id")
    chat.say("langsung ke langkahnya aja", "move_on")
    chat.say("nyapa tetangga besok", "state_step")
    chat.say("delapan", "rate")
    go_to(Asking.HANDED_OVER, chat)
    assert [item.id for item in chat.negotiation.items if item.outcome is Outcome.AGREED] == ["s1", "g1"]


def test_going_back_asks_whether_to_change_what_is_agreed_and_then_returns() -> None:
    chat = at(Asking.IMPORTANCE)
    chat.say("back to the goal please", "move_on")
    assert chat.said[-1].response == "utter_ask_goal_change"
    chat.say("have two friends here", "state_goal")
    assert (chat.conversation.asking, chat.conversation.about) == (Asking.IMPORTANCE, "g1")
    assert chat.negotiation.item("s1").outcome is Outcome.AGREED


def test_going_back_to_a_goal_that_was_skipped_does_not_ask_for_another_one() -> None:
    chat = at(Asking.GOAL)
    chat.say("skip this", "move_on")
    chat.say("back to the goal please", "move_on")
    assert chat.said[-1].response == "utter_ask_goal"


def test_a_client_who_skips_everything_still_reaches_the_hand_over() -> None:
    chat = at(Asking.PREFERENCES)
    for _ in range(len(AGENDA)):
        if chat.conversation.asking is not Asking.HAND_OVER:
            chat.say("skip this", "move_on")
    assert chat.conversation.asking is Asking.HAND_OVER
    assert chat.negotiation.items == []


def test_what_is_skipped_at_the_sharing_is_not_taken_for_a_yes() -> None:
    chat = at(Asking.SHARING)
    assert "utter_sharing_all" not in chat.say("skip this", "move_on")


def test_before_the_consent_nothing_can_be_skipped() -> None:
    chat = Chat(asking=Asking.CONSENT)
    chat.conversation.consented = False
    assert chat.say("", "move_on") == ["utter_ask_consent_again"]
    assert chat.conversation.asking is Asking.CONSENT


def test_after_the_hand_over_there_is_nothing_to_skip() -> None:
    assert at(Asking.HANDED_OVER).say("skip this", "move_on") == ["utter_ask_handed_over_again"]
