"""The client says what they will not do."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import disagreeing


class ActionSetLimit(TurnAction):
    """The client says what they will not do."""

    use_case = staticmethod(disagreeing.set_limit)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_set_limit"
