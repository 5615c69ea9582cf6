"""The client tells the problem: play it back in their words."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import disagreeing


class ActionHearView(TurnAction):
    """The client tells the problem: play it back in their words."""

    use_case = staticmethod(disagreeing.hear_view)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_hear_view"
