"""The client does not say what helped."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import progress


class ActionSkipWhatHelped(TurnAction):
    """The client does not say what helped."""

    use_case = staticmethod(progress.skip_what_helped)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_skip_what_helped"
