"""Terms read from messages, by the records of careful readers and rule by rule."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.language.terms import read_terms
from tests.unit.language.records import as_record, read_records

TODAY = dt.date(2026, 11, 24)  # a Tuesday
DEVELOPMENT = ("development_id_1", "development_id_2", "development_en_1", "development_en_2")


def read(text: str, language: str | None = None):
    return read_terms(text, language, TODAY)


@pytest.mark.parametrize("name", DEVELOPMENT)
def test_messages_are_read_as_careful_readers_read_them(name: str) -> None:
    wrong = [
        (text, as_record(read(text)), record) for text, record in read_records(name) if as_record(read(text)) != record
    ]
    assert wrong == []


def test_a_counter_changes_only_what_it_names() -> None:
    reading = read("20 menit kelamaan, 10 aja, seminggu dua kali")
    assert reading.terms == {"amount": {"value": 10, "unit": "minute"}, "frequency": {"times": 2, "per": "week"}}
    assert reading.refused == ["amount"]
    assert reading.said == {"amount": "10", "frequency": "seminggu dua kali"}


def test_what_was_said_is_kept_in_the_clients_spelling() -> None:
    reading = read("jumat kecepetan. Senin depan aja, tp aku mau ditemenin temen nulisnya")
    assert reading.terms == {"start": "2026-11-30", "support": "temen"}
    assert reading.said == {"start": "Senin depan", "support": "ditemenin temen"}


def test_a_bare_number_takes_its_unit_from_the_open_offer() -> None:
    assert read("10 aja").terms == {}
    offered = {"amount": {"value": 20, "unit": "minute"}, "frequency": {"times": 3, "per": "week"}}
    assert read_terms("10 aja", "id", TODAY, offered=offered).terms == {"amount": {"value": 10, "unit": "minute"}}


def test_next_monday_is_the_monday_of_the_next_week() -> None:
    assert read("Senin depan").terms["start"] == read("next Monday").terms["start"] == "2026-11-30"
    assert read_terms("next Monday", "en", dt.date(2026, 11, 30)).terms["start"] == "2026-12-07"


def test_a_bare_weekday_is_a_day_and_no_date() -> None:
    assert read("Jumat aja").terms == {"days": ["fri"]}
    assert read("Friday instead").terms == {"days": ["fri"]}
    assert read("mulai Jumat").terms == {"start": "2026-11-27"}


def test_a_weekday_objected_to_is_a_date_where_it_means_one() -> None:
    assert read("jumat kecepetan").refused == ["start"]
    assert read("Fridays don't work").refused == ["days"]
    assert read("tiap Jumat nggak bisa").refused == ["days"]


def test_a_value_merely_replaced_refuses_nothing() -> None:
    assert read("Monday instead").refused == []
    assert read("half an hour? twenty minutes").refused == []


def test_turning_a_whole_offer_down_refuses_no_term() -> None:
    assert (read("nggak mau ah").refused, read("no thanks").refused) == ([], [])


def test_no_time_is_taken_from_a_cue() -> None:
    assert read("sehabis makan malam").terms == {"cue": "sehabis makan malam"}
    assert read("after breakfast").terms == {"cue": "after breakfast"}


def test_what_comes_once_is_a_start_and_what_comes_round_a_cue() -> None:
    assert read("setelah wisuda").terms == {"start": {"event": "setelah wisuda"}}
    assert read("when I get home").terms == {"cue": "when I get home"}


def test_a_person_something_is_done_to_is_no_support() -> None:
    assert read("ngobrol sama ayah 10 menit").terms["activity"] == "ngobrol sama ayah"
    assert "support" not in read("I could talk with my mum on Sunday").terms
    assert read("jalan sore sama kakak").terms["support"] == "kakak"


def test_a_circumstance_is_a_condition_and_willingness_a_limit() -> None:
    assert (read("if it rains we skip").terms, read("if it rains we skip").limit) == (
        {"condition": "if it rains"},
        None,
    )
    reading = read("the choir only if it's a different one")
    assert reading.limit == {"kind": "only_if", "about": "the choir"}
    assert reading.terms == {"condition": "only if it's a different one"}


def test_a_limit_is_not_repeated_as_a_refusal() -> None:
    reading = read("I won't talk about my father")
    assert reading.limit == {"kind": "never", "about": "my father"}
    assert reading.refused == []


def test_numbers_that_are_no_terms_are_left_alone() -> None:
    for text in ("umurku 19 tahun, semester 5", "udah 3 bulan kayak gini", "I'm 22", "uang kosku 800 ribu sebulan"):
        assert read(text).terms == {}


def test_a_complaint_offers_nothing() -> None:
    assert read("tugasku numpuk dari awal semester, tiap malem gabisa tidur mikirin itu").terms == {}


def test_half_hours_are_minutes() -> None:
    assert (
        read("setengah jam").terms["amount"] == read("half an hour").terms["amount"] == {"value": 30, "unit": "minute"}
    )
    assert read("seperempat jam").terms["amount"] == {"value": 15, "unit": "minute"}
    assert read("jam setengah empat").terms["time_of_day"] == "03:30"


def test_whole_numbers_stay_whole() -> None:
    assert isinstance(read("2x seminggu").terms["frequency"]["times"], int)
    assert read("two days a week").terms["frequency"] == {"times": 2, "per": "week"}
    assert read("every other day").terms["frequency"] == {"times": 0.5, "per": "day"}
