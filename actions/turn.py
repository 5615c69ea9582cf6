"""What all actions share: from the tracker to a turn, from the answer of a use case to responses and slots."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, ClassVar

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.bootstrap import application
from bot.bootstrap.payload import payload_of
from bot.sessions.conversation import Answer
from bot.sessions.talk import Talk
from bot.sessions.turns import Turn, take_turn


class TurnAction(Action, ABC):
    """An action that runs one use case, once for each message, and ends the turn."""

    use_case: ClassVar[staticmethod[[Talk], Answer]]

    @abstractmethod
    def name(self) -> str:
        """The name of the action in domain.yml; abstract, so that the action server does not register this class."""

    async def run(
        self,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: Mapping[str, Any],  # noqa: ARG002
    ) -> list[EventType]:
        """Read the turn, call the use case, answer."""
        answer, language = await asyncio.to_thread(self._take, turn_of(tracker))
        if tracker.get_slot("language") not in (None, language):
            # Rasa chooses wordings by the slot as it was before the action: set it, then answer (the same key gives
            # the stored answer).
            return [SlotSet("language", language), FollowupAction(self.name())]
        say(dispatcher, answer, language)
        return [SlotSet("asking", answer.asking.value), SlotSet("language", language), FollowupAction("action_listen")]

    @classmethod
    def _take(cls, turn: Turn) -> tuple[Answer, str]:
        wired = application()
        answer = take_turn(wired.turns, turn, cls.use_case)
        return answer, wired.turns.language_of(turn.conversation_id)


def turn_of(tracker: Tracker) -> Turn:
    """Whose turn this is, from what the door sent along; never from the words in the tracker.

    Raises KeyError where the message did not come through the door.
    """
    message = tracker.latest_message
    sent = message["metadata"]
    return Turn(
        conversation_id=tracker.sender_id,
        key=str(sent["key"]),
        deadline=datetime.fromtimestamp(float(sent["deadline"]), UTC),
        intent=str(message["intent"]["name"]),
        hints=dict(sent.get("hints") or {}),
    )


def say(dispatcher: CollectingDispatcher, answer: Answer, language: str) -> None:
    """Hand the responses of an answer to Rasa, with what they quote and what can be tapped."""
    always = practice_words(language)
    for each in answer.says:
        buttons = [{"title": o.title, "payload": payload_of(o.intent, o.values)} for o in each.options]
        custom = {"card": dict(each.card)} if each.card else None
        dispatcher.utter_message(
            response=each.response, buttons=buttons or None, json_message=custom, **{**always, **each.values}
        )


def practice_words(language: str) -> dict[str, str]:
    """What responses may say about the practice, in one language."""
    practice = application().practice
    return {
        "practice": getattr(practice.name, language),
        "reader": getattr(practice.reading.text, language),
        "hours": getattr(practice.hours.text, language),
        "adult_age": str(practice.ages.adult),
    }
