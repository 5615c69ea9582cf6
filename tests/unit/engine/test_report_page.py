"""The figures find their place on the page, and what was written by hand stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.engine.report_lines import lines_of
from bot.engine.report_page import put_on_page, written
from bot.engine.report_picture import table
from bot.engine.report_split import ReportError
from bot.measured_page import BEGIN, END
from tests.unit.engine.test_report_lines import ALL_RIGHT, COUNTER_TAKEN, SPLIT, model


def test_only_what_stands_between_the_markers_is_replaced(tmp_path: Path) -> None:
    page = tmp_path / "nlu.md"
    page.write_text(f"# Ours\nbefore\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    put_on_page(page, "new")
    put_on_page(page, "newer")
    assert page.read_text(encoding="utf-8") == f"# Ours\nbefore\n{BEGIN}\nnewer\n{END}\nafter\n"


def test_a_page_that_is_not_there_is_begun(tmp_path: Path) -> None:
    put_on_page(tmp_path / "docs" / "nlu.md", "new")
    assert f"{BEGIN}\nnew\n{END}" in (tmp_path / "docs" / "nlu.md").read_text(encoding="utf-8")


def test_a_page_without_markers_is_left_alone(tmp_path: Path) -> None:
    page = tmp_path / "nlu.md"
    page.write_text("written by hand", encoding="utf-8")
    with pytest.raises(ReportError, match="no place for the figures"):
        put_on_page(page, "new")
    assert page.read_text(encoding="utf-8") == "written by hand"


def test_the_page_says_on_how_many_lines_ours_is_better_and_on_which_not() -> None:
    models = [model(ALL_RIGHT, 30), model(COUNTER_TAKEN, 20)]
    text = written(SPLIT, models, lines_of(SPLIT, models), ["a fact"], "images")
    assert "- a fact" in text
    assert "Better than a model on 8 of 24 lines." in text
    behind = text.partition("Not better on: ")[2].partition("\n")[0]
    assert "reading a message, median; reading a message, p95" in behind
    assert "Indonesian: F1 of `counter_propose`" not in behind


def test_each_language_shows_its_picture_and_every_act() -> None:
    text = written(SPLIT, [model(COUNTER_TAKEN, 10)], [], [], "images")
    assert "(images/nlu-id.png)" in text
    assert "(images/nlu-en.png)" in text
    assert "| `counter_propose` | 1 | 0.000 | 0.000 | **0.000** |" in text
    assert "1 of 3 sentences were misread" in text


def test_a_row_of_the_picture_adds_up_to_the_sentences_of_its_act() -> None:
    pairs = [("affirm", "affirm"), ("affirm", "deny"), ("affirm", "stop"), ("affirm", "thank"), ("deny", "deny")]
    assert table(pairs, ["affirm", "deny"]) == [[1, 1, 2], [0, 1, 0]]
