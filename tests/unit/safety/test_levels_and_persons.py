"""How near the danger is and whom it is about: denial, past, quotation, other people, taking it back."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.safety.finding import KINDS, LEVELS, Finding, more_urgent
from bot.safety.screen import Screen

ROWS = yaml.safe_load((Path(__file__).parent / "data" / "levels.yml").read_text(encoding="utf-8"))["rows"]


@pytest.mark.parametrize(("text", "kind", "level", "about"), ROWS, ids=range(len(ROWS)))
def test_a_statement_has_its_level_and_its_person(screen: Screen, text: str, kind: str, level: str, about: str) -> None:
    found = screen.screen(text)
    got = ("none", "none", "none") if found is None else (found.kind, found.level, found.about)
    assert got == (kind, level, about)


def test_the_most_urgent_of_several_statements_is_reported(screen: Screen) -> None:
    found = screen.screen("temenku mau bunuh diri. aku juga pengen mati. malam ini aku bunuh diri")
    assert found is not None
    assert (found.level, found.about) == ("imminent", "client")


def test_a_denial_elsewhere_does_not_lower_what_is_affirmed(screen: Screen) -> None:
    found = screen.screen("aku ga mau bunuh diri. tapi kadang aku pengen mati aja")
    assert found is not None
    assert found.level == "passive"


def test_the_level_counts_before_the_kind_and_the_client_before_others() -> None:
    imminent = Finding("self_injury", "imminent", "a", "id")
    active = Finding("suicide", "active", "b", "id")
    others = Finding("suicide", "active", "c", "id", "someone_else")
    assert more_urgent(active, imminent) == imminent
    assert more_urgent(others, active) == active
    assert more_urgent(None, active) == active
    assert more_urgent(None, None) is None


def test_every_kind_and_level_is_tried() -> None:
    assert {row[1] for row in ROWS} - {"none"} == set(KINDS)
    assert {row[2] for row in ROWS} - {"none"} == set(LEVELS)
