"""The client says which goal comes first."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import priority


class ActionPutInOrder(TurnAction):
    """The client says which goal comes first."""

    use_case = staticmethod(priority.put_in_order)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_put_in_order"
