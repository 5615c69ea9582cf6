"""Whether a client shares the whole draft with the counselor, or nothing of it."""

from __future__ import annotations

from bot.language.heard import apart, hear
from bot.language.parts import parts_named

TABLE = "sharing"
NO_PART = frozenset({"sharing", "read_back"})  # named where the sharing itself is spoken of


def wants_all_shared(text: str, language: str) -> bool | None:
    """Return True where all may be shared, False where nothing may; None for some parts, or where nothing is said."""
    heard = hear(text, language)
    every = heard.places(TABLE, "all", "none", "some", "not_some")
    every_all, every_none, some = (apart(heard.places(TABLE, key), every) for key in ("all", "none", "some"))
    if parts_named(text, language) - NO_PART:
        return None
    if every_none:
        return False
    return True if every_all and not some else None
