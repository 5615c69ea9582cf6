"""The client takes back what was agreed last."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import asides


class ActionTakeBack(TurnAction):
    """The client takes back what was agreed last."""

    use_case = staticmethod(asides.take_back)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_take_back"
