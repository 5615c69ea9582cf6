"""A message cut into units of meaning: numbers, weekdays, periods and plain words, each with its place in the text.

Everything that reads terms works on these tokens. A token of several words ("the day after tomorrow",
*dua puluh lima*) is one unit; a chat word that stands for two (*gabisa*) is two tokens at the same place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from bot.language.meant import read_in_context
from bot.language.numbers import find_numbers
from bot.language.senses import settle_senses
from bot.language.sequences import Phrases
from bot.language.slips import without_slip
from bot.language.spelling import Word, split_words
from bot.language.tables import read_table, small
from bot.language.tokens import Token

CLOCK_TIME = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)")
ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
DAY_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d\d))?")
CONTRACTED = {
    "do": "don't", "does": "doesn't", "did": "didn't", "is": "isn't", "are": "aren't", "was": "wasn't", "will": "won't",
    "would": "wouldn't", "could": "couldn't", "should": "shouldn't", "can": "can't", "have": "haven't", "has": "hasn't",
}  # fmt: skip
POSSESSED = ("WEEKDAY", "RELDATE", "PART", "MONTH", "TONIGHT")
BREAKS = frozenset(".,;!?\n()…:") | {"..", "..."}


@dataclass
class Sentence:
    """A whole message as tokens; ``language`` is the one its words were read in."""

    text: str
    tokens: list[Token]
    language: str
    norms: list[str] = field(default_factory=list)

    def typed(self, start: int, end: int) -> str:
        """Return the words of tokens ``start`` up to ``end`` as the client typed them."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end] if start < end else ""


def read_sentence(text: str, language: str) -> Sentence:
    """Cut a message into tokens."""
    words = _single_words(read_in_context(split_words(text, language), language), text, language)
    numbers = {number.start: number for number in find_numbers(words)}
    meanings = _meanings(language)
    phrases = _phrases(language)
    norms = [word.norm for word in words]
    tokens: list[Token] = []
    position = 0
    while position < len(words):
        word = words[position]
        length = phrases.length_at(norms, position)
        if length > 1 and phrases.length_at(norms, position + length - 1) > 1:  # tiap | hari Senin
            length = 1 if word.norm in meanings else length
        if length == 2 and norms[position] == "hari" and tokens and tokens[-1].kind == "NUMBER":
            length = 0  # *2 hari | minggu depan*
        number = numbers.get(position)
        if length and (number is None or length > number.end - position):
            norm = " ".join(norms[position : position + length])
            kind, value = meanings[norm]
        elif number is not None:
            length, norm = number.end - position, " ".join(norms[position : number.end])
            kind, value = (
                ("TIME", word.norm) if _is_clock_time(words, number.start, number.end) else ("NUMBER", number.value)
            )
        else:
            length, norm = 1, word.norm
            kind, value = _shape(word.norm, meanings)
            if norm.endswith("'s") and meanings.get(norm[:-2], ("",))[0] in POSSESSED:  # "Sunday's fine"
                norm = norm[:-2]
                kind, value = meanings[norm]
                middle = word.end - len("'s")
                word, possessed = Word(word.text, word.norm, word.start, middle), Word("'s", "is", middle, word.end)
                tokens.append(Token(norm, kind, value, word.start, middle))
                norm, kind, value, word = "is", "", None, possessed
                words = [*words[:position], possessed, *words[position + 1 :]]
        tokens.append(Token(norm, kind, value, word.start, words[position + length - 1].end))
        position += length
    settle_senses(tokens, text, language)
    _number_clauses(tokens)
    return Sentence(text, tokens, language, [token.norm for token in tokens])


