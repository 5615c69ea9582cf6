"""The client says what a goal is for."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import importance


class ActionSetHorizon(TurnAction):
    """The client says what a goal is for."""

    use_case = staticmethod(importance.set_horizon)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_set_horizon"
