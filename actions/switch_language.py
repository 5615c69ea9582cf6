"""Go on in another language; at the beginning, in the one chosen."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import asides


class ActionSwitchLanguage(TurnAction):
    """Go on in another language; at the beginning, in the one chosen."""

    use_case = staticmethod(asides.switch_language)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_switch_language"
