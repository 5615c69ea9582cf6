"""The engine's understanding in a process of its own, for conversations without a running engine; answers are kept."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from bot.bootstrap.parsing import ENGINE_PYTHON, MODEL, ROOT, ParseError


class Acts:
    """Tells which act a text is to an open question. Raises ParseError where the engine stops."""

    def __init__(self, engine: subprocess.Popen[str]) -> None:
        self._engine = engine
        self._known: dict[tuple[str, str], str] = {}

    def of(self, text: str, asking: str) -> str:
        """The intent, `nlu_fallback` where the engine is not sure."""
        if (text, asking) not in self._known:
            self._known[text, asking] = self._asked(text, asking)
        return self._known[text, asking]

    def _asked(self, text: str, asking: str) -> str:
        assert self._engine.stdin is not None  # both are pipes
        assert self._engine.stdout is not None
        self._engine.stdin.write(json.dumps({"text": text, "asking": asking}) + "\n")
        self._engine.stdin.flush()
        answer = self._engine.stdout.readline()
        if not answer:
            raise ParseError("the engine stopped: run `make train` and try again.")
        return str(json.loads(answer)["intent"])


@contextmanager
def reading_acts() -> Iterator[Acts]:
    """Start the engine's understanding, and end it. Raises ParseError without a trained model."""
    if not MODEL.exists():
        raise ParseError("there is no trained model yet: run `make train` first.")
    command = [str(ENGINE_PYTHON), "-m", "bot.engine.acts", str(MODEL)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT
    ) as engine:
        try:
            yield Acts(engine)
        finally:
            engine.kill()
