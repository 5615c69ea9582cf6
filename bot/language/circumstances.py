"""Clauses that say how somebody is just now, or what something is good for: nothing in them is to be done.

"I'm drowning", "still aching from the gym", "to see if I like it", "helps my back", *bikin badan enak*.
"""

from __future__ import annotations

from bot.language.found import Found
from bot.language.sentence import Sentence
from bot.language.sequences import phrases_of
from bot.language.tables import read_words, small


def is_circumstance(sentence: Sentence, start: int, end: int, found: list[Found]) -> bool:
    """Tell whether a clause only says how things are, or what for; one that names a term may offer."""
    until = (place for place in range(start, end) if sentence.norms[place] in read_words("markers", "until"))
    if any(is_on_duty(sentence, place) for place in until):
        return True
    if _tells_effect(sentence, start, end) or rests_then(sentence, start, end, found):
        return True
    if any(start <= item.start < end for item in found):
        return False
    return _is_state(sentence, start, end) or _is_purpose(sentence, start, end)


def _effect_of(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a thing named first does something to one: "walking hurts my knee"."""
    for place in range(start + 1, min(start + 4, end - 1)):
        verb = sentence.norms[place]
        known = verb.endswith("s") and bool(phrases_of("activities", "telling_effect").length_at([verb[:-1]], 0))
        if known and sentence.norms[place + 1] in small("possessives", "acted_on") - {"with"}:
            return True
    return False


def rests_then(sentence: Sentence, start: int, end: int, found: list[Found]) -> bool:
    """Tell whether a clause says of other days than those offered that one rests: *sabtu minggu mau rebahan*."""
    if not small("resting") & set(sentence.norms[start:end]):
        return False
    days = [item for item in found if item.term == "days"]
    inside = [item for item in days if start <= item.start < end]
    return bool(inside) and any(item.end <= start for item in days)


def is_on_duty(sentence: Sentence, place: int) -> bool:
    """Tell whether "until" ends hours of work or class and no step: *aku shift sampe subuh*, "I work till nine"."""
    clause = sentence.tokens[place].clause
    begin = next(p for p in range(place + 1) if sentence.tokens[p].clause == clause)
    while begin < place and (sentence.norms[begin] in small("before_duty") or not sentence.norms[begin][0].isalnum()):
        begin += 1
    return begin < place and sentence.norms[begin] in small("duties")


def _is_state(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether somebody says what they are in the middle of ("I'm travelling right now", "still aching")."""
    place = start
    while place < end and sentence.norms[place] in small("before_state"):
        place += 1
    led = place > start and set(sentence.norms[start:place]) & small("state_marks")
    doing = place < end and sentence.norms[place].endswith("ing") and sentence.norms[place] not in small("planning")
    return sentence.language == "en" and bool(led) and doing


def _is_purpose(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a clause after a comma only says what something is for ("to clear my head", *buat nyoba dulu*)."""
    if start < 2 or sentence.norms[start - 1] != "," or start + 1 >= end:
        return False
    while start + 2 < end and sentence.norms[start] in small("before_purpose"):
        start += 1
    return sentence.norms[start] in small("purpose_opening") and sentence.norms[start + 1].isalpha()


def _tells_effect(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a clause says what something does to one: "helps my back", *bikin hati adem*."""
    place = start
    while place < end and sentence.norms[place] in small("before_effect"):
        place += 1
    if place + 1 >= end:
        return False
    verb, following = sentence.norms[place], sentence.norms[place + 1]
    if sentence.language == "id":
        return verb in small("bringing_about") and following in small("felt")
    if start == place and (told := _effect_of(sentence, start, end)):
        return told
    third = verb.endswith("s") and not verb.endswith("ss") and len(verb) > 3
    known = third and bool(phrases_of("activities", "en", "telling_effect").length_at([verb[:-1]], 0))
    return known and (following in small("possessives", "articles") or following in small("acted_on"))
