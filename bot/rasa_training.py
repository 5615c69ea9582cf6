"""Trainings by Rasa whose time is measured, for `mufakat nlu report` and `mufakat bench`, each in its own Python."""

from __future__ import annotations

import hashlib
import os
import subprocess
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any


class TrainingFailed(ValueError):
    """Rasa could not train; the message says where to look."""


def inputs_hash(inputs: Iterable[Path], root: Path = Path()) -> str:
    """SHA-256 over the names, as seen from `root`, and the contents of what a training depends on.

    inputs: files, and folders of which the YAML files count.
    """
    digest = hashlib.sha256()
    for given in inputs:
        for path in sorted(given.rglob("*.yml")) if given.is_dir() else [given]:
            name = path.relative_to(root).as_posix()
            digest.update(f"{name} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def own_recipe(config: Path, folder: Path) -> Path:
    """A copy of our recipe in a folder, the vectors of earlier trainings out of its reach."""
    import yaml

    recipe: dict[str, Any] = yaml.safe_load(config.read_text(encoding="utf-8"))
    for component in recipe["pipeline"]:
        if component["name"].endswith("ChatIntentClassifier"):
            component["kept_vectors"] = str(folder / "vectors.npz")
    written = folder / "config.yml"
    written.write_text(yaml.safe_dump(recipe, sort_keys=False), encoding="utf-8")
    return written


def train(
    command: Sequence[str], out: Path, log: Path, told: Callable[[float], None], *, told_every_s: float, cwd: Path
) -> float:
    """One `rasa train …` into `out`; seconds by the clock. Nothing comes from Rasa's cache, and nothing is left in it.

    told: hears from time to time how many seconds it has taken. Raises TrainingFailed.
    """
    whole = [*command, "--out", str(out), "--fixed-model-name", "model"]
    environment = {**os.environ, "RASA_TELEMETRY_ENABLED": "false", "RASA_CACHE_DIRECTORY": f"{out}-cache"}
    log.parent.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    with log.open("wb") as written:
        process = subprocess.Popen(whole, cwd=cwd, env=environment, stdout=written, stderr=subprocess.STDOUT)
        try:
            while not _ended(process, told_every_s):
                told(time.monotonic() - began)
        finally:
            if process.poll() is None:
                process.terminate()
                process.wait()
    if process.returncode != 0 or not (out / "model.tar.gz").exists():
        raise TrainingFailed(f"Rasa could not train; what it said is in {log}.")
    return time.monotonic() - began


def _ended(process: subprocess.Popen[bytes], patience: float) -> bool:
    try:
        process.wait(timeout=patience)
    except subprocess.TimeoutExpired:
        return False
    return True
