"""The counselor may see every part."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import sharing


class ActionShareAll(TurnAction):
    """The counselor may see every part."""

    use_case = staticmethod(sharing.share_all)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_share_all"