def _single_words(words: list[Word], text: str, language: str) -> list[Word]:
    """Mend slips, split spellings that stand for two words, and hyphens between two different days ("senin-kamis")."""
    single: list[Word] = []
    for word in words:
        if word.norm == "not" and single and single[-1].norm in CONTRACTED:
            last = single.pop()
            single.append(Word(text[last.start : word.end], CONTRACTED[last.norm], last.start, word.end))
            continue
        mended = without_slip(word.norm, language)
        word = word if mended == word.norm else Word(word.text, mended, word.start, word.end)
        parts = word.norm.split()
        halves = word.norm.split("-")
        if len(parts) > 1:
            single += [Word(word.text, part, word.start, word.end) for part in parts]
        elif len(halves) == 2 and halves[0] != halves[1] and _is_day(halves[0]) and _is_day(halves[1]):
            middle = word.start + word.text.index("-")
            single += [
                Word(text[word.start : middle], halves[0], word.start, middle),
                Word("-", "-", middle, middle + 1),
                Word(text[middle + 1 : word.end], halves[1], middle + 1, word.end),
            ]
        elif len(halves) == 2 and _is_counted(*halves):  # half-hour, five-minute
            single += [Word(word.text, half, word.start, word.end) for half in halves]
        elif parts:
            single.append(word)
    return single


def _is_day(norm: str) -> bool:
    return norm == "minggu" or _meanings("id").get(norm, ("",))[0] == "WEEKDAY"


def _is_counted(number: str, unit: str) -> bool:
    units = {word for words in read_table("units").values() for word in words}
    return unit in units and (number == "half" or any(number in words for words in read_table("numbers").values()))


def _shape(norm: str, meanings: dict[str, tuple[str, Any]]) -> tuple[str, Any]:
    """Return the class of one word by how it looks, or by the word without *-nya* or *-an*."""
    if ISO_DATE.fullmatch(norm):
        return "ISODATE", norm
    if match := DAY_MONTH.fullmatch(norm):
        return "DAYMONTH", tuple(int(part) if part else None for part in match.groups())
    if (match := CLOCK_TIME.fullmatch(norm)) and ":" in norm:
        return "TIME", norm
    for ending in ("nya", "an"):
        stem = norm[: -len(ending)]
        if norm.endswith(ending) and meanings.get(stem, ("",))[0] in ("UNIT", "PERIOD", "HOURWORD"):
            return ("UNIT" if ending == "an" else "", meanings[stem][1])
    return "", None


def _is_clock_time(words: list[Word], start: int, end: int) -> bool:
    """Tell whether 19.30 is a time of day: two digits after the point and no unit after it."""
    if end - start != 1 or not CLOCK_TIME.fullmatch(words[start].norm):
        return False
    return end == len(words) or words[end].norm not in {u for entries in read_table("units").values() for u in entries}


def _number_clauses(tokens: list[Token]) -> None:
    """Number the clauses: a sign or a joining word such as "but" begins another."""
    clause = 0
    for place, token in enumerate(tokens):
        since = (
            token.norm == "since"
            and place + 1 < len(tokens)
            and tokens[place + 1].norm in small("conjunction_subjects")
        )
        very = token.norm == "so" and place > 0 and tokens[place - 1].norm in small("so_after")
        if (
            (token.norm in small("clause_joining") and not very or since)
            and place
            and not token.kind
            or token.norm in BREAKS
        ):
            clause += 1
        token.clause = clause


@cache
def _meanings(language: str) -> dict[str, tuple[str, Any]]:
    """Return canonical word or phrase → (class, value) for one language."""
    meanings: dict[str, tuple[str, Any]] = {}
    for unit, words in read_table("units").items():
        meanings.update(dict.fromkeys(words, ("UNIT", unit)))
    for table in ("lexicon", f"lexicon_{language}"):
        for key, words in read_table(table).items():
            kind, value = key.split()
            known: Any = int(value) if value.isdigit() else value
            meanings.update(dict.fromkeys(words, (kind, known)))
    if language == "en":
        meanings.pop("sore")
    return meanings


@cache
def _phrases(language: str) -> Phrases:
    return Phrases(_meanings(language))
