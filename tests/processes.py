"""The processes of Mufakat as the tests run them: real ones, on free ports, with a folder and logs of their own."""

from __future__ import annotations

import os
import random
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx

ROOT = Path(__file__).parent.parent
APP = ROOT / ".venv" / "app" / "bin" / "python"
ENGINE = ROOT / ".venv" / "engine" / "bin" / "python"
MODEL = ROOT / "models" / "mufakat.tar.gz"

START_SECONDS = 180.0  # an engine takes 15 s on two idle cores, and much longer on busy ones
STOP_SECONDS = 10.0


# Below the range systems take outgoing connections' ports from (Linux: 32768-60999, RFC 6335: from 49152): a port from
# that range can be taken by any connection in the seconds a process needs to start.
PORTS = range(20_000, 32_000)
_given: set[int] = set()


def free_port() -> int:
    """A port nothing listens on, which no connection is given by the system and no earlier call returned.

    Raises RuntimeError where a hundred ports in a row are taken.
    """
    for port in random.SystemRandom().sample(PORTS, 100):
        if port not in _given and _is_free(port):
            _given.add(port)
            return port
    raise RuntimeError(
        f"None of a hundred ports between {PORTS.start} and {PORTS.stop} is free: end what listens there."
    )


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


@dataclass
class Running:
    """One process: started, killed, held still, started again, always on the same port and into the same log."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str]
    answers_at: str
    log: Path
    process: subprocess.Popen[bytes] | None = None

    @property
    def is_up(self) -> bool:
        """Whether it has been started and has not ended."""
        return self.process is not None and self.process.poll() is None

    def begin(self) -> None:
        """Start it without waiting for it."""
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(self.command, cwd=ROOT, env=dict(self.environment), stdout=log, stderr=log)

    def wait_until_ready(self) -> None:
        """Wait until it answers. Raises RuntimeError with the end of its log where it stops or takes too long."""
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until and self.is_up:
            try:
                if httpx.get(self.answers_at, timeout=1.0).is_success:
                    return
            except httpx.HTTPError:
                time.sleep(0.1)
        raise RuntimeError(f"{self.name} did not start; its log ends with:\n{self.log.read_text()[-2000:]}")

    def start(self) -> None:
        """Start it and wait until it answers."""
        self.begin()
        self.wait_until_ready()

    def kill(self) -> None:
        """End it as `kill -9` does, in the middle of whatever it is doing."""
        self._send(signal.SIGKILL)
        if self.process is not None:
            self.process.wait(STOP_SECONDS)

    def hold(self) -> None:
        """Freeze it: it stays there and takes connections, and answers nothing."""
        self._send(signal.SIGSTOP)

    def let_go(self) -> None:
        """Let a frozen process go on."""
        self._send(signal.SIGCONT)

    def stop(self) -> None:
        """End it in an orderly way, or else by force."""
        self.let_go()
        self._send(signal.SIGTERM)
        if self.process is None:
            return
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()

    def _send(self, sent: signal.Signals) -> None:
        if self.process is not None and self.is_up:
            self.process.send_signal(sent)


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
