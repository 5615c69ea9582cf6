"""The client is torn: keep both sides."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import torn


class ActionKeepBothSides(TurnAction):
    """The client is torn: keep both sides."""

    use_case = staticmethod(torn.keep_both_sides)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_keep_both_sides"
