"""Steps as clients word them: what is done, with whom, and when, where one runs into the other."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bot.language.terms import read_terms

TODAY = dt.date(2026, 11, 24)
DAILY = {"times": 1, "per": "day"}
BABY = "my dad could take the twins and I'd go to the pool"
STEPS: list[tuple[str, dict[str, Any]]] = [
    ("I'll take my nan to the park on saturday", {"activity": "take my nan to the park", "days": ["sat"]}),
    ("I'd take the bus on mondays", {"activity": "take the bus", "days": ["mon"]}),
    ("I'll take the walk on mondays", {"activity": "the walk", "days": ["mon"]}),
    ("I'll take the shorter one on mondays", {"days": ["mon"]}),
    (BABY.replace(" and", " every monday at 5pm and"), {"activity": BABY, "days": ["mon"], "time_of_day": "17:00"}),
    ("my dad can watch the twins and I could walk, on mondays",
     {"activity": "walk", "days": ["mon"], "support": "my dad"}),
    ("my dad could help me on monday", {"days": ["mon"], "support": "my dad"}),
    ("my flatmate can cook", {}),
    ("meet Sam on friday and ask him about it", {"activity": "meet Sam and ask him about it", "days": ["fri"]}),
    ("jog with Sam on friday and buy bread", {"activity": "jog and buy bread", "days": ["fri"], "support": "Sam"}),
    ("give her the ring on monday, no words", {"activity": "give her the ring, no words", "days": ["mon"]}),
    ("walk on monday, no dogs", {"activity": "walk", "days": ["mon"]}),
    ("ask the doctor about it on friday", {"activity": "ask the doctor about it", "days": ["fri"]}),
    ("10 minutes is about it", {"amount": {"value": 10, "unit": "minute"}}),
    ("walk after dinner instead of watching tv", {"activity": "walk instead of watching tv", "cue": "after dinner"}),
    ("walking after dinner instead of running", {"activity": "walking", "cue": "after dinner"}),
    ("walk after dinner, every day", {"activity": "walk", "frequency": DAILY, "cue": "after dinner"}),
    ("stretch before I go to bed each time I feel tense", {"activity": "stretch", "cue": "each time I feel tense"}),
    ("stretch before I go to bed", {"activity": "stretch", "cue": "before I go to bed"}),
]  # fmt: skip
DATES: list[tuple[str, dict[str, Any]]] = [
    ("book a room for the second weekend of may tomorrow",
     {"activity": "book a room for the second weekend of may", "start": "2026-11-25"}),
    ("the second weekend of may", {"start": {"event": "the second weekend of may"}}),
    ("walk on the weekend", {"activity": "walk", "days": ["sat", "sun"]}),
    ("in a fortnight", {"start": "2026-12-08"}),
]  # fmt: skip
LIMITS = [
    ("changing jobs isn't something I can face right now", {"kind": "not_now", "about": "changing jobs"}),
    ("singing isn't something I can do alone", None),
]


@pytest.mark.parametrize(("said", "terms"), STEPS + DATES)
def test_what_is_done_is_kept_whole_and_when_beside_it(said: str, terms: dict[str, Any]) -> None:
    assert read_terms(said, "en", TODAY).terms == terms


@pytest.mark.parametrize(("said", "limit"), LIMITS)
def test_what_cannot_be_faced_for_now_is_a_not_now(said: str, limit: dict[str, str] | None) -> None:
    assert read_terms(said, "en", TODAY).limit == limit
