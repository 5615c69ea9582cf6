"""Nothing else fits: say so, change nothing, and ask the open question in other words (law 5)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import TurnAction
from bot.sessions import asides


class ActionNotUnderstood(TurnAction):
    """The way out of RulePolicy (`core_fallback_action_name`)."""

    use_case = staticmethod(asides.not_understood)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_not_understood"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Mapping[str, Any]
    ) -> list[EventType]:
        """Speak only where the turn has not been answered yet: a policy may ask for a way out after an action, too."""
        acted = [event for event in tracker.events_after_latest_restart() if event.get("event") in ("action", "user")]
        if acted and acted[-1].get("event") == "action" and acted[-1].get("name") != "action_listen":
            return [FollowupAction("action_listen")]
        return await super().run(dispatcher, tracker, domain)
