"""Chat spelling to one canonical spelling a word, with the place of every word in the text it came from.

The canonical spelling is the standard one (*gak, ga, nggak, tdk* → *tidak*; *pengen* → *ingin*), save for words that
belong to chat itself (*banget, deh, sih*); ``data/spelling_id.txt`` and ``spelling_en.txt`` are the whole list.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from bot.language.tables import read_table

INVISIBLE = dict.fromkeys([0x2060, 0x200B, 0x200C, 0x200D, 0xFEFF, 0x00AD, 0x200E, 0x200F, 0xFE0F])
WORD = re.compile(
    r"\d{4}-\d\d-\d\d(?!\d)"  # an ISO date
    r"|w/o\b|w/(?!\w)|b/c\b|(?:b4|2nite|2morrow|2moro|2day|l8r|gr8|m8|w8|sum1|some1|any1|every1|no1)(?!\w)"
    r"|\d+(?:[.,:/]\d+)*"  # 10, 1.5, 19.30, 30/11, 10.000
    r"|[^\W\d_]+(?:['’`-][^\W\d_]+)*"
    r"|\n+|[^\w\s]|_"
)
ELONGATED = re.compile(r"(.)\1{2,}")
DOUBLED_END = re.compile(r"(.)\1$")
ENDINGS = ("nya", "ku", "mu")


@dataclass(frozen=True)
class Word:
    """One word, number or sign: as typed, in canonical spelling, and where it stands in the text."""

    text: str
    norm: str
    start: int
    end: int


def normalise(text: str) -> str:
    """Return the text in lower case and canonical spelling, one blank between words, for comparing and classifying."""
    text = clean(text)
    return " ".join(" ".join(word.norm for word in split_words(text) if word.norm).split())


def clean(text: str) -> str:
    """Return the text without invisible signs, in Unicode's compatibility form (full-width letters become plain)."""
    return unicodedata.normalize("NFKC", text.translate(INVISIBLE)).replace("’", "'").replace("`", "'")


def split_words(text: str, language: str | None = None) -> list[Word]:
    """Split a text into words with canonical spelling and offsets into that very text.

    language: "id" or "en" decides which chat spellings go first (*hr* is *hari* or *hour*); None: found out here.
    """
    return list(_split(text, language))


@lru_cache(maxsize=16)
def _split(text: str, language: str | None) -> tuple[Word, ...]:
    """The same; kept for a moment, since many readers look at one message, one after the other."""
    pieces = []
    for match in WORD.finditer(text):
        bare = unicodedata.normalize("NFKC", match.group().translate(INVISIBLE)).replace("’", "'").replace("`", "'")
        if bare:
            pieces.append((match.group(), bare.lower(), match.start(), match.end()))
    if language is None:
        from bot.language.detect import language_of_words

        language = language_of_words([piece[1] for piece in pieces])
    words: list[Word] = []
    for typed, bare, start, end in pieces:
        doubled = bare == "2" and words and words[-1].end == start and words[-1].text[-1:].isalpha()
        if doubled:  # temen2 is teman-teman
            last = words.pop()
            words.append(Word(text[last.start : end], f"{last.norm}-{last.norm}", last.start, end))
            continue
        if bare in ENDINGS and words and words[-1].text.endswith("2") and words[-1].end == start:  # temen2ku
            last = words.pop()
            words.append(Word(text[last.start : end], last.norm + bare, last.start, end))
            continue
        after_number = bool(words) and (words[-1].norm[-1:].isdigit() or words[-1].norm in _number_words())
        words.append(Word(typed, canonical(bare, language or "id", after_number), start, end))
    return tuple(words)


@lru_cache(maxsize=8192)
def canonical(word: str, language: str, after_number: bool = False) -> str:
    """Return the canonical spelling of one lower-case word.

    after_number: the word follows a number, where *km* is the unit and not *kamu*, and *k* a thousand.
    """
    if word[0].isdigit():
        return word
    if after_number and word in ("km", "k", "m", "h", "d", "th", "rb"):
        return word
    spellings = _spellings(language)
    if word in spellings:
        return spellings[word]
    if word in known_words():
        return word
    for ending in ENDINGS:
        if word.endswith(ending) and word[: -len(ending)] in spellings and language == "id":
            return spellings[word[: -len(ending)]] + ending
    for shorter in _squeezed(word):
        if shorter in spellings:
            return spellings[shorter]
        if shorter in known_words():
            return shorter
    return ELONGATED.sub(r"\1", word)


def _squeezed(word: str) -> list[str]:
    """Return what an elongated word may have been: soooo is soo or so, iyaa is iya."""
    forms = []
    if ELONGATED.search(word):
        forms = [ELONGATED.sub(r"\1\1", word), ELONGATED.sub(r"\1", word)]
    forms += [DOUBLED_END.sub(r"\1", form) for form in [*forms, word] if DOUBLED_END.search(form)]
    return forms


@cache
def _number_words() -> frozenset[str]:
    return frozenset(word for key, words in read_table("numbers").items() if key.isdigit() for word in words)


@cache
def _spellings(language: str) -> dict[str, str]:
    """Return chat spelling → canonical spelling, this language's own before the other's longer ones."""
    other = "en" if language == "id" else "id"
    spellings = {}
    for words, shortest in ((other, 3), (language, 1)):
        for standard, variants in read_table(f"spelling_{words}").items():
            spellings.update({v: standard for v in variants if len(v) >= shortest and (v, language) not in _clashes()})
    for standard in read_table(f"spelling_{language}"):
        spellings.pop(standard, None)
    return spellings


@cache
def _clashes() -> frozenset[tuple[str, str]]:
    """Return (spelling, language) pairs where a chat spelling of the other language is a word of its own."""
    table = read_table("clashes")
    return frozenset((word, language) for language in ("id", "en") for word in table[language])


@cache
def known_words() -> frozenset[str]:
    """Return every good word of the lists under ``data/``: none of them is squeezed or taken for a slip."""
    words: set[str] = set()
    for name in ("spelling_id", "spelling_en"):
        words.update(read_table(name))
    for name in ("detection", "vocabulary", "lexicon", "units", "objections", "activities", "markers", "feelings"):
        for entries in read_table(name).values():
            words.update(entries)
    return frozenset(part for word in words for part in (word, *word.split()))
