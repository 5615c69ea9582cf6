"""What the architecture tests look at: the files of the project, its topics, its stories and its wording."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]


@cache
def files() -> tuple[Path, ...]:
    """Every file git tracks or would track, relative to the root."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout.decode()
    return tuple(sorted(path for name in listed.split("\0") if name and (ROOT / (path := Path(name))).is_file()))


def python_files(*folders: str) -> list[Path]:
    """The Python files under these folders of the root."""
    return [path for path in files() if path.suffix == ".py" and any(path.is_relative_to(each) for each in folders)]


def stems(folder: str) -> set[str]:
    """The stems of the YAML files in a folder of the root: its topics."""
    return {path.stem for path in files() if path.parent == Path(folder) and path.suffix == ".yml"}


@cache
def read_yaml(path: str) -> Any:
    """The content of a YAML file, its path relative to the root."""
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


def domain() -> dict[str, Any]:
    """domain.yml."""
    return dict(read_yaml("domain.yml"))


@cache
def responses() -> dict[str, list[dict[str, Any]]]:
    """The variations of every response, by its name, of all files of data/responses."""
    found: dict[str, list[dict[str, Any]]] = {}
    for stem in sorted(stems("data/responses")):
        found |= read_yaml(f"data/responses/{stem}.yml")["responses"]
    return found


def conversation_tests() -> list[Path]:
    """All YAML files of tests/conversations."""
    return [path for path in files() if path.is_relative_to("tests/conversations") and path.suffix in (".yml", ".yaml")]


def story_files() -> list[Path]:
    """All files with rules or stories: those the bot learns from, and those it is tested with."""
    learned = [
        Path("data", kind, f"{stem}.yml") for kind in ("rules", "stories") for stem in sorted(stems(f"data/{kind}"))
    ]
    return learned + conversation_tests()


def steps(path: Path) -> Iterator[dict[str, Any]]:
    """Every step of the rules and stories of a file, alternatives (`or`) one by one."""
    content = read_yaml(path.as_posix())
    for story in [*content.get("rules", []), *content.get("stories", [])]:
        for step in story["steps"]:
            yield from step.get("or", [step])
