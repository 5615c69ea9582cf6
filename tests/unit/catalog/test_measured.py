"""Suggestions fit what made-up clients want, and where none does the bot says so (docs/adr/0013)."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.catalog.catalog import Catalog
from bot.catalog.nearness import Nearness
from bot.catalog.vectors import KeptVectors
from bot.language.encoder import open_encoder
from bot.settings import read_settings
from scripts.measure_suggestions import by_nearness, figures

FOLDERS = ("clients", "clients_unseen")
MARKS = {"apt": 0.85, "helped": 0.75, "honest": 0.8}


def clients(folder: str, language: str) -> list[dict]:  # type: ignore[type-arg]
    found: list[dict] = yaml.safe_load(  # type: ignore[type-arg]
        (Path(__file__).parent / folder / f"{language}.yml").read_text(encoding="utf-8")
    )
    return found


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_what_is_apt_is_in_the_catalog(catalog: Catalog, folder: str, language: str) -> None:
    goals = {
        f"{area.area}/{goal.id}": [step.id for step in goal.steps] for area in catalog.areas for goal in area.goals
    }
    for client in clients(folder, language):
        for apt in client["apt"]:
            area, goal, *step = apt.split("/")
            assert set(step) <= set(goals[f"{area}/{goal}"]), apt


def test_there_are_sixty_clients_a_language() -> None:
    assert all(len(clients("clients", language)) >= 60 for language in ("id", "en"))


@pytest.mark.parametrize("language", ["id", "en"])
def test_suggestions_fit(catalog: Catalog, language: str) -> None:
    nearness = Nearness(catalog.areas, KeptVectors(open_encoder, read_settings().vectors_of_ideas))
    measured = figures(clients("clients_unseen", language), language, by_nearness(catalog, nearness))
    assert {name: measured[name] >= mark for name, mark in MARKS.items()} == dict.fromkeys(MARKS, True)
