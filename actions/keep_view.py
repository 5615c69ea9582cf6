"""The client changes nothing in the view after all."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import viewing


class ActionKeepView(TurnAction):
    """The client changes nothing in the view after all."""

    use_case = staticmethod(viewing.keep_view)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_keep_view"
