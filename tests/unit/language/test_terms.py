"""Terms read from messages, by the records of careful readers and rule by rule."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.language.terms import read_terms
from tests.unit.language.records import as_record, read_records

TODAY = dt.date(2026, 11, 24)  # a Tuesday
DEVELOPMENT = tuple(f"development_{language}_{part}" for language in ("id", "en") for part in (1, 2, 9))


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


def test_a_day_that_does_not_suit_leaves_six_of_every_day_offered() -> None:
    offered = {"amount": {"value": 30, "unit": "minute"}, "frequency": {"times": 1, "per": "day"}}
    reading = read_terms("okay fifteen then, but not on Mondays", "en", TODAY, offered=offered)
    assert reading.terms["days"] == ["tue", "wed", "thu", "fri", "sat", "sun"]
    assert reading.refused == []
    assert read_terms("boleh, tapi hari Rabu nggak bisa", "id", TODAY, offered=offered).refused == []
    assert read("boleh, tapi hari Rabu nggak bisa").refused == ["days"]


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


@pytest.mark.parametrize(
    ("said", "support", "condition"),
    [
        ("yang pertama boleh asal sama adikku", "adikku", None),
        ("oke asal bareng Rina, 10 menit aja", "Rina", None),
        ("mau asal sama dokternya perempuan semua", None, "asal sama dokternya perempuan semua"),
        ("boleh, asal sepi", None, "asal sepi"),
    ],
)
def test_a_proviso_of_company_alone_is_support(said: str, support: str | None, condition: str | None) -> None:
    terms = read_terms(said, "id", TODAY).terms
    assert (terms.get("support"), terms.get("condition")) == (support, condition)


@pytest.mark.parametrize(
    ("said", "language", "about"),
    [
        ("aku ga mau nginep kecuali dianter mas Adi", "id", "nginep"),
        ("males ikut rapat kecuali adikku ikut", "id", "ikut rapat"),
        ("I don't want to see the dentist unless it's a woman", "en", "see the dentist"),
    ],
)
def test_what_is_unwanted_unless_something_is_so_is_a_limit_only_if(said: str, language: str, about: str) -> None:
    reading = read_terms(said, language, TODAY)
    assert reading.limit == {"kind": "only_if", "about": about}
    assert reading.terms["condition"] in said
    assert reading.refused == []


@pytest.mark.parametrize("said", ["jalan tiap hari kecuali kalau hujan", "ga mau jumat kecuali sore"])
def test_an_exception_to_a_time_or_for_the_weather_is_no_limit(said: str) -> None:
    assert read_terms(said, "id", TODAY).limit is None


@pytest.mark.parametrize(
    ("said", "limit"),
    [
        ("pokoknya aku ga akan pernah nginep di sana", {"kind": "never", "about": "nginep di sana"}),
        ("intinya ga bakal balik ke kos lama", {"kind": "never", "about": "balik ke kos lama"}),
        ("adikku ga akan pernah nginep di sana", None),
    ],
)
def test_a_never_is_the_clients_own_after_a_word_that_only_leads_up(said: str, limit: dict[str, str] | None) -> None:
    assert read_terms(said, "id", TODAY).limit == limit
