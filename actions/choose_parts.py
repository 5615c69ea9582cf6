"""The client chooses what the counselor may see."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import sharing


class ActionChooseParts(TurnAction):
    """The client chooses what the counselor may see."""

    use_case = staticmethod(sharing.choose_parts)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_choose_parts"
