"""What the clients of a measurement say, from talk.yml, each with a mark of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any

import yaml

TALK = Path(__file__).with_name("talk.yml")
LANGUAGES = ("id", "en")
CONSONANTS, VOWELS = "bdgkpvz", "aiou"
SYLLABLES = [consonant + vowel for consonant in CONSONANTS for vowel in VOWELS]


@dataclass(frozen=True)
class Said:
    """One turn: a text; or the place of a choice to tap and what it stands for, and the text where it is not there."""

    text: str
    place: int | None = None
    intent: str | None = None
    values: Mapping[str, Any] = field(default_factory=dict)


def mark_of(number: int) -> str:
    """A name like no word of either language, another one for each client up to some twenty thousand."""
    first, rest = divmod(number, len(SYLLABLES) ** 2)
    second, third = divmod(rest, len(SYLLABLES))
    return (SYLLABLES[first % len(SYLLABLES)] + SYLLABLES[second] + SYLLABLES[third] + "x").capitalize()


def talk(language: str, mark: str) -> list[Said]:
    """The turns of one conversation."""
    return [_said(turn, mark) for turn in _read()[language]["talk"]]


def long_talk(language: str) -> Sequence[str]:
    """Asides that leave the open question open: said over and over in a conversation of a thousand turns."""
    texts: list[str] = _read()[language]["long"]
    return texts


def texts(language: str) -> list[str]:
    """Every text of a language, for reading without a conversation."""
    return [said.text for said in talk(language, mark_of(0))] + list(long_talk(language))


def share_typed(turns: Iterable[Said]) -> float:
    """The share of free text among turns."""
    typed = [said.place is None for said in turns]
    return sum(typed) / len(typed)


def median_length(turns: Iterable[Said]) -> float:
    """The median length of free texts, in characters."""
    return median(len(said.text) for said in turns if said.place is None)


def _said(turn: Mapping[str, Any], mark: str) -> Said:
    if "say" in turn:
        return Said(turn["say"].format(mark=mark))
    return Said(turn["or"], turn["tap"], turn["intent"], turn.get("values", {}))


@cache
def _read() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(TALK.read_text(encoding="utf-8"))
    return read
