"""Chat spelling becomes one canonical spelling a word, and every word keeps its place in the message."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.slips import without_slip
from bot.language.spelling import normalise, split_words


@pytest.mark.parametrize("chat", ["gak", "ga", "nggak", "enggak", "engga", "gk", "tdk", "kagak"])
def test_every_chat_no_is_one_word(chat: str) -> None:
    assert normalise(f"aku {chat} mau") == "aku tidak mau"


@pytest.mark.parametrize(
    ("typed", "standard"),
    [
        ("bgtttt", "banget"),
        ("yg kmrn blm udh", "yang kemarin belum sudah"),
        ("klo bsk dgn temen2ku", "kalau besok dengan teman-temanku"),
        ("pengennya sih bobo", "inginnya sih tidur"),
        ("gabisa tidur krn tgs", "tidak bisa tidur karena tugas"),
        ("i dont wanna go tmrw", "i don't want to go tomorrow"),
        ("sooo goood", "so good"),
        ("ｓｅｎｉｎ", "senin"),
        ("se\u200bnin\u2060 depan", "senin depan"),
        ("2x seminggu", "2 x seminggu"),
    ],
)
def test_chat_is_read_as_standard_words(typed: str, standard: str) -> None:
    assert normalise(typed) == standard


def test_a_kilometre_is_no_kamu() -> None:
    assert normalise("km gimana") == "kamu bagaimana"
    assert normalise("lari 3 km") == "lari 3 km"


def test_english_words_are_not_taken_for_indonesian_chat() -> None:
    assert normalise("the pen is mine and the brat bet me") == "the pen is mine and the brat bet me"


@given(st.text(max_size=120))
def test_every_word_stands_where_it_says(text: str) -> None:
    for word in split_words(text):
        assert text[word.start : word.end] == word.text


def test_a_typing_slip_in_a_word_of_a_term_is_mended() -> None:
    assert without_slip("mneit", "id") == "menit"
    assert without_slip("kbnyakn", "id") == "kebanyakan"
    assert without_slip("wensday", "en") == "wensday"  # a spelling of its own, in the list of spellings
    assert without_slip("thurty", "en") == "thirty"


@pytest.mark.parametrize("word", ["kamus", "ragu", "lari", "jimat", "luas"])
def test_a_good_word_beside_a_word_of_a_term_stays(word: str) -> None:
    assert without_slip(word, "id") == word


@pytest.mark.parametrize("word", ["class", "weak", "hour", "partners", "charter", "steven"])
def test_a_good_english_word_stays(word: str) -> None:
    assert without_slip(word, "en") == word
