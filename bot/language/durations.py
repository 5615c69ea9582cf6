"""Amounts: how long, how many, how much (*setengah jam* is 30 minutes, "an hour and a half" 1.5 hours)."""

from __future__ import annotations

from bot.language.found import Found
from bot.language.grammar import Match

# "a message", "a call": a thing to do, not an amount of it.
COUNTED_WITH_ARTICLE = frozenset(
    [
        "minute",
        "hour",
        "page",
        "chapter",
        "paragraph",
        "sentence",
        "glass",
        "cup",
        "bottle",
        "lap",
        "song",
        "mile",
        "kilometre",
        "verse",
    ]
)


def read_amount(match: Match) -> list[Found]:
    """Read a number with its unit."""
    number, unit = match.first("NUMBER"), _unit(match)
    if unit == "step" and match.has("small", "little", "big"):  # "one small step" is a manner of speaking
        return []
    return _found(match, number, unit)


def read_amount_half(match: Match) -> list[Found]:
    """Read halves and quarters; of an hour they are minutes (rule 8), alone or with "three"."""
    unit = _unit(match)
    number = match.first("NUMBER")
    kinds = [token.kind for token in match.tokens]
    if "QUARTER" in kinds or match.has("quarters"):
        part = (number or 1) / 4
    elif number is None and not match.has("and") and "ONEUNIT" not in kinds:
        part = 0.5
    else:
        return _found(match, (number or 1) + 0.5, unit)
    return _found(match, int(part * 60), "minute") if unit == "hour" else _found(match, part, unit)


def read_amount_mixed(match: Match) -> list[Found]:
    """Read hours with minutes: the whole in minutes."""
    units = match.all("UNIT", "ONEUNIT", "HOURWORD")
    numbers = match.all("NUMBER")
    if units != ["hour", "minute"]:
        return []
    hours = numbers[0] if len(numbers) == 2 else 1
    return _found(match, int(hours * 60 + numbers[-1]), "minute")


def read_amount_one(match: Match) -> list[Found]:
    """Read *sejam*, "a page"."""
    unit = _unit(match)
    if match.tokens[0].norm in ("a", "an") and unit not in COUNTED_WITH_ARTICLE:
        return []
    return _found(match, 1, unit)


def _unit(match: Match) -> str:
    return str(match.first("UNIT", "ONEUNIT", "HOURWORD"))


def _found(match: Match, value: float, unit: str) -> list[Found]:
    whole = int(value) if value == int(value) else value
    return [Found("amount", {"value": whole, "unit": unit}, match.start, match.end)]
