"""Conditions: circumstances a step hangs on ("if it rains", *asal sepi*), with the word that opens them (rule 4)."""

from __future__ import annotations

from collections.abc import Collection

from bot.language.cues import like_when
from bot.language.found import Found
from bot.language.objections import find_kinds
from bot.language.sentence import Sentence
from bot.language.sequences import phrases_of
from bot.language.stretches import clause_end, length_at, places_of
from bot.language.tables import small

MOST = 12  # tokens
TIMES = frozenset({"time_of_day", "days", "start", "until"})


def read_conditions(sentence: Sentence, found: list[Found]) -> list[Found]:
    """Return the conditions; "what if" and *gimana kalau* are proposals, *kalau* before a term offered is "as for"."""
    conditions: list[Found] = []
    taken = places_of(found)
    place = 0
    while place < len(sentence.tokens):
        length = 0 if place in taken else length_at(sentence, place, "only_if", "if")
        end = _end(sentence, place + length, found) if length and _opens(sentence, place, length, taken) else 0
        limits = phrases_of("limits", "not_now", "never").found_in(sentence.norms[place + length : end])
        if limits and sentence.norms[place] == "kalau":  # *kalau ketemu langsung belum siap*
            end = 0
        if end > place + length and not _only_bounds(sentence, place + length, _whole_end(sentence, end), taken):
            conditions.append(Found("condition", sentence.typed(place, end), place, end))
        place = max(end, place + max(length, 1))
    return conditions


def _opens(sentence: Sentence, place: int, length: int, taken: Collection[int]) -> bool:
    begin = place + length
    proposes = place > 0 and sentence.norms[place - 1] in small("proposes")
    proposes = proposes or sentence.norms[max(0, place - 2) : place] == ["tidak", "mau"]  # *nggak mau kalau sendirian*
    said = set(sentence.norms[max(0, place - 3) : place]) & small("saying") and sentence.norms[place] in ("kalau", "if")
    if proposes or said or begin >= len(sentence.tokens) or like_when(sentence, place):
        return False
    plain = ["kalau" if norm in ("jika", "bila", "apabila") else norm for norm in sentence.norms[place : place + 4]]
    if phrases_of("conditions", "not_opening").length_at(plain, 0) or _denies(sentence, begin, taken):
        return False
    if sentence.language == "id" and length_at(sentence, begin, "after", "before", "when"):
        return False
    if sentence.norms[place:begin] == ["kecuali"] and any(kind.start == begin for kind in find_kinds(sentence)):
        return False
    if sentence.norms[place] == "selama" and phrases_of("markers", "once_event").found_in(
        sentence.norms[begin : begin + 2]
    ):
        return False  # *selama ramadhan* is a time
    value_follows = begin in taken or sentence.tokens[begin].kind == "NUMBER"
    strict = sentence.norms[place] in small("strict") and sentence.norms[place:begin] != ["kecuali"]
    return not value_follows or strict  # *kalau pagi gak bisa*: "as for mornings"


def _denies(sentence: Sentence, begin: int, taken: Collection[int]) -> bool:
    """Tell whether the proviso is only that a value is not meant: *asal bukan pagi*, an objection."""
    for place in range(begin, min(begin + 3, len(sentence.tokens))):
        if sentence.norms[place] in small("denying"):
            ahead = place + 1
            while (
                ahead < len(sentence.tokens)
                and sentence.norms[ahead] in small("placed_by", "openers")
                and ahead not in taken
            ):
                ahead += 1
            return ahead in taken
    return False


def _end(sentence: Sentence, begin: int, found: list[Found]) -> int:
    """Return where a condition ends: with its clause, over times placed inside it ("if I'm free on Saturday")."""
    within = [item for item in found if item.start == begin or item.term in TIMES and _placed(sentence, item, begin)]
    return clause_end(sentence, begin, places_of(item for item in found if item not in within), most=MOST)


def _whole_end(sentence: Sentence, end: int) -> int:
    """Return the end with the small words that were trimmed off it."""
    while end < len(sentence.norms) and sentence.norms[end] in small("trailing", "bound"):
        end += 1
    return end


def _only_bounds(sentence: Sentence, begin: int, end: int, taken: Collection[int]) -> bool:
    """Tell whether the words only bound a value that follows: *asal ga lebih dari seperempat jam*."""
    return end in taken and set(sentence.norms[begin:end]) <= small("bound")


def _placed(sentence: Sentence, item: Found, begin: int) -> bool:
    return item.start > begin and bool(
        {sentence.norms[item.start], sentence.norms[item.start - 1]} & small("placed_by")
    )
