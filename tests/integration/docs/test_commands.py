"""The commands of README and how-tos do what the pages say, on an installation of their own."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.storage.database import open_database
from bot.storage.keys import load_key_file
from tests.integration.docs.pages import PAGES, README, ROOT, blocks, commands, name_of

BACK_UP = ROOT / "docs" / "howto" / "back-up-the-keys.md"
PYTHON = ".venv/app/bin/python"
# These tests are part of `make test`; `make run` does not end; `parse` is tried with the example beside it.
TRIED_ELSEWHERE = ("make run", "make test", "bin/mufakat parse")


@pytest.fixture
def installation(tmp_path: Path) -> dict[str, str]:
    """The environment of a new installation in a folder of its own."""
    environment = {**os.environ, "MUFAKAT_VAR": str(tmp_path / "var")}
    run("bin/mufakat prepare", environment)
    return environment


def run(command: str, environment: dict[str, str], folder: Path = ROOT) -> str:
    """What a command printed; it must end well."""
    ran = subprocess.run(
        command, shell=True, cwd=folder, env=environment, capture_output=True, text=True, timeout=240, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


@pytest.mark.parametrize("command", ["make help", *(c for c in commands(README) if c not in TRIED_ELSEWHERE)])
def test_a_command_of_the_readme_runs(command: str, installation: dict[str, str]) -> None:
    assert run(command, installation).strip()


def test_the_example_of_the_readme_prints_what_it_shows(installation: dict[str, str]) -> None:
    (example,) = blocks(README, "console")
    typed, shown = example.splitlines()
    printed = json.loads(run(typed.removeprefix("$ "), installation))
    expected = json.loads(shown.replace(" …,", ""))
    assert {name: printed[name] for name in expected} == expected


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_page_names_only_targets_make_has(page: Path) -> None:
    there = set(re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    told = re.findall(r"(?:`|^|=\S+ )make ([a-z0-9-]+)", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert set(told) - there == set()


def test_a_database_that_was_backed_up_as_the_page_says_opens_with_its_keys(
    tmp_path: Path, installation: dict[str, str]
) -> None:
    (command,) = commands(BACK_UP)
    run(command.replace(PYTHON, sys.executable), installation, tmp_path)
    copy = open_database(f"sqlite:///{tmp_path / 'mufakat-backup.db'}", load_key_file(tmp_path / "var" / "keys.json"))
    copy.check_keys()
    copy.close()
