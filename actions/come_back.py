"""A side question was answered: ask the open question again, in other words."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import asides


class ActionComeBack(TurnAction):
    """A side question was answered: ask the open question again, in other words."""

    use_case = staticmethod(asides.come_back)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_come_back"
