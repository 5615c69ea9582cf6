"""The counselor wants something the client does not."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import disagreeing


class ActionHearDisagreement(TurnAction):
    """The counselor wants something the client does not."""

    use_case = staticmethod(disagreeing.hear_disagreement)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_hear_disagreement"
