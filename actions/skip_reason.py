"""The client does not say why a goal matters."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import passing


class ActionSkipReason(TurnAction):
    """The client does not say why a goal matters."""

    use_case = staticmethod(passing.skip_reason)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_skip_reason"
