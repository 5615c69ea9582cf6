"""Conditions: circumstances a step hangs on ("if it rains", *asal sepi*), with the word that opens them (rule 4)."""

from __future__ import annotations

from bot.language.found import Found
from bot.language.sentence import Sentence
from bot.language.sequences import phrases_of
from bot.language.stretches import clause_end, covered, length_at
from bot.language.tables import small

MOST = 12  # tokens
TIMES = frozenset({"time_of_day", "days", "start", "until"})


def read_conditions(sentence: Sentence, found: list[Found]) -> list[Found]:
    """Return the conditions; "what if" and *gimana kalau* are proposals, *kalau* before a term offered is "as for"."""
    conditions: list[Found] = []
    place = 0
    while place < len(sentence.tokens):
        length = 0 if covered(found, place) else length_at(sentence, place, "only_if", "if")
        end = _end(sentence, place + length, found) if length and _opens(sentence, place, length, found) else 0
        if end > place + length:
            conditions.append(Found("condition", sentence.typed(place, end), place, end))
        place = max(end, place + max(length, 1))
    return conditions


def _opens(sentence: Sentence, place: int, length: int, found: list[Found]) -> bool:
    begin = place + length
    proposes = place > 0 and sentence.norms[place - 1] in small("proposes")
    if (
        proposes
        or begin >= len(sentence.tokens)
        or phrases_of("conditions", "not_opening").length_at(sentence.norms, place)
    ):
        return False
    value_follows = covered(found, begin) or sentence.tokens[begin].kind == "NUMBER"
    if sentence.norms[place] == "kecuali" and length == 1:
        return not value_follows
    return not value_follows or sentence.norms[place] in small("strict")  # *kalau pagi gak bisa*: "as for mornings"


def _end(sentence: Sentence, begin: int, found: list[Found]) -> int:
    """Return where a condition ends: with its clause, over times placed inside it ("if I'm free on Saturday")."""
    within = [item for item in found if item.start == begin or item.term in TIMES and _placed(sentence, item, begin)]
    return clause_end(sentence, begin, [item for item in found if item not in within], most=MOST)


def _placed(sentence: Sentence, item: Found, begin: int) -> bool:
    return item.start > begin and bool(
        {sentence.norms[item.start], sentence.norms[item.start - 1]} & small("placed_by")
    )
