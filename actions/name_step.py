"""The client names a step, with the terms they say."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import steps


class ActionNameStep(TurnAction):
    """The client names a step, with the terms they say."""

    use_case = staticmethod(steps.name_step)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_name_step"
