"""Trains the engine's model, unless the one in models/ was trained from just these inputs; encodes what is suggested.

python -m scripts.train [--force]
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from bot.catalog.catalog import load_catalog
from bot.catalog.nearness import Nearness
from bot.catalog.vectors import KeptVectors
from bot.language.encoder import open_encoder
from bot.settings import read_settings
from scripts import step

ENGINE = ".venv/engine/bin/python"
MODEL = Path("models/mufakat.tar.gz")
STAMP = Path("models/mufakat.inputs")
WORKSHOP = Path("models/training")
# Rasa's own version counts as well: a model is tied to the version that trained it.
INPUTS = ("config.yml", "domain.yml", "data", "bot/engine", "bot/language", "requirements/engine.txt")
SUFFIXES = frozenset({".yml", ".yaml", ".py", ".txt", ".json"})


def inputs_hash(root: Path, inputs: Iterable[str] = INPUTS) -> str:
    """SHA-256 over the names and contents of all files a model depends on, in a fixed order."""
    digest = hashlib.sha256()
    for path in sorted(_files(root, inputs)):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        digest.update(f"{path.relative_to(root).as_posix()} {content}\n".encode())
    return digest.hexdigest()


def is_fresh(root: Path) -> bool:
    """Whether the model is there and was trained from the inputs as they are now."""
    stamp = root / STAMP
    return (root / MODEL).exists() and stamp.exists() and stamp.read_text(encoding="utf-8").strip() == inputs_hash(root)


def _files(root: Path, inputs: Iterable[str]) -> Iterable[Path]:
    for name in inputs:
        path = root / name
        if path.is_dir():
            yield from (file for file in path.rglob("*") if file.is_file() and file.suffix in SUFFIXES)
        else:
            yield path


def train(root: Path) -> int:
    """Trains and puts the model in its place in one move, so that no engine loads half a model."""
    hash_before = inputs_hash(root)
    shutil.rmtree(root / WORKSHOP, ignore_errors=True)
    command = [ENGINE, "-m", "rasa", "train", "--fixed-model-name", MODEL.name.removesuffix(".tar.gz")]
    code = step.run("Training the model", "1 min", [*command, "--out", str(WORKSHOP)], quiet=True)
    if code == 0:
        (root / WORKSHOP / MODEL.name).replace(root / MODEL)
        (root / STAMP).write_text(hash_before + "\n", encoding="utf-8")
    shutil.rmtree(root / WORKSHOP, ignore_errors=True)
    return code


def keep_vectors_of_ideas() -> None:
    """Encode what the bot may suggest, where it is new: about 20 ms a text, so that no start and no client waits."""
    settings = read_settings()
    overrides = settings.practice / "catalog"
    catalog = load_catalog(settings.catalog, overrides if overrides.is_dir() else None)
    Nearness(catalog.areas, KeptVectors(open_encoder, settings.vectors_of_ideas)).warm()


def main(arguments: list[str]) -> int:
    """Entry point of `python -m scripts.train`, from the project's root; returns the exit code."""
    parser = argparse.ArgumentParser(description="Train the model if what it is made from has changed.")
    parser.add_argument("--force", action="store_true", help="train even if nothing changed")
    chosen = parser.parse_args(arguments)
    root = Path()
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    keep_vectors_of_ideas()
    if not chosen.force and is_fresh(root):
        print(f"{MODEL} was trained from these inputs already.")
        return 0
    return train(root)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
