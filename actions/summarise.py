"""Say what is there so far."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import asides


class ActionSummarise(TurnAction):
    """Say what is there so far."""

    use_case = staticmethod(asides.summarise)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_summarise"
