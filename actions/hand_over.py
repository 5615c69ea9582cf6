"""The client hands the draft to the counselor and gets a code."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import closing


class ActionHandOver(TurnAction):
    """The client hands the draft to the counselor and gets a code."""

    use_case = staticmethod(closing.hand_over)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_hand_over"
