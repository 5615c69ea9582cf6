"""What the docs say is so: links lead somewhere, commands run, codes and decisions are there."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[3]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
DECISIONS = sorted((ROOT / "docs" / "adr").glob("*.md"))
COMMANDS = ["make help", "bin/mufakat --help", "bin/mufakat counselor --help", "bin/mufakat drafts --help"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_and_pictures_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text())
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_readme_runs(command: str) -> None:
    ran = subprocess.run(command.split(), cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip()


def test_the_readme_names_only_targets_make_has() -> None:
    named = set(re.findall(r"(?:`|^)make ([a-z-]+)", (ROOT / "README.md").read_text(), re.MULTILINE))
    there = set(re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert named <= there


def test_parse_prints_one_record_a_line() -> None:
    given = '{"text": "Monday instead, but with my brother", "lang": "en"}\n'
    ran = subprocess.run(
        ["bin/mufakat", "parse", "--today", "2026-11-24"],
        cwd=ROOT,
        input=given,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    record = yaml.safe_load(ran.stdout)
    assert (record["intent"], record["terms"]) == ("counter_propose", {"days": ["mon"], "support": "my brother"})


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_has_its_four_headings(decision: Path) -> None:
    assert re.findall(r"^## (\w+)", decision.read_text(), re.MULTILINE) == [
        "Context",
        "Decision",
        "Status",
        "Consequences",
    ]


def test_every_error_code_is_explained_and_has_a_sentence() -> None:
    sentences = yaml.safe_load((ROOT / "data/responses/door.yml").read_text())["responses"]
    said = {name.removeprefix("utter_error_") for name in sentences if name.startswith("utter_error_")}
    explained = set(re.findall(r"`([a-z_]+)`", (ROOT / "docs/contracts.md").read_text()))
    assert said <= explained


def test_the_laws_name_files_that_are_there() -> None:
    named = re.findall(r"`((?:bot|tests)/[^`]+\.py)`", (ROOT / "docs/law.md").read_text())
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []
