"""Counter-offers as people type them: what suits, what hurts, what one rests for, what is only told."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bot.language.terms import read_terms

TODAY = dt.date(2026, 11, 24)
WALK_ID = {
    "activity": "jalan kaki",
    "amount": {"value": 20, "unit": "minute"},
    "frequency": {"times": 3, "per": "week"},
}
WALK_EN = {"activity": "a walk", "amount": {"value": 20, "unit": "minute"}, "frequency": {"times": 3, "per": "week"}}


def read(said: str, language: str, offered: dict[str, Any] | None = None) -> tuple[dict[str, Any], list[str]]:
    reading = read_terms(said, language, TODAY, offered=offered or (WALK_ID if language == "id" else WALK_EN))
    return reading.terms, reading.refused


@pytest.mark.parametrize(
    ("said", "language", "cue"),
    [
        ("habis sarapan lebih enak", "id", "habis sarapan"),
        ("sebelum tidur paling cocok deh", "id", "sebelum tidur"),
        ("pas istirahat masih bisa", "id", "pas istirahat"),
        ("after lunch suits me better", "en", "after lunch"),
        ("after work would do", "en", "after work"),
        ("before bed makes sense", "en", "before bed"),
        ("on my tea break", "en", "on my tea break"),
        ("habis sarapan lebih enak drpd malem", "id", "habis sarapan"),
        ("id rather do it after dinner than in the morning", "en", "after dinner"),
    ],
)
def test_words_that_say_how_a_time_suits_are_no_part_of_the_cue(said: str, language: str, cue: str) -> None:
    assert read(said, language) == ({"cue": cue}, [])


@pytest.mark.parametrize(
    ("said", "language", "condition"),
    [
        ("kalo ujan libur ya", "id", "kalo ujan"),
        ("kalo kaki lagi kambuh istirahat dulu", "id", "kalo kaki lagi kambuh"),
        ("kalo anak sakit skip", "id", "kalo anak sakit"),
        ("kalo kantor libur aja", "id", "kalo kantor libur"),
        ("if my back flares up i rest", "en", "if my back flares up"),
        ("if it rains i'd just skip", "en", "if it rains"),
    ],
)
def test_resting_in_a_case_is_no_part_of_it_and_nothing_to_do(said: str, language: str, condition: str) -> None:
    assert read(said, language)[0] == {"condition": condition}


@pytest.mark.parametrize(
    ("said", "language", "terms", "refused"),
    [
        ("monday's bad, tuesday's better", "en", {"days": ["tue"]}, ["days"]),
        ("no journaling on weekends tho", "en", {}, ["days"]),
        ("can't run on mondays", "en", {}, ["days"]),
        ("couldnt face it on the 27th", "en", {}, ["start"]),
        ("jangan lari pagi2", "id", {}, ["time_of_day"]),
        ("gak bisa olahraga hari minggu", "id", {}, ["days"]),
        ("hari Kamis aku selalu lembur, ga bisa", "id", {}, ["days"]),
        ("siang panas bgt, ga kuat. pagi aja", "id", {"time_of_day": "morning"}, ["time_of_day"]),
    ],
)
def test_what_is_done_at_a_time_that_does_not_suit_is_not_refused(
    said: str, language: str, terms: dict[str, Any], refused: list[str]
) -> None:
    assert read(said, language) == (terms, refused)


@pytest.mark.parametrize(
    ("said", "language", "amount"),
    [
        ("too many pages, just 2", "en", {"value": 2, "unit": "page"}),
        ("kebanyakan halaman, 2 aja", "id", {"value": 2, "unit": "page"}),
        ("5-10 menit aja udah cukup buat aku yg pemula", "id", {"value": 5, "unit": "minute"}),
        ("tiga putaran udah mentok", "id", {"value": 3, "unit": "lap"}),
        ("yg 30 menit itu jadiin dua puluh mnt", "id", {"value": 20, "unit": "minute"}),
        ("im 34, 10 mins would do", "en", {"value": 10, "unit": "minute"}),
    ],
)
def test_an_amount_has_the_unit_named_and_is_no_age(said: str, language: str, amount: dict[str, Any]) -> None:
    assert read(said, language)[0] == {"amount": amount}


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("skip, kasih ide lain dong", "id"),
        ("cariin yang lain", "id"),
        ("I see no problem in general", "en"),
        ("suggest something else", "en"),
        ("ok, ill report back", "en"),
    ],
)
def test_what_is_asked_of_the_bot_is_nothing_to_do(said: str, language: str) -> None:
    assert "activity" not in read(said, language)[0]


def test_an_end_that_names_what_is_over_is_read_with_what_stands_beside_it() -> None:
    terms, _ = read("15 min a day until my exams are over", "en")
    assert terms["until"] == {"event": "my exams are over"}
    assert terms["amount"] == {"value": 15, "unit": "minute"}


@pytest.mark.parametrize(
    ("said", "language", "activity"),
    [
        ("jogging bikin lututku sakit, ga bisa", "id", "jogging"),
        ("meditasi tuh bikin aku makin gelisah", "id", "meditasi"),
        ("ke gym kemahalan kak", "id", "ke gym"),
        ("running wrecks my knees im afraid", "en", "running"),
        ("yoga makes me really anxious", "en", "yoga"),
        ("swimming triggers my asthma", "en", "swimming"),
    ],
)
def test_an_activity_said_to_do_harm_is_refused(said: str, language: str, activity: str) -> None:
    assert read(said, language, {"activity": activity}) == ({}, ["activity"])


@pytest.mark.parametrize(
    ("said", "language"), [("meditasi bikin aku tenang", "id"), ("yoga doesn't make me anxious", "en")]
)
def test_an_activity_said_to_do_good_is_not(said: str, language: str) -> None:
    assert read(said, language, {"activity": said.split()[0]})[1] == []


@pytest.mark.parametrize(
    ("said", "language", "support"),
    [
        ("ill need a phone reminder", "en", "a phone reminder"),
        ("a kitchen timer might do", "en", "a kitchen timer"),
        ("hit the library with omar on the 3rd", "en", "omar"),
        ("guided by an app", "en", "an app"),
        ("aku butuh pengingat", "id", "pengingat"),
        ("evenings are hopeless with the kids", "en", None),
    ],
)
def test_a_helper_may_be_needed_or_written_in_small_letters(said: str, language: str, support: str | None) -> None:
    assert read(said, language)[0].get("support") == support


@pytest.mark.parametrize(
    ("said", "language", "about"),
    [
        ("obat tidur ga akan pernah aku minum", "id", "obat tidur"),
        ("ke gereja aku ga akan pernah balik", "id", "ke gereja"),
        ("sleeping pills i will never take", "en", "sleeping pills"),
    ],
)
def test_the_thing_never_done_may_stand_before_its_verb(said: str, language: str, about: str) -> None:
    assert read_terms(said, language, TODAY).limit == {"kind": "never", "about": about}


@pytest.mark.parametrize(
    ("said", "language", "activity"),
    [
        ("main ukulele satu lagu", "id", "main ukulele"),
        ("kirim satu pesan ke mama", "id", "kirim pesan ke mama"),
        ("write down three good things", "en", "write down good things"),
    ],
)
def test_what_is_counted_is_named_only_where_nothing_else_is_acted_on(said: str, language: str, activity: str) -> None:
    assert read(said, language)[0]["activity"] == activity


@pytest.mark.parametrize(
    "said", ["go by the food bank and ask if they need a driver", "ask her whether they need a friend"]
)
def test_what_others_need_helps_nobody_here(said: str) -> None:
    assert "support" not in read(said, "en")[0]
