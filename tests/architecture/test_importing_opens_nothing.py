"""Importing a module does nothing: no file, database, connection or process is opened (one place wires it all)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.project import ROOT, python_files

# The engine needs Rasa, which is in the other environment; Alembic runs its files, nobody imports them.
NOT_IMPORTED_HERE = ("bot/engine", "bot/storage/migrations")

# What a module of ours does itself while it is imported; not what Python does to find and load modules,
# nor what a package of others does while it is loaded.
WATCHER = """
import importlib, os, sys

ROOT = sys.argv[1]
OURS = tuple(os.path.join(ROOT, part) + os.sep for part in ("bot", "actions"))
WATCHED = {"open", "sqlite3.connect", "socket.connect", "socket.bind", "subprocess.Popen", "os.system",
           "os.mkdir", "os.rename", "os.remove", "os.listdir", "os.scandir"}
seen = []

def watch(event, arguments):
    if event not in WATCHED:
        return
    frame = sys._getframe(1)
    while frame is not None:
        name = frame.f_code.co_filename
        if name.startswith("<frozen importlib"):
            return
        if name.startswith(OURS):
            seen.append(f"{os.path.relpath(name, ROOT)}:{frame.f_lineno}: {event} {arguments[:1]}")
            return
        frame = frame.f_back

sys.path.insert(0, ROOT)
sys.addaudithook(watch)
for module in sys.argv[2:]:
    importlib.import_module(module)
print("\\n".join(seen))
"""


def module_name(path: Path) -> str:
    """bot/web/app.py → bot.web.app."""
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def opened_by_importing(root: Path, modules: list[str]) -> list[str]:
    """What the modules under `root` opened while they were imported, in a Python of its own."""
    command = [sys.executable, "-B", "-c", WATCHER, str(root), *modules]
    run = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=120, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout.split("\n")[:-1] if run.stdout.strip() else []


def test_no_module_opens_anything_when_it_is_imported() -> None:
    paths = [path for path in python_files("bot", "actions") if not any(map(path.is_relative_to, NOT_IMPORTED_HERE))]
    assert opened_by_importing(ROOT, [module_name(path) for path in paths]) == []


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("import sqlite3; sqlite3.connect(':memory:')", "sqlite3.connect"),
        ("from pathlib import Path; Path(__file__).read_text()", "open"),
        ("import socket; socket.socket().bind(('127.0.0.1', 0))", "socket.bind"),
        ("import subprocess; subprocess.run(['true'])", "subprocess.Popen"),
    ],
)
def test_a_module_that_opens_something_is_noticed(tmp_path: Path, line: str, event: str) -> None:
    (tmp_path / "bot").mkdir()
    (tmp_path / "bot" / "greedy.py").write_text(line + "\n", encoding="utf-8")
    [found] = opened_by_importing(tmp_path, ["bot.greedy"])[:1]
    assert found.startswith(f"bot/greedy.py:1: {event} ")
