"""The client says what would make them more confident."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import confidence


class ActionHearWhatWouldHelp(TurnAction):
    """The client says what would make them more confident."""

    use_case = staticmethod(confidence.hear_what_would_help)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_hear_what_would_help"
