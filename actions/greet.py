"""The client greets."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import asides


class ActionGreet(TurnAction):
    """The client greets."""

    use_case = staticmethod(asides.greet)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_greet"
