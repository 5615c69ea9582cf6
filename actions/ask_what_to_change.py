"""The draft is not right yet: ask which part to change."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import changing


class ActionAskWhatToChange(TurnAction):
    """The draft is not right yet: ask which part to change."""

    use_case = staticmethod(changing.change_something)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_ask_what_to_change"
