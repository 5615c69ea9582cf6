"""Rasa's default recipe trained on the same data, and our own from nothing beside it; kept while nothing changes.

In full: as many epochs as the recipe says, which takes an hour or more; seconds of both trainings are noted. Quickly: a
few epochs. Reading costs the same after one epoch as after a hundred, so that is enough for speed and memory. Such a
model understands little: no accuracy is printed for it, and its fallbacks are turned off, for a turn that falls back
runs no action and would cost less than a turn of the whole model.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.bench.processes import ROOT, BenchError
from bot.bootstrap.parsing import ENGINE_PYTHON

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
    wanted = inputs_hash(INPUTS)
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
            ours_s = _train(_own_recipe(folder), folder / "ours", [], told)
            told("Training Rasa's default recipe (an hour or more)")
            stock_s = _train(_stock_recipe(folder, quick=False), folder / "stock", [], told)
            found = Trained(KEPT[quick], quick, round(stock_s, 1), round(ours_s, 1))
        shutil.move(folder / "stock" / "model.tar.gz", found.model)
    note = {**asdict(found), "model": found.model.name, "inputs": wanted}
    _note_of(found.model).write_text(json.dumps(note) + "\n", encoding="utf-8")
    return found


def inputs_hash(inputs: Iterable[Path]) -> str:
    """SHA-256 over the names and contents of what the trainings depend on."""
    digest = hashlib.sha256()
    for given in inputs:
        for path in sorted(given.rglob("*.yml")) if given.is_dir() else [given]:
            digest.update(f"{path.relative_to(ROOT).as_posix()} ".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


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


def _own_recipe(folder: Path) -> Path:
    """config.yml, but that the vectors of earlier trainings are out of its reach."""
    recipe: dict[str, Any] = yaml.safe_load(OWN.read_text(encoding="utf-8"))
    for component in recipe["pipeline"]:
        if component["name"].endswith("ChatIntentClassifier"):
            component["kept_vectors"] = str(folder / "vectors.npz")
    written = folder / "config.yml"
    written.write_text(yaml.safe_dump(recipe, sort_keys=False), encoding="utf-8")
    return written


def _train(recipe: Path, out: Path, more: list[str], told: Callable[[str], None]) -> float:
    """One training; seconds by the clock. Nothing comes from Rasa's cache, and nothing is left in it."""
    command = [str(ENGINE_PYTHON), "-m", "rasa", "train", "--config", str(recipe), "--skip-validation", *more]
    command += ["--out", str(out), "--fixed-model-name", "model"]
    environment = {**os.environ, "RASA_TELEMETRY_ENABLED": "false", "RASA_CACHE_DIRECTORY": f"{out}-cache"}
    LOG.parent.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    with LOG.open("wb") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)
        try:
            while process.poll() is None:
                time.sleep(CLOCK_EVERY_S)
                told("")
        finally:
            if process.poll() is None:
                process.terminate()
                process.wait()
    if process.returncode != 0 or not (out / "model.tar.gz").exists():
        raise BenchError(f"Rasa could not train {recipe.name}: what it said is in {LOG.relative_to(ROOT)}.")
    return time.monotonic() - began
