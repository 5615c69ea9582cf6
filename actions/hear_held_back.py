"""There is something the client would rather not write."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import sharing


class ActionHearHeldBack(TurnAction):
    """There is something the client would rather not write."""

    use_case = staticmethod(sharing.hear_held_back)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_hear_held_back"
