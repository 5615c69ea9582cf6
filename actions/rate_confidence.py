"""The client says how sure they are, 0 to 10."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import confidence


class ActionRateConfidence(TurnAction):
    """The client says how sure they are, 0 to 10."""

    use_case = staticmethod(confidence.rate_confidence)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_rate_confidence"
