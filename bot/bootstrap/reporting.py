"""`mufakat nlu report`: the engine's environment measures how well the acts of the test split are read."""

from __future__ import annotations

import subprocess
from pathlib import Path

from bot.bootstrap.parsing import ENGINE_PYTHON, ROOT, ParseError


def run_report(out: Path, *, stock: bool) -> int:
    """Run the report, which tells its progress itself; its exit code. out: folder of nlu.md and images/.

    Raises ParseError where the engine's environment is missing.
    """
    if not ENGINE_PYTHON.exists():
        raise ParseError("the engine's environment is missing: run `make setup` first.")
    command = [str(ENGINE_PYTHON), "-m", "bot.engine.report", "--out", str(out.resolve())]
    return subprocess.run([*command, *(["--stock"] if stock else [])], cwd=ROOT, check=False).returncode
