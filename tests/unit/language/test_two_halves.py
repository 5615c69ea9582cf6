"""Verbs in two halves, letters opened, counting up, what stands in for a time, and limits around a thing."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bot.language.terms import read_terms

TODAY = dt.date(2026, 11, 24)
DAILY = {"times": 1, "per": "day"}
SAID: list[tuple[str, str, dict[str, Any]]] = [
    ("en", "I'll pull on my boots and put a jacket on every day", {"frequency": DAILY}),
    ("en", "I'll switch the router off on Sundays", {"activity": "switch the router off", "days": ["sun"]}),
    ("en", "I could shave every morning", {"activity": "shave", "frequency": DAILY, "time_of_day": "morning"}),
    ("en", "I'll count to ten before I reply", {"activity": "count to ten", "cue": "before I reply"}),
    ("id", "hitung sampe lima sebelum jawab", {"activity": "hitung sampe lima", "cue": "sebelum jawab"}),
    (
        "en",
        "i'll open three letters on friday",
        {"activity": "open letters", "amount": {"value": 3, "unit": "letter"}, "days": ["fri"]},
    ),
    ("id", "tiap minggu nyeduhin nenek teh", {"frequency": {"times": 1, "per": "week"}}),
    ("id", "bikin ibu teh abis magrib", {"activity": "bikin ibu teh", "cue": "abis magrib"}),
    (
        "en",
        "walk round the block with my uncle on Fridays",
        {"activity": "walk round the block", "support": "my uncle", "days": ["fri"]},
    ),
    ("en", "look at three houses on monday", {"activity": "look at three houses", "time_of_day": None}),
    ("en", "ring him at three on monday", {"activity": "ring him", "time_of_day": "03:00"}),
    ("en", "as soon as I'm out of the gym", {"cue": "as soon as I'm out of the gym"}),
]


@pytest.mark.parametrize(("language", "text", "terms"), SAID)
def test_these_terms_are_read(language: str, text: str, terms: dict[str, Any]) -> None:
    read = read_terms(text, language, TODAY).terms
    assert {name: read.get(name) for name in terms} == terms


@pytest.mark.parametrize(
    "text", ["five minutes, after class instead of at night", "on the bus instead of in the evening"]
)
def test_a_time_that_something_else_stands_in_for_is_turned_down(text: str) -> None:
    reading = read_terms(text, "en", TODAY, offered={"activity": "write", "time_of_day": "night"})
    assert "time_of_day" not in reading.terms
    assert reading.refused == ["time_of_day"]


@pytest.mark.parametrize(
    ("text", "kind", "about"),
    [
        ("Mondays are never possible for me", "never", "Mondays"),
        ("phone calls are never an option for me", "never", "phone calls"),
        ("I'm willing to see my uncle only if my aunt is there", "only_if", "see my uncle"),
        ("I'm happy to speak to the tutor only if it's online", "only_if", "speak to the tutor"),
    ],
)
def test_a_limit_is_about_the_thing_itself(text: str, kind: str, about: str) -> None:
    assert read_terms(text, "en", TODAY).limit == {"kind": kind, "about": about}
