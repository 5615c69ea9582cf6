"""Several findings of one term brought together into one value."""

from __future__ import annotations

import datetime as dt
from typing import Any

from bot.language.days import in_week_order
from bot.language.found import TERMS, Found
from bot.language.sentence import Sentence
from bot.language.stretches import before_small_words, length_at
from bot.language.tables import small
from bot.language.time_of_day import with_part

REPLACEABLE = frozenset({"amount", "frequency", "activity", "time_of_day", "days", "start", "support", "cue"})


def settle(sentence: Sentence, found: list[Found]) -> tuple[dict[str, Any], dict[str, str]]:
    """Return terms and the words they were said with: days are united, of other terms the one offered counts."""
    found = sorted((item for item in found if item.value is not None), key=lambda item: item.start)
    if small("partings") & set(sentence.norms) and all(item.term in ("until", "start") for item in found):
        return {}, {}  # "thanks, see you tomorrow"
    found = [item for item in found if not _is_compared(sentence, item)]
    _join_clock(found)
    terms: dict[str, Any] = {}
    said: dict[str, str] = {}
    for name in TERMS:
        items = [item for item in found if item.term == name]
        if len(items) > 1:
            items = [item for item in items if not _is_replaced(sentence, item)] or items
            items = items[1:] if _is_swapped(sentence, items) else items
        if not items:
            continue
        if name == "amount" and any(item.value["unit"] != "time" for item in items):
            items = [item for item in items if item.value["unit"] != "time"]
        if name == "days":
            terms[name] = in_week_order([day for item in items for day in item.value])
            said[name] = ", ".join(sentence.typed(item.start, item.end) for item in items)
        else:
            each = [item for item in items if name == "cue" and length_at(sentence, item.start, "when") > 1]
            item = _offered(sentence, each or items)  # "every time I get home" says when, "before I go in" only where
            terms[name], said[name] = item.value, sentence.typed(item.start, item.end)
    _drop_weekday_of_date(sentence, found, terms, said)
    return terms, said


def _is_replaced(sentence: Sentence, item: Found) -> bool:
    return item.start > 0 and sentence.norms[item.start - 1] in small("replaced") and item.term in REPLACEABLE


def _is_compared(sentence: Sentence, item: Found) -> bool:
    """Tell whether a time is only what another is better than: *habis sarapan lebih enak daripada malam*."""
    place = before_small_words(sentence, item.start)
    compared = place >= 0 and sentence.norms[place] in ("than", "daripada")
    return compared and item.term in ("time_of_day", "days", "cue")


def _is_swapped(sentence: Sentence, items: list[Found]) -> bool:
    """Tell whether the first of two values goes for the second: "swap Sunday for Monday"."""
    if len(items) < 2:
        return False
    between = sentence.norms[items[0].end : items[1].start]
    opening = sentence.norms[max(0, items[0].start - 2) : items[0].start]
    return bool(between) and set(between) <= small("replacing_with") and bool(small("replacing") & set(opening))


def _offered(sentence: Sentence, items: list[Found]) -> Found:
    """Return the value offered: the later one where the first is asked back or changed, else the first."""
    proposed = [item for item in items if _is_proposed(sentence, item)]
    chosen = proposed[0] if proposed and len(items) > 1 else items[0]
    items = items[items.index(chosen) :]
    for item in items[1:]:
        between = sentence.norms[chosen.end : item.start]
        if "?" in between[:2] or small("changed") & set(between):
            chosen = item
    return chosen


def _is_proposed(sentence: Sentence, item: Found) -> bool:
    """Tell whether proposing words stand right before a value: *gimana kalau Senin malam*."""
    after = sentence.norms[item.end] if item.end < len(sentence.norms) else ""
    proposed = small("proposing") & set(sentence.norms[max(0, item.start - 3) : item.start])
    return bool(proposed) or after in ("saja", "deh", "instead", "lah", "dong")


def _join_clock(found: list[Found]) -> None:
    """Let a part of the day decide the half of a clock time, and drop it (rule 7)."""
    clocks = [item for item in found if item.term == "time_of_day" and ":" in str(item.value)]
    parts = [item for item in found if item.term == "time_of_day" and ":" not in str(item.value)]
    if not clocks or not parts:
        return
    for clock in clocks:
        if clock.open:
            clock.value = with_part(clock.value, parts[0].value)
    for part in parts:
        found.remove(part)


def _drop_weekday_of_date(sentence: Sentence, found: list[Found], terms: dict[str, Any], said: dict[str, str]) -> None:
    """A weekday right beside the date that falls on it says the same once more ("tomorrow, Wednesday")."""
    days = [item for item in found if item.term == "days"]
    dates = [item for item in found if item.term == "start" and isinstance(item.value, str)]
    if len(days) != 1 or len(dates) != 1 or len(days[0].value) != 1 or days[0].rhythm:
        return
    near = 0 <= days[0].start - dates[0].end <= 1 or 0 <= dates[0].start - days[0].end <= 1
    if (
        near
        and not length_at(sentence, dates[0].start, "start")
        and dt.date.fromisoformat(dates[0].value).strftime("%a").lower() == days[0].value[0]
    ):
        del terms["days"], said["days"]
