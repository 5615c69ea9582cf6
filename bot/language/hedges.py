"""Whether a yes is a half-hearted one (*terserah*, "I guess"): law 10 asks once more before it counts."""

from __future__ import annotations

from bot.language.sequences import phrases_of
from bot.language.spelling import clean, split_words


def is_hedged(text: str, language: str | None) -> bool:
    """Tell whether the words leave the client's own will out of it; language None looks in both lists."""
    norms = [word.norm for word in split_words(clean(text), language)]
    norms = [part for norm in norms for part in norm.split()]
    keys = (language,) if language in ("id", "en") else ("id", "en")
    return bool(phrases_of("hedges", *keys).found_in(norms))
