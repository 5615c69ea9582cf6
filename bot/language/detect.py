"""Which of the two languages a client writes in, from the words that hold sentences together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from bot.language.spelling import WORD, canonical, clean
from bot.language.tables import read_table

# Endings and beginnings that only one of the two languages has; a word must be longer than these to count.
INDONESIAN = re.compile(
    r"^(?:(?:me|pe)(?:m|n|ng|ny)[aiueo]\w{2,}|(?:ber|ter|nge|ny|ng)[a-z]{3,}(?:kan|in|an|nya)?|di[a-z]{3,}(?:in|kan|i))$"
    r"|^[a-z]{3,}(?:nya|ku|mu|kan|lah|kah)$|^ke[a-z]{3,}an$|^([a-z]{3,})-\1\w*$"
)
ENGLISH = re.compile(
    r"^[a-z]{2,}(?:ing|tion|ness|ment|ful|ally|ously|ively|ould|ight|'t|'s|'ll|'ve|'re|'d)$|^[a-z]{3,}(?:ed|ly)$"
)
AFTER_NUMBER = frozenset({"an", "x", "k", "st", "nd", "rd", "th", "rb"})  # 9an, 2x: of either language


def detect_language(text: str) -> str | None:
    """Return "id" or "en", or None where nothing tells: emoji, numbers, names, "ok".

    In mixed text the language of the majority of function words wins.
    """
    return language_of_words([match.group() for match in WORD.finditer(clean(text).lower())])


def language_of_words(words: Sequence[str]) -> str | None:
    """Return the language of lower-case words as typed, None where nothing tells."""
    indonesian = english = 0.0
    for before, word in zip(["", *words], words, strict=False):
        for_id, for_en = (0.0, 0.0) if before.isdigit() and word in AFTER_NUMBER else _weights(word)
        indonesian += for_id
        english += for_en
    if indonesian == english:
        return None
    return "id" if indonesian > english else "en"


def speaks_for(word: str) -> str | None:
    """Return the language one lower-case word speaks for, "id" or "en"; None where it may be either, or neither."""
    for_id, for_en = _weights(word)
    return None if for_id == for_en else "id" if for_id > for_en else "en"


@lru_cache(maxsize=8192)
def _weights(word: str) -> tuple[float, float]:
    """Return how much one word speaks for Indonesian and for English."""
    points = []
    for language, shape in (("id", INDONESIAN), ("en", ENGLISH)):
        lists = _lists(language)
        forms = {word, canonical(word, language)}
        forms |= {part for form in forms for part in form.split()}  # *gamau* is *tidak mau*
        if any(form in lists["function"] for form in forms):
            points.append(1.0)
        elif any(form in lists["content"] for form in forms):
            points.append(0.5)
        else:
            points.append(0.4 if len(word) > 4 and shape.match(word) else 0.0)
    if points[0] and points[1] and word in _lists("en")["function"] | _lists("en")["content"]:
        return 0.0, 0.0 if word in _lists("id")["function"] else points[1]
    return points[0], points[1]


@cache
def _lists(language: str) -> dict[str, frozenset[str]]:
    table = read_table("detection")
    return {kind: frozenset(table[f"{language}_{kind}"]) for kind in ("function", "content")}
