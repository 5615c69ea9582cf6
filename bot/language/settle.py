"""Several findings of one term brought together into one value."""

from __future__ import annotations

import datetime as dt
from typing import Any

from bot.language.days import in_week_order
from bot.language.found import TERMS, Found
from bot.language.sentence import Sentence
from bot.language.stretches import length_at
from bot.language.tables import small
from bot.language.time_of_day import with_part


def settle(sentence: Sentence, found: list[Found]) -> tuple[dict[str, Any], dict[str, str]]:
    """Return terms and the words they were said with: days are united, of other terms the one offered counts."""
    found = sorted((item for item in found if item.value is not None), key=lambda item: item.start)
    _join_clock(found)
    terms: dict[str, Any] = {}
    said: dict[str, str] = {}
    for name in TERMS:
        items = [item for item in found if item.term == name]
        items = [item for item in items if not _is_replaced(sentence, item)] if len(items) > 1 else items
        if not items:
            continue
        if name == "days":
            terms[name] = in_week_order([day for item in items for day in item.value])
            said[name] = ", ".join(sentence.typed(item.start, item.end) for item in items)
        else:
            item = _offered(sentence, items)
            terms[name], said[name] = item.value, sentence.typed(item.start, item.end)
    _drop_weekday_of_date(sentence, found, terms, said)
    return terms, said


def _is_replaced(sentence: Sentence, item: Found) -> bool:
    return (
        item.start > 0
        and sentence.norms[item.start - 1] in small("replaced")
        and item.term in ("amount", "frequency", "activity", "time_of_day", "days")
    )


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
    return bool(small("proposing") & set(sentence.norms[max(0, item.start - 3) : item.start]))


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
