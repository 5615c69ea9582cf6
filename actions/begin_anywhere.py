"""The client does not know where to begin."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import passing


class ActionBeginAnywhere(TurnAction):
    """The client does not know where to begin."""

    use_case = staticmethod(passing.begin_anywhere)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_begin_anywhere"
