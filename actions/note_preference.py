"""The client says how they like to work while another question is open."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import preferring


class ActionNotePreference(TurnAction):
    """The client says how they like to work while another question is open."""

    use_case = staticmethod(preferring.note_preference)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_note_preference"
