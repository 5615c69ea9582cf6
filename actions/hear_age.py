"""The client says whether they are of age."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import opening


class ActionHearAge(TurnAction):
    """The client says whether they are of age."""

    use_case = staticmethod(opening.hear_age)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_hear_age"
