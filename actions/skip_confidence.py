"""The client gives no number."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import passing


class ActionSkipConfidence(TurnAction):
    """The client gives no number."""

    use_case = staticmethod(passing.skip_confidence)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_skip_confidence"
