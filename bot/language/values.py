"""Terms with a value of their own kind (amount, frequency, days, dates, times), read by the rules of the grammar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from bot.language import dates, days, durations, frequency, time_of_day
from bot.language.found import Found
from bot.language.grammar import Match, find_matches
from bot.language.sentence import Sentence
from bot.language.tables import small

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
    "every_part": frequency.read_every_part,
    "part": time_of_day.read_part,
    "frequency": frequency.read_frequency,
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
    "date": dates.read_date,
}


def read_values(sentence: Sentence, today: dt.date) -> tuple[list[Found], list[tuple[int, int]]]:
    """Return what was found, in order, and the (start, end) of words that are no terms (ages, "last night")."""
    found: list[Found] = []
    blocked: list[tuple[int, int]] = []
    for match in find_matches(sentence):
        if match.rule in ("no_term", "every_date"):
            blocked.append((match.start, match.end))
        elif match.rule == "for_period":
            found.append(Found("until", {"event": sentence.typed(match.start, match.end)}, match.start, match.end))
        elif match.rule == "period_event" and match.tokens[0].norm in ("may", "march", "mar"):
            continue
        elif match.rule == "period_event":
            leading = 1 if match.tokens[0].norm in ("in", "during") else 0
            event = sentence.typed(match.start + leading, match.end)
            found.append(Found("start", {"event": event}, match.start, match.end))
        elif match.rule in DATED:
            found += DATED[match.rule](match, today)
        elif _holds(match, sentence, found):
            found += READERS[match.rule](match)
    return found, blocked


def _holds(match: Match, sentence: Sentence, found: list[Found]) -> bool:
    """Tell whether a rule that fits is meant here: *sekali* may be "very", *seminggu* alone is no rhythm."""
    before = sentence.norms[match.start - 1] if match.start else ""
    after = sentence.norms[match.end] if match.end < len(sentence.norms) else ""
    first = match.tokens[0]
    if match.rule == "once":
        if first.kind == "COUNT":
            conjunction = first.norm == "once" and after in small("conjunction_subjects")
            each_time = first.norm == "sekali" and (
                after in small("each_time") or after[:1].isdigit() or _is_number(sentence, match.end)
            )
            return before not in small("very") and not conjunction and not each_time
        return True
    if match.rule == "every_period" and (first.kind == "ONEPERIOD" or first.norm in ("a", "per", "/")):
        return any(item.term == "amount" and item.end == match.start for item in found)
    return True


def _is_number(sentence: Sentence, place: int) -> bool:
    return place < len(sentence.tokens) and sentence.tokens[place].kind == "NUMBER"
