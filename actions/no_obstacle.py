"""Nothing gets in the way."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import passing


class ActionNoObstacle(TurnAction):
    """Nothing gets in the way."""

    use_case = staticmethod(passing.no_obstacle)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_no_obstacle"
