"""How often: ``{"times", "per"}``; every second day is 0.5 a day, "once" alone is 1 per "once" (rule 6)."""

from __future__ import annotations

from bot.language.found import Found
from bot.language.grammar import Match

NOT_THEN = ("tidak", "libur", "istirahat", "jeda", "off", "engga", "kosong")


def read_frequency(match: Match) -> list[Found]:
    """Read a number of times in a period; nights and mornings a week bring their part of the day."""
    times = match.first("NUMBER", "COUNT")
    periods = match.all("PERIOD", "ONEPERIOD", "DAILY")
    numbers = match.all("NUMBER")
    if len(numbers) == 2 and match.tokens[1].kind == "PERIOD" and match.tokens[-1].kind == "TIMES":  # *1 minggu 2x*
        times = round(numbers[1] / (numbers[0] or 1), 2)
    found = _found(match, times, periods[-1])
    part = match.first("PART")
    if part:
        found.append(Found("time_of_day", part, match.start, match.end))
    return found


def read_interval(match: Match) -> list[Found]:
    """Read "every two weeks", *tiga hari sekali*, every other day."""
    number = match.first("NUMBER")
    if match.tokens[-1].norm in NOT_THEN:  # *sehari iya sehari nggak*, "a day on, a day off"
        return _found(match, 0.5, match.first("ONEPERIOD", "PERIOD"))
    if match.tokens[-1].kind == "OTHERDAY":
        return _found(match, 0.5, match.tokens[-1].value)
    return _found(match, round((match.first("COUNT") or 1) / (number or 1), 2), match.first("PERIOD"))


def read_nth_weekday(match: Match) -> list[Found]:
    """Read "the first Saturday of each month": once a month, on that weekday."""
    days = Found("days", [match.first("WEEKDAY")], match.start, match.end, rhythm=True)
    return [*_found(match, 1, "month"), days]


def read_every_period(match: Match) -> list[Found]:
    """Read "every day", *tiap minggu*."""
    return _found(match, 1, match.first("DAILY", "PERIOD", "ONEPERIOD"))


def read_every_part(match: Match) -> list[Found]:
    """Read "each morning": once a day, and the part of the day."""
    part = match.first("PART")
    return [*_found(match, 1, "day"), Found("time_of_day", part, match.start, match.end)]


def read_other_part(match: Match) -> list[Found]:
    """Read "every other night", *dua malam sekali*."""
    part = match.first("OTHERNIGHT", "PART")
    times = round(1 / (match.first("NUMBER") or 2), 2)
    return [*_found(match, times, "day"), Found("time_of_day", part, match.start, match.end)]


def read_once(match: Match) -> list[Found]:
    """Read "once" and *sekali*; more times without a period are an amount of times."""
    times = match.first("COUNT", "NUMBER")
    if times == 1:
        return _found(match, 1, "once")
    return [Found("amount", {"value": times, "unit": "time"}, match.start, match.end)]


def _found(match: Match, times: float, per: str) -> list[Found]:
    whole = int(times) if times == int(times) else times
    return [Found("frequency", {"times": whole, "per": per}, match.start, match.end)]
