"""Support: whoever or whatever helps (rule 10), without the word that opens it (*ditemani*, "with")."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.language.found import Found
from bot.language.helpers import helper_end, helping_end
from bot.language.sentence import Sentence
from bot.language.sequences import phrases_of
from bot.language.stretches import length_at, places_of
from bot.language.tables import read_words

DONE_BY = re.compile(r"di[a-z]{3,}(?:in|kan|i)")


def read_support(sentence: Sentence, found: list[Found]) -> list[Found]:
    """Return who or what helps, and who is not to ("without my mum": an objection, read elsewhere)."""
    support: list[Found] = []
    taken = places_of(found)
    place = 0
    while place < len(sentence.tokens):
        item = None if place in taken else _support_at(sentence, place, taken)
        if item is not None:
            support.append(item)
        place = item.end if item else place + 1
    return support


def _support_at(sentence: Sentence, place: int, taken: Collection[int]) -> Found | None:
    if length := length_at(sentence, place, "lacking"):
        begin = place + length
        return _found(sentence, begin, begin, helper_end(sentence, begin, taken, anyone=False))
    if length := length_at(sentence, place, "accompanied"):
        begin = place + length
        begin += length_at(sentence, begin, "by")
        return _found(sentence, place, begin, helper_end(sentence, begin, taken, anyone=True))
    if _done_by(sentence, place):
        item = _found(sentence, place, place + 1, helper_end(sentence, place + 1, taken, anyone=False))
        if item is not None:
            return item
    if length := length_at(sentence, place, "with", "tool"):
        begin = place + length
        end = begin if _done_to(sentence, place) else helper_end(sentence, begin, taken, anyone=False)
        return _found(sentence, place, begin, end)
    end = helper_end(sentence, place, taken, anyone=False)
    helping = helping_end(sentence, end) if end > place else 0
    return Found("support", sentence.typed(place, end), place, helping) if helping else None


def _done_by(sentence: Sentence, place: int) -> bool:
    """Tell whether something is done for the client by who comes next: *ditelponin mama*, not *dimarahin mama*."""
    norm = sentence.norms[place]
    return bool(DONE_BY.fullmatch(norm)) and norm not in read_words("markers", "suffered")


def _found(sentence: Sentence, place: int, begin: int, end: int) -> Found | None:
    """Return the helper, over the words that say how they help ("with my brother joining me")."""
    if end == begin:
        return None
    return Found("support", sentence.typed(begin, end), place, max(end, helping_end(sentence, end)))


def _done_to(sentence: Sentence, place: int) -> bool:
    """Tell whether the words before speak of talking or meeting, or of how things are between people."""
    start = place
    clause = sentence.tokens[place].clause
    while start > 0 and sentence.tokens[start - 1].clause == clause:
        start -= 1
    before = sentence.norms[start:place]
    talking = phrases_of("markers", "done_with").found_in(before)
    last = re.sub(r"(?:ku|nya|mu)$", "", before[-1]) if before else ""
    return bool(talking) or last in read_words("markers", "not_company")
