"""Finding set phrases of several words in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from bot.language.tables import read_table


class Phrases:
    """A set of phrases, each a sequence of canonical words, found at a place in a sentence in one look.

    A token may be several words itself ("every day"); a phrase can begin or end with it, not in the middle of it.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            words = tuple(phrase.split())
            self._by_first.setdefault(words[0], []).append(words)
        for sequences in self._by_first.values():
            sequences.sort(key=len, reverse=True)

    def length_at(self, norms: Sequence[str], position: int) -> int:
        """Return how many tokens the longest phrase that begins at ``position`` has, 0 where none does."""
        for sequence in self._by_first.get(norms[position].split(" ", 1)[0], ()):
            if length := _tokens(sequence, norms, position):
                return length
        return 0

    def found_in(self, norms: Sequence[str]) -> list[tuple[int, int]]:
        """Return (start, end) of all phrases in a sentence, the longest at each place, none over another."""
        found, free = [], 0
        for position, norm in enumerate(norms):
            first = norm if " " not in norm else norm.split(" ", 1)[0]
            if position >= free and first in self._by_first and (length := self.length_at(norms, position)):
                free = position + length
                found.append((position, free))
        return found


def _tokens(sequence: tuple[str, ...], norms: Sequence[str], position: int) -> int:
    """Return how many tokens from ``position`` on say exactly this sequence of words, 0 where they do not."""
    said, place = 0, position
    while said < len(sequence):
        if place == len(norms):
            return 0
        words = norms[place].split(" ")
        if sequence[said : said + len(words)] != tuple(words):
            return 0
        said, place = said + len(words), place + 1
    return place - position


@cache
def phrases_of(table: str, *keys: str) -> Phrases:
    """Return the phrases of some keys of a table under ``data/``."""
    entries = read_table(table)
    return Phrases(phrase for key in keys for phrase in entries[key])
