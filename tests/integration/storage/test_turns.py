"""A turn in the database: once per key, whole or not at all, never past its deadline (laws 8 and 9)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.bootstrap import Application
from bot.negotiation.errors import SafetyFirst
from bot.negotiation.outcomes import Outcome
from bot.sessions import closing, goals, viewing
from bot.sessions.conversation import Answer, Asking
from bot.sessions.talk import Talk
from bot.sessions.turns import DeadlinePassed, Turn, UseCase, take_turn
from bot.storage.drafts import load_draft
from bot.storage.tables import ConversationRow, EventRow, ItemRow, OutcomeRow
from tests.databases import application_in, begin_conversation, receive, soon

WORDS = "aku pengen berani ngomong di kelas"


@pytest.fixture
def application(tmp_path: Path) -> Iterator[Application]:
    wired = application_in(tmp_path)
    yield wired
    wired.database.close()


def turn(conversation_id: str, key: str, intent: str, deadline: datetime | None = None) -> Turn:
    return Turn(conversation_id, key, deadline or soon(), intent)


def take(application: Application, conversation_id: str, key: str, words: str, use_case: UseCase) -> Answer:
    receive(application, conversation_id, key, words)
    return take_turn(application.turns, turn(conversation_id, key, "state_goal"), use_case)


def count(application: Application, table: type) -> int:
    with application.database.transaction() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def client_of(application: Application, conversation_id: str) -> str:
    with application.database.transaction() as session:
        return session.get_one(ConversationRow, conversation_id).client_id


def test_the_same_key_again_returns_the_same_answer_and_changes_nothing(application: Application) -> None:
    talk = begin_conversation(application, asking="goal")
    first = take(application, talk, "k1", WORDS, goals.name_goal)
    events = count(application, EventRow)
    again = take_turn(application.turns, turn(talk, "k1", "state_goal"), goals.name_goal)
    assert again == first
    assert (count(application, EventRow), count(application, ItemRow)) == (events, 1)


def test_a_repeated_turn_is_rebuilt_as_it_was_before_it_was_taken(application: Application) -> None:
    talk = begin_conversation(application, asking="goal")
    assert application.turns.open_question(talk, "k1") == ("goal", "id")
    answer = take(application, talk, "k1", WORDS, goals.name_goal)
    assert application.turns.open_question(talk, "k1") == ("goal", "id")
    after = application.turns.open_question(talk, "k2")
    assert after == (answer.asking.value, "id")
    assert after != ("goal", "id")


def test_nothing_is_stored_past_the_deadline(application: Application) -> None:
    talk = begin_conversation(application, asking="goal")
    receive(application, talk, "k1", WORDS)
    late = turn(talk, "k1", "state_goal", datetime.now(UTC) - timedelta(seconds=1))
    with pytest.raises(DeadlinePassed):
        take_turn(application.turns, late, goals.name_goal)
    assert (count(application, ItemRow), count(application, EventRow), count(application, OutcomeRow)) == (0, 0, 0)
    assert application.turns.open_question(talk, "k1") == ("goal", "id")


def test_a_use_case_that_fails_leaves_nothing_behind(application: Application) -> None:
    talk = begin_conversation(application, asking="goal")
    receive(application, talk, "k1", WORDS)

    def half_way(inside: Talk) -> Answer:
        goals.name_goal(inside)
        raise RuntimeError("the process died here")

    with pytest.raises(RuntimeError):
        take_turn(application.turns, turn(talk, "k1", "state_goal"), half_way)
    assert (count(application, ItemRow), count(application, EventRow)) == (0, 0)


def test_in_a_safety_state_nothing_can_be_agreed(application: Application) -> None:
    talk = begin_conversation(application, asking="goal")
    with application.database.transaction() as session:
        session.get_one(ConversationRow, talk).safety = "suicide:active:client:0"
    receive(application, talk, "k1", WORDS)
    with pytest.raises(SafetyFirst):
        take_turn(application.turns, turn(talk, "k1", "state_goal"), goals.name_goal)
    assert count(application, ItemRow) == 0


def test_what_is_loaded_is_what_was_saved(application: Application) -> None:
    talk = begin_conversation(application)
    take(application, talk, "k1", "temen sekelas ngetawain aku, aku jadi diem terus", viewing.hear_view)
    take(application, talk, "k2", "iya", viewing.confirm_view)
    take(application, talk, "k3", WORDS, goals.name_goal)
    with application.database.transaction() as session:
        draft = load_draft(session, client_of(application, talk))
    assert draft.view.statements[0].words == "temen sekelas ngetawain aku, aku jadi diem terus"
    assert draft.view.verdict == "shared"
    (goal,) = draft.goals
    assert goal.outcome == Outcome.AGREED.value
    assert [(move.by, move.act) for move in goal.trail] == [("client", "offer"), ("bot", "accept"), ("bot", "end")]
    assert goal.ownership["activity"].by == "client"
    assert [role.name for role in draft.roles if role.happened][:2] == ["shared_understanding", "shared_goals"]


def test_a_draft_gets_its_code_once(application: Application) -> None:
    talk = begin_conversation(application, asking="session")
    take(application, talk, "k1", "ga usah nama", closing.skip_session)
    with application.database.transaction() as session:
        code = load_draft(session, client_of(application, talk)).code
    answer = take(application, talk, "k2", "serahin lagi", closing.skip_session)
    assert answer.says[-1].values["code"] == code
    assert answer.asking is Asking.HANDED_OVER
