"""Numbers that measure something else (rule 11): pay, grades, age, a room's number (*gajiku cuma 2,5 juta*)."""

from __future__ import annotations

from bot.language.grammar import find_matches
from bot.language.sentence import Sentence
from bot.language.tables import small
from bot.language.tokens import Token

FAR = 5  # tokens between what is measured and its number
COUNTED = ("UNIT", "HOURWORD", "TIMES")


def measured_places(sentence: Sentence) -> set[int]:
    """Return the tokens of numbers that are no terms, and of the period they go with ("900 a month")."""
    places: set[int] = set()
    for match in find_matches(sentence):
        if match.rule == "no_term":
            places.update(range(match.start, match.end))
    for place, token in enumerate(sentence.tokens):
        if token.kind in ("NUMBER", "TIME") and _is_measured(sentence, place):
            places.add(place)
            following = sentence.tokens[place + 1 : place + 3]
            places.update(place + 1 + i for i, other in enumerate(following) if other.kind in ("PERIOD", "ONEPERIOD"))
    return places


def _is_measured(sentence: Sentence, place: int) -> bool:
    """Tell whether a noun of measure stands before a number in its clause, and nothing makes an amount or a date of it.

    What is only numbered (*kamar 12*, "form 3") has its number right behind it: "tidy my room on 3 May" has a date.
    """
    if place > 1 and sentence.norms[place - 1] in ("to", "sampai") and sentence.norms[place - 2] in small("counting"):
        return True  # "count to twenty"
    following = sentence.tokens[place + 1] if place + 1 < len(sentence.tokens) else None
    if following is not None and sentence.norms[max(0, place - 1)] == "at" and _is_counted(following):
        return True
    if following is not None and following.kind in COUNTED:
        return False
    if place and sentence.norms[place - 1] in small("dated_by"):
        return False
    if place and _stem(sentence.norms[place - 1], "numbered") in small("numbered"):
        return True
    clause = sentence.tokens[place].clause
    near = [p for p in range(max(0, place - FAR), place) if sentence.tokens[p].clause == clause]
    return any(_stem(sentence.norms[p], "measures") in small("measures") for p in near)


def _is_counted(noun: Token) -> bool:
    """Tell whether a plural noun stands behind a number, which is then no hour ("look at two rooms")."""
    plural = noun.norm.endswith("s") and not noun.norm.endswith("ss") and len(noun.norm) > len("this")
    return noun.kind == "" and noun.norm.isalpha() and plural and noun.norm not in small("trailing", "linking")


def _stem(norm: str, names: str) -> str:
    for ending in ("nya", "ku", "mu"):
        if norm.endswith(ending) and norm[: -len(ending)] in small(names):
            return norm[: -len(ending)]
    return norm
