"""Ratings and choices in the client's words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.numbers import read_choice, read_rating


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("lima", 5),
        ("tujuh deh", 7),
        ("about a 6", 6),
        ("5/10", 5),
        ("8 dari 10", 8),
        ("4 out of 10", 4),
        ("antara 5 sama 6", 5),
        ("five or six", 5),
        ("nol", 0),
        ("7,5", 7),
        ("tadinya 3 sekarang 6", 6),
        ("bukan 3, 5", 5),
        ("6, soalnya temenku mau nemenin", 6),
        ("sepuluh!", 10),
        ("3 kali ya", 3),
        ("kayaknya enam kali", 6),
        ("8 kali deh kak", 8),
    ],
)
def test_a_rating_is_read(text: str, rating: int) -> None:
    assert read_rating(text, None) == rating


@pytest.mark.parametrize(
    "text", ["", "lumayan", "11", "-3", "100", "10 menit", "entahlah", "dua puluh", "3 kali", "4 kali sehari ya"]
)
def test_what_is_no_rating_is_none(text: str) -> None:
    assert read_rating(text, None) is None


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("yang kedua", 2),
        ("nomor 2", 2),
        ("the first one", 1),
        ("2", 2),
        ("opsi dua", 2),
        ("yg terakhir", 3),
        ("the last one", 3),
        ("yang ke-3", 3),
        ("B", 2),
        ("yang tengah", 2),
        ("option three please", 3),
    ],
)
def test_a_choice_among_three_is_read(text: str, option: int) -> None:
    assert read_choice(text, None, 3) == option


@pytest.mark.parametrize(
    "text", ["4", "10 menit aja", "bukan yang pertama", "dua-duanya", "semuanya", "2x seminggu", ""]
)
def test_what_names_no_single_option_is_none(text: str) -> None:
    assert read_choice(text, None, 3) is None


@given(st.text(max_size=80), st.integers(min_value=1, max_value=9))
def test_answers_stay_in_range_for_any_text(text: str, count: int) -> None:
    assert read_rating(text, None) in {None, *range(11)}
    assert read_choice(text, None, count) in {None, *range(1, count + 1)}
