"""Counting, in what a client says, the words that point somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.language.spelling import split_words

# In Indonesian a word may carry whose it is: dosenku, tidurmu, pacarnya.
_WHOSE = {"id": r"(?:ku|mu|nya)?", "en": ""}


class WordCounter:
    """Counts how many words of a text belong to `words`: a phrase counts as many as it has words.

    `word*`, also inside a phrase, takes longer words that begin with it; `word?` counts half. Words and text go through
    the same spelling, so a list may hold chat spelling.
    """

    def __init__(self, words: Iterable[str], language: str) -> None:
        self._language = language
        listed = list(words)
        self._patterns = [
            (self._any_of(word for word in listed if not word.endswith("?")), 1.0),
            (self._any_of(word.removesuffix("?") for word in listed if word.endswith("?")), 0.5),
        ]

    def count(self, text: str) -> float:
        """`text` is as the client typed it."""
        plain = " ".join(re.findall(r"\w+", self._spelled(text)))
        return sum(
            weight * len(found[0].split())
            for pattern, weight in self._patterns
            if pattern is not None
            for found in pattern.finditer(plain)
        )

    def _any_of(self, words: Iterable[str]) -> re.Pattern[str] | None:
        phrases_first = sorted({self._pattern_of(word) for word in words}, key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(phrases_first)})\b") if phrases_first else None

    def _pattern_of(self, word: str) -> str:
        plain = " ".join(re.findall(r"\w+|\*", self._spelled(word)))
        return plain.replace(" *", r"\w*") + ("" if plain.endswith("*") else _WHOSE[self._language])

    def _spelled(self, text: str) -> str:
        return " ".join(word.norm for word in split_words(text, self._language))
