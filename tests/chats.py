"""A conversation through the real use cases, in memory: the client's words and intents in, what the bot says out."""

from __future__ import annotations

import importlib
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from bot.bootstrap.ideas import CatalogIdeas
from bot.bootstrap.reader import ChatReader
from bot.catalog.any_goal import load_any_goal
from bot.catalog.catalog import load_catalog
from bot.catalog.obstacles import load_obstacles
from bot.catalog.vectors import KeptVectors
from bot.language.encoder import open_encoder
from bot.negotiation.approach import Approach
from bot.negotiation.events import Event
from bot.negotiation.limits import Guardrails
from bot.negotiation.negotiation import Negotiation
from bot.negotiation.obstacles import Obstacle
from bot.negotiation.view import View
from bot.sessions.conversation import Answer, Asking, Conversation, Say
from bot.sessions.ports import Ideas
from bot.sessions.talk import Draft, Talk
from bot.sessions.turns import answer_turn
from bot.settings import read_settings
from bot.simulation.script import actions_for, load_script

TODAY = date(2026, 11, 24)  # a Tuesday
AREAS = Path(__file__).parent.parent / "bot" / "catalog" / "areas"


@cache
def ideas() -> CatalogIdeas:
    """The catalog as shipped."""
    beside = AREAS.parent
    any_goal = load_any_goal(beside / "any_goal.yml")
    vectors = KeptVectors(open_encoder, read_settings().vectors_of_ideas)
    return CatalogIdeas(load_catalog(AREAS), load_obstacles(beside / "obstacles"), any_goal, vectors)


@cache
def script() -> dict[tuple[str, str], list[str]]:
    """The stories and rules."""
    return load_script()


def use_case_of(action: str) -> Any:
    """The use case an action runs."""
    module = importlib.import_module(f"actions.{action.removeprefix('action_')}")
    name = "".join(part.capitalize() for part in action.split("_"))
    return getattr(module, name).use_case


@dataclass
class Chat:
    """One client's conversation. `say` takes the intent a classifier would find: only the dialogue is tested."""

    language: str = "id"
    guardrails: Guardrails = field(default_factory=lambda: Guardrails(largest={"minute": 120.0, "hour": 2.0}))
    asking: Asking = Asking.VIEW

    def __post_init__(self) -> None:
        self.conversation = Conversation("talk-1", "client-1", self.language, self.asking, consented=True)
        self.negotiation = Negotiation("client-1", guardrails=self.guardrails)
        self.view = View()
        self.draft = Draft()
        self.approach = Approach()
        self.obstacles: list[Obstacle] = []
        self.ideas: Ideas = ideas()
        self.said: list[Say] = []
        self.last: Talk | None = None
        self.happened: list[Event] = []  # all events so far, in order; those of the last turn are in the negotiation

    def say(self, words: str, intent: str, chosen: dict[str, Any] | None = None) -> list[str]:
        """One turn; returns the names of the responses said."""
        said: list[Say] = []
        for action in actions_for(script(), self.conversation.asking, intent):
            if action.startswith("utter_"):
                said.append(Say(action))
                continue
            said.extend(self._act(action, words, intent, chosen or {}).says)
        self.said = said
        return [each.response for each in said]

    def tap(self, intent: str, **chosen: Any) -> list[str]:
        """Tap an option."""
        return self.say("", intent, chosen)

    def values(self) -> dict[str, str]:
        """All values quoted in the last turn."""
        return {name: value for each in self.said for name, value in each.values.items()}

    def _act(self, action: str, words: str, intent: str, chosen: dict[str, Any]) -> Answer:
        talk = Talk(
            self.conversation,
            self.negotiation,
            self.view,
            self.draft,
            words,
            intent,
            TODAY,
            ChatReader(),
            self.ideas,
            lambda: "ABCD-2345",
            lambda: "ABCD-EFGH-2345",
            self.approach,
            self.obstacles,
            consent_version="1",
            chosen=chosen,
        )
        self.negotiation.new_events = []
        answer = answer_turn(talk, use_case_of(action))
        self.happened += self.negotiation.new_events
        self.last = talk
        return answer
