"""What Indonesian clients do not want, cannot do, or do only in some weather: never read as a step, nor as more."""

from __future__ import annotations

from datetime import date

import pytest

from bot.language.terms import read_terms

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("said", "limit"),
    [
        ("aku ga mau ngobrol sama bapak dulu", {"kind": "not_now", "about": "ngobrol sama bapak"}),
        ("ga pengen buka email kantor dulu", {"kind": "not_now", "about": "buka email kantor"}),
        ("jangan lapor ke pak RT ya kak", {"kind": "never", "about": "ke pak RT"}),
        ("jangan suruh aku minta maaf", {"kind": "never", "about": "minta maaf"}),
        ("jangan sampe tetanggaku tau", {"kind": "never", "about": "tetanggaku"}),
        ("ga usah lama2 dulu", None),
        ("ogah ah", None),
        ("jangan sampe telat", None),
    ],
)
def test_a_thing_not_wanted_is_a_limit_and_how_much_is_none(said: str, limit: dict[str, str] | None) -> None:
    reading = read_terms(said, "id", TODAY)
    assert reading.limit == limit
    assert not {"activity", "start"} & set(reading.terms)


@pytest.mark.parametrize(
    "said", ["aku ga mau makan", "aku ga bisa ngomong ke bos", "ga bisa tidur", "aku ga mau cerita"]
)
def test_what_is_not_wanted_or_not_possible_is_nothing_to_do(said: str) -> None:
    assert "activity" not in read_terms(said, "id", TODAY).terms


def test_whether_something_is_possible_asks_for_it_still() -> None:
    assert read_terms("bisa ga sabtu aja?", "id", TODAY).terms == {"days": ["sat"]}


@pytest.mark.parametrize(
    ("said", "condition", "activity"),
    [
        ("kalo ga ujan lari keliling kampung", "kalo ga ujan", "lari keliling kampung"),
        ("kalau cerah jalan kaki 20 menit", "kalau cerah", "jalan kaki"),
        ("baca komik kalo hujan aja", "kalo hujan", "baca komik"),
    ],
)
def test_a_condition_of_the_weather_ends_where_what_is_done_begins(said: str, condition: str, activity: str) -> None:
    terms = read_terms(said, "id", TODAY).terms
    assert (terms["condition"], terms["activity"]) == (condition, activity)


def test_a_weekday_of_this_evening_is_one_date() -> None:
    terms = read_terms("jumat malem ini ke pengajian", "id", TODAY).terms
    assert (terms["start"], terms["time_of_day"]) == ("2026-11-27", "night")
    assert "days" not in terms


def test_before_an_hour_does_not_hang_on_what_is_done() -> None:
    assert read_terms("sarapan sebelum jam 8", "id", TODAY).terms == {"activity": "sarapan", "time_of_day": "08:00"}
