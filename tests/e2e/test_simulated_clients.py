"""A few simulated clients, through the door and through acts and use cases: no law broken, every draft as settled."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.settings import read_settings
from bot.simulation import run
from bot.simulation.client import Conversation
from bot.simulation.scorecard import failures
from tests.processes import Mufakat

FEW = 10  # each persona once, in one language after the other


def some(first_seed: int = 0) -> list[run.Plan]:
    """Every persona once: Indonesian, English, Indonesian …"""
    return [plan for place, plan in enumerate(run.plans(2 * FEW, first_seed)) if place % 4 in (0, 3)]


def told(had: Sequence[Conversation]) -> list[str]:
    return [
        "\n".join([each.persona, *each.wrong, *map(str, each.breaches), *each.transcript]) for each in failures(had)
    ]


def test_through_the_door(mufakat: Mufakat) -> None:
    had = run.through_door(read_settings(mufakat.environment), some(), lambda _: None, used=True)
    assert len(had) == FEW
    assert told(had) == []
    assert [each.repeated for each in had if each.repeated] == []


def test_through_acts_and_use_cases() -> None:
    had = run.in_process(some(first_seed=100), 1, lambda _: None)
    assert len(had) == FEW
    assert told(had) == []


def test_simulated_clients_do_not_stand_among_real_ones(mufakat: Mufakat) -> None:
    settings = read_settings(mufakat.environment)
    run.through_door(settings, run.plans(1), lambda _: None, used=True)
    with pytest.raises(run.DatabaseInUse, match="MUFAKAT_VAR"):
        run.through_door(settings, run.plans(1), lambda _: None, used=False)
