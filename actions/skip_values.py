"""The client does not say what matters most."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import passing


class ActionSkipValues(TurnAction):
    """The client does not say what matters most."""

    use_case = staticmethod(passing.skip_values)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_skip_values"
