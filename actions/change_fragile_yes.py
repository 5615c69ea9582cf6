"""The client wants what they half-heartedly agreed to otherwise."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import fragile


class ActionChangeFragileYes(TurnAction):
    """The client wants what they half-heartedly agreed to otherwise."""

    use_case = staticmethod(fragile.change_fragile_yes)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_change_fragile_yes"
