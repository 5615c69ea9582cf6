"""What is said from terms reads back into the same terms (free words with the pronouns turned)."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.days import WEEK
from bot.language.phrases import say_term, say_terms
from bot.language.pronouns import turn
from bot.language.terms import read_terms

TODAY = dt.date(2026, 11, 24)
ACTIVITIES = {
    "id": [
        "jalan kaki",
        "nulis jurnal",
        "kirim pesan ke dosen pembimbing",
        "baca buku",
        "telepon ibuku",
        "meditasi",
        "beresin kamar",
    ],
    "en": [
        "a walk",
        "writing in my journal",
        "call my mum",
        "read",
        "breathing exercises",
        "text my supervisor",
        "tidy my room",
    ],
}
CUES = {
    "id": [
        "sehabis makan malam",
        "sebelum tidur",
        "setelah subuh",
        "pas istirahat",
        "tiap pulang kuliah",
        "sambil nunggu bus",
    ],
    "en": [
        "after breakfast",
        "before bed",
        "when I get home",
        "on my lunch break",
        "while I wait for the bus",
        "every time I finish class",
    ],
}
SUPPORT = {
    "id": ["teman", "kakakku", "adik sepupuku", "Rani", "alarm", "teman kos", "mama"],
    "en": ["my sister", "a friend from church", "my best friend", "Dita", "a timer", "someone", "my mum"],
}
CONDITIONS = {
    "id": ["kalau tidak hujan", "asal sepi", "kalau temanku bisa", "kecuali kalau sakit"],
    "en": ["if it's quiet", "as long as it's not raining", "unless I'm sick", "if my sister can come"],
}
EVENTS = {
    "id": ["minggu depan", "setelah wisuda", "habis UTS", "bulan depan"],
    "en": ["next week", "after exams", "once exams are over", "next month"],
}
ENDINGS = {"id": ["akhir semester", "UTS"], "en": ["the end of the month", "Christmas"]}
UNITS = ("minute", "hour", "page", "chapter", "paragraph", "sentence", "word", "glass", "step", "kilometre", "lap")
DATES = st.dates(min_value=TODAY, max_value=TODAY + dt.timedelta(days=700)).map(dt.date.isoformat)


def terms_in(language: str) -> st.SearchStrategy[dict]:
    """Terms of every kind, any of them missing."""
    whole = st.integers(min_value=1, max_value=90)
    amounts = st.one_of(
        st.builds(lambda value, unit: {"value": value, "unit": unit}, whole, st.sampled_from(UNITS)),
        st.just({"value": 1.5, "unit": "hour"}),
        st.just({"value": 0.5, "unit": "page"}),
    )
    times = st.one_of(st.integers(min_value=1, max_value=9), st.just(0.5))
    rhythms = st.builds(lambda n, per: {"times": n, "per": per}, times, st.sampled_from(["day", "week", "month"]))
    frequencies = st.one_of(rhythms, st.just({"times": 1, "per": "once"}))
    days = st.sets(st.sampled_from(WEEK), min_size=1).map(lambda chosen: [day for day in WEEK if day in chosen])
    clock = st.builds(lambda h, m: f"{h:02d}:{m:02d}", st.integers(0, 23), st.integers(0, 59))
    parts = st.sampled_from(["morning", "noon", "afternoon", "evening", "night"])
    return st.fixed_dictionaries(
        {},
        optional={
            "activity": st.sampled_from(ACTIVITIES[language]),
            "amount": amounts,
            "frequency": frequencies,
            "days": days,
            "start": st.one_of(DATES, st.sampled_from(EVENTS[language]).map(lambda event: {"event": event})),
            "until": st.one_of(DATES, st.sampled_from(ENDINGS[language]).map(lambda event: {"event": event})),
            "time_of_day": st.one_of(clock, parts),
            "cue": st.sampled_from(CUES[language]),
            "support": st.sampled_from(SUPPORT[language]),
            "condition": st.sampled_from(CONDITIONS[language]),
        },
    )


def as_heard(terms: dict, language: str) -> dict:
    """The terms with the client addressed: what the bot says of *kakakku* is *kakakmu*."""

    def turned(value: object) -> object:
        if isinstance(value, dict) and "event" in value:
            return {"event": turn(value["event"], language)}
        return value

    words = {"activity", "cue", "support", "condition"}
    return {name: turn(value, language) if name in words else turned(value) for name, value in terms.items()}


@pytest.mark.parametrize("language", ["id", "en"])
def test_terms_said_in_words_read_back_into_the_same_terms(language: str) -> None:
    @settings(max_examples=400, deadline=None)
    @given(terms=terms_in(language))
    def holds(terms: dict) -> None:
        said = say_terms(terms, language, TODAY)
        reading = read_terms(said, language, TODAY)
        assert (said, reading.terms) == (said, as_heard(terms, language))
        assert not reading.refused
        assert reading.limit is None

    holds()


def test_an_offer_is_said_as_a_person_would_say_it() -> None:
    terms = {
        "activity": "kirim pesan ke dosen pembimbing",
        "frequency": {"times": 1, "per": "once"},
        "start": "2026-11-30",
        "support": "teman",
    }
    said = say_terms(terms, "id", TODAY)
    assert said == "kirim pesan ke dosen pembimbing, sekali, Senin depan (30 November), ditemani teman"
    walk = {
        "activity": "a walk",
        "amount": {"value": 10, "unit": "minute"},
        "frequency": {"times": 2, "per": "week"},
        "start": "2026-11-30",
        "support": "my sister",
    }
    said = say_terms(walk, "en", TODAY)
    assert said == "a walk, 10 minutes, twice a week, starting next Monday (30 November), with your sister"


@pytest.mark.parametrize(
    ("name", "value", "indonesian", "english"),
    [
        ("amount", {"value": 1, "unit": "minute"}, "1 menit", "1 minute"),
        ("amount", {"value": 1.5, "unit": "hour"}, "1,5 jam", "1.5 hours"),
        ("frequency", {"times": 0.5, "per": "day"}, "dua hari sekali", "every two days"),
        ("frequency", {"times": 1, "per": "week"}, "seminggu sekali", "once a week"),
        ("days", ["mon", "thu"], "hari Senin dan Kamis", "on Monday and Thursday"),
        ("days", ["mon", "tue", "wed", "thu", "fri", "sat"], "setiap hari kecuali Minggu", "every day except Sunday"),
        ("start", "2026-11-25", "mulai besok (25 November)", "starting tomorrow (25 November)"),
        ("start", "2027-12-03", "mulai Jumat tanggal 3 Desember 2027", "starting Friday 3 December 2027"),
        ("time_of_day", "07:30", "jam 07.30", "at 07:30"),
        ("time_of_day", "night", "malam hari", "at night"),
    ],
)
def test_a_single_term_is_said_in_both_languages(name: str, value: object, indonesian: str, english: str) -> None:
    assert say_term(name, value, "id", TODAY) == indonesian
    assert say_term(name, value, "en", TODAY) == english


def test_an_unknown_term_is_named_in_the_error() -> None:
    with pytest.raises(KeyError, match="colour"):
        say_terms({"colour": "blue"}, "en", TODAY)
