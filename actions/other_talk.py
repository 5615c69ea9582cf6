"""The client says something that is not for this conversation."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import asides


class ActionOtherTalk(TurnAction):
    """The client says something that is not for this conversation."""

    use_case = staticmethod(asides.other_talk)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_other_talk"
