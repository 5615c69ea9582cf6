"""The classifier learns each act from enough sentences of either language, and each sentence says one thing."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
import yaml

from bot.language.detect import detect_language

NLU = Path("data/nlu")
FEWEST = {"id": 60, "en": 40}
# The product's own acts, beside those of the contract: questions about the service and the like, each a narrow one.
OWN = {"ask_deletion", "ask_duration", "ask_identity", "ask_medicine", "ask_next", "ask_price", "ask_profession"}
OWN |= {"ask_reader", "ask_relatives", "disagree_with_counselor", "move_on"}
DOMAIN = yaml.safe_load(Path("domain.yml").read_text(encoding="utf-8"))
CONTRACT = sorted({name for intent in DOMAIN["intents"] for name in intent} - OWN)


@cache
def examples() -> tuple[tuple[str, str], ...]:
    """Each example with its intent."""
    found = []
    for path in sorted(NLU.rglob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            lines = [re.sub(r"^\s*-\s*", "", line).strip() for line in block.get("examples", "").splitlines()]
            found += [(block["intent"], line) for line in lines if line and "intent" in block]
    return tuple(found)


@pytest.mark.parametrize("intent", CONTRACT)
def test_an_act_has_enough_examples_in_both_languages(intent: str) -> None:
    counted = Counter(detect_language(text) for name, text in examples() if name == intent)
    assert {language: counted[language] for language in FEWEST if counted[language] < FEWEST[language]} == {}


def test_no_example_teaches_two_acts() -> None:
    taught: dict[str, set[str]] = {}
    for intent, text in examples():
        taught.setdefault(text.casefold(), set()).add(intent)
    assert {text: sorted(intents) for text, intents in taught.items() if len(intents) > 1} == {}
