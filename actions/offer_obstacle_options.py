"""The client asks what can be done about an obstacle."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import obstacles


class ActionOfferObstacleOptions(TurnAction):
    """The client asks what can be done about an obstacle."""

    use_case = staticmethod(obstacles.offer_options)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_offer_obstacle_options"
