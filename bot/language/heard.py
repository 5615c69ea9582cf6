"""A message as single words in canonical spelling, in which the set phrases of a table are found.

The phrases of a table may stand there in any chat spelling: they go through the same spelling as the message. In
Indonesian a word also counts with *-ku*, *-mu* or *-nya* at its end, and *pelan pelan* is *pelan-pelan*.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from bot.language.detect import detect_language
from bot.language.sequences import Phrases
from bot.language.spelling import Word, clean, split_words
from bot.language.tables import read_table

LONGEST = 2_000  # characters; what comes after them is not read
OWNERS = ("nya", "ku", "mu")
WHOLE = frozenset(
    {"selamanya", "akhirnya", "biasanya", "hanya", "bertanya", "tanya", "nanya", "punya"}
)  # owned by nobody
BREAKS = frozenset(".,!?;:…()\n\"'“”")

Span = tuple[int, int]


@dataclass(frozen=True)
class Heard:
    """A message: ``text`` cleaned and cut, its words, and their canonical spelling in ``norms``, in ``stems``
    also without *-ku*, *-mu*, *-nya*."""

    text: str
    language: str
    words: Sequence[Word]
    norms: Sequence[str]
    stems: Sequence[str]
    found: dict[tuple[str, tuple[str, ...]], list[Span]] = field(default_factory=dict, repr=False, compare=False)

    def places(self, table: str, *keys: str) -> list[Span]:
        """Return (start, end) of every phrase of these keys, in order, none over another."""
        if (table, keys) not in self.found:
            self.found[table, keys] = self._places(table, keys)
        return self.found[table, keys]

    def _places(self, table: str, keys: tuple[str, ...]) -> list[Span]:
        phrases = _phrases(table, keys, self.language)
        found = phrases.found_in(self.norms)
        if self.stems == self.norms:
            return found
        taken = {place for start, end in found for place in range(start, end)}
        owned = [(start, end) for start, end in phrases.found_in(self.stems) if not taken & set(range(start, end))]
        return sorted(found + owned)

    def says(self, table: str, *keys: str) -> bool:
        """Tell whether a phrase of these keys stands anywhere."""
        return bool(self.places(table, *keys))

    def length_at(self, place: int, table: str, *keys: str) -> int:
        """Return how many words the longest phrase that begins at a word has, 0 where none does."""
        if not 0 <= place < len(self.norms):
            return 0
        phrases = _phrases(table, keys, self.language)
        return phrases.length_at(self.norms, place) or phrases.length_at(self.stems, place)

    def typed(self, start: int, end: int) -> str:
        """Return words ``start`` up to ``end`` as the client typed them."""
        return self.text[self.words[start].start : self.words[end - 1].end] if start < end else ""

    def breaks_between(self, start: int, end: int) -> bool:
        """Tell whether a sign that ends a clause stands among these words."""
        return any(is_break(norm) for norm in self.norms[start:end])

    def rest_of_clause(self, place: int) -> int:
        """Return where the clause a word stands in ends: at the next sign, or with the message."""
        while place < len(self.norms) and not is_break(self.norms[place]):
            place += 1
        return place


@lru_cache(maxsize=16)
def hear(text: str, language: str | None) -> Heard:
    """Return a message ready to be read; any text is allowed, a language other than "id" and "en" is found out.

    It is kept for a moment, since many readers look at one message, one after the other.
    """
    language = language if language in ("id", "en") else detect_language(text[:LONGEST]) or "id"
    text = clean(text[:LONGEST])
    words: list[Word] = []
    for word in split_words(text, language):
        last = words[-1] if words else None
        if last and language == "id" and word.norm == last.norm and len(word.norm) > 2 and word.norm.isalpha():
            words[-1] = Word(text[last.start : word.end], f"{last.norm}-{word.norm}", last.start, word.end)
            continue
        words += [Word(word.text, part, word.start, word.end) for part in word.norm.split()]
    norms = [word.norm for word in words]
    return Heard(text, language, words, norms, [_stem(norm) for norm in norms] if language == "id" else norms)


def apart(spans: list[Span], others: Iterable[Span]) -> list[Span]:
    """Return the spans that no longer one of the others takes in: *catatan* is none in *baca ulang catatan*."""
    longer = list(others)
    return [
        (start, end)
        for start, end in spans
        if not any(a <= start and end <= b and b - a > end - start for a, b in longer)
    ]


def is_break(norm: str) -> bool:
    """Tell whether a sign ends a clause."""
    return norm[0] in BREAKS and not norm[-1].isalnum()


def is_word(norm: str) -> bool:
    """Tell whether it is a word or a number and no sign."""
    return any(sign.isalnum() for sign in norm)


@cache
def _phrases(table: str, keys: tuple[str, ...], language: str) -> Phrases:
    entries = read_table(table)
    return Phrases(_canonical(phrase, language) for key in keys for phrase in entries[key])


def _canonical(phrase: str, language: str) -> str:
    return " ".join(hear(phrase, language).norms)


def _stem(norm: str) -> str:
    for owner in OWNERS:
        if norm not in WHOLE and norm.endswith(owner) and len(norm) > len(owner) + 2:
            return norm[: -len(owner)]
    return norm
