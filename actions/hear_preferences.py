"""The client says how they like to be worked with."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import preferring


class ActionHearPreferences(TurnAction):
    """The client says how they like to be worked with."""

    use_case = staticmethod(preferring.hear_preferences)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_hear_preferences"
