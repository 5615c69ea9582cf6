"""A broken file of obstacles stops the start and says which, where, why and what to do."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.catalog.obstacles import ObstacleError, load_obstacles
from tests.unit.breaking import change

OBSTACLES = Path(__file__).parents[3] / "bot" / "catalog" / "obstacles"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two kinds, to be broken."""
    copy = tmp_path / "obstacles"
    copy.mkdir()
    for name in ("money.yml", "general.yml"):
        shutil.copy(OBSTACLES / name, copy / name)
    return copy


def failure(folder: Path, overrides: Path | None = None) -> ObstacleError:
    with pytest.raises(ObstacleError) as caught:
        load_obstacles(folder, overrides)
    return caught.value


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("for: {", "fore: {", "`for` is missing"),
        ("order: 70", "order: 70\ncolour: red", "`colour` is not known here"),
        ("    against:", "    againts:", "`against` is missing"),
        ("order: 70", "order: soon", "Input should be a valid integer"),
        ("id: nggak nambah beban, en: adds no cost", "id: nggak nambah beban", "`en` is missing"),
        ("cari cara yang gratis dulu", "cari " + "cara " * 20, "at most 70 characters"),
    ],
)
def test_a_mistake_is_named_with_its_file_line_and_reason(folder: Path, old: str, new: str, reason: str) -> None:
    line = change(folder / "money.yml", old, new)
    error = failure(folder)
    assert error.file == folder / "money.yml"
    assert error.line is not None
    assert abs(error.line - line) <= 2
    assert reason in error.reason
    assert error.what_to_do.endswith(".")


def test_an_option_written_twice_is_refused(folder: Path) -> None:
    change(
        folder / "money.yml", "en: put a little aside and start when it is enough", "en: look for a way that is free"
    )
    assert "stands there twice" in failure(folder).reason


def test_too_few_options_are_refused(folder: Path) -> None:
    text = (folder / "money.yml").read_text(encoding="utf-8")
    (folder / "money.yml").write_text(text[: text.rindex("  - text:")], encoding="utf-8")
    assert "at least 3 items" in failure(folder).reason


def test_a_file_must_be_called_like_its_obstacle(folder: Path) -> None:
    (folder / "money.yml").rename(folder / "cash.yml")
    assert "its obstacle is `money`" in failure(folder).reason


def test_the_general_kind_must_be_there(folder: Path) -> None:
    (folder / "general.yml").unlink()
    assert "`general.yml` is missing" in failure(folder).reason


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert "folder of obstacles is missing" in failure(tmp_path / "nowhere").reason


def test_a_practice_replaces_and_adds_kinds(folder: Path, tmp_path: Path) -> None:
    overrides = tmp_path / "own"
    overrides.mkdir()
    for name in ("money.yml", "fear.yml"):
        shutil.copy(OBSTACLES / name, overrides / name)
    change(overrides / "money.yml", "en: look for a way that is free", "en: ask about the fund of the campus")
    obstacles = load_obstacles(folder, overrides)
    assert [kind.obstacle for kind in obstacles.kinds] == ["fear", "money", "general"]
    assert obstacles.options("money", "en", 1)[0].text == "ask about the fund of the campus"


def test_a_practice_without_files_of_its_own_has_the_kinds_as_shipped(folder: Path, tmp_path: Path) -> None:
    assert len(load_obstacles(folder, tmp_path / "none").kinds) == 2
