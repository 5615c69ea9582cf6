"""What the client will not do: never, not now, or only if (rule 4)."""

from __future__ import annotations

from functools import cache
from typing import Any

from bot.language.found import Found
from bot.language.sentence import Sentence
from bot.language.sequences import Phrases, phrases_of
from bot.language.stretches import ends_clause, length_at
from bot.language.tables import read_table, read_words, small

Limit = dict[str, Any]
Span = tuple[int, int]


def read_limit(sentence: Sentence, found: list[Found]) -> tuple[Limit | None, Span | None]:
    """Return the limit, what it is about in the client's words, and the tokens it covers; None where there is none."""
    for kind in ("not_now", "never"):
        for start, end in phrases_of("limits", kind).found_in(sentence.norms):
            if not _is_no_limit(sentence, start, end) and not _about_a_term(sentence, kind, start, end, found):
                span = _about(sentence, start, end)
                return _limit(sentence, kind, span), (min(start, span[0]), max(end, span[1]))
    for first, last in _around(sentence):
        span = _stripped(sentence, first[1], last[0])
        return _limit(sentence, "never", span), (first[0], last[1])
    for item in found:
        only = _only_before(sentence, item.start)
        words = {norm.removesuffix("'s") for norm in sentence.norms[item.start : item.end]}
        willing = not read_words("conditions", "circumstance") & words
        if item.term == "condition" and willing and (only or length_at(sentence, item.start, "only_if")):
            span = _before(sentence, item.start) if only is None else _stripped(sentence, only + 1, item.start)
            if any(other.touches(*span) for other in found):
                span = (item.start, item.start)  # what stands before is another term, not the thing meant
            return _limit(sentence, "only_if", span), span
    return None, None


def _only_before(sentence: Sentence, end: int) -> int | None:
    """Return the place of "only" in the clause before a condition: "I'd only go back if they apologised"."""
    places = range(_clause_start(sentence, end), end)
    return next((place for place in places if sentence.norms[place] in ("only", "hanya", "cuma")), None)


def _around(sentence: Sentence) -> list[tuple[Span, Span]]:
    """Return the places of limiting words that stand around the thing: "leave my family out of it"."""
    found = []
    for opening, closing in _pairs():
        for first in opening.found_in(sentence.norms):
            closings = [span for span in closing.found_in(sentence.norms) if span[0] > first[1]]
            if closings and all(not _ends(sentence, place) for place in range(first[1], closings[0][0])):
                found.append((first, closings[0]))
    return found


@cache
def _pairs() -> list[tuple[Phrases, Phrases]]:
    patterns = [pattern.split("~") for pattern in read_table("limits")["never_around"]]
    return [(Phrases([opening]), Phrases([closing])) for opening, closing in patterns]


def _limit(sentence: Sentence, kind: str, span: Span) -> Limit:
    return {"kind": kind, "about": sentence.typed(*span) or None}


def _is_no_limit(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether the words belong to a longer phrase that limits nothing ("never mind", "I've never")."""
    for place in (start - 1, start):
        length = phrases_of("limits", "no_limit").length_at(sentence.norms, place) if place >= 0 else 0
        if length > end - start and place + length >= end:
            return True
    return False


def _about_a_term(sentence: Sentence, kind: str, start: int, end: int, found: list[Found]) -> bool:
    """Tell whether the words are about a time or amount offered ("never on Sundays"): an objection, no limit."""
    clause = sentence.tokens[start].clause
    rest = [item for item in found if item.start >= end and sentence.tokens[item.start].clause == clause]
    if kind != "never" or not rest:
        return False
    around = read_words("limits", "around")
    return all(norm in around or not norm[0].isalnum() for norm in sentence.norms[end : rest[0].start])


def _about(sentence: Sentence, start: int, end: int) -> Span:
    """Return the thing meant: the words after the limiting ones in their clause, else those before."""
    stop = end
    while stop < len(sentence.tokens) and not _ends(sentence, stop):
        stop += 1
    span = _stripped(sentence, end, stop)
    return span if span[0] < span[1] else _before(sentence, start)


def _before(sentence: Sentence, end: int) -> Span:
    """Return the thing named before: in the same clause, else in the one just before."""
    start = _clause_start(sentence, end)
    span = _stripped(sentence, start, end)
    if span[0] < span[1] or start < 2:
        return span
    return _stripped(sentence, _clause_start(sentence, start - 1), start - 1)


def _clause_start(sentence: Sentence, end: int) -> int:
    while end > 0 and not _ends(sentence, end - 1):
        end -= 1
    return end


def _ends(sentence: Sentence, place: int) -> bool:
    return ends_clause(sentence.norms[place]) or sentence.norms[place] in small("clause_ending")


def _stripped(sentence: Sentence, start: int, end: int) -> Span:
    """Take words off both ends that are no part of the thing: "about", *deh*, "never" said once more."""
    around, after = read_words("limits", "around"), read_words("limits", "around", "after")
    limiting = phrases_of("limits", "never", "not_now", "leading")
    while start < end:
        length = limiting.length_at(sentence.norms[:end], start)
        if not length and sentence.norms[start] not in around and sentence.norms[start][0].isalnum():
            break
        start += length or 1
    while start < end and (sentence.norms[end - 1] in after or not sentence.norms[end - 1][0].isalnum()):
        end -= 1
    return start, end
