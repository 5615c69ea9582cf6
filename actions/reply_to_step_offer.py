"""The client replies to the offered steps."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import replying


class ActionReplyToStepOffer(TurnAction):
    """The client replies to the offered steps."""

    use_case = staticmethod(replying.reply_to_step_offer)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_reply_to_step_offer"
