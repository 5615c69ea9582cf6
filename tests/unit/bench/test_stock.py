"""The stock recipe, and which kept model serves which run."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.bench import stock


@pytest.fixture
def trainings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """An empty folder of models, and trainings that take 7 s; those made so far."""
    done: list[str] = []

    def train(recipe: Path, out: Path, _more: list[str], _told: Callable[[str], None]) -> float:
        done.append(recipe.name)
        out.mkdir(parents=True)
        (out / "model.tar.gz").write_bytes(b"a model")
        return 7.0

    kept = {True: tmp_path / "stock-quick.tar.gz", False: tmp_path / "stock-whole.tar.gz"}
    monkeypatch.setattr(stock, "_train", train)
    monkeypatch.setattr(stock, "KEPT", kept)
    monkeypatch.setattr(stock, "inputs_hash", lambda _inputs, _root: "as it is")
    return done


def silent(_line: str) -> None:
    """Nobody listens."""


def test_the_whole_recipe_is_the_default_one() -> None:
    recipe = stock.stock_recipe(quick=False)
    epochs = [part["epochs"] for part in [*recipe["pipeline"], *recipe["policies"]] if "epochs" in part]
    assert epochs == [100, 100, 100, 100]
    assert [part["name"] for part in recipe["policies"]][-1] == "TEDPolicy"


def test_the_quick_recipe_has_the_same_parts_with_few_epochs_and_no_fallback() -> None:
    whole, quick = stock.stock_recipe(quick=False), stock.stock_recipe(quick=True)
    for part in ("pipeline", "policies"):
        assert [each["name"] for each in whole[part]] == [each["name"] for each in quick[part]]
    assert max(each.get("epochs", 0) for part in ("pipeline", "policies") for each in quick[part]) <= 10
    (fallback,) = [each for each in quick["pipeline"] if each["name"] == "FallbackClassifier"]
    assert fallback["threshold"] == 0.0


def test_a_quick_model_is_trained_once_and_notes_no_seconds(trainings: list[str]) -> None:
    first = stock.trained(quick=True, told=silent)
    assert (first.quick, first.stock_s, first.model.read_bytes()) == (True, None, b"a model")
    assert stock.trained(quick=True, told=silent) == first
    assert trainings == ["stock.yml"]


def test_a_whole_run_trains_both_and_its_model_serves_a_quick_run(trainings: list[str]) -> None:
    whole = stock.trained(quick=False, told=silent)
    assert (whole.ours_s, whole.stock_s, trainings) == (7.0, 7.0, ["config.yml", "stock.yml"])
    assert stock.trained(quick=True, told=silent) == whole
    assert len(trainings) == 2


def test_a_quick_model_does_not_serve_a_whole_run(trainings: list[str]) -> None:
    stock.trained(quick=True, told=silent)
    assert stock.trained(quick=False, told=silent).quick is False
    assert len(trainings) == 3


def test_changed_inputs_ask_for_training(trainings: list[str]) -> None:
    kept = stock.trained(quick=True, told=silent)
    note = kept.model.with_name("stock-quick.json")
    note.write_text(json.dumps({**json.loads(note.read_text()), "inputs": "as it was"}))
    stock.trained(quick=True, told=silent)
    assert len(trainings) == 2


def test_the_inputs_are_there() -> None:
    assert len(stock.inputs_hash(stock.INPUTS, stock.ROOT)) == 64
