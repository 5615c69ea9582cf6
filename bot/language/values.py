"""Terms with a value of their own kind (amount, frequency, days, dates, times), read by the rules of the grammar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from bot.language import dates, days, durations, frequency, time_of_day
from bot.language.found import Found
from bot.language.grammar import Match, find_matches
from bot.language.no_terms import measured_places
from bot.language.sentence import Sentence
from bot.language.tables import read_words, small

READERS: dict[str, Callable[[Match], list[Found]]] = {
    "part_of_weekday_eve": days.read_eve,
    "day_range": days.read_day_range,
    "every_day_but": days.read_every_day_but,
    "days": days.read_days,
    "clock": time_of_day.read_clock,
    "clock_range": time_of_day.read_clock,
    "clock_half": time_of_day.read_clock_half,
    "clock_past": time_of_day.read_clock_past,
    "clock_to": time_of_day.read_clock_to,
    "other_part": frequency.read_other_part,
    "every_part": frequency.read_every_part,
    "part": time_of_day.read_part,
    "frequency": frequency.read_frequency,
    "nth_weekday": frequency.read_nth_weekday,
    "every_period_end": frequency.read_every_period,
    "midnight": time_of_day.read_midnight,
    "interval": frequency.read_interval,
    "every_period": frequency.read_every_period,
    "once": frequency.read_once,
    "amount": durations.read_amount,
    "amount_half": durations.read_amount_half,
    "amount_mixed": durations.read_amount_mixed,
    "amount_one": durations.read_amount_one,
}
DATED: dict[str, Callable[[Match, dt.date], list[Found]]] = {
    "today_part": dates.read_today_part,
    "relative_date": dates.read_relative_date,
    "weekday_date": dates.read_weekday_date,
}


def read_values(sentence: Sentence, today: dt.date) -> list[Found]:
    """Return what was found, in order; the rules of what is no term (ages, prices) only keep others away."""
    found: list[Found] = []
    for match in find_matches(sentence):
        if match.rule in ("no_term", "every_date"):
            continue
        elif match.rule == "part_of_whole":
            found += [] if _has_more(sentence, match) else durations.read_amount(match)
        elif match.rule == "for_period":
            found.append(Found("until", {"event": sentence.typed(match.start, match.end)}, match.start, match.end))
        elif match.rule == "period_event" and match.tokens[0].norm in ("may", "march", "mar"):
            continue
        elif match.rule == "period_event":
            leading = 1 if match.tokens[0].norm in ("in", "during") else 0
            event = sentence.typed(match.start + leading, match.end)
            found.append(Found("start", {"event": event}, match.start, match.end))
        elif match.rule in DATED and not _says_again(match, sentence, found) and _holds(match, sentence, found):
            found += DATED[match.rule](match, today)
        elif match.rule == "date" and not _says_again(match, sentence, found):
            found += dates.read_date(match, today, _last_date(found))
        elif match.rule in READERS and _holds(match, sentence, found):
            found += READERS[match.rule](match)
    measured = measured_places(sentence)
    found = [item for item in found if not _begins_in(item, measured) and not _is_meant_for(sentence, item, found)]
    return found + _counted_things(sentence, found)


def _begins_in(item: Found, measured: set[int]) -> bool:
    """Tell whether a number that is no term is what was read; an hour has its "at" before it."""
    return item.start in measured or item.term == "time_of_day" and item.start + 1 in measured


def _is_meant_for(sentence: Sentence, item: Found, found: list[Found]) -> bool:
    """Tell whether a time only says what a thing is for ("book the train for the first weekend of May | tomorrow")."""
    event = item.term == "start" and isinstance(item.value, dict)
    booked = event and item.start > 1 and sentence.norms[item.start - 1] in ("for", "untuk", "buat")
    return booked and any(other.term == "start" and isinstance(other.value, str) for other in found)


def _counted_things(sentence: Sentence, found: list[Found]) -> list[Found]:
    """Read "two short walks a day": a number without a unit, and a period later in its clause that nothing took."""
    taken = {place for item in found for place in range(item.start, item.end)}
    for place, token in enumerate(sentence.tokens):
        if token.kind != "NUMBER" or place in taken:
            continue
        for end in range(place + 2, min(place + 6, len(sentence.tokens))):
            period = _period_at(sentence, end)
            between = range(place + 1, end)
            joins = small("trailing", "joining", "joining_value")
            plain = all(
                sentence.tokens[p].kind in ("", "UNIT") and p not in taken and sentence.norms[p] not in joins
                for p in between
            )
            single = token.value < 2 and sentence.norms[end] not in ("a", "per")  # "to one company each week"
            if (
                period
                and plain
                and not single
                and token.clause == sentence.tokens[end].clause
                and sentence.norms[place + 1].isalpha()
            ):
                rhythm = {"times": token.value, "per": period[0]}
                return [Found("frequency", rhythm, place, place + 1), Found("frequency", rhythm, end, period[1])]
    return []


def _period_at(sentence: Sentence, place: int) -> tuple[str, int] | None:
    """Return the period that "a day", *seminggu* or "every week" names here, and where it ends."""
    token = sentence.tokens[place]
    if token.kind in ("ONEPERIOD", "DAILY"):
        return str(token.value), place + 1
    following = sentence.tokens[place + 1] if place + 1 < len(sentence.tokens) else None
    if token.norm in ("a", "per", "each", "/") and following and following.kind == "PERIOD":
        return str(following.value), place + 2
    return None


def _last_date(found: list[Found]) -> str | None:
    said = [item.value for item in found if item.term == "start" and isinstance(item.value, str)]
    return said[-1] if said else None


def _says_again(match: Match, sentence: Sentence, found: list[Found]) -> bool:
    """Tell whether a date in brackets only explains the one before: "next Monday (30 November)"."""
    bracketed = match.start > 0 and sentence.norms[match.start - 1] == "("
    return bracketed and any(item.end == match.start - 1 and item.term == "start" for item in found)


def _holds(match: Match, sentence: Sentence, found: list[Found]) -> bool:
    """Tell whether a rule that fits is meant here: *sekali* may be "very", *seminggu* alone is no rhythm."""
    before = sentence.norms[match.start - 1] if match.start else ""
    after = sentence.norms[match.end] if match.end < len(sentence.norms) else ""
    first = match.tokens[0]
    if match.rule == "clock" and first.norm in ("before", "after", "from", "by"):
        if match.first("MERIDIEM") or match.has("o'clock"):
            return True
        counted = match.end < len(sentence.tokens) and sentence.tokens[match.end].kind in (
            "UNIT",
            "HOURWORD",
            "PERIOD",
            "TIMES",
        )
        return not counted and (not after.isalpha() or after in small("trailing", "joining", "placing", "openers"))
    if match.rule == "once":
        if first.kind == "COUNT":
            conjunction = first.norm == "once" and after in small("conjunction_subjects")
            each_time = first.norm == "sekali" and (
                after in small("each_time") or after[:1].isdigit() or _is_number(sentence, match.end)
            )
            two_before = sentence.norms[match.start - 2] if match.start > 1 else ""
            very = before in small("very") and two_before not in read_words("markers", "people")
            if first.norm == "once" and before in ("for", "at", "all"):
                return False  # "my diary is empty for once"
            return not very and not conjunction and not each_time
        return True
    if first.norm == "the day after":
        return not after or not after[0].isalnum() or after in ("in", "at", "then")
    if match.rule == "amount" and match.first("UNIT") == "step":
        return after not in ("kecil", "pertama", "dulu", "demi", "first", "at", "forward")
    if match.rule == "amount_one" and first.value == "person":
        return after not in read_words("markers", "people")  # *ditemani seorang teman*
    if match.rule == "every_period" and (first.kind == "ONEPERIOD" or first.norm in ("a", "per", "/")):
        clause = sentence.tokens[match.start].clause
        amounts = [item for item in found if item.term == "amount"]
        last = not after or not after[0].isalnum() or after in small("trailing", "joining")
        return any(item.end == match.start or last and sentence.tokens[item.start].clause == clause for item in amounts)
    return True


def _has_more(sentence: Sentence, match: Match) -> bool:
    """Tell whether a clause says what is done with the part it names, so that the part is no amount."""
    clause = sentence.tokens[match.start].clause
    outside = (p for p, t in enumerate(sentence.tokens) if t.clause == clause and not match.start <= p < match.end)
    small_words = small("trailing", "joining", "leading", "bound")
    return any(sentence.norms[p].isalpha() and sentence.norms[p] not in small_words for p in outside)


def _is_number(sentence: Sentence, place: int) -> bool:
    return place < len(sentence.tokens) and sentence.tokens[place].kind == "NUMBER"
