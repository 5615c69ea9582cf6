"""The client does not mind how they are worked with."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import preferring


class ActionSkipPreferences(TurnAction):
    """The client does not mind how they are worked with."""

    use_case = staticmethod(preferring.skip_preferences)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_skip_preferences"
