"""What is told beside an offer is no part of it: how one is, why, what it does, what one does at other times."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bot.language.terms import read_terms

TODAY = dt.date(2026, 11, 24)  # a Tuesday
WALK = {"activity": "walk", "amount": {"value": 30, "unit": "minute"}, "frequency": {"times": 3, "per": "week"}}
TWICE = {"frequency": {"times": 2, "per": "week"}}


def terms(said: str, language: str, offered: dict[str, Any] | None = None) -> dict[str, Any]:
    return read_terms(said, language, TODAY, offered=offered).terms


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("twice a week, im drowning rn", "en"),
        ("twice a week, still recovering from the flu", "en"),
        ("twice a week, I'm travelling at the moment", "en"),
        ("twice a week, to clear my head", "en"),
        ("twice a week, just to see if i like it", "en"),
        ("twice a week, helps my back", "en"),
        ("twice a week, it keeps me calm", "en"),
        ("seminggu 2x aja, buat nyoba dulu", "id"),
        ("seminggu 2x, bikin badan enak", "id"),
        ("seminggu dua kali, membantu tidur", "id"),
        ("seminggu 2x kayaknya masuk akal", "id"),
        ("jujur aku anaknya gampang bosen kak, seminggu 2x aja", "id"),
    ],
)
def test_a_circumstance_is_no_activity(said: str, language: str) -> None:
    assert terms(said, language, WALK) == TWICE


@pytest.mark.parametrize(
    ("said", "language", "left"),
    [
        ("45 minutes is ages when you have toddlers, 15 minutes", "en", {"amount": {"value": 15, "unit": "minute"}}),
        ("5 mins is too short to get into it, 20 mins", "en", {"amount": {"value": 20, "unit": "minute"}}),
        ("Kamis aku ada rapat terus tiap minggu, tidak bisa", "id", {}),
        ("senin smp jumat aja, sabtu minggu mau rebahan", "id", {"days": ["mon", "tue", "wed", "thu", "fri"]}),
        ("weekdays then, saturdays are for rest", "en", {"days": ["mon", "tue", "wed", "thu", "fri"]}),
        ("pagi aku nganter anak sekolah, sore aja", "id", {"time_of_day": "afternoon"}),
        ("mondays im always at my dads, tuesdays then", "en", {"days": ["tue"]}),
        ("Senin aku selalu di rumah bapak, Selasa aja", "id", {"days": ["tue"]}),
        ("between 6 and 7 in the evening is when im free", "en", {"time_of_day": "18:00"}),
    ],
)
def test_why_something_does_not_suit_is_not_offered(said: str, language: str, left: dict[str, Any]) -> None:
    assert terms(said, language, WALK) == left


@pytest.mark.parametrize(
    ("said", "language", "left"),
    [
        ("gajiku cuma 2,5 juta, tapi boleh", "id", {}),
        ("ipk ku 2,9 dan ini smt 7, boleh lah", "id", {}),
        ("tinggiku 160, oke kak", "id", {}),
        ("my gpa is 2.7 and im in year 3 but ok", "en", {}),
        ("my rent is 900 a month, so once a week", "en", {"frequency": {"times": 1, "per": "week"}}),
        ("i weigh 92 and it hurts", "en", {}),
    ],
)
def test_a_number_that_measures_something_else_is_no_term(said: str, language: str, left: dict[str, Any]) -> None:
    assert terms(said, language, TWICE) == left


@pytest.mark.parametrize(
    ("said", "language", "left"),
    [
        ("aku shift sampe subuh. sore aja", "id", {"time_of_day": "afternoon"}),
        ("aku narik ojol sampe isya", "id", {}),
        ("saya mengajar sampai jam 5 sore", "id", {}),
        ("i work till 9, so mornings", "en", {"time_of_day": "morning"}),
        ("im in class until 4 so 5pm", "en", {"time_of_day": "17:00"}),
        ("sampai Jumat aja", "id", {"until": "2026-11-27"}),
        ("main hp sampai jam 9 aja", "id", {"activity": "main hp", "until": {"event": "jam 9"}}),
    ],
)
def test_working_hours_end_no_step(said: str, language: str, left: dict[str, Any]) -> None:
    assert terms(said, language) == left
