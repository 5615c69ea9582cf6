"""What people in danger say outright is found; idioms, hyperbole and ordinary distress are not."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.safety.screen import Screen


def read(name: str) -> Any:
    return yaml.safe_load((Path(__file__).parent / "data" / f"{name}.yml").read_text(encoding="utf-8"))


CALM = [f"{round}calm_{language}" for round in ("", "more_", "later_") for language in ("id", "en")]
KINDS_TOLD = [(language, kind) for language in ("id", "en") for kind in read(f"crisis_{language}")]


@pytest.mark.parametrize(("language", "kind"), KINDS_TOLD)
def test_a_statement_of_crisis_is_found_with_its_kind(screen: Screen, language: str, kind: str) -> None:
    found = {text: screen.screen(str(text)) for text in read(f"crisis_{language}")[kind]}
    assert {text: each for text, each in found.items() if each is None or each.kind != kind} == {}


@pytest.mark.parametrize("name", ["more_crisis_id", "more_crisis_en", "later_crisis_id", "later_crisis_en", "mixed"])
def test_a_statement_of_crisis_is_found(screen: Screen, name: str) -> None:
    assert [text for text in read(name)["sentences"] if screen.screen(text) is None] == []


@pytest.mark.parametrize("name", CALM)
def test_ordinary_talk_raises_no_flag(screen: Screen, name: str) -> None:
    found = {text: screen.screen(text) for text in read(name)["sentences"]}
    assert {text: each for text, each in found.items() if each is not None} == {}


@pytest.mark.parametrize("name", CALM)
@pytest.mark.parametrize("between", [". ", "; ", "\n", ", "])
def test_ordinary_talk_beside_a_crisis_does_not_hide_it(screen: Screen, name: str, between: str) -> None:
    found = {text: screen.screen(f"{text}{between}aku mau bunuh diri") for text in read(name)["sentences"]}
    hidden = [text for text, each in found.items() if each is None or (each.kind, each.about) != ("suicide", "client")]
    assert hidden == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_stands_around_a_plain_statement_does_not_change_what_it_is(screen: Screen, language: str) -> None:
    parts = read("around")[language]
    texts = [before + core + after for before, core, after in product(parts["before"], parts["cores"], parts["after"])]
    found = {text: screen.screen(text) for text in texts}
    lost = [text for text, each in found.items() if each is None or each.level == "hinted" or each.about != "client"]
    assert len(texts) > 2000
    assert lost == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_each_language_is_tried_with_at_least_150_sentences_of_each_sort(language: str) -> None:
    assert sum(len(texts) for texts in read(f"crisis_{language}").values()) >= 150
    assert len(read(f"calm_{language}")["sentences"]) >= 150


@pytest.mark.parametrize(("text", "language"), [("aku mau bunuh diri", "id"), ("i want to kill myself", "en")])
def test_the_finding_says_which_language_the_client_writes(screen: Screen, text: str, language: str) -> None:
    found = screen.screen(text)
    assert found is not None
    assert found.language == language
