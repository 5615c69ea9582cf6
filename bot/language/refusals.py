"""Which terms a message objects to in words (rule 2), and what it then does not offer.

A weekday objected to is ``start`` where the words mean one date: too soon, "this Friday", or in English one Friday
with nothing beside it that tells of a rhythm (English has the plural for that). Else it is ``days``.
"""

from __future__ import annotations

from typing import Any

from bot.language.days import WEEK
from bot.language.doing import begins_activity
from bot.language.found import TERMS, Found
from bot.language.mentions import find_harmful, find_mentions, find_unhelpful, without_unhelpful
from bot.language.objections import Objection, find_kinds
from bot.language.reach import alone_after
from bot.language.sentence import Sentence
from bot.language.stretches import before_small_words
from bot.language.tables import small

EVERY_DAY = {"times": 1, "per": "day"}
FAR = 4  # tokens between objecting words and the value after them


def refuse(
    sentence: Sentence, found: list[Found], objections: list[Objection], offered: dict[str, Any]
) -> tuple[list[Found], list[str]]:
    """Return what is still offered, and the names of the terms objected to in the order of the contract.

    A weekday objected to beside "every day", said here or in the open offer (``offered``), leaves six days (rule 6).
    """
    refused: set[int] = set()
    names: set[str] = set()
    kinds = find_kinds(sentence) + find_mentions(sentence, offered)
    if unhelpful := find_unhelpful(sentence, offered):
        names.add("support")
        found, objections = without_unhelpful(found, unhelpful), without_unhelpful(objections, unhelpful)
    if harmful := find_harmful(sentence, offered):
        names.add("activity")
        told = [item for item in found if item.term == "activity"]
        found = [item for item in found if item not in told or without_unhelpful([item], harmful)]
    left_out: list[Found] = []
    daily = _is_daily(found, offered)
    for objection in objections:
        open_still = [item for item in found if id(item) not in refused]
        if any(
            item.start < objection.start and objection.end < item.end for item in found
        ):  # "every day except Sunday"
            continue
        said = [i for i in open_still if objection.start <= i.start and i.end <= objection.end]  # *jangan pagi-pagi*
        targets = said or _targets(sentence, objection, open_still) or _targets(sentence, objection, kinds)
        targets, restated = _at_its_time(sentence, objection, targets, open_still)
        refused.update(id(item) for item in restated)
        rhythms = [target for target in targets if target.term == "frequency"]  # "not every morning": not so often
        without = [target for target in targets if daily and _leaves_out(target, objection)]
        left_out += without
        spans = {(target.start, target.end) for target in without}  # *jangan malam Minggu* is a day and its night
        others = [target for target in rhythms or targets if (target.start, target.end) not in spans]
        names.update(_name(sentence, target, objection, found) for target in others)
        if "until" in offered and not offered.get("start") and any(target.term == "start" for target in others):
            names = (names - {"start"}) | {"until"}  # the only date on the table
        refused.update(id(target) for target in targets)
        if not targets and objection.default and not _of_something(sentence, objection):
            names.add(objection.default)
        elif not targets and _of_doing(sentence, objection):
            names.add("activity")
    kept = [item for item in found if id(item) not in refused and not _pointed_at(sentence, item, objections)]
    replaced = [item for item in kept if _replaced(sentence, item)]
    kept = [item for item in kept if item not in replaced]
    names.update({item.term for item in replaced} - {item.term for item in kept})
    if left_out and "frequency" in names:
        names.add("days")
    elif left_out:
        kept = _all_but(kept, left_out)
    return kept, [term for term in TERMS if term in names]


def _replaced(sentence: Sentence, item: Found) -> bool:
    """Tell whether a time is what something else stands in for ("after class instead of at night")."""
    place = before_small_words(sentence, item.start)
    return item.term in ("days", "time_of_day") and sentence.norms[max(0, place - 1) : place + 1] == ["instead", "of"]


def _is_daily(found: list[Found], offered: dict[str, Any]) -> bool:
    """Tell whether every day is on the table: said in this message, or else in the open offer."""
    said = [item.value for item in found if item.term == "frequency"] or [offered.get("frequency")]
    return EVERY_DAY in said and not any(item.term == "days" and item.rhythm and len(item.value) > 1 for item in found)


def _leaves_out(target: Found, objection: Objection) -> bool:
    return target.term == "days" and bool(target.value) and objection.default != "start"


def _all_but(kept: list[Found], left_out: list[Found]) -> list[Found]:
    """Return the terms with the days that are left of every day."""
    gone = {day for item in left_out for day in item.value}
    days = Found("days", [day for day in WEEK if day not in gone], left_out[0].start, left_out[0].end, rhythm=True)
    kept = [item for item in kept if item.term != "days" and not (item.term == "frequency" and item.value == EVERY_DAY)]
    return [*kept, days] if days.value else kept


def _pointed_at(sentence: Sentence, item: Found, objections: list[Objection]) -> bool:
    """Tell whether an activity is only what something is too long for: "the meditation is too long"."""
    if item.term != "activity" or sentence.norms[item.start] != "the":
        return False
    return any(objection.default and item.end <= objection.start <= item.end + 2 for objection in objections)


