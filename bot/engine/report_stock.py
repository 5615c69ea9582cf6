"""Trains Rasa's default recipe and our own on the same examples, the NLU alone, and notes how long each took."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bot.engine.report_split import ReportError

RECIPE = Path(__file__).with_name("stock.yml")
MODEL = Path("models/stock.tar.gz")
NOTE = Path("models/stock.json")
INPUTS = ("bot/engine/stock.yml", "config.yml", "data/nlu", "requirements/engine.txt")
LOG = Path("results/logs/nlu-report-training.log")
CLOCK_EVERY_S = 20.0


@dataclass(frozen=True)
class Trainings:
    """Seconds both trainings took, one after the other, from nothing; and the hash of what they were made from."""

    inputs: str
    stock: float
    ours: float


def inputs_hash(inputs: tuple[str, ...] = INPUTS) -> str:
    """SHA-256 over the names and contents of what the trainings depend on."""
    digest = hashlib.sha256()
    for name in inputs:
        for path in sorted(Path(name).rglob("*.yml")) if Path(name).is_dir() else [Path(name)]:
            digest.update(f"{path.as_posix()} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def kept() -> Trainings | None:
    """The trainings that were noted, where the stock model is there and their inputs have not changed since."""
    if not MODEL.exists() or not NOTE.exists():
        return None
    noted = Trainings(**json.loads(NOTE.read_text(encoding="utf-8")))
    return noted if noted.inputs == inputs_hash() else None


def trained(told: Callable[[str], None]) -> Trainings:
    """Both trainings, made anew only where their inputs have changed. Raises ReportError where Rasa fails."""
    noted = kept()
    if noted is not None:
        return noted
    wanted = inputs_hash()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        told("Training our own recipe, the NLU alone, every sentence encoded anew (2 to 6 min)")
        ours = _train(_own_recipe(folder), folder / "ours", told)
        told("Training Rasa's default recipe on the same examples (up to an hour)")
        stock = _train(RECIPE, folder / "stock", told)
        MODEL.write_bytes((folder / "stock" / "model.tar.gz").read_bytes())
    noted = Trainings(wanted, stock=round(stock, 1), ours=round(ours, 1))
    NOTE.write_text(json.dumps(asdict(noted)) + "\n", encoding="utf-8")
    return noted


def _own_recipe(folder: Path) -> Path:
    """config.yml, but that the vectors of earlier trainings are out of its reach."""
    import yaml

    recipe: dict[str, Any] = yaml.safe_load(Path("config.yml").read_text(encoding="utf-8"))
    for component in recipe["pipeline"]:
        if component["name"].endswith("ChatIntentClassifier"):
            component["kept_vectors"] = str(folder / "vectors.npz")
    written = folder / "config.yml"
    written.write_text(yaml.safe_dump(recipe, sort_keys=False), encoding="utf-8")
    return written


def _train(recipe: Path, out: Path, told: Callable[[str], None]) -> float:
    """One training; seconds by the clock. Nothing comes from Rasa's cache, and nothing is left in it."""
    command = [sys.executable, "-m", "rasa", "train", "nlu", "--nlu", "data/nlu", "--config", str(recipe)]
    command += ["--out", str(out), "--fixed-model-name", "model"]
    environment = {**os.environ, "RASA_TELEMETRY_ENABLED": "false", "RASA_CACHE_DIRECTORY": f"{out}-cache"}
    LOG.parent.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    with LOG.open("wb") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=subprocess.STDOUT)
        try:
            while not _ended(process):
                told(f"  … {time.monotonic() - started:.0f} s")
        except BaseException:
            process.terminate()
            process.wait()
            raise
    if process.returncode != 0 or not (out / "model.tar.gz").exists():
        raise ReportError(f"Rasa could not train {recipe.name}: what it said is in {LOG}.")
    return time.monotonic() - started


def _ended(process: subprocess.Popen[bytes]) -> bool:
    try:
        process.wait(timeout=CLOCK_EVERY_S)
    except subprocess.TimeoutExpired:
        return False
    return True
