"""Of two minds, the client names something of their own."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import torn


class ActionSayItInstead(TurnAction):
    """Of two minds, the client names something of their own."""

    use_case = staticmethod(torn.say_it_instead)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_say_it_instead"
