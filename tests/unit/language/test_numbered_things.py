"""What is numbered (a form, a room, a class) has its number right behind it; a date beside it is a date."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.language.terms import read_terms

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("language", "said", "terms"),
    [
        ("en", "send in the form on 3 May", {"activity": "send in the form", "start": "2027-05-03"}),
        ("en", "tidy my room at 5pm", {"activity": "tidy my room", "time_of_day": "17:00"}),
        ("id", "beresin kamar tgl 3", {"activity": "beresin kamar", "start": "2026-12-03"}),
        ("id", "beresin kamar jam 7 malem", {"activity": "beresin kamar", "time_of_day": "19:00"}),
    ],
)
def test_a_date_or_a_clock_beside_it_is_read(language: str, said: str, terms: dict[str, Any]) -> None:
    assert read_terms(said, language, TODAY).terms == terms


@pytest.mark.parametrize(
    ("language", "said"),
    [("id", "aku kelas 3 sma"), ("en", "i'm in year 3"), ("id", "kamarku nomor 12"), ("en", "room 12")],
)
def test_its_own_number_is_no_term(language: str, said: str) -> None:
    assert read_terms(said, language, TODAY).terms == {}
