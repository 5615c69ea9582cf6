"""The client wants something in between."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import torn


class ActionLookForMiddleGround(TurnAction):
    """The client wants something in between."""

    use_case = staticmethod(torn.look_for_middle_ground)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_look_for_middle_ground"
