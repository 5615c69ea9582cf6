"""What holds for every file: its size, and that it speaks of the product alone."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from tests.architecture.project import ROOT, files

MOST_LINES = 300
READ_BY_PEOPLE = frozenset({".py", ".yml", ".md", ".js", ".css", ".html", ".sh"})
WRITTEN_BY_TOOLS = re.compile(r"^requirements/.*\.txt$|^package-lock\.json$")

# Put together from pieces, so that this file does not hold what it looks for.
HOMES = ("ro" + "ot/", "ho" + "me/[a-z]+/", "wo" + "rk/", "tm" + "p/[a-z]+/", "Us" + "ers/[A-Za-z]+/")
PACKAGE_HOSTS = ("pyp", "npmj", "pythonh", "debi")
UNWANTED = {
    "a path of one machine": re.compile(rf"(?<![\w.~:<-])/(?:{'|'.join(HOMES)})"),
    "an address of a package host": re.compile(rf"://[a-z.-]*(?:{'|'.join(PACKAGE_HOSTS)})[a-z]*\."),
    "something left to do": re.compile("|".join([r"\bTO" + r"DO\b", r"\bFIX" + r"ME\b", r"\bXX" + r"X\b"])),
    "a test that does not run, or a stub": re.compile(
        "|".join([r"pytest\.(?:mark\.)?(?:sk" + "ip|xf" + "ail)", r"raise NotImpl" + "ementedError"])
    ),
}


def is_read_by_people(path: Path) -> bool:
    """Whether the length of the file matters to somebody."""
    if WRITTEN_BY_TOOLS.search(path.as_posix()):
        return False
    return path.suffix in READ_BY_PEOPLE or path.name == "Makefile"


@cache
def text_of(path: Path) -> str:
    """The text of a file; empty for one that is not text (a picture)."""
    try:
        return (ROOT / path).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def test_no_file_is_longer_than_one_subject_needs() -> None:
    lengths = {path.as_posix(): len(text_of(path).splitlines()) for path in files() if is_read_by_people(path)}
    assert lengths
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES} == {}


@pytest.mark.parametrize("what", UNWANTED)
def test_no_file_holds(what: str) -> None:
    found = [
        f"{path}:{number}: {line.strip()[:120]}"
        for path in files()
        for number, line in enumerate(text_of(path).splitlines(), start=1)
        if UNWANTED[what].search(line)
    ]
    assert found == []
