"""Named weekdays (rule 6): a rhythm, or one day not yet tied to a date.

How a bare weekday is read: *Jumat* or "Monday instead" names a weekday and no date, so it gives ``days`` even where the
step happens once. It is a ``start`` only where the words decide the date: *Senin depan*, "this Friday", *mulai Senin*,
*Senin tanggal 30*.
"""

from __future__ import annotations

from bot.language.found import Found
from bot.language.grammar import Match
from bot.language.sentence import Sentence

WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def in_week_order(days: list[str]) -> list[str]:
    """Return each day once, Monday first."""
    return [day for day in WEEK if day in days]


def read_days(match: Match) -> list[Found]:
    """Read one weekday, or weekdays and weekends as sets."""
    kinds = [token.kind for token in match.tokens]
    rhythm = bool({"EVERY", "WEEKDAYS", "DAYSET"} & set(kinds))
    return [Found("days", _days(match), match.start, match.end, rhythm=rhythm)]


def read_day_range(match: Match) -> list[Found]:
    """Read *Senin sampai Kamis*."""
    first, last = (WEEK.index(day) for day in match.all("WEEKDAY", "WEEKDAYS"))
    days = [WEEK[(first + step) % 7] for step in range((last - first) % 7 + 1)]
    return [Found("days", in_week_order(days), match.start, match.end, rhythm=True)]


def read_every_day_but(match: Match) -> list[Found]:
    """Read *tiap hari kecuali Minggu*: the days that are left."""
    named = match.all("DAYSET")
    part = match.first("PART")
    if match.first("DAILY") != "day" and not named and not part:
        return []
    whole = named[0].split("-") if match.tokens[0].kind == "DAYSET" else WEEK
    gone = match.all("WEEKDAY", "WEEKDAYS") or named[-1].split("-")
    left = [day for day in whole if day not in gone]
    days = [Found("days", left, match.start, match.end, rhythm=True)]
    return [*days, Found("time_of_day", part, match.start, match.end)] if part else days


def read_eve(match: Match) -> list[Found]:
    """Read *malam Minggu*: Saturday night (rule 7)."""
    day = WEEK[WEEK.index(match.first("WEEKDAY")) - 1]
    return [Found("days", [day], match.start, match.end), Found("time_of_day", "night", match.start, match.end)]


def leave_out(sentence: Sentence, found: list[Found]) -> list[int]:
    """Take the days after "except" out of the days said before ("weekdays at 6, except Wednesdays").

    Returns the places of the words "except" that are dealt with, which object to nothing then.
    """
    done = []
    for place, token in enumerate(sentence.tokens):
        after = [i for i in found if i.term == "days" and i.value and place < i.start <= place + 3]
        before = [item for item in found if item.end <= place and (item.term == "days" or _is_daily(item))]
        if token.kind == "EXCEPT" and after and before:
            whole = before[-1].value if before[-1].term == "days" else list(WEEK)
            left = [day for day in whole if day not in after[0].value]
            if left and len(left) < len(whole):
                before[-1].term, before[-1].value = "days", left
                after[0].start, after[0].value = place, None
                done.append(place)
    return done


def _is_daily(item: Found) -> bool:
    return item.term == "frequency" and item.value == {"times": 1, "per": "day"}


def _days(match: Match) -> list[str]:
    named = match.all("WEEKDAY", "WEEKDAYS") + [day for days in match.all("DAYSET") for day in days.split("-")]
    return in_week_order(named)
