"""The client does not say how to go on."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import ways_on


class ActionSkipWay(TurnAction):
    """The client does not say how to go on."""

    use_case = staticmethod(ways_on.skip_way)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_skip_way"
