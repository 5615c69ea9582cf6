"""How the words of a message bear on what was asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.bearings import read_bearings
from bot.language.sentence import read_sentence


@pytest.mark.parametrize(
    ("text", "language", "bearings"),
    [
        ("boleh, tapi dipendekin", "id", ["yes", "but", "less"]),
        ("gelem, nanging ojo saben dina", "id", ["yes", "but", "no"]),
        ("emoh, isin", "id", ["no", "hinder"]),
        ("oke 10 menit", "id", ["yes", "NUMBER", "UNIT"]),
        ("batalin yang tadi", "id", ["back"]),
        ("sure, as long as she knows", "en", ["yes", "proviso"]),
        ("I'd rather walk", "en", ["otherwise"]),
        ("twenty minutes is too long", "en", ["NUMBER", "UNIT", "too"]),
        ("never, no matter what", "en", ["never"]),
    ],
)
def test_words_bear_on_the_question_in_their_order(text: str, language: str, bearings: list[str]) -> None:
    assert read_bearings(read_sentence(text, language)) == bearings


def test_the_longest_phrase_counts() -> None:
    assert read_bearings(read_sentence("no problem", "en")) == ["yes"]


def test_a_message_of_other_words_bears_on_nothing() -> None:
    assert read_bearings(read_sentence("kucing", "id")) == []


@given(st.text(max_size=60), st.sampled_from(["id", "en"]))
def test_any_text_may_be_read(text: str, language: str) -> None:
    assert all(read_bearings(read_sentence(text, language)))
