"""The client adds a note to the counselor."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import sharing


class ActionHearNote(TurnAction):
    """The client adds a note to the counselor."""

    use_case = staticmethod(sharing.hear_note)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_hear_note"
