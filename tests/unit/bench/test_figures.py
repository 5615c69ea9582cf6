"""The lines of a run from made-up timings: ratios, marks, and what is null where it was not measured."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.bench.figures import Line, Mark, Measured, at_share, kind_of_turns, lines, ratio_of_ages
from bot.bench.load import Ages, Load
from bot.bench.page import as_json, facts, write_page
from bot.bench.stock import Trained
from bot.bench.talk import Said
from bot.measured_page import NoPlaceForFigures, check_page

SAID = [Said("x" * 80), Said("x" * 70), Said("x" * 60), Said("yes", 0, "affirm")]
FAST = Load(clients=8, lasted=10.0, seconds=[0.02] * 380 + [0.4] * 20, said=SAID, quoting=90)
SLOW = Load(clients=8, lasted=10.0, seconds=[0.1] * 80, silent=20)
OLD = Ages(young=[0.02] * 50, old=[0.02] * 47 + [0.03] * 3)
BOTH = Measured(
    eight=(FAST, SLOW),
    crowd=(FAST, SLOW),
    ages=(OLD, None),
    starts=([9.0, 11.0, 10.0], [40.0, 39.0, 50.0]),
    megabytes=(600.0, 1200.0),
    all_megabytes=(900.0, 1300.0),
    size=(100.0, 80.0),
    reading={"median_ms": [18.0, 9.0], "p95_ms": [25.0, 12.0], "processor_ms": [18.0, 9.0]},
    understanding=[{"what": "English: macro F1", "values": [0.95, 0.8], "mark": 0.92, "low": False}],
)
ALONE = replace(
    BOTH,
    eight=(FAST, None),
    crowd=(FAST, None),
    starts=([9.0], []),
    megabytes=(600.0, None),
    all_megabytes=(900.0, None),
    size=(100.0, None),
    reading={},
    understanding=(),
)


def by_name(measured: Measured) -> dict[str, Line]:
    return {line.name: line for line in lines(measured)}


def test_each_line_holds_ours_and_the_other_and_their_ratio() -> None:
    found = by_name(BOTH)
    turns = found["turns_per_second"]
    assert (turns.ours, turns.stock, turns.ratio, turns.met) == (40.0, 8.0, 5.0, True)
    assert turns.cells() == ["turns a second, 8 clients", "40.0", "8.0", "5.00 ×", "≥ 4 ×", "met"]
    assert (found["memory"].ratio, found["memory"].met) == (0.5, True)
    assert (found["cold_start"].ours, found["cold_start"].stock, found["cold_start"].ratio) == (10.0, 40.0, 0.25)
    assert found["silent_eight"].cells()[1:3] == ["0%", "25%"]
    assert (found["reading_median_ms"].ratio, found["reading_median_ms"].met) == (2.0, None)
    assert found["understanding: English: macro F1"].met is True


def test_a_mark_that_is_missed_is_said_to_be_missed() -> None:
    wrong = replace(FAST, wrong=1, errors=2)
    found = by_name(replace(BOTH, crowd=(wrong, SLOW), megabytes=(900.0, 1200.0)))
    assert [found[name].met for name in ("wrong_client_crowd", "errors_crowd", "memory")] == [False, False, False]
    assert found["wrong_client_eight"].cells()[4:] == ["0", "met"]
    assert found["memory"].cells()[5] == "not met"


def test_what_was_not_measured_is_neither_met_nor_missed() -> None:
    found = by_name(BOTH)
    assert (found["training"].ours, found["training"].ratio, found["training"].met) == (None, None, None)
    assert by_name(ALONE)["turns_per_second"].cells() == ["turns a second, 8 clients", "40.0", "–", "", "≥ 4 ×", ""]


def test_nothing_is_divided_by_nothing() -> None:
    assert Line("a", "a", 1.0, 0.0, mark=Mark(4, "ratio")).met is None


def test_an_old_conversation_is_compared_with_a_young_one() -> None:
    assert ratio_of_ages(OLD) == pytest.approx(1.5)
    assert ratio_of_ages(None) is None
    assert ratio_of_ages(Ages()) is None
    assert by_name(BOTH)["p95_turn_1000_to_50"].met is False


def test_percentiles() -> None:
    assert at_share([float(number) for number in range(1, 101)], 0.95) == 95.0
    assert at_share([], 0.95) is None


def test_the_kind_of_turns_is_told() -> None:
    assert kind_of_turns(BOTH) == (0.75, 70.0)


def test_programs_get_one_line_with_the_ratios() -> None:
    written = as_json(lines(BOTH), ["A fact."], quick=True, at=datetime(2026, 11, 24, tzinfo=UTC))
    assert "\n" not in written
    read = json.loads(written)
    assert read["turns_per_second_ratio"] == 5.0
    assert (read["memory_ratio"], read["cold_start_ratio"], read["training_ratio"]) == (0.5, 0.25, None)
    assert read["p95_ratio_turn_1000_to_50"] == pytest.approx(1.5)
    assert (read["quick"], read["facts"], read["lines"][0]["mark"]["value"]) == (True, ["A fact."], 4)


def test_a_model_of_few_epochs_is_called_one() -> None:
    quick = facts(BOTH, Trained(Path("stock-quick.tar.gz"), True), "bin/mufakat bench --quick", 240.0)
    whole = facts(BOTH, Trained(Path("stock-whole.tar.gz"), False), "bin/mufakat bench", 5000.0)
    assert any("few epochs" in fact for fact in quick)
    assert not any("few epochs" in fact for fact in whole)
    assert any("75% of the turns were free text, of 70 characters" in fact for fact in quick)


def test_the_page_gets_its_figures_and_its_picture(tmp_path: Path) -> None:
    page = tmp_path / "bench.md"
    page.write_text("# Title\n<!-- measured: begin -->\nthose of last month\n<!-- measured: end -->\nend\n")
    write_page(page, lines(BOTH), ["A fact."], date(2026, 11, 24))
    text = page.read_text()
    assert "last month" not in text
    assert text.endswith("<!-- measured: end -->\nend\n")
    assert "- 24 November 2026.\n- A fact." in text
    assert "| turns a second, 8 clients | 40.0 | 8.0 | 5.00 × | ≥ 4 × | met |" in text
    assert "training" not in text
    assert (tmp_path / "images" / "bench.png").stat().st_size > 0


def test_a_page_without_a_place_for_figures_is_refused(tmp_path: Path) -> None:
    page = tmp_path / "bench.md"
    page.write_text("nothing")
    with pytest.raises(NoPlaceForFigures, match="no place for the figures"):
        check_page(page)
