"""The client names a goal."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import goals


class ActionNameGoal(TurnAction):
    """The client names a goal."""

    use_case = staticmethod(goals.name_goal)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_name_goal"
