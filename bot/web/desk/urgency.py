"""Which flag comes first, wherever flags stand."""

from __future__ import annotations

from bot.safety.finding import LEVELS
from bot.sessions.drafts import FlagRead


def rank(flag: FlagRead) -> int:
    """Sort key: 0 for the most urgent level; what is no safety flag comes after all that are."""
    levels: tuple[str, ...] = LEVELS
    return levels.index(flag.level) if flag.level in levels else len(levels)
