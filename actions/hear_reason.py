"""The client says why a goal matters."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import importance


class ActionHearReason(TurnAction):
    """The client says why a goal matters."""

    use_case = staticmethod(importance.hear_reason)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_hear_reason"
