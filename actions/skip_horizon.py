"""The client leaves open what a goal is for."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import importance


class ActionSkipHorizon(TurnAction):
    """The client leaves open what a goal is for."""

    use_case = staticmethod(importance.skip_horizon)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_skip_horizon"
