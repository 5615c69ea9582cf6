"""There is nothing the client holds back."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import sharing


class ActionNothingHeldBack(TurnAction):
    """There is nothing the client holds back."""

    use_case = staticmethod(sharing.nothing_held_back)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_nothing_held_back"
