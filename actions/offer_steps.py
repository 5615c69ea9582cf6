"""Offer steps of the catalog."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import steps


class ActionOfferSteps(TurnAction):
    """Offer steps of the catalog."""

    use_case = staticmethod(steps.offer_steps)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_offer_steps"
