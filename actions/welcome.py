"""The client says thank you."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import asides


class ActionWelcome(TurnAction):
    """The client says thank you."""

    use_case = staticmethod(asides.welcome)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_welcome"
