"""The client says what could get in the way."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import obstacles


class ActionHearObstacle(TurnAction):
    """The client says what could get in the way."""

    use_case = staticmethod(obstacles.hear_obstacle)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_hear_obstacle"
