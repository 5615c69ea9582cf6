"""Objections to what the open offer names: its cue, its helper, its activity, its end."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bot.language.terms import read_terms

TODAY = dt.date(2026, 11, 24)
CUES_ID = {"cue": "sebelum tidur"}
CUES_EN = {"cue": "before bed"}
KAKAK = {"activity": "beres kamar", "support": "kakak"}
SISTER = {"activity": "sort the bills", "support": "my sister"}


def read(said: str, language: str, offered: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    reading = read_terms(said, language, TODAY, offered=offered)
    return reading.terms, reading.refused


@pytest.mark.parametrize(
    ("said", "language", "cue"),
    [
        ("sebelum tidur ga bisa, habis isya aja", "id", "habis isya"),
        ("sebelum tidur aku udah tepar, gabisa. pas istirahat kantor aja", "id", "pas istirahat kantor"),
        ("Sesudah magrib tidak sempat.", "id", None),
        ("before bed is no good, on the train maybe", "en", "on the train"),
        ("after dinner never works here, kids are chaos", "en", None),
        ("when I get home doesn't work", "en", None),
    ],
)
def test_a_cue_ends_where_the_objection_to_it_begins(said: str, language: str, cue: str | None) -> None:
    terms, refused = read(said, language, CUES_ID if language == "id" else CUES_EN)
    assert (terms.get("cue"), refused) == (cue, ["cue"])


@pytest.mark.parametrize("said", ["pas ga bisa tidur", "setelah tidak sibuk"])
def test_not_being_able_may_be_the_cue_itself(said: str) -> None:
    assert "cue" not in read(said, "id", {})[1]


@pytest.mark.parametrize(
    ("said", "language", "support"),
    [
        ("kakakku ga bisa bantu, dia di luar kota", "id", None),
        ("kakak sibuk skripsi jadi gabisa nemenin, sama ibu aja", "id", "ibu"),
        ("Kakak saya bekerja di luar kota, dengan ibu saja.", "id", "ibu"),
        ("adikku sibuk kuliah, ga bisa nemenin", "id", None),
        ("my sister cant help with that, shes moving out", "en", None),
        ("my sisters useless for this, id ask my aunt", "en", "my aunt"),
        ("my sister has enough on her plate, my dad can come", "en", "my dad"),
    ],
)
def test_a_helper_who_cannot_help_is_refused(said: str, language: str, support: str | None) -> None:
    terms, refused = read(said, language, KAKAK if language == "id" else SISTER)
    assert (terms.get("support"), refused) == (support, ["support"])


@pytest.mark.parametrize("said", ["kakakku bisa nganter kok", "ga kuat kak", "sama kakak aja"])
def test_a_helper_who_helps_or_is_only_called_is_not(said: str) -> None:
    assert "support" not in read(said, "id", KAKAK)[1]


@pytest.mark.parametrize(
    ("said", "language", "refused"),
    [
        ("an hour?? thats forever", "en", ["amount"]),
        ("thats loads", "en", ["amount"]),
        ("half an hour is ages", "en", ["amount"]),
        ("5 menit mah kurang", "id", ["amount"]),
        ("seminggu sekali tuh kurang buat aku", "id", ["frequency"]),
        ("30 menit? ga kuat kak", "id", ["amount"]),
        ("nights dont work for me and neither does half an hour", "en", ["amount", "time_of_day"]),
        ("malem ga bisa, akhir pekan juga ga bisa", "id", ["days", "time_of_day"]),
        ("i like the plan a lot", "en", []),
        ("10 menit kurang lebih", "id", []),
    ],
)
def test_too_much_and_too_little_have_many_words(said: str, language: str, refused: list[str]) -> None:
    assert sorted(read(said, language, {"amount": {"value": 30, "unit": "minute"}})[1]) == refused


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Akhir Desember terlalu lama. Sampai tanggal 10 saja.", "id"),
        ("sampai Januari kelamaan, sampai tanggal 10 aja", "id"),
        ("the end of january is too far off, until 10 december", "en"),
        ("until christmas is too long, until the 10th", "en"),
    ],
)
def test_the_end_is_refused_where_it_is_the_only_date_on_the_table(said: str, language: str) -> None:
    assert read(said, language, {"until": "2026-12-31"}) == ({"until": "2026-12-10"}, ["until"])


def test_an_activity_turned_down_first_is_not_joined_with_the_next() -> None:
    terms, refused = read("Renang saya tidak bisa. Jalan kaki saja, 20 menit.", "id", {"activity": "renang"})
    assert (terms["activity"], refused) == ("Jalan kaki", ["activity"])


@pytest.mark.parametrize(
    ("said", "activity", "refused"),
    [
        ("im going to skip lunch takeaways", "skip lunch takeaways", []),
        ("i want to avoid takeaways on weekdays", "avoid takeaways", []),
        ("can we skip mondays", None, ["days"]),
        ("skip the reminder", None, ["cue"]),
    ],
)
def test_to_skip_something_may_be_the_step(said: str, activity: str | None, refused: list[str]) -> None:
    terms, names = read(said, "en", {})
    assert (terms.get("activity"), names) == (activity, refused)
