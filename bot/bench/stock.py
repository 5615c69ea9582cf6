"""Rasa's default recipe trained on the same data, and our own from nothing beside it; kept while nothing changes.

In full: as many epochs as the recipe says, which takes an hour or more; seconds of both trainings are noted. Quickly: a
few epochs. Reading costs the same after one epoch as after a hundred, so that is enough for speed and memory. Such a
model understands little: no accuracy is printed for it, and its fallbacks are turned off, for a turn that falls back
runs no action and would cost less than a turn of the whole model.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.bench.processes import ROOT, BenchError
from bot.bootstrap.parsing import ENGINE_PYTHON
from bot.rasa_training import TrainingFailed, inputs_hash, own_recipe, train

NLU = ROOT / "bot" / "engine" / "stock.yml"
POLICIES = Path(__file__).with_name("stock_policies.yml")
OWN = ROOT / "config.yml"
KEPT = {True: ROOT / "models" / "stock-quick.tar.gz", False: ROOT / "models" / "stock-whole.tar.gz"}
INPUTS = (NLU, POLICIES, OWN, ROOT / "domain.yml", ROOT / "data", ROOT / "requirements" / "engine.txt")
EPOCHS = {"pipeline": 1, "policies": 10}  # quickly
NO_FALLBACK = {
    "FallbackClassifier": {"threshold": 0.0, "ambiguity_threshold": 0.0},
    "RulePolicy": {"enable_fallback_prediction": False},
}
LOG = ROOT / "results" / "logs" / "bench-training.log"
CLOCK_EVERY_S = 1.0


@dataclass(frozen=True)
class Trained:
    """A stock model, and what both trainings took, one after the other; None where that was not measured."""

    model: Path
    quick: bool
    stock_s: float | None = None
    ours_s: float | None = None


def trained(*, quick: bool, told: Callable[[str], None]) -> Trained:
    """The stock model, trained only where what it is made from has changed. A full one serves quick runs as well.

    told: hears what is going on. Raises BenchError where Rasa fails.
    """
    wanted = inputs_hash(INPUTS, ROOT)
    for kept_quick in (False, True) if quick else (False,):
        noted = _noted(kept_quick, wanted)
        if noted is not None:
            return noted
    with tempfile.TemporaryDirectory(prefix="mufakat-bench-") as scratch:
        folder = Path(scratch)
        if quick:
            told("Training Rasa's default recipe for a few epochs (2 to 6 min, once)")
            _train(_stock_recipe(folder, quick=True), folder / "stock", ["--augmentation", "0"], told)
            found = Trained(KEPT[quick], quick)
        else:
            told("Training our own recipe, every sentence encoded anew (5 to 10 min)")
            ours_s = _train(own_recipe(OWN, folder), folder / "ours", [], told)
            told("Training Rasa's default recipe (an hour or more)")
            stock_s = _train(_stock_recipe(folder, quick=False), folder / "stock", [], told)
            found = Trained(KEPT[quick], quick, round(stock_s, 1), round(ours_s, 1))
        shutil.move(folder / "stock" / "model.tar.gz", found.model)
    note = {**asdict(found), "model": found.model.name, "inputs": wanted}
    _note_of(found.model).write_text(json.dumps(note) + "\n", encoding="utf-8")
    return found


def stock_recipe(*, quick: bool) -> dict[str, Any]:
    """The recipe of `rasa init` as a whole; quickly, with few epochs and without fallbacks."""
    recipe: dict[str, Any] = yaml.safe_load(NLU.read_text(encoding="utf-8"))
    recipe |= yaml.safe_load(POLICIES.read_text(encoding="utf-8"))
    for part, epochs in EPOCHS.items() if quick else ():
        for component in recipe[part]:
            component |= {"epochs": epochs} if "epochs" in component else {}
            component |= NO_FALLBACK.get(component["name"], {})
    return recipe


def _noted(quick: bool, wanted: str) -> Trained | None:
    model = KEPT[quick]
    if not model.exists() or not _note_of(model).exists():
        return None
    note = json.loads(_note_of(model).read_text(encoding="utf-8"))
    if note["inputs"] != wanted:
        return None
    return Trained(model, quick, note["stock_s"], note["ours_s"])


def _note_of(model: Path) -> Path:
    return model.with_name(model.name.replace(".tar.gz", ".json"))


def _stock_recipe(folder: Path, *, quick: bool) -> Path:
    written = folder / "stock.yml"
    written.write_text(yaml.safe_dump(stock_recipe(quick=quick), sort_keys=False), encoding="utf-8")
    return written


def _train(recipe: Path, out: Path, more: list[str], told: Callable[[str], None]) -> float:
    command = [str(ENGINE_PYTHON), "-m", "rasa", "train", "--config", str(recipe), "--skip-validation", *more]
    try:
        return train(command, out, LOG, lambda _seconds: told(""), told_every_s=CLOCK_EVERY_S, cwd=ROOT)
    except TrainingFailed as error:
        raise BenchError(f"{recipe.name}: {error}") from error
