"""The client passes over a follow-up."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import passing


class ActionSkipFollowUp(TurnAction):
    """The client passes over a follow-up."""

    use_case = staticmethod(passing.skip_follow_up)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_skip_follow_up"
