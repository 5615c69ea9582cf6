"""The client does not say how the step went."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import progress


class ActionSkipProgress(TurnAction):
    """The client does not say how the step went."""

    use_case = staticmethod(progress.skip_progress)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_skip_progress"
