"""docs/terms.md is what the reader of terms does: each example is read, each intent and term is in the code."""

from __future__ import annotations

import json
from datetime import date

import pytest

from bot.engine.parse import CONTRACT_NAMES
from bot.language.terms import read_terms
from bot.negotiation.terms import TERM_NAMES
from tests.architecture.project import domain
from tests.integration.docs.pages import ROOT, blocks, named, rows

PAGE = ROOT / "docs" / "terms.md"
TODAY = date(2026, 11, 24)
EXAMPLES = rows(PAGE, "language")


@pytest.mark.parametrize(("language", "sentence", "terms", "refused"), EXAMPLES, ids=[cells[1] for cells in EXAMPLES])
def test_an_example_is_read_as_the_page_says(language: str, sentence: str, terms: str, refused: str) -> None:
    reading = read_terms(sentence, language, TODAY)
    assert (reading.terms, reading.refused) == (json.loads(named(terms)[0]), json.loads(named(refused)[0]))


def test_the_record_at_the_top_is_read_as_it_stands() -> None:
    record = json.loads(blocks(PAGE, "json")[0])
    reading = read_terms(record["text"], record["language"], TODAY)
    assert (reading.terms, reading.refused, reading.limit) == (record["terms"], record["refused"], record["limit"])


def test_the_terms_are_those_of_the_core() -> None:
    assert [name for cells in rows(PAGE, "term") for name in named(cells[0])] == list(TERM_NAMES)


def test_the_intents_are_those_of_the_bot_but_for_its_own() -> None:
    known = {name for each in domain()["intents"] for name in ([each] if isinstance(each, str) else each)}
    assert {name for cells in rows(PAGE, "intent") for name in named(cells[0])} == known - set(CONTRACT_NAMES)
