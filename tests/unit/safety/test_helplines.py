"""Helplines are data that must be fresh, at least two a kind, and never a line known to be closed."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.safety.finding import KINDS
from bot.safety.helplines import HelplinesError, load_helplines

TODAY = date(2026, 11, 24)
ONE = """\
  - id: {id}
    name: {{id: Satu, en: One}}
    kinds: [suicide, self_injury, abuse_suffered, danger_to_others, child_at_risk, medical_emergency]
    place: {{id: Indonesia, en: Indonesia}}
    languages: [{languages}]
    hours: {{id: 24 jam, en: 24 hours}}
    reach: [{{type: {type}, value: "{value}"}}]
    free: true
    source: https://example.org/{id}
    last_verified: {day}
"""


def entry(
    id: str = "one", value: str = "111", day: str = "2026-11-24", languages: str = "id", type: str = "phone"
) -> str:
    return ONE.format(id=id, value=value, day=day, languages=languages, type=type)


def file_with(tmp_path: Path, *entries: str) -> Path:
    path = tmp_path / "helplines.yml"
    path.write_text("helplines:\n" + "".join(entries) if entries else "helplines: []\n", encoding="utf-8")
    return path


def test_the_shipped_helplines_can_be_used_on_the_day_they_were_read(helplines_file: Path) -> None:
    shipped = {entry.id for entry in load_helplines(helplines_file, TODAY).helplines}
    assert shipped >= {"healing119", "ambulance_119", "sejiwa_119_ext_8", "sapa_129", "bisa_helpline", "emergency_112"}


def test_no_shipped_helpline_claims_that_a_practice_has_tried_it(helplines_file: Path) -> None:
    assert not any(entry.verified_by_practice for entry in load_helplines(helplines_file, TODAY).helplines)


def test_the_closed_line_is_nowhere_in_the_shipped_file(helplines_file: Path) -> None:
    digits = "".join(character for character in helplines_file.read_text(encoding="utf-8") if character.isdigit())
    assert "500454" not in digits


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_kind_has_two_ways_to_reach_help_in_each_language(helplines_file: Path, kind: str, language: str) -> None:
    chosen = load_helplines(helplines_file, TODAY).for_kind(kind, language, 1)  # type: ignore[arg-type]
    assert len({way.value for each in chosen for way in each.reach}) >= 2
    assert all(getattr(each.name, language) and getattr(each.hours, language) for each in chosen)


def test_ninety_days_are_fresh_and_ninety_one_are_stale(tmp_path: Path) -> None:
    path = file_with(tmp_path, entry("one", "111"), entry("two", "222"))
    load_helplines(path, TODAY + timedelta(days=90))
    with pytest.raises(HelplinesError, match="`one`: It was last verified 91 days ago"):
        load_helplines(path, TODAY + timedelta(days=91))


@pytest.mark.parametrize(
    ("entries", "reason"),
    [
        ([], "no helpline"),
        ([entry("one", "111")], "`medical_emergency` has 1 way"),
        ([entry("one", "111"), entry("two", "111")], "has 1 way"),
        ([entry("one", "111"), entry("one", "222")], "same id"),
        ([entry("one", "111"), entry("two", "021-500-454")], "closed since 2014"),
        ([entry("one", "111"), entry("two", "500 454")], "closed since 2014"),
        ([entry("one", "111"), entry("two", "222", day="2026-11-25")], "future"),
        ([entry("one", "111"), entry("two", "222", day="yesterday")], "last_verified"),
        ([entry("one", "111"), entry("two", "222", type="fax")], "reach"),
        ([entry("one", "111"), entry("two", "222", languages="fr")], "languages"),
        ([entry("one", "111").replace("en: One", "fr: Un")], "`en` is missing"),
        ([entry("one", "111").replace("https://example.org/one", "somewhere")], "source"),
    ],
)
def test_a_file_that_must_not_be_used_stops_the_start(tmp_path: Path, entries: list[str], reason: str) -> None:
    path = file_with(tmp_path, *entries)
    with pytest.raises(HelplinesError) as raised:
        load_helplines(path, TODAY)
    assert reason in str(raised.value)
    assert str(path) in str(raised.value)
    assert raised.value.what_to_do


def test_a_missing_file_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(HelplinesError, match="missing"):
        load_helplines(tmp_path / "helplines.yml", TODAY)


def test_lines_in_the_clients_language_come_first(tmp_path: Path) -> None:
    path = file_with(tmp_path, entry("one", "111"), entry("two", "222", languages="id, en"))
    helplines = load_helplines(path, TODAY)
    assert [each.id for each in helplines.for_kind("suicide", "en", 2)] == ["two", "one"]
    assert [each.id for each in helplines.for_kind("suicide", "id", 2)] == ["one", "two"]


def test_emergency_numbers_come_first_when_it_is_urgent(tmp_path: Path) -> None:
    path = file_with(tmp_path, entry("one", "111"), entry("two", "222", type="emergency"))
    helplines = load_helplines(path, TODAY)
    assert [each.id for each in helplines.for_kind("suicide", "id", 2, urgent=True)] == ["two", "one"]
    assert [each.id for each in helplines.for_kind("suicide", "id", 2)] == ["one", "two"]