def _targets(sentence: Sentence, objection: Objection, items: list[Found]) -> list[Found]:
    """Return the terms the objecting words are about."""
    fitting = [item for item in items if objection.may_mean(item)]
    first, last = (sentence.tokens[place].clause for place in (objection.start, objection.end - 1))
    earlier = [i for i in fitting if i.end <= objection.start and sentence.tokens[i.start].clause == first]
    later = [i for i in fitting if 0 <= i.start - objection.end <= FAR and sentence.tokens[i.start].clause == last]
    before = _run(sentence, [i for i in earlier if not _offers(sentence, i.end, objection.start)], last=True)
    after = _run(sentence, [i for i in later if not _offers(sentence, objection.end, i.start)], last=False)
    if objection.direction == "near":
        return [item for item in after if set(sentence.norms[objection.end : item.start]) <= small("near_gap")]
    if objection.direction in ("pre", "back"):
        return after if objection.direction == "pre" else before
    if objection.direction == "either":
        leans_back = sentence.norms[objection.start] in small("said_after")
        near = (before or after) if leans_back else (after or before)
        near = near or [item for item in fitting if alone_after(sentence, objection, item)]
        return near or _asked_before(sentence, objection, fitting, ("?",))
    return before or after or _asked_before(sentence, objection, fitting)


def _at_its_time(
    sentence: Sentence, objection: Objection, targets: list[Found], items: list[Found]
) -> tuple[list[Found], list[Found]]:
    """Return what is objected to where a thing to do and its time follow: the time ("no phone calls on weekends").

    The second list is the thing to do, which is then neither offered nor refused.
    """
    if objection.direction not in ("pre", "either") or [item.term for item in targets] != ["activity"]:
        return targets, []
    thing = targets[0]
    gap = small("placing", "openers", "near_gap") | {"pas"}
    times = [item for item in items if item.term in ("days", "time_of_day", "cue") and item.start >= thing.end]
    times = [item for item in times if set(sentence.norms[thing.end : item.start]) <= gap]
    return (_run(sentence, times, last=False), targets) if times and thing.start >= objection.end else (targets, [])


def _of_doing(sentence: Sentence, objection: Objection) -> bool:
    """Tell whether a thing to do follows objecting words: *lewat chat aja, jangan ketemu langsung*."""
    if objection.direction not in ("pre", "either") or objection.end >= len(sentence.tokens):
        return False
    if objection.terms[0] in ("days", "start", "time_of_day"):  # "I've got band practice" objects to a day
        return False
    begin = objection.end
    while begin + 1 < len(sentence.norms) and sentence.norms[begin] in (
        "yang",
        "di",
        "the",
    ):  # *jangan yang nulis-nulis*
        begin += 1
    return begins_activity(sentence, begin, [False] * len(sentence.tokens))


def _of_something(sentence: Sentence, objection: Objection) -> bool:
    """Tell whether the words name what is too much ("too many people"), so that no term is meant."""
    if objection.end >= len(sentence.norms) or objection.default != "amount":
        return False
    token = sentence.tokens[objection.end]
    english = sentence.language == "en" and token.kind == "" and token.norm.isalpha()
    return token.value in ("person", "task", "thing") or english and token.norm not in small("trailing", "leading")


def _run(sentence: Sentence, items: list[Found], *, last: bool) -> list[Found]:
    """Return the nearest value with those that stand in one list with it (*Senin sama Rabu*)."""
    if not items:
        return []
    nearest = max(items, key=lambda item: item.end) if last else min(items, key=lambda item: item.start)
    run = [item for item in items if item.start == nearest.start]
    for item in sorted(items, key=lambda item: item.start, reverse=last):
        if item not in run and item.term == nearest.term and any(_listed(sentence, item, other) for other in run):
            run.append(item)
    return run


def _listed(sentence: Sentence, item: Found, other: Found) -> bool:
    between = sentence.norms[min(item.end, other.end) : max(item.start, other.start)]
    return bool(between) and set(between) <= small("listing")


def _asked_before(
    sentence: Sentence, objection: Objection, fitting: list[Found], marks: tuple[str, ...] = ("?", ",", "...", "…")
) -> list[Found]:
    """Return the value just before the clause, where the client repeats it to object: *30 menit? kelamaan*."""
    start = objection.start
    clause = sentence.tokens[start].clause
    while start > 0 and sentence.tokens[start - 1].clause == clause:
        start -= 1
    mark = sentence.norms[start] if not sentence.norms[start][0].isalnum() else sentence.norms[start - 1]
    lead = [norm for norm in sentence.norms[start : objection.start] if norm[0].isalnum()]
    if start == 0 or len(lead) > 3 or mark not in marks:
        return []
    near = [item for item in fitting if item.end <= start]
    near = [item for item in near if not any(norm[0].isalnum() for norm in sentence.norms[item.end : start])]
    return _run(sentence, near, last=True)


def _offers(sentence: Sentence, start: int, end: int) -> bool:
    return bool(small("offers") & set(sentence.norms[start:end]))


def _name(sentence: Sentence, target: Found, objection: Objection, found: list[Found]) -> str:
    """Return the term refused; a weekday is a date where it means one."""
    if target.term != "days" or target.value is None or target.rhythm or len(target.value) > 1:
        return target.term
    if objection.default == "start":
        return "start"
    if target.end < len(sentence.norms) and sentence.norms[target.end] == "one":
        return "days"
    others = [item for item in found if item is not target and item.term in ("days", "frequency", "start")]
    if others:
        return "start" if all(item.term == "start" for item in others) else "days"
    return "start" if sentence.language == "en" else "days"
