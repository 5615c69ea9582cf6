"""The client answers whether a yes that looked fragile is meant."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import fragile


class ActionHearFragileYes(TurnAction):
    """The client answers whether a yes that looked fragile is meant."""

    use_case = staticmethod(fragile.hear_fragile_yes)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_hear_fragile_yes"
