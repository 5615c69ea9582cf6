"""The client puts no goal first."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import priority


class ActionSkipOrder(TurnAction):
    """The client puts no goal first."""

    use_case = staticmethod(priority.skip_order)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_skip_order"
