"""Processes on free ports of this machine: started, waited for, weighed, and ended by their own number."""

from __future__ import annotations

import os
import random
import signal
import socket
import subprocess
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import httpx

ROOT = Path(__file__).parent.parent.parent

START_SECONDS = 180.0  # an engine takes 15 s on two idle cores, and much longer on busy ones
STOP_SECONDS = 10.0
LOOK_SECONDS = 0.1

# Below the range systems take outgoing connections' ports from (Linux: 32768-60999, RFC 6335: from 49152): a port from
# that range can be taken by any connection in the seconds a process needs to start.
PORTS = range(20_000, 32_000)
_given: set[int] = set()


class BenchError(ValueError):
    """Something that has to be there is not, or does not start; the message says what to do."""


def free_port() -> int:
    """A port nothing listens on, which no connection is given by the system and no earlier call returned.

    Raises BenchError where a hundred ports in a row are taken.
    """
    for port in random.SystemRandom().sample(PORTS, 100):
        if port not in _given and _is_free(port):
            _given.add(port)
            return port
    raise BenchError(f"None of a hundred ports between {PORTS.start} and {PORTS.stop} is free: end what listens there.")


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


@dataclass
class Running:
    """One process: started, killed, held still, started again, always on the same port and into the same log.

    It leads a group of its own: what it starts itself (stock rasa-sdk starts workers) is weighed and ended with it, and
    a Ctrl-C reaches it once, through whoever started it, and not a second time from the terminal.
    """

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
            self.process = subprocess.Popen(
                self.command, cwd=ROOT, env=dict(self.environment), stdout=log, stderr=log, start_new_session=True
            )

    def wait_until_ready(self) -> None:
        """Wait until it answers. Raises BenchError with the end of its log where it stops or takes too long."""
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until and self.is_up:
            with suppress(httpx.HTTPError):
                if httpx.get(self.answers_at, timeout=1.0).is_success:
                    return
            time.sleep(LOOK_SECONDS)
        raise BenchError(f"{self.name} did not start; its log ends with:\n{self.log.read_text()[-2000:]}")

    def start(self) -> float:
        """Start it and wait until it answers; seconds that took."""
        began = time.monotonic()
        self.begin()
        self.wait_until_ready()
        return time.monotonic() - began

    def megabytes(self) -> float:
        """What it and its workers hold in memory (RSS). Raises BenchError where it has ended."""
        if self.process is None or not self.is_up:
            raise BenchError(f"{self.name} has ended; its log ends with:\n{self.log.read_text()[-2000:]}")
        told = subprocess.run(["ps", "-eo", "pgid=,rss="], capture_output=True, text=True, check=True).stdout
        kilobytes = [int(rss) for group, rss in map(str.split, told.splitlines()) if int(group) == self.process.pid]
        return sum(kilobytes) * 1024 / 1e6

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
        with suppress(ProcessLookupError):  # a worker that outlived it
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process = None  # its number may be another one's by the time this is called again

    def _send(self, sent: signal.Signals) -> None:
        if self.process is not None and self.is_up:
            self.process.send_signal(sent)
