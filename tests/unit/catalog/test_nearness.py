"""How near goals are to what a client said, and which are left out."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.catalog.catalog import Catalog
from bot.catalog.nearness import Nearness
from bot.catalog.vectors import KeptVectors


class CountingEncoder:
    """An encoder that makes a vector of the letters of a text and counts what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, text: str) -> np.ndarray:
        self.asked.append(text)
        return np.array([text.count(letter) + 1 for letter in "abcdefgh"], dtype=np.float32)


@pytest.fixture
def by_words(catalog: Catalog) -> Nearness:
    return Nearness(catalog.areas)


def names(near: list) -> list[str]:  # type: ignore[type-arg]
    return [f"{each.area.area}/{each.goal.id}" for each in near]


@pytest.mark.parametrize(
    ("goal", "view", "language", "nearest"),
    [
        ("open the bills", "bills behind the sofa", "en", "money/face_bills"),
        ("ngurangin rokok", "dua bungkus sehari", "id", "habits/smoke_less"),
        ("be able to talk to my supervisor", "my thesis is stuck", "en", "thesis/meet_supervisor"),
    ],
)
def test_words_alone_find_what_is_named(by_words: Nearness, goal: str, view: str, language: str, nearest: str) -> None:
    assert names(by_words.near(goal, view, language))[0] == nearest


def test_nothing_is_near_to_words_that_say_nothing(by_words: Nearness) -> None:
    assert by_words.near("qwe", "asd", "en") == []
    assert by_words.near("", "", "id") == []


def test_a_goal_that_presumes_something_is_left_out_where_nobody_named_it(by_words: Nearness) -> None:
    found = names(by_words.of_goals("be more patient", "everything annoys me", "en"))
    assert not {"parenting/rest_with_baby", "habits/drink_less", "relationship/after_breakup", "money/owe_less"} & set(
        found
    )


def test_vectors_are_made_once_and_kept(catalog: Catalog, tmp_path: Path) -> None:
    kept = tmp_path / "models" / "ideas.npz"
    first, second = CountingEncoder(), CountingEncoder()
    Nearness(catalog.areas, KeptVectors(lambda: first, kept)).warm()
    Nearness(catalog.areas, KeptVectors(lambda: second, kept)).warm()
    assert first.asked
    assert second.asked == []
    assert [path.name for path in kept.parent.iterdir()] == ["ideas.npz"]


def test_half_a_file_is_made_anew(catalog: Catalog, tmp_path: Path) -> None:
    kept = tmp_path / "ideas.npz"
    kept.write_bytes(b"PK\x03\x04 half")
    encoder = CountingEncoder()
    Nearness(catalog.areas, KeptVectors(lambda: encoder, kept)).warm()
    assert encoder.asked


def test_where_nothing_can_be_written_nothing_is_kept_and_nothing_breaks(tmp_path: Path) -> None:
    in_the_way = tmp_path / "models"
    in_the_way.write_text("a file", encoding="utf-8")
    vectors = KeptVectors(CountingEncoder, in_the_way / "ideas.npz")
    assert vectors.of_all(["abc", "abd"]).shape == (2, 8)
