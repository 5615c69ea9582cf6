"""The draft is right: ask whether to hand it over."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import closing


class ActionConfirmReadBack(TurnAction):
    """The draft is right: ask whether to hand it over."""

    use_case = staticmethod(closing.confirm_read_back)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_confirm_read_back"
