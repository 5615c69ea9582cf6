"""Changes a simulated client wants in a step: the terms, and the words for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from bot.negotiation.terms import WEEKDAYS, Amount, Frequency, Terms
from bot.simulation.persona import Words

MINUTES = (5, 10, 15, 20, 30)
MOST_TERMS = 3


@dataclass(frozen=True)
class Wish:
    """Terms, and how the client says them."""

    terms: Terms
    text: str


def some_change(offered: Terms, words: Words, rng: Random, today: date) -> Wish:
    """One to three terms that differ from what is offered."""
    kinds = rng.sample(("amount", "rhythm", "time_of_day", "support", "start"), rng.randint(1, MOST_TERMS))
    if offered.frequency is not None and offered.frequency.per == "once":
        kinds = [kind for kind in kinds if kind not in ("rhythm", "amount")] or ["start"]
    wishes = [wish for kind in kinds if (wish := _wish(kind, words, rng, today)).terms.differs_from(offered)]
    return joined(wishes or [_wish("support", words, rng, today)], words)


def some_rhythm(words: Words, rng: Random, today: date) -> Wish:
    """How long, how often, and perhaps with whom: what makes an activity a step."""
    kinds = ["rhythm", *rng.sample(("amount", "time_of_day", "support"), rng.randint(0, 2))]
    order = ("amount", "rhythm", "time_of_day", "support")
    return joined([_wish(kind, words, rng, today) for kind in order if kind in kinds], words)


def joined(wishes: list[Wish], words: Words) -> Wish:
    """Several wishes as one."""
    terms = Terms()
    for wish in wishes:
        terms = terms.changed_by(wish.terms)
    return Wish(terms, words.table["and"].join(wish.text for wish in wishes))


def _wish(kind: str, words: Words, rng: Random, today: date) -> Wish:
    match kind:
        case "amount":
            number = rng.choice(MINUTES)
            text = words.form("amount", rng, n=number, words=words.number(number))
            return Wish(Terms(amount=Amount(number, "minute")), text)
        case "rhythm":
            return _rhythm(words, rng)
        case "time_of_day":
            part = rng.choice(sorted(words.table["parts"]))
            return Wish(Terms(time_of_day=part), words.form("time_of_day", rng, part=words.table["parts"][part]))
        case "support":
            who = rng.choice(words.table["people"])
            return Wish(Terms(support=who), words.form("support", rng, who=who))
    days = rng.choice((1, 2))
    text = words.form("start_tomorrow" if days == 1 else "start_in_two_days", rng)
    return Wish(Terms(start=today + timedelta(days=days)), text)


def _rhythm(words: Words, rng: Random) -> Wish:
    how = rng.choice(("frequency", "days", "daily"))
    if how == "frequency":
        times = rng.choice((2, 3, 4))
        text = words.form("frequency", rng, n=times, words=words.number(times))
        return Wish(Terms(frequency=Frequency(times, "week")), text)
    if how == "daily":
        return Wish(Terms(frequency=Frequency(1, "day")), words.form("daily", rng))
    days = tuple(day for day in WEEKDAYS if day in rng.sample(WEEKDAYS, rng.choice((1, 2))))
    text = words.form("days", rng, days=words.table["and_days"].join(words.table["days"][day] for day in days))
    return Wish(Terms(days=days), text)
