"""The client answers a follow-up on their view."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import viewing


class ActionHearFollowUp(TurnAction):
    """The client answers a follow-up on their view."""

    use_case = staticmethod(viewing.hear_follow_up)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_hear_follow_up"
