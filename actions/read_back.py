"""Read the draft back."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import closing


class ActionReadBack(TurnAction):
    """Read the draft back."""

    use_case = staticmethod(closing.keep_as_it_is)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_read_back"
