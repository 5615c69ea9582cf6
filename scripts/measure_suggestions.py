"""Prints how well suggestions fit what made-up clients said (docs/adr/0013-choosing-suggestions.md).

.venv/app/bin/python -m scripts.measure_suggestions [--clients FOLDER]

`apt`: of the steps offered to clients for whom the catalog has something, the share that fits. `helped`: of these
clients, the share that is offered at least one that fits; `quiet`: the share that is told nothing is near. `honest`: of
clients for whom the catalog has nothing, the share that is told so.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

from bot.catalog.catalog import Catalog, load_catalog
from bot.catalog.nearness import Nearness
from bot.catalog.vectors import KeptVectors
from bot.language.encoder import open_encoder
from bot.settings import read_settings

CLIENTS = Path("tests/unit/catalog/clients")
AT_ONCE = 2  # what is put on the table at first
FIGURES = ("apt", "helped", "quiet", "honest")
Chooser = Callable[[str, str, str], list[str]]  # goal, view, language → area/goal/step


def as_before(catalog: Catalog) -> Chooser:
    """Words decide the area, which always has something to offer."""

    def choose(goal: str, view: str, language: str) -> list[str]:
        area = catalog.area_for(goal, language) or catalog.area_for(view, language)
        found = catalog.steps(goal, area, language, AT_ONCE)
        return [f"{idea.area}/{idea.goal_id}/{idea.id}" for idea in found]

    return choose


def by_nearness(catalog: Catalog, nearness: Nearness) -> Chooser:
    """The nearest goals above the floor."""

    def choose(goal: str, view: str, language: str) -> list[str]:
        near = [(each.area, each.goal) for each in nearness.near(goal, view, language)]
        found = catalog.steps_near(near, language, AT_ONCE)
        return [f"{idea.area}/{idea.goal_id}/{idea.id}" for idea in found]

    return choose


def figures(clients: Sequence[dict[str, Any]], language: str, choose: Chooser) -> dict[str, float]:
    """The figures of FIGURES over clients with `view`, `goal` and `apt`, each a share from 0 to 1."""
    fitting: list[list[bool]] = []
    honest: list[bool] = []
    for client in clients:
        offered = choose(client["goal"], client["view"], language)
        if not client["apt"]:
            honest.append(not offered)
            continue
        fitting.append([any(f"{step}/".startswith(f"{apt}/") for apt in client["apt"]) for step in offered])
    return {
        "apt": share([fits for offered in fitting for fits in offered]),
        "helped": share([any(offered) for offered in fitting]),
        "quiet": share([not offered for offered in fitting]),
        "honest": share(honest),
    }


def share(values: Sequence[bool]) -> float:
    """The share of what is true; 0 of nothing."""
    return sum(values) / len(values) if values else 0.0


def rows(folder: Path) -> Iterator[str]:
    """The table, line by line."""
    settings = read_settings()
    catalog = load_catalog(settings.catalog)
    both = Nearness(catalog.areas, KeptVectors(open_encoder, settings.vectors_of_ideas))
    ways = {
        "words, always something": as_before(catalog),
        "words with a floor": by_nearness(catalog, Nearness(catalog.areas)),
        "words and vectors with a floor": by_nearness(catalog, both),
    }
    yield "| | language | clients | " + " | ".join(FIGURES) + " |"
    yield "|---|---|---|" + "---|" * len(FIGURES)
    for name, choose in ways.items():
        for path in sorted(folder.glob("*.yml")):
            clients = yaml.safe_load(path.read_text(encoding="utf-8"))
            measured = figures(clients, path.stem, choose)
            cells = " | ".join(f"{measured[figure]:.2f}" for figure in FIGURES)
            yield f"| {name} | {path.stem} | {len(clients)} | {cells} |"


def main(arguments: list[str]) -> int:
    """Entry point."""
    parser = argparse.ArgumentParser(description="Measure how well suggestions fit what clients say.")
    parser.add_argument("--clients", type=Path, default=CLIENTS, help="folder with id.yml and en.yml")
    for row in rows(parser.parse_args(arguments).clients):
        print(row)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
