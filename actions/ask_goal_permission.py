"""The client does not know a goal: ask whether suggestions are welcome."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import goals


class ActionAskGoalPermission(TurnAction):
    """The client does not know a goal: ask whether suggestions are welcome."""

    use_case = staticmethod(goals.ask_permission)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_ask_goal_permission"
