"""`mufakat bench`: the run with a progress bar, the table, and on request the page of the docs or JSON."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from bot.bench import page as pages
from bot.bench import sides
from bot.bench.figures import lines
from bot.bench.run import QUICK, WHOLE, Told, measure
from bot.bench.stock import trained
from bot.measured_page import check_page

INTERRUPTED = 130


def bench(*, quick: bool, as_json: bool, page: Path | None) -> int:
    """Measure, print, and write; 0, or 130 where it was stopped. Raises BenchError, NoPlaceForFigures.

    as_json: nothing but one JSON object goes to standard output; all else goes to standard error.
    """
    console, to_programs = Console(stderr=True), Console(soft_wrap=True)
    if page is not None:
        check_page(page)
    sides.check_parts()
    began = time.monotonic()
    try:
        with _ending_is_an_interrupt(), _progress(console) as told:
            stock = trained(quick=quick, told=_training(told))
            measured = measure(QUICK if quick else WHOLE, stock, told)
    except KeyboardInterrupt:
        console.print("Stopped; everything that was started has been ended.")
        return INTERRUPTED
    command = "bin/mufakat bench" + (" --quick" if quick else "")
    found, facts = lines(measured), pages.facts(measured, stock, command, time.monotonic() - began)
    if page is not None:
        pages.write_page(page, found, facts, datetime.now(UTC).date())
    pages.told(found, facts, console if as_json else Console())
    if as_json:
        written = pages.as_json(found, facts, quick=quick, at=datetime.now(UTC))
        to_programs.out(written, highlight=False)
    return 0


@contextmanager
def _progress(console: Console) -> Iterator[Told]:
    """Phase by phase, a bar for each; a phase whose length is not known only counts its time.

    Where nobody sees a bar (a log), each phase is a line.
    """
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as progress:

        def told(phase: str, length: float | None) -> Callable[[float], None]:
            for task in progress.tasks:
                progress.update(task.id, total=task.completed or 1, completed=task.completed or 1)
                progress.stop_task(task.id)
            number = progress.add_task(phase, total=length)
            if not console.is_terminal:
                console.print(phase, highlight=False)
            return lambda more: progress.advance(number, more)

        yield told


def _training(told: Told) -> Callable[[str], None]:
    def said(what: str) -> None:
        if what:
            told(what, None)

    return said


@contextmanager
def _ending_is_an_interrupt() -> Iterator[None]:
    """Ctrl-C and being told to end come to the same, once: what was started is ended first, whatever comes then."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        for number in before:
            signal.signal(number, signal.SIG_IGN)
        raise KeyboardInterrupt

    before = {number: signal.signal(number, interrupt) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
