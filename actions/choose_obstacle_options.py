"""The client chooses one option, or combines several."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import obstacles


class ActionChooseObstacleOptions(TurnAction):
    """The client chooses one option, or combines several."""

    use_case = staticmethod(obstacles.choose_options)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_choose_obstacle_options"
