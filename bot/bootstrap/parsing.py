"""`mufakat parse`: the engine's environment reads the sentences, the crisis screen looks at each."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from bot.safety.screen import open_screen

ROOT = Path(__file__).parent.parent.parent
ENGINE_PYTHON = ROOT / ".venv" / "engine" / "bin" / "python"
MODEL = ROOT / "models" / "mufakat.tar.gz"


class ParseError(ValueError):
    """A line that cannot be parsed, or an engine that cannot run; the message says what to do."""


def parse_lines(lines: Iterable[str], today: date) -> Iterator[str]:
    """For each JSON line {"text", "lang"?} one JSON record (docs/contracts.md). Raises ParseError."""
    if not MODEL.exists():
        raise ParseError("there is no trained model yet: run `make train` first.")
    screen = open_screen()
    command = [str(ENGINE_PYTHON), "-m", "bot.engine.parse", str(MODEL), today.isoformat()]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT
    ) as engine:
        assert engine.stdin is not None  # both are pipes
        assert engine.stdout is not None
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            said = _said(line, number)
            engine.stdin.write(json.dumps(said) + "\n")
            engine.stdin.flush()
            answer = engine.stdout.readline()
            if not answer:
                raise ParseError(f"the engine stopped at line {number}: run `make train` and try again.")
            yield json.dumps({**json.loads(answer), "crisis": _crisis(screen.screen(said["text"]))}, ensure_ascii=False)


def _said(line: str, number: int) -> dict[str, Any]:
    try:
        said = json.loads(line)
    except ValueError as error:
        raise ParseError(f'line {number} is not JSON: write one object a line, {{"text": …}}.') from error
    if (
        not isinstance(said, dict)
        or not isinstance(said.get("text"), str)
        or said.get("lang") not in (None, "id", "en")
    ):
        raise ParseError(f"line {number}: `text` must be text, `lang` (if given) `id` or `en`.")
    return said


def _crisis(finding: Any) -> dict[str, Any]:
    if finding is None:
        return {"flag": False, "kind": None, "level": None}
    return {"flag": True, "kind": finding.kind, "level": finding.level}
