"""The client hands the draft over; a name and a date may go with it."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import closing


class ActionAskSession(TurnAction):
    """The client hands the draft over; a name and a date may go with it."""

    use_case = staticmethod(closing.ask_session)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_ask_session"
