"""The client consents: from now on what they write is stored."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import opening


class ActionGiveConsent(TurnAction):
    """The client consents: from now on what they write is stored."""

    use_case = staticmethod(opening.give_consent)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_give_consent"
