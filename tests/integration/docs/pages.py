"""The pages of the docs as the tests read them: links, headings, code blocks, tables."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[3]
README = ROOT / "README.md"
CONTRACTS = ROOT / "docs" / "contracts.md"
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def name_of(page: Path) -> str:
    """A page's path from the root, for the names of tests."""
    return page.relative_to(ROOT).as_posix()


def links(page: Path) -> list[tuple[Path, str]]:
    """What a page links to or shows within the project: the file, and the heading behind `#` or nothing."""
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    found = re.findall(r"\]\((?!https?:)([^)#]*)#?([^)]*)\)", text)
    return [((page.parent / target).resolve() if target else page, heading) for target, heading in found]


def anchors(page: Path) -> set[str]:
    """The headings of a page as links name them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def blocks(page: Path, language: str) -> list[str]:
    """The code blocks of a page in one language."""
    return re.findall(rf"^ *```{language}\n(.*?)^ *```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


def commands(page: Path) -> list[str]:
    """Every line of a page's shell blocks, without its comment."""
    lines = [line.partition(" #")[0].strip() for block in blocks(page, "sh") for line in block.splitlines()]
    return [line for line in lines if line]


def rows(page: Path, first: str) -> list[list[str]]:
    """The cells of the table whose heading begins with the cell `first`, without heading and rule."""
    tables = re.findall(r"(?:^\|.*\n)+", page.read_text(encoding="utf-8"), re.MULTILINE)
    for table in tables:
        lines = [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in table.splitlines()]
        if lines[0][0] == first:
            return lines[2:]
    raise AssertionError(f"{name_of(page)} has no table that begins with “{first}”")


def named(text: str) -> list[str]:
    """Everything in a text that stands between single backticks."""
    return re.findall(r"`([^`]+)`", text)
