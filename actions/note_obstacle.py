"""The client names an obstacle while another question is open."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import obstacles


class ActionNoteObstacle(TurnAction):
    """The client names an obstacle while another question is open."""

    use_case = staticmethod(obstacles.note_obstacle)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_note_obstacle"
