"""The client has no other goal."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import importance


class ActionNoMoreGoals(TurnAction):
    """The client has no other goal."""

    use_case = staticmethod(importance.no_more_goals)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_no_more_goals"
