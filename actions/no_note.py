"""The client has nothing to add."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import passing


class ActionNoNote(TurnAction):
    """The client has nothing to add."""

    use_case = staticmethod(passing.no_note)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_no_note"
