"""Terms said in words to the client, so that the words read back into the same terms.

The wording is in ``data/phrases_id.txt`` and ``phrases_en.txt``. Free words are the client's, with the pronouns turned.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

from bot.language.dates import in_next_week, next_date
from bot.language.days import WEEK
from bot.language.found import TERMS
from bot.language.pronouns import turn
from bot.language.sequences import phrases_of
from bot.language.spelling import known_words, split_words
from bot.language.tables import read_lines, read_words

ORDER = ("activity", "amount", "frequency", "days", "start", "until", "time_of_day", "cue", "support", "condition")

FIRST_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def say_terms(terms: dict[str, Any], language: str, today: dt.date) -> str:
    """Return all terms in one phrase: "a walk, 10 minutes, twice a week, starting next Monday (30 November)".

    terms: in the shape of the contract. today: the day it is said, for *besok* and "next Monday".
    An unknown name raises KeyError; what is None is not said.
    """
    unknown = set(terms) - set(TERMS)
    if unknown:
        raise KeyError(f"No such term: {', '.join(sorted(unknown))}; the terms are {', '.join(TERMS)}")
    said = {name: say_term(name, terms[name], language, today) for name in ORDER if terms.get(name) is not None}
    once = (terms.get("frequency") or {}).get("per") == "once" and not terms.get("days")
    if once and isinstance(terms.get("start"), str):
        # What is done once does not begin and go on: "once, this Friday".
        day = say_date(dt.date.fromisoformat(terms["start"]), "en" if language == "en" else "id", today)
        said["start"] = _say("start.once", "en" if language == "en" else "id", x=day)
    return ", ".join(said.values())


def say_term(name: str, value: Any, language: str, today: dt.date) -> str:
    """Return one term in words, language "id" or "en" (anything else counts as Indonesian)."""
    language = "en" if language == "en" else "id"
    return SAYERS[name](value, language, today)


def _say(key: str, language: str, many: bool = False, **words: Any) -> str:
    forms = read_lines(f"phrases_{language}")[key].split(" | ")
    return forms[-1 if many else 0].format(**words)


def _number(value: float, language: str) -> str:
    whole = int(value) if value == int(value) else value
    return str(whole).replace(".", read_lines(f"phrases_{language}")["number.decimal"])


def _number_word(value: float, language: str) -> str:
    return read_lines(f"phrases_{language}").get(f"number.{value}", _number(value, language))


def _words(value: str, language: str, _today: dt.date) -> str:
    return _begun_small(turn(value, language), language)


def _begun_small(text: str, language: str) -> str:
    """The client's words within a phrase: a capital that only began their sentence goes, a name keeps its own."""
    first = FIRST_WORD.match(text)
    if not first or not first[0][0].isupper() or first[0][1:] != first[0][1:].lower():
        return text
    stem = re.split("['’]", first[0].lower())[0]
    titled = text[first.end() :].lstrip()[:1].isupper()  # Kak Rina, Aunt May
    names = read_words("introductions", "also_names") | read_words("markers", "once_event") | _capitals(language)
    return text if titled or stem in names or stem not in known_words() else text[0].lower() + text[1:]


def _capitals(language: str) -> frozenset[str]:
    """Days and months, which English writes with a capital, and "I"."""
    lines = read_lines(f"phrases_{language}")
    named = [value for key, value in lines.items() if key.startswith(("weekday.", "month."))]
    return frozenset(word.lower() for word in [*named, "i"] if word[0].isupper() or word == "i")


def _amount(value: dict[str, Any], language: str, _today: dt.date) -> str:
    unit = value.get("unit") or "none"
    key = f"amount.{unit}" if f"amount.{unit}" in read_lines(f"phrases_{language}") else "amount.other"
    return _say(key, language, many=value["value"] != 1, n=_number(value["value"], language), x=unit)


def _frequency(value: dict[str, Any], language: str, _today: dt.date) -> str:
    times, per = value["times"], value["per"]
    if per == "once":
        return _say("frequency.once" if times == 1 else "frequency.other", language, n=_number_word(times, language))
    if times == 1:
        return _say(f"frequency.every.{per}", language)
    if 0 < times < 1:
        return _say(f"frequency.interval.{per}", language, n=_number_word(round(1 / times), language))
    if times == 2 and language == "en":
        return _say(f"frequency.twice.{per}", language)
    return _say(f"frequency.times.{per}", language, n=_number_word(times, language))


def _days(value: list[str], language: str, _today: dt.date) -> str:
    days = [day for day in WEEK if day in value]
    names = [_say(f"weekday.{day}", language) for day in days]
    places = [WEEK.index(day) for day in days]
    if len(days) == 6:
        left_out = next(day for day in WEEK if day not in days)
        return _say("days.but", language, x=_say(f"weekday.{left_out}", language))
    if len(days) > 2 and places == list(range(places[0], places[-1] + 1)):
        return _say("days.range", language, day=names[0], x=names[-1])
    joined = f" {_say('days.and', language)} ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
    return _say("days.list", language, x=joined)


def _start(value: Any, language: str, today: dt.date) -> str:
    return _dated("start", value, language, today)


def _until(value: Any, language: str, today: dt.date) -> str:
    return _dated("until", value, language, today)


def _dated(name: str, value: Any, language: str, today: dt.date) -> str:
    if isinstance(value, dict):
        return _say(f"{name}.event", language, x=_words(value["event"], language, today))
    return _say(f"{name}.date", language, x=say_date(dt.date.fromisoformat(value), language, today))


def say_date(date: dt.date, language: str, today: dt.date) -> str:
    """Return a date as a person names it: "next Monday (30 November)", with the year only where it is needed."""
    known = next_date(date.day, date.month, None, today) == date
    month = _say(f"month.{date.month}", language)
    plain = _say("date.day" if known else "date.year", language, n=date.day, x=month, year=date.year)
    weekday = WEEK[date.weekday()]
    dated = f"weekday.{weekday}.dated"  # *Minggu ini* would be this week
    day = _say(dated if dated in read_lines(f"phrases_{language}") else f"weekday.{weekday}", language)
    near = {0: "today", 1: "tomorrow", 2: "in_two_days"}.get((date - today).days)
    if near is None and today < date:
        if date == in_next_week(WEEK[date.weekday()], today):
            near = "next_week"
        elif (date - today).days < 7:
            near = "this_week"
    return _say(f"date.{near or 'later'}", language, day=day, date=plain)


def _time(value: str, language: str, _today: dt.date) -> str:
    if ":" in value:
        return _say("time.clock", language, x=value.replace(":", read_lines(f"phrases_{language}")["clock.mark"]))
    return _say(f"time.{value}", language)


def _support(value: str, language: str, _today: dt.date) -> str:
    norms = [word.norm for word in split_words(value, language)]
    tool = phrases_of("markers", "tools").found_in(norms) and not phrases_of("markers", "people").found_in(norms)
    return _say("support.tool" if tool else "support.person", language, x=_words(value, language, _today))


SAYERS: dict[str, Callable[[Any, str, dt.date], str]] = {
    "activity": _words,
    "amount": _amount,
    "frequency": _frequency,
    "days": _days,
    "start": _start,
    "until": _until,
    "time_of_day": _time,
    "cue": _words,
    "support": _support,
    "condition": _words,
}
