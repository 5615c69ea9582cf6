"""What a client says about the draft itself."""

from __future__ import annotations

import pytest

from bot.language.drafts import after_yes, only_announces_change, part_named


@pytest.mark.parametrize(
    ("text", "language", "rest"),
    [
        ("iya, tapi yang paling berat tuh mamaku kecewa", "id", "yang paling berat tuh mamaku kecewa"),
        ("kurang lebih. cuma bukan bapak yg marah", "id", "bukan bapak yg marah"),
        ("yes but it started earlier", "en", "it started earlier"),
        ("more or less, except for my brother", "en", "for my brother"),
        ("iya", "id", None),
        ("iya bener", "id", None),
        ("tapi aku takut", "id", None),
        ("yes, but", "en", None),
        ("", "en", None),
    ],
)
def test_what_follows_a_yes_with_a_but(text: str, language: str, rest: str | None) -> None:
    assert after_yes(text, language) == rest


@pytest.mark.parametrize("text", ["ada yg mau diubah", "mau aku ubah dikit", "", "ada yang kurang pas"])
def test_only_saying_that_something_should_change_in_indonesian(text: str) -> None:
    assert only_announces_change(text, "id")


@pytest.mark.parametrize("text", ["I want to change something", "not quite right", "can I fix something"])
def test_only_saying_that_something_should_change_in_english(text: str) -> None:
    assert only_announces_change(text, "en")


@pytest.mark.parametrize(("text", "language"), [("bukan tugas, skripsi", "id"), ("it's my brother, not my dad", "en")])
def test_saying_what_should_change(text: str, language: str) -> None:
    assert not only_announces_change(text, language)


@pytest.mark.parametrize(
    ("text", "language", "part"),
    [
        ("tujuannya", "id", "goal"),
        ("yg langkah tadi", "id", "step"),
        ("the story at the beginning", "en", "view"),
        ("the goal and the step", "en", None),
        ("gatau", "id", None),
    ],
)
def test_which_part_of_the_draft_is_named(text: str, language: str, part: str | None) -> None:
    assert part_named(text, language) == part
