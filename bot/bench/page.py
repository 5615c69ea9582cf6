"""The figures for people and programs: a table on the terminal, a page of the docs with a picture, one JSON object."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.bench.figures import Line, Measured, kind_of_turns
from bot.bench.stock import Trained
from bot.measured_page import put_measured

PICTURE = "images/bench.png"
HEAD = ("measured", "Mufakat", "stock Rasa", "ratio", "mark", "")
# The names other programs rely on (docs/contracts.md), and the lines they are taken from.
RATIOS = {
    "turns_per_second_ratio": "turns_per_second",
    "memory_ratio": "memory",
    "cold_start_ratio": "cold_start",
    "training_ratio": "training",
}
AGES = "p95_ratio_turn_1000_to_50"
SHOWN = (("turns_per_second", "turns a second"), ("p95_turn_eight", "p95 of a turn, s"), ("memory", "memory, MB"),
         ("cold_start", "cold start, s"))  # fmt: skip
OURS, STOCK, INK = "#1e5f59", "#c39a2b", "#1c1c1c"


def told(lines: Sequence[Line], facts: Sequence[str], console: Console) -> None:
    """Print everything that was measured."""
    table = Table(title="Mufakat beside stock Rasa")
    for column in HEAD:
        table.add_column(column, justify="left" if column in ("measured", "") else "right")
    for line in lines:
        if line.ours is not None or line.stock is not None:
            table.add_row(*line.cells())
    console.print(table)
    for fact in facts:
        console.print(f"• {fact}", markup=False, highlight=False)


def facts(measured: Measured, trained: Trained | None, command: str, seconds: float) -> list[str]:
    """On what, how and against what it was measured; what has to be known to read the figures."""
    share, length = kind_of_turns(measured)
    busy = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    found = [
        f"Measured with `{command}` in {seconds / 60:.0f} min on {os.cpu_count()} cores, clients included; load"
        f" averages at the end {busy}. Both sides in turn, round after round.",
        f"{share:.0%} of the turns were free text, of {length:.0f} characters in the median.",
        "Stock Rasa: `rasa run`, its default recipe, REST channel, SQLite tracker store, `python -m rasa_sdk` with our"
        " actions and their database; no door, no crisis screen, no transcript before it.",
    ]
    if trained is None:
        return [*found, "Stock Rasa was left out."]
    if trained.quick:
        found.append(
            "Its model was trained for a few epochs and never falls back: reading costs the same as after a hundred,"
            " but it understands little, so no accuracy is printed for it. A turn answered with silence costs less."
        )
    found.append(
        f"{measured.eight[0].quoting:,} of our replies quoted the mark of their own client, which shows that one of"
        " another would have been seen."
    )
    return found


def as_json(lines: Sequence[Line], facts: Sequence[str], *, quick: bool, at: datetime) -> str:
    """One object on one line (docs/contracts.md). What was not measured is null."""
    by_name = {line.name: line for line in lines}
    ratios = {name: by_name[line].ratio if line in by_name else None for name, line in RATIOS.items()}
    ages = by_name["p95_turn_1000_to_50"].ours
    plain = [line.plain() for line in lines]
    whole = {"at": at.isoformat(), "quick": quick, **ratios, AGES: ages, "facts": list(facts), "lines": plain}
    return json.dumps(whole, ensure_ascii=False)


def write_page(page: Path, lines: Sequence[Line], facts: Sequence[str], today: date) -> None:
    """Put the figures in place of those before, and draw the picture. Raises NoPlaceForFigures."""
    rows = [line.cells() for line in lines if line.ours is not None or line.stock is not None]
    table = ["| " + " | ".join(cells) + " |" for cells in (HEAD, ("---", *["---:"] * 4, "---"), *rows)]
    told_of = [f"- {fact}" for fact in (f"{today:%-d %B %Y}.", *facts)]
    put_measured(page, "\n".join([*told_of, "", *table, "", f"![Mufakat beside stock Rasa]({PICTURE})"]))
    draw(lines, page.parent / PICTURE)


def draw(lines: Sequence[Line], path: Path) -> None:
    """Four figures side by side, each with its own scale: ours, and stock Rasa's where it was measured."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    by_name = {line.name: line for line in lines}
    figure, panels = pyplot.subplots(1, len(SHOWN), figsize=(9, 3.2))
    for axes, (name, title) in zip(panels, SHOWN, strict=True):
        line = by_name[name]
        bars = axes.bar(["Mufakat", "stock Rasa"], [line.ours or 0, line.stock or 0], 0.6, color=[OURS, STOCK])
        axes.bar_label(bars, line.cells()[1:3], fontsize=9, color=INK, padding=2)
        axes.set_title(title, fontsize=10, color=INK)
        axes.set_yticks([])
        axes.margins(y=0.15)
        axes.tick_params(axis="x", length=0, labelsize=9)
        axes.spines[["top", "right", "left"]].set_visible(False)
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.tight_layout()
    figure.savefig(path, dpi=120, metadata={"Software": None})
    pyplot.close(figure)
