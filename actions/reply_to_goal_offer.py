"""The client replies to the offered goals."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import goals


class ActionReplyToGoalOffer(TurnAction):
    """The client replies to the offered goals."""

    use_case = staticmethod(goals.reply_to_goal_offer)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_reply_to_goal_offer"
