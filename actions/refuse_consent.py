"""The client refuses consent: nothing is stored, help is shown."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import opening


class ActionRefuseConsent(TurnAction):
    """The client refuses consent: nothing is stored, help is shown."""

    use_case = staticmethod(opening.refuse_consent)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_refuse_consent"
