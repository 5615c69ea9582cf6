"""The client says how much a goal matters, from 0 to 10."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import importance


class ActionRateImportance(TurnAction):
    """The client says how much a goal matters, from 0 to 10."""

    use_case = staticmethod(importance.rate_importance)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_rate_importance"
