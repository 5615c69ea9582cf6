"""When a step ends ("until Friday", *sampai UTS*), and starts named by a word of their own (*mulai Senin*), rule 9.

An until event leaves out "until", which the term itself says.
"""

from __future__ import annotations

import datetime as dt

from bot.language.circumstances import is_on_duty
from bot.language.dates import coming
from bot.language.found import Found
from bot.language.objections import find_objections
from bot.language.sentence import Sentence
from bot.language.stretches import clause_end, length_at, places_of
from bot.language.tables import small

MOST = 8  # tokens of an event


def read_untils(sentence: Sentence, found: list[Found], today: dt.date) -> list[Found]:
    """Return the ends named, and take the dates they use out of ``found``.

    "Not until Monday" and "not before January" name a start.
    """
    ends: list[Found] = []
    for place in range(len(sentence.tokens)):
        length = length_at(sentence, place, "until", "deadline") or sentence.norms[place] in ("before", "sebelum")
        if not length or place in places_of([*found, *ends]):
            continue
        if place and sentence.norms[place - 1] in small("arriving"):  # *kalau udah sampe kos*
            continue
        if (
            place
            and sentence.norms[place - 1 : place + 1] == ["jangan", "sampai"]
            and not _timed(found, place + length)
        ):
            continue  # *jangan sampai ibu tahu* ends nothing
        if is_on_duty(sentence, place):
            found[:] = [item for item in found if not place < item.start <= place + length + 1]
            continue
        begin = place + length
        begin += begin < len(sentence.norms) and sentence.norms[begin] in ("at", "on", "pada", "hari", "dengan")
        counted = begin < len(sentence.tokens) and sentence.tokens[begin].kind == "NUMBER"
        if counted and _dated_at(found, begin) is None and not any(item.start == begin for item in found):
            continue  # *hitung sampe 10*
        denied = place > 0 and sentence.norms[place - 1] in ("not", "don't", "tidak", "jangan")
        dated = _dated_at(found, begin)
        if dated is not None:
            found.remove(dated)
            name = "start" if denied else "until"
            ends.append(Found(name, _date(dated, today), place - denied, dated.end))
        elif timed := next((item for item in found if item.start == begin and item.term == "time_of_day"), None):
            if length_at(sentence, place, "until"):  # *sampai jam 6*, "until noon"
                found.remove(timed)
                ends.append(Found("until", {"event": sentence.typed(begin, timed.end)}, place, timed.end))
        elif length_at(sentence, place, "until") and not length_at(sentence, begin, "after", "before", "when"):
            objected = {item.start for item in find_objections(sentence)}
            end = clause_end(sentence, begin, places_of(found) | objected, most=MOST)
            if end > begin:
                name = "start" if denied else "until"
                ends.append(Found(name, {"event": sentence.typed(begin, end)}, place - denied, end))
    return ends


def read_starts(sentence: Sentence, found: list[Found], today: dt.date) -> None:
    """Turn weekdays after "starting" into dates (*mulai Senin*), and let the word belong to the term."""
    for item in found:
        if item.term not in ("start", "days"):
            continue
        for place in range(max(0, item.start - 3), item.start):
            if place + length_at(sentence, place, "start") in (item.start, item.start + 1):  # "start | on Monday"
                if item.term == "days" and len(item.value) == 1 and not item.rhythm:
                    item.term, item.value = "start", _date(item, today)
                item.start = place if item.term == "start" else item.start
                break


def _timed(found: list[Found], begin: int) -> bool:
    return any(begin <= item.start <= begin + 1 for item in found)


def _dated_at(found: list[Found], begin: int) -> Found | None:
    dated = [item for item in found if item.start == begin and item.term in ("start", "days") and item.value]
    return next((item for item in dated if item.term == "start" or not item.rhythm), None)


def _date(item: Found, today: dt.date) -> object:
    return item.value if item.term == "start" else coming(item.value[0], today).isoformat()
