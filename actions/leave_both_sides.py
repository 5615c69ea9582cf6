"""Both sides stay as they are."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import torn


class ActionLeaveBothSides(TurnAction):
    """Both sides stay as they are."""

    use_case = staticmethod(torn.leave_both_sides)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_leave_both_sides"
