"""The client names the part of the draft to change."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import closing


class ActionChangePart(TurnAction):
    """The client names the part of the draft to change."""

    use_case = staticmethod(closing.change_part)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_change_part"
