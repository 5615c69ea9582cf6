"""The client wants a human: recorded, answered honestly, and back to the open question."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import asides


class ActionAskForHuman(TurnAction):
    """The client wants a human: recorded, answered honestly, and back to the open question."""

    use_case = staticmethod(asides.ask_for_human)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_ask_for_human"
