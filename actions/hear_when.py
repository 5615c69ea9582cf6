"""The client says when, or leaves it open."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import steps


class ActionHearWhen(TurnAction):
    """The client says when, or leaves it open."""

    use_case = staticmethod(steps.hear_when)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_hear_when"
