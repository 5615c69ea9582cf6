"""Offer goals of the catalog."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import goals


class ActionOfferGoals(TurnAction):
    """Offer goals of the catalog."""

    use_case = staticmethod(goals.offer_goals)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_offer_goals"
