"""The client has an idea of their own about an obstacle."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import obstacles


class ActionHearObstacleIdea(TurnAction):
    """The client has an idea of their own about an obstacle."""

    use_case = staticmethod(obstacles.hear_idea)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_hear_obstacle_idea"
