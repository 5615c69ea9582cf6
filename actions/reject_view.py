"""The play-back is not it: set it aside and ask again."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import passing


class ActionRejectView(TurnAction):
    """The play-back is not it: set it aside and ask again."""

    use_case = staticmethod(passing.reject_view)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_reject_view"
