"""The way on after a step was tried, as clients say it; and which of several goals comes first."""

from __future__ import annotations

import pytest

from bot.language.order import put_first
from bot.language.ways_on import way_on

SAID = {
    "id": {
        "kecilin aja langkahnya": "smaller_step",
        "langkahnya kegedean, kurangin": "smaller_step",
        "yang lebih enteng": "smaller_step",
        "belum, kecilin aja langkahnya": "smaller_step",
        "ganti langkah lain": "another_step",
        "step yg beda": "another_step",
        "targetnya ketinggian": "realistic_goal",
        "yg lebih realistis": "realistic_goal",
        "tujuannya kegedean": "realistic_goal",
        "bukan langkahnya, tujuannya yang ketinggian": "realistic_goal",
        "pengen tujuan lain": "new_goal",
        "langkahnya tetep, tujuannya yang diganti": "new_goal",
        "lanjut kayak kemarin": "keep",
        "ga usah diubah": "keep",
        "jangan diganti langkahnya": "keep",
    },
    "en": {
        "make the step smaller": "smaller_step",
        "a lighter step": "smaller_step",
        "another step please": "another_step",
        "different step: call my aunt on sunday": "another_step",
        "the goal was too ambitious": "realistic_goal",
        "something more realistic": "realistic_goal",
        "could we lower the goal a bit": "realistic_goal",
        "I want a different goal": "new_goal",
        "can we change the goal": "new_goal",
        "keep it as it is": "keep",
        "don't change it": "keep",
        "stick with it": "keep",
    },
}
NO_WAY = {
    "id": [
        "adikku nungguin jadi tenang",
        "lupa bilang, yg paling males si Bagas",
        "yang lain aja",
        "langkahnya dikecilin atau ganti tujuan aja, tujuannya ketinggian",
    ],
    "en": ["going in the morning made it easier for me", "my sister came along", "try something else"],
}


@pytest.mark.parametrize(("language", "text"), [(language, text) for language in SAID for text in SAID[language]])
def test_a_way_on_is_understood(language: str, text: str) -> None:
    said = way_on(text, language)
    assert said is not None
    assert said.way == SAID[language][text]


@pytest.mark.parametrize(("language", "text"), [(language, text) for language in NO_WAY for text in NO_WAY[language]])
def test_what_names_no_way_or_several_is_none_to_be_taken_whatever_is_asked(language: str, text: str) -> None:
    said = way_on(text, language)
    assert said is None or not said.plain


@pytest.mark.parametrize(
    ("language", "text", "rest"),
    [
        ("id", "kecilin jadi 5 menit aja", "5 menit aja"),
        ("id", "ganti langkah lain, jalan pagi 10 menit tiap senin", "jalan pagi 10 menit tiap senin"),
        ("id", "targetnya turunin dikit jadi lulus aja dulu", "lulus aja dulu"),
        ("id", "targetnya ketinggian, aku capek", ""),
        ("en", "make it smaller, 5 minutes", "5 minutes"),
        ("en", "different step: call my aunt on sunday", "call my aunt on sunday"),
    ],
)
def test_what_it_is_to_become_is_read_along(language: str, text: str, rest: str) -> None:
    said = way_on(text, language)
    assert said is not None
    assert said.rest == rest


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("id", "yang kedua dulu aja", "yang kedua"),
        ("id", "dahulukan yang kedua", "yang kedua"),
        ("id", "yang soal tidur lebih penting", "yang soal tidur"),
        ("en", "put the second one first", "put the second one"),
        ("en", "sleep first", "sleep"),
        ("en", "second goal is more important", "second goal is"),
    ],
)
def test_what_comes_first_is_understood(language: str, text: str, named: str) -> None:
    assert put_first(text, language) == named


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "yang pertama"),
        ("en", "the first one"),
        ("id", "ubah yang kedua dulu"),
        ("en", "change the second first"),
    ],
)
def test_counting_and_asking_for_something_else_put_nothing_first(language: str, text: str) -> None:
    assert put_first(text, language) is None
