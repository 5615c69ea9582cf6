"""The client skips the open question or jumps to another part."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import asides


class ActionMoveOn(TurnAction):
    """The client skips the open question or jumps to another part."""

    use_case = staticmethod(asides.move_on_or_answer)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_move_on"
