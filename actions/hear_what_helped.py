"""The client says what helped, or got in the way."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import progress


class ActionHearWhatHelped(TurnAction):
    """The client says what helped, or got in the way."""

    use_case = staticmethod(progress.hear_what_helped)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_hear_what_helped"
