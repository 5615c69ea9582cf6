"""Rasa's default recipe is trained once, and anew only when what it is made from has changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from bot.engine import report_stock

RECIPE = Path(__file__).parents[3] / "bot" / "engine" / "stock.yml"


@pytest.fixture
def trainings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A project of small files whose trainings take 7 s; the recipes trained so far."""
    monkeypatch.chdir(tmp_path)
    for name in (*report_stock.INPUTS[:2], "data/nlu/view.yml", report_stock.INPUTS[3]):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("pipeline: []", encoding="utf-8")
    Path("models").mkdir()
    done: list[str] = []

    def train(recipe: Path, out: Path, _told: Callable[[str], None]) -> float:
        done.append(recipe.name)
        out.mkdir(parents=True)
        (out / "model.tar.gz").write_bytes(b"a model")
        return 7.0

    monkeypatch.setattr(report_stock, "_train", train)
    return done


def silent(_line: str) -> None:
    """Nobody listens."""


def test_both_are_trained_and_the_seconds_are_noted(trainings: list[str]) -> None:
    found = report_stock.trained(silent)
    assert (found.ours, found.stock, trainings) == (7.0, 7.0, ["config.yml", "stock.yml"])
    assert report_stock.MODEL.read_bytes() == b"a model"


def test_nothing_is_trained_twice_from_the_same(trainings: list[str]) -> None:
    first = report_stock.trained(silent)
    assert report_stock.trained(silent) == first
    assert len(trainings) == 2


@pytest.mark.parametrize("changed", ["data/nlu/view.yml", "data/nlu/more.yml", "config.yml", "requirements/engine.txt"])
def test_a_changed_input_asks_for_training(trainings: list[str], changed: str) -> None:
    report_stock.trained(silent)
    Path(changed).write_text("pipeline: [] # otherwise", encoding="utf-8")
    report_stock.trained(silent)
    assert len(trainings) == 4


def test_the_recipe_is_the_one_rasa_gives_a_new_project() -> None:
    names = [component["name"] for component in yaml.safe_load(RECIPE.read_text(encoding="utf-8"))["pipeline"]]
    assert names == [
        "WhitespaceTokenizer",
        "RegexFeaturizer",
        "LexicalSyntacticFeaturizer",
        "CountVectorsFeaturizer",
        "CountVectorsFeaturizer",
        "DIETClassifier",
        "EntitySynonymMapper",
        "ResponseSelector",
        "FallbackClassifier",
    ]
