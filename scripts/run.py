"""Starts the three processes of the Procfile, says when and where they answer, and stops them together.

python -m scripts.run [--check-ports]
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Mapping

HONCHO = ".venv/app/bin/honcho"
STARTING_S = 120
PORTS = {
    "WEB_PORT": ("8000", "the door and the desk"),
    "DEMO_PORT": ("8001", "the demo page"),
    "ENGINE_PORT": ("5005", "the engine"),
    "ACTIONS_PORT": ("5055", "the actions"),
}


def chosen_ports(environment: Mapping[str, str]) -> dict[str, int]:
    """The port of each name in PORTS, from the environment or its default; ValueError if one is no port."""
    ports = {}
    for name, (default, what) in PORTS.items():
        text = environment.get(name) or default
        if not text.isdigit() or not 0 < int(text) < 65536:
            raise ValueError(f"{name} (for {what}) is '{text}'; it must be a port number from 1 to 65535.")
        ports[name] = int(text)
    return ports


def taken_ports(ports: Mapping[str, int]) -> list[str]:
    """One sentence for each port that something else uses already, or that is asked for twice."""
    sentences = []
    for name, port in ports.items():
        what = PORTS[name][1]
        if list(ports.values()).count(port) > 1:
            sentences.append(f"{name}={port} (for {what}) is asked for twice.")
        elif not _is_free(port):
            sentences.append(
                f"Port {port} (for {what}) is taken by another program. "
                f"Stop that program, or choose another port: make run {name}={port + 100}"
            )
    return sentences


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def _announce(ports: Mapping[str, int], stopping: threading.Event) -> None:
    deadline = time.monotonic() + STARTING_S
    waiting = dict(ports)
    while waiting and time.monotonic() < deadline and not stopping.wait(0.5):
        waiting = {name: port for name, port in waiting.items() if not _answers(port)}
    if stopping.is_set():
        return
    if waiting:
        late = ", ".join(PORTS[name][1] for name in waiting)
        print(f"\n  After {STARTING_S} s there is still no answer from {late}; see the lines above.\n", flush=True)
        return
    print(
        "\n  Mufakat is running."
        f"\n    demo page   http://localhost:{ports['DEMO_PORT']}/"
        f"\n    desk        http://localhost:{ports['WEB_PORT']}/desk/"
        "\n    Ctrl-C stops it.\n",
        flush=True,
    )


def start(ports: Mapping[str, int]) -> int:
    """Runs honcho until it ends or this process is told to stop; returns 0 after a stop that was asked for."""
    stopping = threading.Event()
    # A group of its own: a Ctrl-C reaches honcho once, through `stop`, and not a second time from the terminal.
    honcho = subprocess.Popen([HONCHO, "start"], start_new_session=True)

    def stop(*_: object) -> None:
        if not stopping.is_set():
            stopping.set()
            honcho.send_signal(signal.SIGTERM)

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)
    threading.Thread(target=_announce, args=(ports, stopping), daemon=True).start()
    code = honcho.wait()
    return 0 if stopping.is_set() else code or 1


def main(arguments: list[str]) -> int:
    """Entry point of `python -m scripts.run`, from the project's root; returns the exit code."""
    try:
        ports = chosen_ports(os.environ)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    taken = taken_ports(ports)
    if taken:
        print("\n".join(taken), file=sys.stderr)
        return 1
    return 0 if arguments == ["--check-ports"] else start(ports)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
