"""What every option of the shipped obstacles must be, whoever edits it next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.catalog.obstacles import GENERAL, Obstacles, Option, load_obstacles
from bot.practice import load_guardrails

ROOT = Path(__file__).parents[3]
LANGUAGES = ("id", "en")
PROMISED = {
    "no_time", "forgetting", "low_energy", "fear", "shame", "other_people", "money", "no_place", "boredom",
    "perfectionism", "distraction", "doubt", "health", "change_of_plans", "general",
}  # fmt: skip
NOT_THE_CLIENTS_VOICE = {"id": r"\b(?:kamu|anda|saya)\b|\w{3,}(?<!te)mu\b", "en": r"\b(?:I|you|your|we|our)\b"}
PROMISES = {
    "id": r"\b(?:pasti|dijamin|sembuh|harusnya|sebaiknya|wajib|selalu)\b",
    "en": r"\b(?:will|guarantee\w*|cure\w*|must|should|always|never)\b",
}
MEDICINE = r"\b(?:obat|dosis|pil|diagnos\w*|suplemen|medicine|medication|pills?|dose|drugs?|supplements?)\b"


@pytest.fixture(scope="module")
def obstacles() -> Obstacles:
    return load_obstacles(ROOT / "bot" / "catalog" / "obstacles")


def options(obstacles: Obstacles) -> Iterator[Option]:
    return (option for kind in obstacles.kinds for option in kind.options)


def texts(obstacles: Obstacles, language: str) -> list[str]:
    parts = (both for option in options(obstacles) for both in (option.text, option.speaks_for, option.speaks_against))
    return [getattr(both, language) for both in parts]


def test_every_promised_kind_is_there_with_three_options(obstacles: Obstacles) -> None:
    assert {kind.obstacle for kind in obstacles.kinds} >= PROMISED
    assert all(len(kind.options) >= 3 for kind in obstacles.kinds)


def test_each_kind_but_the_general_one_can_be_recognised_in_both_languages(obstacles: Obstacles) -> None:
    for kind in obstacles.kinds:
        if kind.obstacle != GENERAL:
            assert len(kind.words.id) >= 15, kind.obstacle
            assert len(kind.words.en) >= 15, kind.obstacle


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_kinds_claim_the_same_word(obstacles: Obstacles, language: str) -> None:
    claimed = [word for kind in obstacles.kinds for word in getattr(kind.words, language)]
    assert sorted({word for word in claimed if claimed.count(word) > 1}) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_option_comes_twice(obstacles: Obstacles, language: str) -> None:
    said = [getattr(option.text, language) for option in options(obstacles)]
    assert len(set(said)) == len(said)


def test_nothing_is_the_same_in_both_languages(obstacles: Obstacles) -> None:
    assert not [one for one, other in zip(texts(obstacles, "id"), texts(obstacles, "en"), strict=True) if one == other]


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_stand_inside_a_sentence_in_the_clients_voice(obstacles: Obstacles, language: str) -> None:
    for text in texts(obstacles, language):
        assert text[0].islower(), text
        assert text[-1] not in ".!?", text
        assert not re.search(NOT_THE_CLIENTS_VOICE[language], text), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_promised_ordered_or_prescribed(obstacles: Obstacles, language: str) -> None:
    for text in texts(obstacles, language):
        assert not re.search(PROMISES[language], text), text
        assert not re.search(MEDICINE, text), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_speaks_for_and_against_is_a_few_words(obstacles: Obstacles, language: str) -> None:
    for option in options(obstacles):
        for side in (option.speaks_for, option.speaks_against):
            assert len(getattr(side, language).split()) <= 8, getattr(side, language)


def test_no_option_crosses_a_guardrail_as_shipped(obstacles: Obstacles) -> None:
    said = [f"{option.text.id} | {option.text.en}" for option in options(obstacles)]
    for phrase in load_guardrails(ROOT / "practice").phrases_not_by_bot:
        assert not [text for text in said if re.search(rf"\b{re.escape(phrase)}\b", text)], phrase
