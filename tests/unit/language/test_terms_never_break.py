"""Reading terms never raises, whatever a client types, and stays quick for long messages."""

from __future__ import annotations

import datetime as dt
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.found import TERMS
from bot.language.terms import read_terms
from tests.unit.language.records import read_records

TODAY = dt.date(2026, 11, 24)
FILES = ("development_id_1", "development_id_2", "development_en_1", "development_en_2")
PIECES = sorted({word for name in FILES for text, _ in read_records(name) for word in text.split()})
LANGUAGES = st.sampled_from(["id", "en", None])


@settings(max_examples=400, deadline=None)
@given(text=st.text(max_size=200), language=LANGUAGES)
def test_any_text_is_read_without_an_error(text: str, language: str | None) -> None:
    assert set(read_terms(text, language, TODAY).terms) <= set(TERMS)


@settings(max_examples=600, deadline=None)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=25), language=LANGUAGES, today=st.dates())
def test_any_order_of_words_about_terms_is_read_without_an_error(
    pieces: list[str], language: str | None, today: dt.date
) -> None:
    reading = read_terms(" ".join(pieces), language, today)
    assert set(reading.terms) <= set(TERMS)
    assert set(reading.said) == set(reading.terms)
    assert set(reading.refused) <= set(TERMS)


@settings(max_examples=200, deadline=None)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=12), language=st.sampled_from(["id", "en"]))
def test_free_words_of_a_term_are_words_of_the_message(pieces: list[str], language: str) -> None:
    text = " ".join(pieces)
    terms = read_terms(text, language, TODAY).terms
    for name in ("cue", "support", "condition"):
        assert terms.get(name, "") in text
    assert (
        set(terms.get("activity", "").replace(",", " ").split())
        <= set(text.replace(",", " ").split()) | set(pieces) | {piece.strip(",.?!;:") for piece in pieces}
        or terms["activity"] in text
    )


def test_the_cost_grows_with_the_length_and_no_faster() -> None:
    sentence = "20 menit kelamaan, 10 aja, seminggu dua kali, mulai Senin depan sama kakak sehabis makan malam. "
    read_terms(sentence, "id", TODAY)

    def seconds(text: str) -> float:
        best = 1.0
        for _ in range(5):
            start = time.perf_counter()
            read_terms(text, "id", TODAY)
            best = min(best, time.perf_counter() - start)
        return best

    assert seconds(sentence * 20) < 60 * seconds(sentence)
