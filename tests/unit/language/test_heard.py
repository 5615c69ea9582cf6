"""A message as words, in which the phrases of a table are found whatever their spelling."""

from __future__ import annotations

import pytest

from bot.language.heard import apart, hear


@pytest.mark.parametrize(
    ("text", "language", "norms"),
    [
        ("Gabisa tdr bgt!", "id", ["tidak", "bisa", "tidur", "banget", "!"]),
        ("pelan pelan aja", "id", ["pelan-pelan", "saja"]),
        ("pelan2 aja", "id", ["pelan-pelan", "saja"]),
        ("i dont wanna", "en", ["i", "don't", "want", "to"]),
        ("", "id", []),
    ],
)
def test_words_are_single_and_in_canonical_spelling(text: str, language: str, norms: list[str]) -> None:
    assert list(hear(text, language).norms) == norms


def test_a_phrase_is_found_in_chat_spelling_and_quoted_as_typed() -> None:
    heard = hear("skrg sih lg gk nafsu mkn", "id")
    places = heard.places("aspects", "touches")
    assert [heard.typed(*place) for place in places] == ["gk nafsu"]


def test_a_word_counts_with_its_owner_too_and_the_longest_phrase_is_taken() -> None:
    heard = hear("catatanku buat konselor, langkahnya", "id")
    assert [heard.typed(*place) for place in heard.places("parts", "note", "step")] == ["catatanku", "langkahnya"]


def test_an_ending_that_is_no_owner_stays() -> None:
    assert not hear("selamanya", "id").says("limit_kinds", "if")


def test_no_phrase_is_longer_than_the_message_or_found_beyond_it() -> None:
    heard = hear("saya", "id")
    assert heard.length_at(0, "limit_kinds", "not_now") == heard.length_at(7, "limit_kinds", "not_now") == 0


def test_the_language_is_found_out_where_it_is_not_given() -> None:
    assert hear("aku gak mau", None).language == "id"
    assert hear("I would not", "xx").language == "en"


def test_only_the_beginning_of_a_long_message_is_read() -> None:
    assert len(hear("ini itu " * 2_000, "id").norms) == 500


def test_a_clause_ends_at_a_sign() -> None:
    heard = hear("aku mau, tapi takut. sekali", "id")
    assert heard.rest_of_clause(0) == 2
    assert heard.breaks_between(0, 4)
    assert not heard.breaks_between(3, 5)


def test_a_span_inside_a_longer_one_is_not_apart() -> None:
    assert apart([(0, 1), (3, 4)], [(0, 2), (3, 4)]) == [(3, 4)]
