"""Lead-ins and asides as Indonesian clients type them: what goes, what stays, and what marks the heaviest."""

from __future__ import annotations

from datetime import date

import pytest

from bot.language.clauses import is_emphasis, pick_clauses, without_lead
from bot.language.terms import read_terms

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("said", "goal"),
    [
        ("gw pengen bisa nolak ajakan", "bisa nolak ajakan"),
        ("saya ingin bisa menolak", "bisa menolak"),
        ("kalo bisa sih lebih berani", "lebih berani"),
        ("aku pengen biar rumah adem", "rumah adem"),
        ("target aku sidang bulan depan", "sidang bulan depan"),
        ("mudah-mudahan bisa akur", "bisa akur"),
    ],
)
def test_a_wish_loses_its_lead_in_and_keeps_what_the_client_wants_to_be_able_to(said: str, goal: str) -> None:
    assert without_lead(said, "id") == goal


@pytest.mark.parametrize("goal", ["bisa tidur di kamar sendiri", "kalau libur tetap bangun pagi"])
def test_a_goal_without_a_lead_in_stays_whole(goal: str) -> None:
    assert without_lead(goal, "id") == goal


@pytest.mark.parametrize(
    ("said", "quotes"),
    [
        ("yang paling ngeselin tuh bosku", ("bosku",)),
        ("mirip, cuma yang bikin mumet sebenernya cicilan", None),
        ("yang bikin aku malu justru tetangga", None),
        ("iya, tapi yang lebih parah adikku ikut-ikutan", ("adikku ikut-ikutan",)),
    ],
)
def test_any_word_may_say_what_it_is_the_most_of(said: str, quotes: tuple[str, ...] | None) -> None:
    assert is_emphasis(said, "id")
    assert quotes is None or tuple(pick_clauses(without_lead(said, "id"), "id")) == quotes


@pytest.mark.parametrize(
    "said",
    [
        "temen yang paling deket tuh pindah",
        "yang bikin janji dia",
        "yang paling gampang itu aja",
        "aku yang bikin kue tuh tiap pagi",
    ],
)
def test_who_or_what_is_meant_by_which_marks_nothing(said: str) -> None:
    assert not is_emphasis(said, "id")


@pytest.mark.parametrize(
    ("said", "quotes"),
    [
        ("bah, abangku minggat lagi", ["abangku minggat lagi"]),
        ("waduh, motorku ditarik leasing", ["motorku ditarik leasing"]),
        ("gatau ya, mungkin aku kangen rumah", ["mungkin aku kangen rumah"]),
        ("maaf baru bales, anakku demam terus", ["anakku demam terus"]),
        ("ibu makin jarang masak kan aku jadi jajan terus", ["ibu makin jarang masak", "aku jadi jajan terus"]),
        ("halaman depan itu kan aku yang nyapu", ["halaman depan itu kan aku yang nyapu"]),
        ("aku ngerasa kosong gitu loh kak", ["aku ngerasa kosong"]),
        ("bingung mau mulai dari mana. warungku sepi terus", ["warungku sepi terus"]),
        ("aku gatau harus bilang apa ke anakku", ["aku gatau harus bilang apa ke anakku"]),
    ],
)
def test_interjections_and_asides_are_not_quoted(said: str, quotes: list[str]) -> None:
    assert list(pick_clauses(without_lead(said, "id"), "id")) == quotes


@pytest.mark.parametrize(
    ("said", "cue", "activity"),
    [
        ("kalau udah mumet aku naik ke atap", "kalau udah mumet", "naik ke atap"),
        ("kalo lagi sedih aku gambar 5 menit", "kalo lagi sedih", "gambar"),
        ("tiap abis subuh nulis 3 baris", "tiap abis subuh", "nulis"),
        ("habis magrib baca dua halaman", "habis magrib", "baca"),
        ("abis makan siang jalan kaki 10 menit", "abis makan siang", "jalan kaki"),
    ],
)
def test_a_cue_ends_where_what_is_done_begins(said: str, cue: str, activity: str) -> None:
    terms = read_terms(said, "id", TODAY).terms
    assert terms["cue"] == cue
    assert terms["activity"].startswith(activity)


def test_if_the_weather_is_bad_is_a_condition_still() -> None:
    assert read_terms("jalan pagi, kalau hujan libur", "id", TODAY).terms.get("cue") is None
