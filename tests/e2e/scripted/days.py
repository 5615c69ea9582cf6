"""Dates as the scripts write them, reckoned here and by nothing of the product: a test must not agree with itself.

today · tomorrow · in 3 days · in 2 weeks
next week mon       Monday of the week after this one
coming fri          the first Friday after today
event habis UTS     a point in time known by what happens then
next week another   Monday of next week, or Tuesday where Monday is what the bot offers ("in 3 days", on a Friday)

In a sentence also the name of a day, in Indonesian: hari in 3 days · hari next week another.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NAMES = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
FRIDAY = 4
PRACTICE_IS_AHEAD = timedelta(hours=7)  # of UTC: practice/practice.yml is in Jakarta, which has no summer time


def today() -> date:
    """The date where the practice is."""
    return (datetime.now(UTC) + PRACTICE_IS_AHEAD).date()


def moment(written: str, now: date) -> Any:
    """A date as ISO text, or `{"event": …}`, from its short form. Raises ValueError."""
    match written.split():
        case ["event", *words]:
            return {"event": " ".join(words)}
        case ["today"]:
            return now.isoformat()
        case ["tomorrow"]:
            return (now + timedelta(days=1)).isoformat()
        case ["in", number, "day" | "days"]:
            return (now + timedelta(days=int(number))).isoformat()
        case ["in", number, "week" | "weeks"]:
            return (now + timedelta(weeks=int(number))).isoformat()
        case ["next", "week", "another"]:
            return moment("next week tue" if now.weekday() == FRIDAY else "next week mon", now)
        case ["next", "week", day]:
            monday = now - timedelta(days=now.weekday()) + timedelta(weeks=1)
            return (monday + timedelta(days=DAYS.index(day))).isoformat()
        case ["coming", day]:
            return (now + timedelta(days=(DAYS.index(day) - now.weekday() - 1) % 7 + 1)).isoformat()
    raise ValueError(f"“{written}” is no date a script can write")


def in_words(written: str, now: date) -> str:
    """A date as a sentence says it: day and month in figures, or the name of the day."""
    named = written.removeprefix("hari ")
    day = date.fromisoformat(moment(named, now))
    return NAMES[day.weekday()] if named != written else day.strftime("%d/%m")
