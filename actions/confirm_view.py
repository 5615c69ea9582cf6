"""The play-back is right: the view is shared."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import viewing


class ActionConfirmView(TurnAction):
    """The play-back is right: the view is shared."""

    use_case = staticmethod(viewing.confirm_view)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_confirm_view"
