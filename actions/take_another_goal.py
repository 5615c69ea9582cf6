"""The client has another goal."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import importance


class ActionTakeAnotherGoal(TurnAction):
    """The client has another goal."""

    use_case = staticmethod(importance.take_another_goal)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_take_another_goal"
