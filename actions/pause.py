"""The client stops for now: everything is kept."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import returning


class ActionPause(TurnAction):
    """The client stops for now: everything is kept."""

    use_case = staticmethod(returning.pause)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_pause"
