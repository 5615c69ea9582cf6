"""Terms, limits and guardrails made by hypothesis."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from bot.negotiation.limits import Guardrails, Limit, LimitKind
from bot.negotiation.terms import WEEKDAYS, Amount, Frequency, Happening, Terms

TODAY = date(2026, 11, 24)
ACTIVITIES = ("take a walk", "text my supervisor", "write one page", "call dad", "stop my medicine", "sit outside")
PEOPLE = ("my sister", "a friend")


def moments() -> st.SearchStrategy[date | Happening]:
    """Dates around today, and things known by what happens then."""
    dates = st.integers(-3, 90).map(lambda days: TODAY + timedelta(days=days))
    return st.one_of(dates, st.sampled_from([Happening("after the exams"), Happening("habis UTS")]))


def some_terms(*, activity: bool = False) -> st.SearchStrategy[Terms]:
    """Terms of any kind; with `activity` always about something."""
    some = st.sampled_from(ACTIVITIES)
    return st.builds(
        Terms,
        activity=some if activity else st.none() | some,
        amount=st.none() | st.builds(Amount, st.integers(1, 400).map(float), st.sampled_from(["minute", "page"])),
        frequency=st.none()
        | st.builds(Frequency, st.integers(1, 9).map(float), st.sampled_from(["day", "week"]))
        | st.just(Frequency(1, "once")),
        days=st.sets(st.sampled_from(WEEKDAYS)).map(lambda chosen: tuple(d for d in WEEKDAYS if d in chosen)),
        start=st.none() | moments(),
        until=st.none() | moments(),
        time_of_day=st.none() | st.sampled_from(["morning", "20:30"]),
        cue=st.none() | st.just("after dinner"),
        support=st.none() | st.sampled_from(PEOPLE),
        condition=st.none() | st.just("only if it's quiet"),
    )


def small_terms() -> st.SearchStrategy[Terms]:
    """Terms that every practice lets the bot settle, but for an activity it leaves to the counselor."""
    return st.builds(
        Terms,
        activity=st.sampled_from(ACTIVITIES),
        amount=st.none() | st.builds(Amount, st.integers(1, 20).map(float), st.just("minute")),
        support=st.none() | st.sampled_from(PEOPLE),
    )


def some_limits() -> st.SearchStrategy[Limit]:
    """Limits on things the activities are about."""
    about = st.sampled_from(["call dad", "walk", "supervisor", "friend"])
    proviso = st.none() | st.just("only if it's quiet")
    return st.builds(Limit, st.sampled_from(LimitKind), about, proviso)


def some_guardrails() -> st.SearchStrategy[Guardrails]:
    """Guardrails of stricter and laxer practices."""
    return st.builds(
        Guardrails,
        largest=st.fixed_dictionaries({"minute": st.sampled_from([30.0, 120.0]), "page": st.just(30.0)}),
        most_per_day=st.sampled_from([1.0, 3.0]),
        most_per_week=st.sampled_from([3.0, 7.0]),
        latest_start_in_days=st.sampled_from([14, 60]),
        not_by_bot=st.sampled_from([(), ("stop my medicine",)]),
    )
