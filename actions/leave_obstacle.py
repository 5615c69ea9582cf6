"""None of the options fits."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import obstacles


class ActionLeaveObstacle(TurnAction):
    """None of the options fits."""

    use_case = staticmethod(obstacles.leave_obstacle)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_leave_obstacle"
