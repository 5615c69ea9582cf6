"""The client says whether it is a never, a not now or an only if."""

from __future__ import annotations

from actions.turn import TurnAction
from bot.sessions import disagreeing


class ActionSetLimitKind(TurnAction):
    """The client says whether it is a never, a not now or an only if."""

    use_case = staticmethod(disagreeing.set_limit_kind)

    def name(self) -> str:
        """As in domain.yml."""
        return "action_set_limit_kind"
