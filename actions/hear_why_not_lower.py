"""The client says what speaks for their confidence."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import confidence


class ActionHearWhyNotLower(TurnAction):
    """The client says what speaks for their confidence."""

    use_case = staticmethod(confidence.hear_why_not_lower)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_hear_why_not_lower"
