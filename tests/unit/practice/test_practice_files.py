"""What a practice sets about itself, as shipped and as broken by an editing hand."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.practice import Guardrails, Practice, PracticeError, load_guardrails, load_practice
from tests.unit.breaking import change

SHIPPED = Path(__file__).parents[3] / "practice"
Load = Callable[[Path], Practice | Guardrails]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("practice.yml", "guardrails.yml"):
        shutil.copy(SHIPPED / name, tmp_path / name)
    return tmp_path


def test_the_practice_as_shipped_speaks_both_languages_and_serves_the_demo_page() -> None:
    practice = load_practice(SHIPPED)
    assert practice.languages == ("id", "en")
    assert practice.default_language == "id"
    assert practice.origins == ("http://localhost:8001", "http://127.0.0.1:8001")
    assert practice.ages.under_age == "help_only"
    assert practice.hours.week.mon == ("08:00-16:00",)
    assert practice.hours.week.sun == ()


def test_what_was_loaded_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        load_practice(SHIPPED).retention_days = 1


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("time_zone: Asia/Jakarta", "time_zone: Asia/Bandungg", "no time zone `Asia/Bandungg`"),
        ("default_language: id", "default_language: jv", "default_language"),
        ("adult: 18", "adult: 3", "greater than or equal to 12"),
        ("under_age: help_only", "under_age: maybe", "'help_only' or 'allow'"),
        ("retention_days: 180", "retention_days: 0", "greater than or equal to 1"),
        ("retention_days: 180", "retention_day: 180", "`retention_days` is missing"),
        ("rule: claiming_counselor", "rule: everybody", "'claiming_counselor' or 'every_counselor'"),
        ("mon: [08:00-16:00]", "mon: [16:00-08:00]", "does not end after it begins"),
        ("mon: [08:00-16:00]", "mon: [8 to 4]", "should match pattern"),
        ("- http://localhost:8001", '- "*"', "should match pattern"),
        ("- http://localhost:8001", "- http://localhost:8001/chat", "should match pattern"),
        ("- http://localhost:8001", "- localhost", "should match pattern"),
        ("- http://localhost:8001", "- https://*.example.org", "should match pattern"),
    ],
)
def test_a_mistake_in_the_practice_file_is_explained(folder: Path, old: str, new: str, reason: str) -> None:
    change(folder / "practice.yml", old, new)
    with pytest.raises(PracticeError) as caught:
        load_practice(folder)
    assert caught.value.file == folder / "practice.yml"
    assert reason in caught.value.reason
    assert caught.value.what_to_do.endswith(".")


def test_a_mistake_in_the_practice_file_is_named_with_its_line(folder: Path) -> None:
    line = change(folder / "practice.yml", "under_age: help_only", "under_age: maybe")
    with pytest.raises(PracticeError, match=f"practice.yml, line {line}: "):
        load_practice(folder)


def test_a_default_language_must_be_among_those_spoken(folder: Path) -> None:
    change(folder / "practice.yml", "languages: [id, en]", "languages: [en]")
    with pytest.raises(PracticeError, match="not among `languages`"):
        load_practice(folder)


@pytest.mark.parametrize("load", [load_practice, load_guardrails])
def test_a_missing_file_is_named(tmp_path: Path, load: Load) -> None:
    with pytest.raises(PracticeError, match="The file is missing"):
        load(tmp_path)


def test_the_guardrails_as_shipped_hold_the_bot_to_small_things() -> None:
    guardrails = load_guardrails(SHIPPED)
    assert guardrails.largest["minute"] == 120
    assert guardrails.most_per_day == 3
    assert guardrails.most_per_week == 7
    assert guardrails.latest_start_in_days == 60


@pytest.mark.parametrize(
    "phrase",
    [
        "berhenti minum obat", "stop taking my meds", "puasa biar kurus", "skip meals", "balas dendam",
        "confront my abuser", "berhenti kuliah", "quit my job", "putus kontak", "cut off my family",
    ],
)  # fmt: skip
def test_what_the_bot_never_settles_itself_is_listed(phrase: str) -> None:
    assert phrase in load_guardrails(SHIPPED).phrases_not_by_bot


def test_each_kind_left_to_the_counselor_has_phrases_in_both_languages() -> None:
    for left in load_guardrails(SHIPPED).not_by_bot:
        assert len(left.words.id) >= 3, left.kind
        assert len(left.words.en) >= 3, left.kind


def test_phrases_are_written_as_they_are_compared() -> None:
    for phrase in load_guardrails(SHIPPED).phrases_not_by_bot:
        assert phrase == " ".join(phrase.lower().split())
        assert phrase.replace(" ", "").isalnum(), phrase


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("minute: 120", "minute: -5", "greater than 0"),
        ("minute: 120", "menit: 120", "menit"),
        ("most_per_day: 3", "most_per_day: many", "valid number"),
        ("latest_start_in_days: 60", "latest_start_in_days: 0", "greater than 0"),
    ],
)
def test_a_mistake_in_the_guardrails_is_explained_with_its_line(folder: Path, old: str, new: str, reason: str) -> None:
    line = change(folder / "guardrails.yml", old, new)
    with pytest.raises(PracticeError) as caught:
        load_guardrails(folder)
    assert reason in str(caught.value)
    assert caught.value.line == line
