"""Reads the same texts with our model and a stock one, for `mufakat bench`: figures as one JSON object on stdout.

python -m bot.engine.compare OURS (STOCK | -) [--split tests/nlu [--few-epochs]]

Without a split the texts are lines of stdin, and only what reading them costs is told; likewise with few epochs, where
STOCK is no model to judge by. Where `mufakat nlu report --stock` has kept a stock model of the same inputs, a split is
read with that one, whatever STOCK is.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import sys
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.engine import report_stock
from bot.engine.report_figures import at_share
from bot.engine.report_lines import Line, Model, lines_of
from bot.engine.report_reading import Reader, Readings, read_side_by_side, read_with_question
from bot.engine.report_split import ReportError, read_split
from bot.engine.report_terms import read_terms_split, terms_lines
from bot.quiet_logs import quiet_logs, quiet_structlog

NEVER_A_PAYLOAD = "\u2060"
OFFER = "step_offer"


def main(arguments: list[str]) -> int:
    """Compare; the exit code."""
    parser = argparse.ArgumentParser(description="Read the same with two models, side by side.")
    parser.add_argument("ours", type=Path)
    parser.add_argument("stock", help="another model, or - for none")
    parser.add_argument("--split", type=Path, help="folder of the test split")
    parser.add_argument("--few-epochs", action="store_true", help="the other model understands little")
    chosen = parser.parse_args(arguments)
    _quieten()
    stock = None if chosen.stock == "-" else Path(chosen.stock)
    split = chosen.split
    if stock is not None and split is not None:
        kept = report_stock.kept()
        stock = report_stock.MODEL if kept else stock
        split = split if kept or not chosen.few_epochs else None
    try:
        found = compared(chosen.ours, stock, split)
    except ReportError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(json.dumps(found) + "\n")
    return 0


def compared(ours: Path, stock: Path | None, split: Path | None) -> dict[str, Any]:
    """What reading costs (`reading`), how well it is done (`understanding`), what training took (`training`).

    Lists hold ours first, then the stock model's. Raises ReportError where the split is not as it was noted.
    """
    models = [ours, *([stock] if stock else [])]
    readers = [Reader.opened(path, mark) for path, mark in zip(models, (NEVER_A_PAYLOAD, ""), strict=False)]
    if split is None:
        texts = [line.strip() for line in sys.stdin if line.strip()]
        return {"reading": _costs(read_side_by_side(readers, texts, _nobody)), "understanding": [], "training": None}
    said, terms = read_split(split), read_terms_split(split / "terms")
    texts = [each.text for each in said.sentences]
    readings = read_side_by_side(readers, texts, _nobody)
    offered = [read_with_question(readers[0], texts, OFFER), *(each.intents for each in readings[1:])]
    both = [Model("", reading, offer, 0.0) for reading, offer in zip(readings, offered, strict=True)]
    lines = [*lines_of(said, both), *terms_lines(terms, len(models) - 1)]
    understanding = [_plain(line) for line in lines if line.mark is not None]
    kept = report_stock.kept() if stock == report_stock.MODEL else None
    training = [kept.ours, kept.stock] if kept else None
    return {"reading": _costs(readings), "understanding": understanding, "training": training}


def _costs(readings: Sequence[Readings]) -> dict[str, list[float]]:
    """Milliseconds a message: median and p95 by the clock, and the mean of all processor time."""
    return {
        "median_ms": [1000 * at_share(each.seconds, 0.5) for each in readings],
        "p95_ms": [1000 * at_share(each.seconds, 0.95) for each in readings],
        "processor_ms": [1000 * sum(each.processor) / len(each.processor) for each in readings],
    }


def _plain(line: Line) -> dict[str, Any]:
    return {"what": line.what.replace("`", ""), "values": line.values, "mark": line.mark, "low": line.low}


def _quieten() -> None:
    """Only the figures are shown; one OpenMP thread, as in bot/engine/report.py."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    warnings.showwarning = lambda *_arguments, **_options: None
    logging.disable(logging.WARNING)
    quiet_logs(logging.ERROR)
    quiet_structlog()


def _nobody(_done: int) -> None:
    """Nobody is told."""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
