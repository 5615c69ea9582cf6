"""The scorecard as a page with a picture, and on the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from bot.measured_page import put_measured
from bot.simulation.client import Conversation
from bot.simulation.scorecard import ALL, Score, failures, scorecard

PICTURE = "images/simulation.png"
COLUMNS = (
    "client", "conversations", "agreement", "ownership", "fragile", "over limits", "rounds", "turns", "drop-off",
    "repeated", "understood", "wrong drafts", "laws broken",
)  # fmt: skip
MOST_SHOWN = 5


def told(title: str, had: Sequence[Conversation], console: Console) -> None:
    """Print the scorecard, and the first conversations that failed."""
    table = Table(title=title, box=SIMPLE_HEAD, pad_edge=False)
    for column in COLUMNS:
        longest = max(map(len, column.split()))
        table.add_column(column, justify="left" if column == "client" else "right", min_width=longest)
    for score in scorecard(had):
        table.add_row(*_cells(score))
    console.print(table)
    for each in failures(had)[:MOST_SHOWN]:
        console.print(f"[bold]{each.persona}, {each.language}, seed {each.seed}[/bold]", *each.wrong, *each.breaches)
        console.print("\n".join(each.transcript[-12:]), markup=False)


def write_page(page: Path, parts: Sequence[tuple[str, Sequence[Conversation]]], command: str, today: date) -> None:
    """Put the measured part of the page in place of the one before, and draw the picture.

    parts: a heading and the conversations measured under it. Raises NoPlaceForFigures.
    """
    lines = [f"- Measured on {today:%-d %B %Y} with `{command}`.", ""]
    for heading, had in parts:
        lines += [f"### {heading}", "", *_table(scorecard(had)), ""]
    lines.append(f"![What was agreed, by whom, and how firmly]({PICTURE})")
    put_measured(page, "\n".join(lines))
    draw([score for score in scorecard(parts[0][1]) if score.persona != ALL], page.parent / PICTURE)


def draw(scores: Sequence[Score], path: Path) -> None:
    """Agreement, ownership and fragile yeses of each persona side by side: none of them says enough alone."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(9, 4.5))
    width = 0.27
    shown = (("agreed on something", "agreement", "#1e5f59"), ("terms from the client", "ownership", "#6a3d8a"))
    for place, (label, name, colour) in enumerate((*shown, ("fragile yeses", "fragile", "#c39a2b"))):
        values = [getattr(score, name) or 0 for score in scores]
        axes.bar([at + (place - 1) * width for at in range(len(scores))], values, width, label=label, color=colour)
    axes.set_xticks(range(len(scores)), [score.persona.replace("_", "\n") for score in scores], fontsize=8)
    axes.set_ylim(0, 1)
    axes.set_ylabel("share")
    axes.legend(loc="upper right", ncols=3, fontsize=8, bbox_to_anchor=(1, 1.12), frameon=False)
    axes.spines[["top", "right"]].set_visible(False)
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.tight_layout()
    figure.savefig(path, dpi=110)
    pyplot.close(figure)


def _table(scores: Sequence[Score]) -> list[str]:
    rows = ["| " + " | ".join(COLUMNS) + " |", "| --- |" + " ---: |" * (len(COLUMNS) - 1)]
    return rows + ["| " + " | ".join(_cells(score)) + " |" for score in scores]


def _cells(score: Score) -> tuple[str, ...]:
    def share(value: float | None) -> str:
        return "–" if value is None else f"{value:.0%}"

    return (
        score.persona.replace("_", " "),
        f"{score.conversations:,}",
        share(score.agreement),
        share(score.ownership),
        share(score.fragile),
        str(score.over_limits),
        f"{score.rounds:g}",
        f"{score.turns:g}",
        share(score.drop_off),
        str(score.repeated),
        f"{score.understood:.1%}",
        str(score.wrong),
        str(score.breaches),
    )
