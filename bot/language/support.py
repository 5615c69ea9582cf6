"""Support: whoever or whatever helps (rule 10), without the word that opens it (*ditemani*, "with")."""

from __future__ import annotations

from bot.language.found import Found
from bot.language.helpers import helper_end, helping_end
from bot.language.sentence import Sentence
from bot.language.sequences import phrases_of
from bot.language.stretches import covered, length_at
from bot.language.tables import read_words


def read_support(sentence: Sentence, found: list[Found]) -> list[Found]:
    """Return who or what helps, and who is not to ("without my mum": an objection, read elsewhere)."""
    support: list[Found] = []
    place = 0
    while place < len(sentence.tokens):
        item = None if covered(found, place) else _support_at(sentence, place, found)
        if item is not None:
            support.append(item)
        place = item.end if item else place + 1
    return support


def _support_at(sentence: Sentence, place: int, found: list[Found]) -> Found | None:
    if length := length_at(sentence, place, "lacking"):
        begin = place + length
        return _found(sentence, begin, begin, helper_end(sentence, begin, found, anyone=False))
    if length := length_at(sentence, place, "accompanied"):
        begin = place + length
        begin += length_at(sentence, begin, "by")
        return _found(sentence, place, begin, helper_end(sentence, begin, found, anyone=True))
    if length := length_at(sentence, place, "with", "tool"):
        begin = place + length
        end = begin if _done_to(sentence, place) else helper_end(sentence, begin, found, anyone=False)
        return _found(sentence, place, begin, end)
    end = helper_end(sentence, place, found, anyone=False)
    helping = helping_end(sentence, end) if end > place else 0
    return Found("support", sentence.typed(place, end), place, helping) if helping else None


def _found(sentence: Sentence, place: int, begin: int, end: int) -> Found | None:
    return Found("support", sentence.typed(begin, end), place, end) if end > begin else None


def _done_to(sentence: Sentence, place: int) -> bool:
    """Tell whether the words before speak of talking or meeting, done to somebody, or of how things are between people."""
    start = place
    clause = sentence.tokens[place].clause
    while start > 0 and sentence.tokens[start - 1].clause == clause:
        start -= 1
    before = sentence.norms[start:place]
    talking = phrases_of("markers", "done_with").found_in(before)
    return bool(talking) or bool(before) and before[-1] in read_words("markers", "not_company")
