"""The client has no step in mind: ask whether suggestions are welcome."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import steps


class ActionAskStepPermission(TurnAction):
    """The client has no step in mind: ask whether suggestions are welcome."""

    use_case = staticmethod(steps.ask_permission)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_ask_step_permission"
