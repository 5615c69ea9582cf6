"""The crisis screen, the helplines and the safety wording as they are shipped, loaded once."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.safety.screen import Screen, open_screen
from bot.safety.wording import SafetyWording, load_wording

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def screen() -> Screen:
    return open_screen()


@pytest.fixture(scope="session")
def wording_file() -> Path:
    return ROOT / "data" / "responses" / "safety.yml"


@pytest.fixture(scope="session")
def wording(wording_file: Path) -> SafetyWording:
    return load_wording(wording_file)


@pytest.fixture(scope="session")
def helplines_file() -> Path:
    return ROOT / "practice" / "helplines.yml"
