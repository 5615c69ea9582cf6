"""Every action of domain.yml: its name, its use case, and what it hands to Rasa."""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

import actions.session_start
import actions.turn
from actions.not_understood import ActionNotUnderstood
from actions.session_start import ActionSessionStart
from bot.bootstrap import Application
from bot.negotiation.errors import UnknownItem
from bot.sessions import asides, sharing, torn
from tests.databases import application_in, begin_conversation, receive

ROOT = Path(__file__).parents[3]
ACTIONS = list(yaml.safe_load((ROOT / "domain.yml").read_text())["actions"])
TURNS = [name for name in ACTIONS if name != "action_session_start"]
# What a question must be open, or an item there, for an action to make sense.
NEEDS_AN_ITEM = {"action_reply_to_goal_offer", "action_reply_to_step_offer", "action_leave_item", "action_hear_when"}
NEEDS_AN_ITEM |= {"action_rate_confidence", "action_hear_what_would_help", "action_skip_what_would_help"}
NEEDS_AN_ITEM |= {"action_hear_reason", "action_hear_progress", "action_hear_what_helped", "action_choose_way"}
NEEDS_AN_ITEM |= {"action_hear_fragile_yes", "action_change_fragile_yes", "action_offer_something_else"}
NEEDS_AN_OBSTACLE = {"action_hear_obstacle_idea", "action_offer_obstacle_options", "action_choose_obstacle_options"}
# What must have happened before, for an action to have something to say.
BEFORE = {"action_skip_progress": "action_skip_session", "action_skip_way": "action_skip_session"}


@pytest.fixture
def application(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Application]:
    wired = application_in(tmp_path)
    monkeypatch.setattr(actions.turn, "application", lambda: wired)
    monkeypatch.setattr(actions.session_start, "application", lambda: wired)
    yield wired
    wired.database.close()


def action_of(name: str) -> Any:
    module = importlib.import_module(f"actions.{name.removeprefix('action_')}")
    return getattr(module, "".join(part.capitalize() for part in name.split("_")))()


def run(action: Any, conversation_id: str, key: str, intent: str, **more: Any) -> tuple[list[Any], list[Any]]:
    deadline = (datetime.now(UTC) + timedelta(minutes=1)).timestamp()
    tracker = Tracker(
        conversation_id,
        more.get("slots", {}),
        {"intent": {"name": intent}, "text": "⁠never read", "metadata": {"key": key, "deadline": deadline}},
        more.get("events", []),
        False,
        None,
        {},
        "action_listen",
    )
    dispatcher = CollectingDispatcher()
    return asyncio.run(action.run(dispatcher, tracker, {})), dispatcher.messages


@pytest.mark.parametrize("name", ACTIONS)
def test_an_action_has_the_name_the_domain_gives_it(name: str) -> None:
    assert action_of(name).name() == name


@pytest.mark.parametrize(
    ("name", "use_case"),
    [
        ("action_choose_parts", sharing.choose_parts),
        ("action_greet", asides.greet),
        ("action_leave_both_sides", torn.leave_both_sides),
        ("action_say_it_instead", torn.say_it_instead),
        ("action_welcome", asides.welcome),
    ],
)
def test_an_action_runs_the_use_case_of_its_name(name: str, use_case: Any) -> None:
    assert action_of(name).use_case is use_case


@pytest.mark.parametrize("name", sorted(set(TURNS) - NEEDS_AN_ITEM - NEEDS_AN_OBSTACLE))
def test_an_action_says_something_and_ends_the_turn_with_a_question_open(name: str, application: Application) -> None:
    talk = begin_conversation(application)
    if name in BEFORE:
        receive(application, talk, "k0", "ga usah")
        run(action_of(BEFORE[name]), talk, "k0", "deny")
    receive(application, talk, "k1", "aku pengen lebih tenang")
    events, messages = run(action_of(name), talk, "k1", "state_goal")
    slots = {event["name"]: event["value"] for event in events if event["event"] == "slot"}
    assert slots["asking"]
    assert slots["language"] == "id" or name == "action_switch_language"
    assert events[-1] == {"event": "followup", "timestamp": None, "name": "action_listen"}
    assert messages
    assert all(message["response"].startswith("utter_") and not message["text"] for message in messages)


@pytest.mark.parametrize("name", sorted(NEEDS_AN_ITEM | NEEDS_AN_OBSTACLE))
def test_an_action_on_something_that_is_not_there_changes_nothing(name: str, application: Application) -> None:
    talk = begin_conversation(application)
    receive(application, talk, "k1", "7")
    with pytest.raises(UnknownItem if name in NEEDS_AN_ITEM else IndexError):
        run(action_of(name), talk, "k1", "rate")
    assert application.turns.open_question(talk, "k1") == ("view", "id")


def test_every_turn_begins_with_the_question_that_is_open(application: Application) -> None:
    talk = begin_conversation(application, "en", asking="goal")
    slots = {"session_started_metadata": {"key": "k1"}}
    events, _ = run(ActionSessionStart(), talk, "k1", "greet", slots=slots)
    rebuilt = {event["name"]: event["value"] for event in events if event["event"] == "slot"}
    assert (rebuilt["asking"], rebuilt["language"]) == ("goal", "en")
    assert rebuilt["practice"] == "Campus Counseling Service"
    assert events[-1]["name"] == "action_listen"


def test_outside_the_door_there_is_nothing_to_rebuild(application: Application) -> None:
    events, _ = run(ActionSessionStart(), "shell", "k1", "greet")
    assert [event["event"] for event in events] == ["session_started", "action"]
    assert application.turns is not None


def test_the_way_out_is_silent_where_the_turn_was_answered_already(application: Application) -> None:
    talk = begin_conversation(application)
    receive(application, talk, "k1", "hmm")
    acted = [{"event": "user"}, {"event": "action", "name": "action_hear_view"}]
    events, messages = run(ActionNotUnderstood(), talk, "k1", "nlu_fallback", events=acted)
    assert (len(events), messages) == (1, [])
    fresh = [{"event": "action", "name": "action_listen"}, {"event": "user"}]
    _, said = run(ActionNotUnderstood(), talk, "k1", "nlu_fallback", events=fresh)
    assert said[0]["response"] == "utter_not_understood"
