"""The client changes or adds something to the view."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import passing


class ActionHearCorrection(TurnAction):
    """The client changes or adds something to the view."""

    use_case = staticmethod(passing.hear_correction)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_hear_correction"
