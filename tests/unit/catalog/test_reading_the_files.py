"""A broken file stops the start and says which, where, why and what to do; a practice may replace a file."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from bot.catalog.catalog import CatalogError, load_catalog
from tests.unit.breaking import change


@pytest.fixture
def folder(tmp_path: Path, areas_folder: Path) -> Path:
    """Two areas, to be broken."""
    copy = tmp_path / "areas"
    copy.mkdir()
    for name in ("sleep.yml", "general.yml"):
        shutil.copy(areas_folder / name, copy / name)
    return copy


def failure(folder: Path, overrides: Path | None = None) -> CatalogError:
    with pytest.raises(CatalogError) as caught:
        load_catalog(folder, overrides)
    return caught.value


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("frequency: {times: 3,", "frequency: {times: 9,", "9 is not between smallest (1) and largest (7)"),
        ("amount: {value: 15, unit: minute", "amount: {value: 15, unit: menit", "Input should be 'minute'"),
        ("amount: {value: 15", "amount: {velue: 15", "`value` is missing"),
        ("time_of_day: night", "time_of_day: midnight", "String should match pattern"),
        ("time_of_day: night", "time_of_the_day: night", "`time_of_the_day` is not known here"),
        ("activity: {id: bangun", "activity: {id: tiap pagi bangun", "“tiap”, which belongs to another term"),
        ("en: get up without", "en: get up twice without", "“twice”, which belongs to another term"),
        ("per: week, smallest: 1, largest: 7}", "per: week, smallest: 3, largest: 7}", "Nothing in this step can be"),
        ("order: 80", "order: soon", "Input should be a valid integer"),
        ("order: 80", "order: 80\norder: 90", "`order` is written twice"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_its_reason(folder: Path, old: str, new: str, reason: str) -> None:
    change(folder / "sleep.yml", old, new)
    error = failure(folder)
    assert error.file == folder / "sleep.yml"
    assert reason in error.reason
    assert error.what_to_do.endswith(".")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("frequency: {times: 3,", "frequency: {times: 9,"),
        ("time_of_day: night", "time_of_day: midnight"),
        ("order: 80", "order: soon"),
        ("activity: {id: bangun", "activity: {id: tiap pagi bangun"),
    ],
)
def test_a_mistake_is_named_with_its_line(folder: Path, old: str, new: str) -> None:
    line = change(folder / "sleep.yml", old, new)
    nearest = 1 if "activity" in old else 0  # a rule about several terms is named where they begin
    assert failure(folder).line in (line, line - nearest)


def test_the_message_reads_as_a_sentence_to_the_person_who_edits(folder: Path) -> None:
    line = change(folder / "sleep.yml", "{times: 3, per: week, smallest: 1", "{times: 3, per: week, smallest: 5")
    assert str(failure(folder)) == (
        f"{folder / 'sleep.yml'}, line {line}: goals → 1 → steps → 1 → terms → frequency: "
        "3 is not between smallest (5) and largest (7). Change the value or the range."
    )


def test_a_missing_language_is_named(folder: Path) -> None:
    line = change(
        folder / "sleep.yml", "text: {id: tidur lebih teratur, en: sleep at more regular hours}", "text: {id: x y}"
    )
    error = failure(folder)
    assert (error.line, error.what_to_do) == (line, "Add `en:` there.")
    assert "`en` is missing" in error.reason


def test_two_steps_of_one_name_are_refused(folder: Path) -> None:
    change(folder / "sleep.yml", "id: dim_lights", "id: first_alarm")
    assert "Two are called `first_alarm`" in failure(folder).reason


def test_days_and_frequency_together_are_refused(folder: Path) -> None:
    days = "days: {names: [mon, thu], smallest: 1, largest: 3}"
    change(folder / "sleep.yml", "          frequency:", f"          {days}\n          frequency:")
    assert "both days and frequency" in failure(folder).reason


def test_a_day_named_twice_is_refused(folder: Path) -> None:
    twice = "days: {names: [mon, mon], smallest: 1, largest: 3}"
    change(folder / "sleep.yml", "frequency: {times: 3, per: week, smallest: 1, largest: 7}", twice)
    assert "A day is named twice" in failure(folder).reason


def test_something_done_once_has_no_other_number(folder: Path) -> None:
    change(folder / "sleep.yml", "{times: 3, per: week, smallest: 1, largest: 7}", "{per: once, largest: 3}")
    assert "Something done once" in failure(folder).reason


def test_too_few_steps_are_refused(folder: Path) -> None:
    text = (folder / "sleep.yml").read_text(encoding="utf-8")
    without = re.sub(r"      - id: dim_lights\n.*?(?=      - id: daylight)", "", text, flags=re.DOTALL)
    (folder / "sleep.yml").write_text(without, encoding="utf-8")
    assert "at least 3 items" in failure(folder).reason


def test_a_file_that_is_no_yaml_is_named_with_its_line(folder: Path) -> None:
    line = change(folder / "sleep.yml", "name: {id: tidur, en: sleep}", "name: {id: tidur, en: sleep")
    error = failure(folder)
    assert "not valid YAML" in error.reason
    assert error.line is not None
    assert error.line >= line


@pytest.mark.parametrize("content", ["", "just words", "- a\n- b\n", "\x00"])
def test_a_file_with_nothing_to_read_is_refused(folder: Path, content: str) -> None:
    (folder / "sleep.yml").write_text(content, encoding="utf-8")
    assert failure(folder).file == folder / "sleep.yml"


def test_a_file_that_is_not_utf8_is_refused(folder: Path) -> None:
    (folder / "sleep.yml").write_bytes(b"area: sl\xe9ep\n")
    assert "cannot be read" in failure(folder).reason


def test_a_file_must_be_called_like_its_area(folder: Path) -> None:
    (folder / "sleep.yml").rename(folder / "dreams.yml")
    assert "its area is `sleep`" in failure(folder).reason


def test_the_general_area_must_be_there(folder: Path) -> None:
    (folder / "general.yml").unlink()
    assert "`general.yml` is missing" in failure(folder).reason


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert "folder of areas is missing" in failure(tmp_path / "nowhere").reason


def test_a_practice_replaces_an_area_by_a_file_of_the_same_name(folder: Path, tmp_path: Path) -> None:
    overrides = tmp_path / "catalog"
    overrides.mkdir()
    shutil.copy(folder / "sleep.yml", overrides / "sleep.yml")
    change(overrides / "sleep.yml", "en: sleep at more regular hours", "en: keep to a bedtime")
    catalog = load_catalog(folder, overrides)
    assert catalog.goals("sleep", "en", 1)[0].text == "keep to a bedtime"
    assert catalog.goals("general", "en", 1) == load_catalog(folder, None).goals("general", "en", 1)


def test_a_practice_may_add_an_area(folder: Path, tmp_path: Path, areas_folder: Path) -> None:
    overrides = tmp_path / "catalog"
    overrides.mkdir()
    shutil.copy(areas_folder / "grief.yml", overrides / "grief.yml")
    assert [area.area for area in load_catalog(folder, overrides).areas] == ["grief", "sleep", "general"]


def test_a_broken_override_is_named_by_its_own_path(folder: Path, tmp_path: Path) -> None:
    overrides = tmp_path / "catalog"
    overrides.mkdir()
    (overrides / "sleep.yml").write_text("area: sleep\n", encoding="utf-8")
    assert failure(folder, overrides).file == overrides / "sleep.yml"


def test_a_practice_without_overrides_has_the_catalog_as_shipped(folder: Path, tmp_path: Path) -> None:
    assert len(load_catalog(folder, tmp_path / "none").areas) == 2


def test_a_clock_time_needs_no_quotes(folder: Path) -> None:
    change(folder / "sleep.yml", "time_of_day: night", "time_of_day: 21:30")
    ideas = load_catalog(folder, None).steps("tidur lebih teratur", "sleep", "id", 3)
    assert [idea.terms.get("time_of_day") for idea in ideas] == [None, "21:30", "morning"]
