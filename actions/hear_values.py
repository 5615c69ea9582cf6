"""The client says what matters most to them."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import preferring


class ActionHearValues(TurnAction):
    """The client says what matters most to them."""

    use_case = staticmethod(preferring.hear_values)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_hear_values"
