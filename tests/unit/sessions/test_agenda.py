"""What comes next: the first question of the agenda that is neither settled nor left out, however the client came."""

from __future__ import annotations

import pytest

from bot.negotiation.obstacles import Obstacle
from bot.sessions.agenda import (
    ABOUT_A_GOAL,
    ABOUT_A_STEP,
    AGENDA,
    ITS_OWN,
    PARTS_OF,
    back_to_open,
    leave_open,
    next_question,
    settled_by,
)
from bot.sessions.conversation import Asking
from bot.sessions.talk import Talk
from tests.chats import Chat
from tests.unit.sessions.paths import at


def talk_of(chat: Chat) -> Talk:
    """The last turn of a client, to ask the agenda about."""
    if chat.last is None:
        chat.tap("ask_reader")
    assert chat.last is not None
    return chat.last


def with_goal_and_step() -> Talk:
    """One goal and one step agreed, and nothing settled: as if the client had come another way."""
    talk = talk_of(at(Asking.CONFIDENCE))
    talk.conversation.settled.clear()
    return talk


def test_with_nothing_settled_it_begins_with_the_view() -> None:
    assert next_question(talk_of(Chat())) == (Asking.VIEW, None)


def test_every_question_has_its_turn_once_in_the_order_of_the_conversation() -> None:
    talk = with_goal_and_step()
    came = []
    while (asking := next_question(talk)[0]) is not Asking.HANDED_OVER:
        came.append(asking)
        talk.conversation.settled.add(asking)
    assert tuple(came) == AGENDA


@pytest.mark.parametrize("asking", AGENDA)
def test_settled_questions_are_passed_over_in_whatever_order_they_were_settled(asking: Asking) -> None:
    talk = with_goal_and_step()
    talk.conversation.settled |= set(AGENDA) - {asking}
    assert next_question(talk)[0] is asking


def test_without_a_goal_nothing_about_a_goal_is_asked_and_without_a_step_nothing_about_a_step() -> None:
    talk = talk_of(at(Asking.GOAL))
    talk.conversation.settled.add(Asking.GOAL)
    came = set()
    while (asking := next_question(talk)[0]) is not Asking.HANDED_OVER:
        came.add(asking)
        talk.conversation.settled.add(asking)
    assert came.isdisjoint({*ABOUT_A_GOAL, *ABOUT_A_STEP})
    assert {Asking.READ_BACK, Asking.SHARING, Asking.HAND_OVER} <= came


@pytest.mark.parametrize("asking", [*ITS_OWN, *ABOUT_A_STEP])
def test_a_question_about_a_goal_or_a_step_knows_which(asking: Asking) -> None:
    talk = with_goal_and_step()
    talk.conversation.settled |= set(AGENDA) - {asking}
    assert next_question(talk) == (asking, "g1" if asking in ITS_OWN else "s1")


def test_what_the_client_would_rather_not_be_asked_is_left_out() -> None:
    talk = with_goal_and_step()
    talk.approach.take({"asking": -1})
    talk.conversation.settled |= set(AGENDA) - {Asking.VALUES, Asking.GOAL_REASON, Asking.HORIZON}
    assert next_question(talk) == (Asking.HANDED_OVER, None)


def test_an_obstacle_named_early_is_asked_what_to_do_about() -> None:
    talk = with_goal_and_step()
    talk.conversation.settled |= set(AGENDA) - {Asking.OBSTACLE}
    talk.obstacles.append(Obstacle("the rain"))
    assert next_question(talk)[0] is Asking.OBSTACLE_IDEA
    talk.obstacles[0].idea = "an umbrella"
    assert next_question(talk)[0] is Asking.OBSTACLE


def test_a_draft_that_is_handed_over_is_not_handed_over_again() -> None:
    talk = with_goal_and_step()
    talk.conversation.settled |= set(AGENDA) - {Asking.HAND_OVER}
    assert next_question(talk)[0] is Asking.HAND_OVER
    talk.draft.code = "ABCD-2345"
    assert next_question(talk)[0] is Asking.HANDED_OVER


def test_every_smaller_question_belongs_to_one_of_the_agenda() -> None:
    assert set(PARTS_OF.values()) <= set(AGENDA)
    assert set(PARTS_OF).isdisjoint(AGENDA)
    assert settled_by(Asking.STEP_WHEN) is Asking.STEP
    assert settled_by(Asking.NOTE) is Asking.NOTE


def test_the_first_question_left_open_is_the_one_that_is_come_back_to() -> None:
    talk = talk_of(at(Asking.CONFIDENCE))
    leave_open(talk)
    talk.conversation.asking, talk.conversation.about = Asking.LIMIT_KIND, None
    leave_open(talk)
    back_to_open(talk)
    assert (talk.conversation.asking, talk.conversation.about) == (Asking.CONFIDENCE, "s1")
    assert talk.conversation.back_to is None
