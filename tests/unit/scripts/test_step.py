"""The steps of make, and what they tell."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from scripts import step


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_a_step_passes_on_the_exit_code_of_its_command() -> None:
    assert step.run("Failing", "1 s", python("raise SystemExit(3)")) == 3


def test_a_quiet_step_keeps_its_output_to_itself_when_it_passes(capfd: pytest.CaptureFixture[str]) -> None:
    assert step.run("Quiet", "1 s", python("print('noise')"), quiet=True) == 0
    assert "noise" not in capfd.readouterr().out
    assert Path("results/logs/quiet.log").read_text(encoding="utf-8") == "noise\n"


def test_a_quiet_step_shows_its_output_when_it_fails(capfd: pytest.CaptureFixture[str]) -> None:
    assert step.run("Quiet", "1 s", python("print('the reason'); raise SystemExit(1)"), quiet=True) == 1
    assert "the reason" in capfd.readouterr().out


def test_a_run_of_nothing_does_not_pass(capfd: pytest.CaptureFixture[str]) -> None:
    expect = "Evaluating [1-9][0-9]* stories"
    assert step.run("Nothing", "1 s", python("print('Evaluating 0 stories')"), quiet=True, expect=expect) == 1
    assert step.run("Something", "1 s", python("print('Evaluating 12 stories')"), quiet=True, expect=expect) == 0
    assert "  Evaluating 12 stories\n" in capfd.readouterr().out


def test_the_summary_names_every_step_since_the_beginning() -> None:
    step.run("Forgotten", "", python(""))
    step.begin()
    step.run("First", "", python(""))
    step.run("Second", "", python(""))
    lines = [line.split()[0] for line in step.summary().splitlines()]
    assert lines == ["First", "Second", "all"]
