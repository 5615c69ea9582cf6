"""The client gives neither name nor date."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import closing


class ActionSkipSession(TurnAction):
    """The client gives neither name nor date."""

    use_case = staticmethod(closing.skip_session)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_skip_session"
