"""Times of day: a clock time as ``HH:MM``, else the part of the day (rules 7 and 8)."""

from __future__ import annotations

from bot.language.found import Found
from bot.language.grammar import Match

AFTERNOON = frozenset({"pm", "afternoon", "evening"})


def read_clock(match: Match) -> list[Found]:
    """Read *jam 7 malam*, "7:30pm", *pukul 19.30*."""
    stated = match.first("TIME")
    if stated is not None:
        hour, minute = (int(part) for part in str(stated).replace(":", ".").split("."))
    else:
        hour, minute = match.first("NUMBER"), 0
    return _clock(match, hour, minute)


def read_clock_half(match: Match) -> list[Found]:
    """Read *setengah empat* (3:30) and "half past four" (4:30)."""
    hour = match.first("NUMBER")
    if not match.has("past", "half"):
        hour = hour - 1 or 12
    return _clock(match, hour, 30)


def read_clock_past(match: Match) -> list[Found]:
    """Read *jam 7 lewat 15*, "quarter past seven"."""
    numbers = match.all("NUMBER")
    if match.has("past") and len(numbers) == 2:
        numbers.reverse()
    return _clock(match, numbers[0], numbers[1] if len(numbers) > 1 else 15)


def read_clock_to(match: Match) -> list[Found]:
    """Read *jam 7 kurang 10*, "quarter to eight"."""
    numbers = match.all("NUMBER")
    if match.has("to") and len(numbers) == 2:
        numbers.reverse()
    return _clock(match, numbers[0] - 1 or 12, 60 - (numbers[1] if len(numbers) > 1 else 15))


def read_midnight(match: Match) -> list[Found]:
    """Read "midnight"."""
    return [Found("time_of_day", "00:00", match.start, match.end)]


def read_part(match: Match) -> list[Found]:
    """Read a part of the day, with the weekday before it where one is named."""
    found = [Found("time_of_day", match.first("PART"), match.start, match.end)]
    if day := match.first("WEEKDAY"):
        found.append(Found("days", [day], match.start, match.end))
    return found


def with_part(clock: str, part: str) -> str:
    """Return a clock time moved into the half of the day that a part of the day or am/pm names.

    *jam 7* and *malam* make 19:00, *jam 2 malam* stays 02:00, *jam 12 malam* is 00:00, *jam 11 siang* 11:00.
    """
    hour, minute = int(clock[:2]), clock[3:]
    if part in AFTERNOON and hour < 12 or part == "noon" and hour < 10 or part == "night" and 5 <= hour < 12:
        hour += 12
    elif hour == 12 and part in ("am", "morning", "night"):
        hour = 0
    return f"{hour:02d}:{minute}"


def _may_be_clock(match: Match) -> bool:
    """Tell whether a number after "from", "by" or "before" can be an hour: only written so that it must be one."""
    from_to = match.tokens[0].norm == "from" and " " in match.tokens[1].norm
    said = bool(match.first("TIME", "MERIDIEM", "PART")) or match.has("o'clock")
    first = match.tokens[0].norm
    bound = (
        first in ("before", "after", "by")
        and isinstance(match.first("NUMBER"), int)
        and 1 <= match.first("NUMBER") <= 12
    )
    return from_to or said or bound or first not in ("from", "by", "before", "after")


def _clock(match: Match, hour: int | float, minute: int | float) -> list[Found]:
    if not isinstance(hour, int) or not isinstance(minute, int) or not 0 <= hour <= 24 or not 0 <= minute < 60:
        return []
    clock = f"{hour % 24:02d}:{minute:02d}"
    part = match.first("MERIDIEM", "PART")
    if match.rule == "clock" and not _may_be_clock(match):
        return []
    if part:
        clock = with_part(clock, part)
    return [Found("time_of_day", clock, match.start, match.end, open=part is None and hour <= 12)]
