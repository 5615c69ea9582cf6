"""What the bot never says: comfort from the shelf, promises, diagnoses, praise of obedience, pushing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from tests.architecture.project import responses

LIST = Path(__file__).with_name("cliches.yml")
NEVER: dict[str, dict[str, list[str]]] = yaml.safe_load(LIST.read_text(encoding="utf-8"))
ENOUGH = 40  # phrases of one language


def plain(text: str) -> str:
    """A text in lower case, without punctuation but apostrophes and hyphens, with a blank at each end."""
    words = re.sub(r"[^\w'-]+", " ", text.casefold().replace("’", "'"))
    return f" {' '.join(words.split())} "


def said(language: str) -> list[tuple[str, str]]:
    """Each text and each title a client reads in a language, with the name of its response."""
    return [
        (name, text)
        for name, wordings in responses().items()
        for each in wordings
        if {"type": "slot", "name": "language", "value": language} in each["condition"]
        for text in (each["text"], *(button["title"] for button in each.get("buttons", ())))
    ]


def found(text: str, phrases: list[str]) -> list[str]:
    """The phrases that stand in a text as whole words."""
    return [phrase for phrase in phrases if plain(phrase) in plain(text)]


def test_a_phrase_is_seen_in_any_spelling_and_only_as_whole_words() -> None:
    assert found("Tenang, semua akan BAIK-BAIK saja!", NEVER["comfort from the shelf"]["id"])
    assert found("You’ve got this.", NEVER["comfort from the shelf"]["en"])
    assert not found("Kamu harusnya tahu", ["kamu harus"])


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_list_is_long_enough_to_mean_something(language: str) -> None:
    phrases = [phrase for kind in NEVER.values() for phrase in kind[language]]
    assert len(set(phrases)) == len(phrases) >= ENOUGH


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("kind", NEVER)
def test_no_response_says(kind: str, language: str) -> None:
    heard = [(name, phrase) for name, text in said(language) for phrase in found(text, NEVER[kind][language])]
    assert heard == []


def test_a_client_is_spoken_to_as_kamu() -> None:
    distant = re.compile(r"\b(anda|saudara|saya|tidak)\b", re.IGNORECASE)
    assert [(name, text) for name, text in said("id") if distant.search(text)] == []
