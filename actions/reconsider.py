"""A client who refused consent thinks again."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import opening


class ActionReconsider(TurnAction):
    """A client who refused consent thinks again."""

    use_case = staticmethod(opening.reconsider)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_reconsider"
