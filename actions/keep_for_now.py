"""The client does not hand the draft over yet."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import closing


class ActionKeepForNow(TurnAction):
    """The client does not hand the draft over yet."""

    use_case = staticmethod(closing.keep_for_now)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_keep_for_now"
