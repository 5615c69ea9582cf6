"""Dates the words decide (rule 9), and periods that stay events ("next week").

*Senin depan* and "next Monday" are the Monday of the next week, weeks beginning on Monday; "this Friday" is the one of
this week, or the coming one where that is past; a day of the month is the next one from today on.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from bot.language.days import WEEK
from bot.language.found import Found
from bot.language.grammar import Match

Today = dt.date
LENGTH = {"day": 1, "week": 7}


def read_relative_date(match: Match, today: dt.date) -> list[Found]:
    """Read *besok*, *3 hari lagi*, "in two weeks"."""
    today += dt.timedelta(days=match.first("RELDATE") or 0)
    number = match.first("NUMBER") or 1
    period = match.first("PERIOD", "ONEPERIOD")
    if period is None:
        return _start(match, today)
    if not isinstance(number, int) or number > 1000:
        return []
    if period == "month":
        return _start(match, add_months(today, number))
    return _start(match, today + dt.timedelta(days=number * LENGTH[period]))


def read_weekday_date(match: Match, today: dt.date) -> list[Found]:
    """Read *Kamis depan*, "Monday next week", "this Friday", and the part of the day beside it."""
    day, part = match.first("WEEKDAY"), match.first("PART", "TODAYPART", "TONIGHT")
    following = match.has("next", "depan", "mendatang", "berikutnya", "next week")
    found = _start(match, in_next_week(day, today) if following else on_or_after(day, today))
    return found + [Found("time_of_day", part, match.start, match.end)] if part else found


def read_date(match: Match, today: dt.date, before: str | None = None) -> list[Found]:
    """Read a day of the month, with or without its month; before: the date said before, whose month it then has."""
    if iso := match.first("ISODATE"):
        return _start(match, _iso(iso))
    month, year = match.first("MONTH"), None
    if match.first("PERIOD") == "month":
        following = add_months(today.replace(day=1), 1)
        month, year = following.month, following.year
    if numbers := match.first("DAYMONTH"):
        day, month, year = numbers
    else:
        values = match.all("NUMBER", "ORDINAL")
        day, year = values[0], values[1] if len(values) > 1 else year
    if month is None and before is not None:
        month = dt.date.fromisoformat(before).month
    if isinstance(day, int):
        return _start(match, next_date(day, month, year, today))
    return []


def read_today_part(match: Match, today: dt.date) -> list[Found]:
    """Read "tonight", *nanti sore*: today, and the part of the day."""
    part = match.first("TONIGHT", "TODAYPART")
    return [*_start(match, today), Found("time_of_day", part, match.start, match.end)]


def on_or_after(day: str, today: dt.date) -> dt.date:
    """Return the first such weekday from today on."""
    return today + dt.timedelta(days=(WEEK.index(day) - today.weekday()) % 7)


def coming(day: str, today: dt.date) -> dt.date:
    """Return the first such weekday after today."""
    return on_or_after(day, today + dt.timedelta(days=1))


def in_next_week(day: str, today: dt.date) -> dt.date:
    """Return that weekday in the week after this one."""
    return today + dt.timedelta(days=7 - today.weekday() + WEEK.index(day))


def next_date(day: int, month: int | None, year: int | None, today: dt.date) -> dt.date | None:
    """Return the next such date from today on, None where the calendar has none."""
    if year is not None:
        return _make(year + 2000 if year < 100 else year, month or today.month, day)
    for later in range(0, 13 if month is None else 9 * 12):
        first = add_months(today.replace(day=1), later)
        date = _make(first.year, first.month, day) if month in (None, first.month) else None
        if date is not None and date >= today:
            return date
    return None


def add_months(date: dt.date, months: int) -> dt.date:
    """Return the same day so many months later, or the last day of a shorter month."""
    index = date.year * 12 + date.month - 1 + months
    for day in range(date.day, 0, -1):
        later = _make(index // 12, index % 12 + 1, day)
        if later is not None:
            return later
    return date


def _make(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _iso(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def _start(match: Match, date: dt.date | None) -> list[Found]:
    value: Any = date.isoformat() if date else None
    return [Found("start", value, match.start, match.end)] if value else []
