"""The confusion of acts as a picture that can be read on a phone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.engine.report_figures import Pair, mixed_up

ANOTHER = "another act"
WIDTH, DOTS = 6.0, 180  # inches and dots an inch: 1080 wide, so that 12 points are 11 pixels on a screen of 390
CELL, LABELS = 0.36, 2.1  # inches: a row, and the space of the names above
BACKGROUND, INK, GRID = "#ffffff", "#1c1c1c", "#d9d9d9"
RIGHT, LEAST, MOST = "#e3e9f0", "#fff4ea", "#f08a3c"
MANY = 4  # misread this often or more: the darkest shade


def table(pairs: Sequence[Pair], names: Sequence[str]) -> list[list[int]]:
    """Rows: what these acts were read as; the last column is every act not among the names."""
    counts = Counter((are, read if read in names else ANOTHER) for are, read in pairs)
    return [[counts[row, column] for column in [*names, ANOTHER]] for row in names]


def draw(pairs: Sequence[Pair], title: str, path: Path) -> None:
    """Write a PNG of the acts that are mixed up more than once; each row adds up to the sentences of that act."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    names = mixed_up(pairs)
    rows = table(pairs, names)
    figure, axes = pyplot.subplots(figsize=(WIDTH, LABELS + 0.5 + CELL * max(1, len(names))), dpi=DOTS)
    figure.patch.set_facecolor(BACKGROUND)
    _shade(axes, rows)
    axes.set_xticks(range(len(names) + 1), [*names, ANOTHER], rotation=90, fontsize=12.5)
    axes.set_yticks(range(len(names)), names, fontsize=12.5)
    axes.xaxis.tick_top()
    axes.tick_params(length=0, colors=INK)
    axes.set_title(title, fontsize=13, color=INK, pad=12, loc="right")
    axes.set_xlabel("rows: what it is; columns: what it was read as", fontsize=11, color=INK, loc="right")
    figure.tight_layout()
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, facecolor=BACKGROUND, metadata={"Software": None})
    pyplot.close(figure)


def _shade(axes: Any, rows: list[list[int]]) -> None:
    """A number in each cell that is not 0; right ones on grey, wrong ones darker the more they are."""
    import numpy as np
    from matplotlib.colors import LinearSegmentedColormap
    from matplotlib.patches import Rectangle

    wrong = [[0 if x == y else times for x, times in enumerate(row)] for y, row in enumerate(rows)]
    most = max([times for row in wrong for times in row], default=1)
    if rows:
        shades = LinearSegmentedColormap.from_list("misread", [LEAST, MOST])
        shades.set_bad(BACKGROUND)
        axes.imshow(np.ma.masked_equal(wrong, 0), cmap=shades, vmin=0, vmax=max(MANY, most), aspect="auto")
    for y, row in enumerate(rows):
        for x, times in enumerate(row):
            if x == y:
                axes.add_patch(Rectangle((x - 0.5, y - 0.5), 1, 1, facecolor=RIGHT))
            if times:
                axes.text(x, y, str(times), ha="center", va="center", fontsize=13, color=INK)
    axes.set_xticks([x - 0.5 for x in range(1, len(rows) + 1)], minor=True)
    axes.set_yticks([y - 0.5 for y in range(1, len(rows))], minor=True)
    axes.grid(which="minor", color=GRID, linewidth=1)
    axes.tick_params(which="minor", length=0)
    for side in axes.spines.values():
        side.set_color(GRID)
