"""The intent model: kept and read again it says the same, and its short way of weighing is scikit-learn's own."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.language.intents import IntentModel, _features, read_views
from bot.language.neighbours import directions

YES = ["iya", "iya boleh", "oke", "oke deh", "boleh deh", "sip iya"]
NO = ["nggak", "nggak mau", "ogah", "jangan deh", "nggak deh", "ogah jangan"]
WHY = ["kenapa", "kenapa nanya", "why", "why that"]
TEXTS = YES + NO + WHY
ACTS = ["affirm"] * 6 + ["deny"] * 6 + ["ask_why"] * 4
ASKED = {"meaning": 1.5, "voting": 0.5, "temperature": 0.25}


@pytest.fixture(scope="module")
def vectors() -> np.ndarray:
    return np.random.default_rng(7).normal(size=(len(TEXTS), 384)).astype(np.float32)


@pytest.fixture(scope="module")
def model(vectors: np.ndarray) -> IntentModel:
    return IntentModel.trained(read_views(TEXTS), vectors, ACTS, penalty=0.3, meaning=1.5)


def test_it_knows_what_it_was_taught(model: IntentModel, vectors: np.ndarray) -> None:
    assert model.ranked("oke deh", vectors[3], **ASKED)[0][0] == "affirm"
    assert model.ranked("ogah", vectors[8], **ASKED)[0][0] == "deny"


def test_a_model_kept_and_read_ranks_alike(model: IntentModel, vectors: np.ndarray, tmp_path: Path) -> None:
    model.write(tmp_path)
    again = IntentModel.read(tmp_path).ranked("boleh", vectors[0], **ASKED)
    assert again == pytest.approx(model.ranked("boleh", vectors[0], **ASKED))


def test_weights_of_one_text_are_those_of_scikit_learn(model: IntentModel, vectors: np.ndarray) -> None:
    direction = directions(vectors[0], model.neighbours.centre) * 1.5
    views = read_views(["iya boleh"])
    whole = model.machine.decision_function(_features(model.counters, views, direction.reshape(1, -1)))[0]
    assert np.allclose(model._margins(views, direction), whole)


@pytest.mark.parametrize(("text", "leans"), [("oke", True), ("oke tapi sore", False)])
def test_a_yes_with_a_but_is_not_leaned_to_where_a_counter_is_expected(
    model: IntentModel, vectors: np.ndarray, text: str, leans: bool
) -> None:
    plain = dict(model.ranked(text, vectors[2], **ASKED))
    offered = dict(
        model.ranked(text, vectors[2], **ASKED, expected=["affirm", "counter_propose"], leaning=0.6),
    )
    assert (offered["affirm"] > plain["affirm"]) is leans
