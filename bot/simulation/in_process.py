"""Understanding and use cases without servers: stories choose the action, the database is a real one."""

from __future__ import annotations

import importlib
import secrets
import time
import uuid
from collections.abc import Mapping
from datetime import timedelta
from functools import cache
from typing import Any

import yaml

from bot.bootstrap import Application, utc_now
from bot.bootstrap.payload import parts_of
from bot.sessions.conversation import Say
from bot.sessions.turns import Turn, UseCase, take_turn
from bot.simulation.channel import Choice, Heard
from bot.simulation.reading_acts import Acts
from bot.simulation.script import DATA, actions_for, load_script
from bot.simulation.stored import StoredConversation
from bot.storage.conversations import start_conversation
from bot.storage.tables import ConversationRow
from bot.storage.transcript import receive

PATIENCE = timedelta(minutes=1)
NUMBERS = range(11)  # what a ruler offers


class InProcess:
    """One client's conversation through acts, stories and use cases (port: `channel.Channel`)."""

    in_words = False

    def __init__(self, application: Application, acts: Acts) -> None:
        self._application, self._acts = application, acts
        self._stored: StoredConversation | None = None

    def open(self, language: str) -> Heard:
        """A new conversation in the database."""
        with self._application.database.transaction() as session:
            row = start_conversation(session, secrets.token_bytes(16), language, utc_now())
            self._stored = StoredConversation(self._application, row.id)
            return self._stored.heard(session, (), (Choice("affirm", {}, None),))

    def say(self, text: str) -> Heard:
        """Type a text; the engine's understanding says which act it is."""
        return self._turn(text, None, {})

    def tap(self, choice: Choice, given: Mapping[str, Any] | None = None) -> Heard:
        """Tap a choice."""
        values = {**choice.values, "given": dict(given)} if given is not None else choice.values
        return self._turn(choice.intent, choice.intent, values)

    def close(self) -> None:
        """Nothing to hang up."""

    def _turn(self, text: str, intent: str | None, values: Mapping[str, Any]) -> Heard:
        assert self._stored is not None  # opened before
        began, key, now = time.monotonic(), uuid.uuid4().hex, utc_now()
        database, conversation_id = self._application.database, self._stored.conversation_id
        with database.transaction() as session:
            row = session.get_one(ConversationRow, conversation_id)
            asking, language = row.asking, row.language or "id"
            receive(session, row, key, now, text=text, intent=intent, values=values if intent else None)
        act = intent or self._acts.of(text, asking)
        said: list[Say] = []
        for action in actions_for(script(), asking, act):
            if action.startswith("utter_"):
                said.append(Say(action))
                continue
            turn = Turn(conversation_id, key, utc_now() + PATIENCE, act)
            said += take_turn(self._application.turns, turn, use_case_of(action)).says
        with database.transaction() as session:
            says = tuple(f"{each.response} {dict(each.values)}" for each in said)
            choices = tuple(choice for each in said for choice in choices_of(each, language))
            return self._stored.heard(session, says, choices, time.monotonic() - began)


@cache
def script() -> dict[tuple[str, str], list[str]]:
    """The stories and rules."""
    return load_script()


@cache
def use_case_of(action: str) -> UseCase:
    """The use case an action runs (actions/)."""
    module = importlib.import_module(f"actions.{action.removeprefix('action_')}")
    name = "".join(part.capitalize() for part in action.split("_"))
    found: UseCase = getattr(module, name).use_case
    return found


def choices_of(say: Say, language: str) -> list[Choice]:
    """What can be tapped with a message: its own options, the buttons of its response, the numbers of a ruler."""
    wording = wordings().get((say.response, language), {})
    buttons = [parts_of(button["payload"]) for button in wording.get("buttons", ())]
    card = (wording.get("custom") or {}).get("card") or {}
    numbers = [("rate", {"value": number}) for number in NUMBERS] if card.get("kind") == "ruler" else []
    own = [(option.intent, dict(option.values)) for option in say.options]
    return [Choice(intent, values, None) for intent, values in (*own, *buttons, *numbers)]


@cache
def wordings() -> dict[tuple[str, str], dict[str, Any]]:
    """For each response and language its first wording, which offers what all of them offer (data/responses)."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for path in sorted((DATA / "responses").glob("*.yml")):
        for name, each in yaml.safe_load(path.read_text(encoding="utf-8"))["responses"].items():
            for wording in each:
                for condition in wording.get("condition", ({"value": "id"}, {"value": "en"})):
                    found.setdefault((name, condition["value"]), wording)
    return found
