"""Who may import whom (.importlinter)."""

from __future__ import annotations

import pytest
from importlinter.cli import lint_imports

from tests.architecture.project import ROOT


def test_every_part_imports_only_what_the_architecture_allows(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    code = lint_imports(config_filename=".importlinter")
    assert code == 0, capsys.readouterr().out
