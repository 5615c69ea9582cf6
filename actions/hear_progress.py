"""The client says how the step went."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import progress


class ActionHearProgress(TurnAction):
    """The client says how the step went."""

    use_case = staticmethod(progress.hear_progress)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_hear_progress"
