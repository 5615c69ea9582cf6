"""The client asks about the bot, the practice, or why a question is asked."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import asides


class ActionTell(TurnAction):
    """The client asks about the bot, the practice, or why a question is asked."""

    use_case = staticmethod(asides.tell)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_tell"
