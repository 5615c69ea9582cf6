"""The client gives no number for a goal."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import importance


class ActionSkipImportance(TurnAction):
    """The client gives no number for a goal."""

    use_case = staticmethod(importance.skip_importance)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_skip_importance"
