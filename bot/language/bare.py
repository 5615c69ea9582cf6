"""Numbers that say what they count by what stands before: *20 menit kelamaan, 10 aja*."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from bot.language.found import Found
from bot.language.no_terms import measured_places
from bot.language.sentence import BREAKS, Sentence
from bot.language.stretches import places_of
from bot.language.tables import small
from bot.language.time_of_day import with_part

LENDING = ("amount", "frequency", "time_of_day")


def read_bare_numbers(
    sentence: Sentence, found: list[Found], offered: dict[str, Any], objected: Collection[int]
) -> list[Found]:
    """Add the term a bare number means: of the kind named before it in the message, else of the open offer.

    offered: terms of the open offer, empty where there is none; then "10 aja" alone means nothing.
    objected: tokens where objecting words begin; a number before them is objected to.
    """
    for item in found:
        times = item.value["value"] if item.term == "amount" and item.value["unit"] == "time" else None
        if item.term == "frequency" and item.value["per"] == "once":
            times = 1
        if times is not None:
            _lend_period(item, times, found, offered)
    added: list[Found] = []
    taken = places_of(found) | measured_places(sentence)
    for place, token in enumerate(sentence.tokens):
        if token.kind not in ("NUMBER", "TIME") or place in taken:
            continue
        if not _is_offered(sentence, place) and place + 1 not in objected:
            continue
        earlier = [item for item in found if item.term in LENDING and item.end <= place and item.value]
        if token.norm == "one" and not earlier:  # "that one isn't for me" counts nothing
            continue
        counted = [item for item in earlier if not _only_period(sentence, item)]
        lender = (counted or earlier)[-1] if earlier else _of_named_unit(sentence, place) or _of_offer(offered)
        part_only = lender is not None and lender.term == "time_of_day" and ":" not in str(lender.value)
        around = sentence.norms[place - 1 : place] and sentence.norms[place - 1] in small("around_hour")
        value = _like(lender, token.value) if lender and (around or not part_only) else None
        if lender and value:
            added.append(Found(lender.term, value, place, place + 1))
    return found + added


def _lend_period(item: Found, times: float, found: list[Found], offered: dict[str, Any]) -> None:
    """Give "twice" the period that the message or the open offer has ("twice, not three times a week")."""
    rhythms = [other.value for other in found if other.term == "frequency" and (times != 1 or other.end <= item.start)]
    rhythms += [offered.get("frequency")] if times != 1 else []  # "just once" may well mean just once
    period = next((rhythm["per"] for rhythm in rhythms if rhythm and rhythm["per"] != "once"), None)
    if period:
        item.term, item.value = "frequency", {"times": times, "per": period}


def _like(lender: Found, number: Any) -> Any:
    """Return a value of the lender's kind with another number."""
    if lender.term == "frequency":
        return {"times": number, "per": lender.value["per"]} if isinstance(number, int) else None
    if lender.term == "amount":
        return {"value": number, "unit": lender.value["unit"]} if not isinstance(number, str) else None
    return _like_time(str(lender.value), number)


def _like_time(said: str, number: Any) -> str | None:
    """Return a clock time in the same half of the day as the one before."""
    if isinstance(number, str):
        return f"{int(number[:-3]):02d}:{number[-2:]}"
    if not isinstance(number, int) or not 0 < number <= 24:
        return None
    if ":" not in said:
        return with_part(f"{number % 24:02d}:00", said)
    return f"{number + 12 if int(said[:2]) >= 12 and number < 12 else number % 24:02d}:00"


def _only_period(sentence: Sentence, item: Found) -> bool:
    """Tell whether a frequency has no number of its own, only an amount's period (*satu halaman per hari*)."""
    words = sentence.tokens[item.start : item.end]
    return item.term == "frequency" and not any(token.kind in ("NUMBER", "COUNT", "TIMES") for token in words)


def _of_named_unit(sentence: Sentence, place: int) -> Found | None:
    """Return an amount of the unit named before without a number: "too many pages, just 2"."""
    many = small("how_many")
    units = [p for p in range(1, place) if sentence.tokens[p].kind == "UNIT" and sentence.norms[p - 1] in many]
    return Found("amount", {"value": 0, "unit": sentence.tokens[units[-1]].value}, units[-1], place) if units else None


def _of_offer(offered: dict[str, Any]) -> Found | None:
    for term in LENDING:
        if offered.get(term):
            return Found(term, offered[term], 0, 0)
    return None


def _is_offered(sentence: Sentence, place: int) -> bool:
    before = sentence.norms[place - 1] if place else ""
    after = sentence.norms[place + 1] if place + 1 < len(sentence.norms) else ""
    alone = (not before or before in BREAKS) and (not after or after in BREAKS)
    return before in small("bare_before") or after in small("bare_after") or alone
