"""The client gives a name and the date of the session."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import closing


class ActionHearSession(TurnAction):
    """The client gives a name and the date of the session."""

    use_case = staticmethod(closing.hear_session)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_hear_session"
