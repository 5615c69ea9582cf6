"""`mufakat simulate`: conversations with a progress bar, the scorecard, and on request the page for the docs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot.measured_page import check_page
from bot.settings import Settings
from bot.simulation import run
from bot.simulation.page import told, write_page
from bot.simulation.scorecard import failures

WIDTH = 160  # columns of the scorecard where no terminal says how many there are


def simulate(
    settings: Settings, *, conversations: int, door: int, workers: int, seed: int, page: Path | None, used: bool
) -> int:
    """Run, print, and write; 1 where a law was broken or a draft is wrong. Raises ParseError, DatabaseInUse,
    NoPlaceForFigures."""
    if page is not None:
        check_page(page)
    console = Console()
    if not console.is_terminal:
        console = Console(width=WIDTH)
    parts = []
    if conversations:
        with _progress(console, "Acts and use cases", conversations) as done:
            parts.append(("Through acts and use cases", run.in_process(run.plans(conversations, seed), workers, done)))
    if door:
        with _progress(console, "Through the door", door) as done:
            parts.append(("Through the door", run.through_door(settings, run.plans(door, seed), done, used=used)))
    for title, had in parts:
        told(title, had, console)
    if page is not None and parts:
        command = f"bin/mufakat simulate --conversations {conversations} --door {door} --seed {seed}"
        write_page(page, parts, command, date.today())
    return int(any(failures(had) for _, had in parts))


@contextmanager
def _progress(console: Console, title: str, total: int) -> Iterator[Callable[[int], None]]:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console) as progress:
        task = progress.add_task(title, total=total)
        yield lambda more: progress.advance(task, more)
