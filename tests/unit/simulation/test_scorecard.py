"""The scorecard adds up, and a page without a place for it is refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.simulation.client import Conversation
from bot.simulation.lawkeeper import Breach
from bot.simulation.page import write_page
from bot.simulation.scorecard import failures, scorecard

GOOD = Conversation(
    "terse", "id", 0, turns=20, misread=1, handed_over=True, agreed=2, fragile=1, terms=8, terms_of_client=6
)
LEFT = Conversation("terse", "en", 0, turns=10, left_early=True)
BAD = Conversation(
    "wordy", "id", 0, turns=30, handed_over=True, wrong=["s1"], breaches=[Breach(4, "…"), Breach(6, "…")]
)


def test_a_line_for_each_persona_and_one_for_all() -> None:
    lines = {score.persona: score for score in scorecard([GOOD, LEFT, BAD])}
    assert list(lines) == ["terse", "wordy", "all"]
    terse = lines["terse"]
    assert (terse.conversations, terse.agreement, terse.ownership, terse.fragile) == (2, 0.5, 0.75, 0.5)
    assert (terse.turns, terse.drop_off, round(terse.understood, 3)) == (15, 0.5, 0.967)
    assert (lines["wordy"].over_limits, lines["wordy"].breaches, lines["wordy"].wrong) == (1, 2, 1)
    assert lines["wordy"].ownership is None


def test_nothing_had_is_nothing_scored() -> None:
    assert scorecard([]) == []


def test_failures_are_those_that_broke_a_law_or_left_a_wrong_draft() -> None:
    assert failures([GOOD, LEFT, BAD]) == [BAD]


def test_the_page_gets_its_figures_and_its_picture(tmp_path: Path) -> None:
    page = tmp_path / "simulation.md"
    page.write_text("# Title\n<!-- measured: begin -->\nold\n<!-- measured: end -->\nend\n")
    write_page(page, [("Through the door", [GOOD, BAD])], "bin/mufakat simulate", date(2026, 11, 24))
    text = page.read_text()
    assert "old" not in text
    assert text.endswith("<!-- measured: end -->\nend\n")
    assert "| terse | 1 | 100% | 75% | 50% |" in text
    assert (tmp_path / "images" / "simulation.png").stat().st_size > 0


def test_a_page_without_a_place_for_figures_is_refused(tmp_path: Path) -> None:
    page = tmp_path / "simulation.md"
    page.write_text("nothing")
    with pytest.raises(ValueError, match="no place for the figures"):
        write_page(page, [("x", [GOOD])], "", date(2026, 11, 24))
    assert page.read_text() == "nothing"
