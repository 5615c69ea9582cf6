"""The client wants no suggestion: the item ends without one."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import steps


class ActionLeaveItem(TurnAction):
    """The client wants no suggestion: the item ends without one."""

    use_case = staticmethod(steps.leave_item)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_leave_item"
