"""Keep for the counselor what does not belong to the open question."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import asides


class ActionNote(TurnAction):
    """Keep for the counselor what does not belong to the open question."""

    use_case = staticmethod(asides.note)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_note"
