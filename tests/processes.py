"""The processes of Mufakat as the tests run them: real ones, on free ports, with a folder and logs of their own."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.bench.processes import Running, free_port

ROOT = Path(__file__).parent.parent
APP = ROOT / ".venv" / "app" / "bin" / "python"
ENGINE = ROOT / ".venv" / "engine" / "bin" / "python"
MODEL = ROOT / "models" / "mufakat.tar.gz"


@dataclass
class Mufakat:
    """One installation: its folder, what `prepare` printed, and its three processes."""

    var: Path
    logs: Path
    environment: dict[str, str]
    prepared: str
    web: Running
    engine: Running
    actions: Running
    more: list[Running] = field(default_factory=list)

    @property
    def address(self) -> str:
        """Where door, desk and widget are."""
        return f"http://127.0.0.1:{self.web.environment['WEB_PORT']}"

    @property
    def demo_address(self) -> str:
        """Where the demo website is."""
        return f"http://127.0.0.1:{self.web.environment['DEMO_PORT']}"

    @property
    def processes(self) -> list[Running]:
        """All that was started for it."""
        return [self.web, self.engine, self.actions, *self.more]

    def another_engine(self) -> Running:
        """One more engine, on a port of its own; not started yet."""
        engine = _engine(f"engine {len(self.more) + 2}", free_port(), self.environment, self.logs)
        self.more.append(engine)
        return engine


def installation(folder: Path, *, log_level: str = "INFO", door_asks: int | None = None) -> Mufakat:
    """A new installation in an empty folder, prepared and not started.

    door_asks: the port the door finds the engine at, where something stands between the two.
    """
    if not MODEL.exists():
        raise RuntimeError("There is no trained model: run `make train` first.")
    engine_port, actions_port = free_port(), free_port()
    logs = folder / "logs"
    logs.mkdir(parents=True)
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("MUFAKAT_")},
        "MUFAKAT_VAR": str(folder / "var"),
        "MUFAKAT_LOG_LEVEL": log_level,
        "RASA_TELEMETRY_ENABLED": "false",
        "TF_CPP_MIN_LOG_LEVEL": "2",
        "PYTHONUNBUFFERED": "1",
        "WEB_PORT": str(free_port()),
        "DEMO_PORT": str(free_port()),
        "ENGINE_PORT": str(door_asks or engine_port),
        "ACTIONS_PORT": str(actions_port),
        "ACTION_ENDPOINT": f"http://127.0.0.1:{actions_port}/webhook",
    }
    made = subprocess.run(
        (str(APP), "-m", "bot.cli", "prepare"), cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    web = f"http://127.0.0.1:{environment['WEB_PORT']}/help"
    actions = f"http://127.0.0.1:{actions_port}/health"
    return Mufakat(
        folder / "var",
        logs,
        environment,
        made.stdout,
        Running("web", (str(APP), "-m", "bot.web"), environment, web, logs / "web.log"),
        _engine("engine", engine_port, environment, logs),
        Running("actions", (str(APP), "-m", "bot.actions_server"), environment, actions, logs / "actions.log"),
    )


@contextmanager
def running(mufakat: Mufakat) -> Iterator[Mufakat]:
    """Start all three at once, and end whatever was started, whatever happens."""
    try:
        for process in mufakat.processes:
            process.begin()
        for process in mufakat.processes:
            process.wait_until_ready()
        yield mufakat
    finally:
        for process in mufakat.processes:
            process.stop()


def _engine(name: str, port: int, environment: Mapping[str, str], logs: Path) -> Running:
    own = {**environment, "ENGINE_PORT": str(port)}
    at = f"http://127.0.0.1:{port}/webhooks/rest/"
    return Running(name, (str(ENGINE), "-m", "bot.engine"), own, at, logs / f"{name.replace(' ', '_')}.log")
