"""The client says how to go on after a step was tried."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import ways_on


class ActionChooseWay(TurnAction):
    """The client says how to go on after a step was tried."""

    use_case = staticmethod(ways_on.choose_way)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_choose_way"
