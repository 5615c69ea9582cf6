"""Replies to an offer are learned by the model that answers while one is open, and by no other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from rasa.shared.nlu.training_data.formats import RasaYAMLReader
from rasa.shared.nlu.training_data.message import Message

from bot.engine import intent_classifier
from bot.engine.intent_classifier import ChatIntentClassifier

EXAMPLES = """
version: "3.1"
nlu:
- intent: affirm
  examples: |
    - iya boleh
    - oke deh
    - iya sip
- intent: state_view
  examples: |
    - di rumah ribut terus
    - kerjaanku numpuk terus
    - aku capek terus
- intent: counter_propose
  metadata: {said_to: offer}
  examples: |
    - di taman aja
    - sore aja
    - sama kakak aja
"""


class Storage:
    """Just enough of Rasa's storage: one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @contextmanager
    def write_to(self, _resource: Any) -> Iterator[Path]:
        yield self.folder

    read_from = write_to


class VectorOfItsOwn:
    """An encoder that gives every text some vector, always the same."""

    def encode(self, text: str) -> np.ndarray:
        return np.random.default_rng([ord(sign) for sign in text]).normal(size=384).astype(np.float32)


@pytest.fixture
def classifier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ChatIntentClassifier:
    monkeypatch.setattr(intent_classifier, "open_encoder", VectorOfItsOwn)
    config = {
        **ChatIntentClassifier.get_default_config(),
        "offers_open": ["step_offer"],
        "kept_vectors": str(tmp_path / "vectors.npz"),
    }
    storage: Any = Storage(tmp_path)
    trained = ChatIntentClassifier.create(config, storage, None, None)
    trained.train(RasaYAMLReader().reads(EXAMPLES))
    return ChatIntentClassifier.load(config, storage, None, None)


def acts(classifier: ChatIntentClassifier, asking: str | None) -> set[str]:
    message = Message({"text": "di taman aja", "metadata": {"asking": asking} if asking else None})
    classifier.process([message])
    return {each["name"] for each in message.get("intent_ranking")}


def test_an_open_offer_is_answered_by_the_model_that_knows_replies(classifier: ChatIntentClassifier) -> None:
    assert "counter_propose" in acts(classifier, "step_offer")


@pytest.mark.parametrize("asking", ["view", None])
def test_elsewhere_they_are_unknown(classifier: ChatIntentClassifier, asking: str | None) -> None:
    assert acts(classifier, asking) == {"affirm", "state_view"}
