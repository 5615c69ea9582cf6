"""The simulated clients: what they want is what they say, and each seed is the same client again."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from bot.language.terms import read_terms
from bot.negotiation.terms import Amount, Frequency, Terms, record_from_terms
from bot.simulation.persona import FOLDER, personas, words
from bot.simulation.run import plans
from bot.simulation.wishes import some_change, some_rhythm
from tests.e2e.client import plain, training_sentences

TODAY = date(2026, 11, 24)
OFFERED = Terms(activity="walk", amount=Amount(25, "minute"), frequency=Frequency(1, "week"))
ASKED_FOR = 10  # kinds of client (docs/simulation.md)


def test_all_kinds_of_client_are_there() -> None:
    assert len(personas()) == ASKED_FOR
    assert {path.stem for path in (FOLDER / "words").glob("*.yml")} == {"id", "en"}


@pytest.mark.parametrize("language", ["id", "en"])
def test_both_languages_know_the_same_acts(language: str) -> None:
    assert set(words(language).table["acts"]) == set(words("en").table["acts"])


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("seed", range(40))
def test_a_wish_reads_back_into_the_terms_it_means(language: str, seed: int) -> None:
    rng = Random(seed)
    for wish in (some_change(OFFERED, words(language), rng, TODAY), some_rhythm(words(language), rng, TODAY)):
        assert read_terms(wish.text, language, TODAY).terms == record_from_terms(wish.terms), wish.text


def test_every_persona_talks_in_both_languages_and_each_seed_comes_once() -> None:
    wanted = plans(60)
    assert len(set(wanted)) == len(wanted)
    both = {(persona, language) for persona in personas() for language in ("id", "en")}
    assert {(each.persona, each.language) for each in wanted[: len(both)]} == both


@pytest.mark.parametrize("language", ["id", "en"])
def test_problems_are_told_in_words_the_classifier_was_not_trained_on(language: str) -> None:
    told = [text for problem in words(language).table["problems"] for text in problem.values()]
    assert [text for text in told if len(text.split()) > 2 and plain(text) in training_sentences()] == []
