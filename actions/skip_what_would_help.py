"""Nothing would make the client more confident, or nothing comes to mind."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import passing


class ActionSkipWhatWouldHelp(TurnAction):
    """Nothing would make the client more confident, or nothing comes to mind."""

    use_case = staticmethod(passing.skip_what_would_help)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_skip_what_would_help"
