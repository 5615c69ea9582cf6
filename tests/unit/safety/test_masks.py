"""Words hidden behind stars, digits, look-alikes, spaces and invisible characters are read; other text stays."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.safety import unmask
from bot.safety.screen import Screen

MASKS = yaml.safe_load((Path(__file__).parent / "data" / "masks.yml").read_text(encoding="utf-8"))
KNOWN = frozenset({"bunuh", "mati", "kill", "die", "raba"})
SECRET = ("bunuh", "mati", "kill")


def words(text: str) -> list[str]:
    return unmask.words(text, KNOWN.__contains__, SECRET)


@pytest.mark.parametrize("text", MASKS["masked"], ids=range(len(MASKS["masked"])))
def test_a_hidden_statement_is_read(screen: Screen, text: str) -> None:
    found = screen.screen(text)
    assert found is not None
    assert found.kind == "suicide"


@pytest.mark.parametrize("text", MASKS["plain"], ids=range(len(MASKS["plain"])))
def test_what_only_looks_hidden_raises_no_flag(screen: Screen, text: str) -> None:
    assert screen.screen(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("b*nuh", ["bunuh"]),
        ("b.u.n.u.h", ["bunuh"]),
        ("m4t1", ["mati"]),
        ("maaatiii", ["mati"]),
        ("kiiill", ["kill"]),
        ("raba-raba", ["raba"]),
        ("mati mati mati", ["mati"]),
        ("d\u0456e", ["die"]),
        ("m\u200bati", ["mati"]),
        ("10 menit", ["10", "menit"]),
        ("temen2", ["temen2"]),
        ("f*ck", ["f*ck"]),
        ("mati? \u2026 die!", ["mati", "?", "...", "die", "!"]),
    ],
)
def test_words_are_unmasked_only_where_a_known_word_appears(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_plain_text_is_lower_case_without_accents_or_invisible_characters() -> None:
    assert unmask.plain("K\u00ccLL\u2060 M\u0423SELF") == "kill myself"
