"""The client goes on where they were."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import returning


class ActionResume(TurnAction):
    """The client goes on where they were."""

    use_case = staticmethod(returning.resume)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_resume"
