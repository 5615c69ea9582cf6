"""Every turn begins here: the slots the policies decide by are filled from the database."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActionExecuted, EventType, SessionStarted, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import practice_words
from bot.bootstrap import application


class ActionSessionStart(Action):
    """Rebuilds the open question and the language; as they were before the turn, where the turn was taken already."""

    def name(self) -> str:
        """As in domain.yml."""
        return "action_session_start"

    async def run(
        self,
        dispatcher: CollectingDispatcher,  # noqa: ARG002
        tracker: Tracker,
        domain: Mapping[str, Any],  # noqa: ARG002
    ) -> list[EventType]:
        """Outside the door (`rasa shell`) there is no conversation to rebuild, and the slots stay empty."""
        key = (tracker.get_slot("session_started_metadata") or {}).get("key")
        if key is None:
            return [SessionStarted(), ActionExecuted("action_listen")]
        asking, said_in = await asyncio.to_thread(application().turns.open_question, tracker.sender_id, str(key))
        language = said_in or "id"
        words = {name: practice_words(language)[name] for name in ("practice", "reader", "hours")}
        slots = [SlotSet(name, value) for name, value in {"asking": asking, "language": language, **words}.items()]
        return [SessionStarted(), *slots, ActionExecuted("action_listen")]
