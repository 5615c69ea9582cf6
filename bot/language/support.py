"""Support: whoever or whatever helps (rule 10), without the word that opens it (*ditemani*, "with")."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.language.found import Found
from bot.language.helpers import helper_end, helping_end
from bot.language.sentence import Sentence
from bot.language.sequences import phrases_of
from bot.language.stretches import length_at, places_of
from bot.language.tables import read_words, small

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


def asked_instead(sentence: Sentence, activity: Found) -> Found | None:
    """Return who is asked for help in place of a helper refused ("I'd ask my aunt"), None where more is done."""
    if sentence.norms[activity.start] not in small("asking_for_help"):
        return None
    begin = activity.start + 1
    end = helper_end(sentence, begin, (), anyone=False)
    return Found("support", sentence.typed(begin, end), begin, end) if begin < end == activity.end else None


def _support_at(sentence: Sentence, place: int, taken: Collection[int]) -> Found | None:
    if length := length_at(sentence, place, "lacking"):
        begin = place + length
        end = helper_end(sentence, begin, taken, anyone=False)
        lacked = {sentence.norms[inside] for inside in range(begin, end)} & small("lacked_tools")
        return _found(sentence, begin, begin, end) if lacked or _has_person(sentence, begin, end) else None
    if length := length_at(sentence, place, "brought"):
        end = helper_end(sentence, place + length, taken, anyone=False)
        return _found(sentence, place, place + length, end) if _has_person(sentence, place + length, end) else None
    if (length := length_at(sentence, place, "needed")) and _is_own_need(sentence, place):
        begin = place + length
        end = helper_end(sentence, begin, taken, anyone=False)
        named = end > begin and _is_known(sentence, begin, end) and sentence.norms[begin] != "the"
        return _found(sentence, place, begin, end) if named and _closes(sentence, end, taken) else None
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
        if length_at(sentence, place, "if"):  # *dengan catatan: kalau …*
            return None
        end = begin if _done_to(sentence, place) else helper_end(sentence, begin, taken, anyone=False)
        end = begin if _told_next(sentence, end) else end
        if _is_laid_somewhere(sentence, place, begin, end):
            return None
        owned = sentence.norms[begin : begin + 1] and sentence.norms[begin] in small("possessives")
        if owned and sentence.norms[place] in small("laying") and not _is_known(sentence, begin, end):
            return None  # "put my name on the list"
        place -= place > 0 and sentence.norms[place - 1] in ("asal", "asalkan")
        return _found(sentence, place, begin, end)
    end = helper_end(sentence, place, taken, anyone=False)
    helping = helping_end(sentence, end) if end > place else 0
    if helping or end > place and _stands_as_tool(sentence, place, end, taken):
        return Found("support", _typed(sentence, place, end, helping), place, helping or end)
    return None


def _is_laid_somewhere(sentence: Sentence, place: int, begin: int, end: int) -> bool:
    """Tell whether a thing is only put in its place: "put the alarm in the kitchen", not "put an alarm on my phone"."""
    if sentence.norms[place] not in small("laying"):
        return False
    where = [p for p in range(begin + 1, min(end + 2, len(sentence.norms))) if sentence.norms[p] in small("where")]
    after = sentence.norms[where[0] + 1 : where[0] + 4] if where else []
    return bool(after) and not phrases_of("markers", "tools").found_in(after) and not set(after) & small("devices")


def _stands_as_tool(sentence: Sentence, place: int, end: int, taken: Collection[int]) -> bool:
    """Tell whether a thing that helps stands alone in its clause, beside other terms at most: "an alarm at 9 pm"."""
    tool = _is_tool(sentence, place, end)
    if sentence.norms[place] == "the":  # the reminder offered, not one asked for
        return False
    opens = place == 0 or sentence.tokens[place - 1].clause != sentence.tokens[place].clause
    opens = opens or not sentence.norms[place - 1][0].isalnum()
    closes = end == len(sentence.tokens) or end in taken or not sentence.norms[end][0].isalnum()
    closes = closes or length_at(sentence, end, "judging") > 0  # "a kitchen timer might do"
    return tool and opens and (closes or sentence.norms[end] in small("trailing"))


def _is_own_need(sentence: Sentence, place: int) -> bool:
    """Tell whether it is the client who needs somebody: not "ask if they | need a driver"."""
    before = sentence.norms[place - 1] if place else ","
    return not before[0].isalnum() or before in small("before_need")


def _closes(sentence: Sentence, end: int, taken: Collection[int]) -> bool:
    """Tell whether a helper is followed by nothing more, by another term, or by how they help."""
    closed = end >= len(sentence.norms) or end in taken or not sentence.norms[end][0].isalnum()
    return closed or sentence.norms[end] in small("trailing") or helping_end(sentence, end) > 0


def _is_tool(sentence: Sentence, begin: int, end: int) -> bool:
    return any(length_at(sentence, inside, "tools") for inside in range(begin, end))


def _is_known(sentence: Sentence, begin: int, end: int) -> bool:
    return any(length_at(sentence, inside, "tools", "people") for inside in range(begin, end))


def _has_person(sentence: Sentence, begin: int, end: int) -> bool:
    """Tell whether a stretch names somebody, not something."""
    return any(
        not length_at(sentence, p, "tools") and sentence.norms[p] not in small("openers") for p in range(begin, end)
    )


def _done_by(sentence: Sentence, place: int) -> bool:
    """Tell whether something is done for the client by who comes next: *ditelponin mama*, not *dimarahin mama*."""
    norm = sentence.norms[place]
    return bool(DONE_BY.fullmatch(norm)) and norm not in read_words("markers", "suffered")


def _found(sentence: Sentence, place: int, begin: int, end: int) -> Found | None:
    """Return the helper, over the words that say how they help ("with my brother joining me")."""
    if end == begin:
        return None
    helping = helping_end(sentence, end)
    return Found("support", _typed(sentence, begin, end, helping), place, max(end, helping))


def _typed(sentence: Sentence, begin: int, end: int, helping: int) -> str:
    """Return the helper as typed, without the "'s" of "my mum's coming"."""
    typed = sentence.typed(begin, end)
    return re.sub(r"['’]s$", "", typed) if helping else typed


def _told_next(sentence: Sentence, end: int) -> bool:
    """Tell whether the next act is done to the one just named: "have tea with Mira on Sunday and tell her"."""
    acts = [place + 1 for place in range(end, len(sentence.norms) - 2) if sentence.norms[place] in small("second_act")]
    return any(sentence.norms[act + 1] in small("told") for act in acts)


def _done_to(sentence: Sentence, place: int) -> bool:
    """Tell whether the words before speak of talking or meeting, or of how things are between people."""
    start = place
    clause = sentence.tokens[place].clause
    while start > 0 and sentence.tokens[start - 1].clause == clause:
        start -= 1
    before = sentence.norms[start:place]
    talking = phrases_of("markers", "done_with").found_in(before)
    last = re.sub(r"(?:ku|nya|mu)$", "", before[-1]) if before else ""
    played = len(talking) == 1 and before[talking[0][0]] in small("games") and talking[0][1] < len(before)
    if played and before[talking[0][1]].isalpha() and before[talking[0][1]] not in small("inner_particles", "trailing"):
        return False  # *main futsal sama …*, and not *main sama anakku*
    talking = [span for span in talking if before[span[0]] not in small("only_beside") or span[1] == len(before)]
    shown = before[-2:] == ["stand", "up"]
    return bool(talking) or last in read_words("markers", "not_company") and not shown
