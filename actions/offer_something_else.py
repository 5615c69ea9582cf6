"""A client who half-heartedly agreed would rather hear other ideas."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import fragile


class ActionOfferSomethingElse(TurnAction):
    """A client who half-heartedly agreed would rather hear other ideas."""

    use_case = staticmethod(fragile.offer_something_else)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_offer_something_else"
