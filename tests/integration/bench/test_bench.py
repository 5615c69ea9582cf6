"""`mufakat bench` in its smallest form, our side alone; and what it refuses."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.bench import processes, sides
from bot.bench.figures import lines
from bot.bench.processes import BenchError
from bot.bench.run import Plan, measure
from bot.bootstrap import build
from bot.cli import app
from bot.settings import read_settings
from bot.storage.conversations import start_conversation

TINY = Plan(
    seconds=1.5, rounds=1, clients=2, crowd=3, young=4, old=8, window=4, conversations=1, starts=1, warm_up=0.5,
    read=False, split=False,
)  # fmt: skip


def test_a_few_turns_of_our_side_are_measured_and_everything_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    phases: list[str] = []
    started: list[processes.Running] = []
    begin = processes.Running.begin

    def noted(process: processes.Running) -> None:
        started.append(process)
        begin(process)

    def told(phase: str, _length: float | None) -> Callable[[float], None]:
        phases.append(phase)
        return lambda _more: None

    monkeypatch.setattr(processes.Running, "begin", noted)
    measured = measure(TINY, None, told)
    found = {line.name: line for line in lines(measured)}
    assert (found["turns_per_second"].ours or 0) > 0
    assert [found[name].ours for name in ("errors_eight", "wrong_client_eight", "errors_crowd")] == [0, 0, 0]
    assert found["silent_eight"].ours == 0
    assert (found["memory"].ours or 0) > 100
    assert (found["cold_start"].ours or 0) > 0
    assert found["p95_turn_1000_to_50"].ours is not None
    assert found["turns_per_second"].stock is None
    assert [process.name for process in started] == ["engine", "web", "actions"]
    assert not any(process.is_up for process in started)
    assert not any(process.log.exists() for process in started)
    assert len(phases) == 5


def test_a_database_with_clients_is_refused(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'used.db'}"
    surroundings = {**os.environ, "MUFAKAT_DATABASE": address}
    side = sides.ours(tmp_path / "first", surroundings)
    with side.application.database.transaction() as session:
        start_conversation(session, b"secret", "id", side.application.turns.now())
    side.stop()
    with pytest.raises(BenchError, match="holds 1 clients"):
        sides.ours(tmp_path / "second", surroundings)


def test_nothing_of_this_installation_is_touched(tmp_path: Path) -> None:
    side = sides.ours(tmp_path / "bench", {**os.environ, "MUFAKAT_VAR": str(tmp_path / "real")})
    side.stop()
    assert not (tmp_path / "real").exists()
    assert build(read_settings(side.engine.environment)).settings.var == tmp_path / "bench" / "var"


@pytest.mark.parametrize(("part", "told"), [("ENGINE_PYTHON", "make setup"), ("MODEL", "make train")])
def test_what_is_missing_is_said_with_what_to_do(
    part: str, told: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sides, part, tmp_path / "missing")
    ran = CliRunner().invoke(app, ["bench", "--quick"])
    assert ran.exit_code == 1
    assert told in ran.output


def test_taken_ports_are_said_to_be_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "_is_free", lambda _port: False)
    with pytest.raises(BenchError, match="is free: end what listens there"):
        processes.free_port()
