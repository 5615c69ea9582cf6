"""Trains Rasa's default recipe and our own on the same examples, the NLU alone, and notes how long each took."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from bot.engine.report_split import ReportError
from bot.rasa_training import TrainingFailed, inputs_hash, own_recipe, train

RECIPE = Path(__file__).with_name("stock.yml")
MODEL = Path("models/stock.tar.gz")
NOTE = Path("models/stock.json")
INPUTS = tuple(map(Path, ("bot/engine/stock.yml", "config.yml", "data/nlu", "requirements/engine.txt")))
LOG = Path("results/logs/nlu-report-training.log")
CLOCK_EVERY_S = 20.0


@dataclass(frozen=True)
class Trainings:
    """Seconds both trainings took, one after the other, from nothing; and the hash of what they were made from."""

    inputs: str
    stock: float
    ours: float


def kept() -> Trainings | None:
    """The trainings that were noted, where the stock model is there and their inputs have not changed since."""
    if not MODEL.exists() or not NOTE.exists():
        return None
    noted = Trainings(**json.loads(NOTE.read_text(encoding="utf-8")))
    return noted if noted.inputs == inputs_hash(INPUTS) else None


def trained(told: Callable[[str], None]) -> Trainings:
    """Both trainings, made anew only where their inputs have changed. Raises ReportError where Rasa fails."""
    noted = kept()
    if noted is not None:
        return noted
    wanted = inputs_hash(INPUTS)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        told("Training our own recipe, the NLU alone, every sentence encoded anew (2 to 6 min)")
        ours = _train(own_recipe(Path("config.yml"), folder), folder / "ours", told)
        told("Training Rasa's default recipe on the same examples (up to an hour)")
        stock = _train(RECIPE, folder / "stock", told)
        MODEL.write_bytes((folder / "stock" / "model.tar.gz").read_bytes())
    noted = Trainings(wanted, stock=round(stock, 1), ours=round(ours, 1))
    NOTE.write_text(json.dumps(asdict(noted)) + "\n", encoding="utf-8")
    return noted


def _train(recipe: Path, out: Path, told: Callable[[str], None]) -> float:
    command = [sys.executable, "-m", "rasa", "train", "nlu", "--nlu", "data/nlu", "--config", str(recipe)]
    try:
        return train(
            command, out, LOG, lambda seconds: told(f"  … {seconds:.0f} s"), told_every_s=CLOCK_EVERY_S, cwd=Path()
        )
    except TrainingFailed as error:
        raise ReportError(f"{recipe.name}: {error}") from error
