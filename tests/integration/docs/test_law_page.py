"""docs/law.md: twelve laws, each held in code that is there and tested in a file that is there."""

from __future__ import annotations

import pytest

from tests.architecture.project import python_files
from tests.integration.docs.pages import ROOT, named, rows

LAWS = rows(ROOT / "docs" / "law.md", "")
STILL_TO_BUILD: set[str] = set()


def test_there_are_twelve() -> None:
    assert [number for number, *_ in LAWS] == [str(number) for number in range(1, 13)]


@pytest.mark.parametrize(("number", "law", "held", "tested"), LAWS, ids=[cells[0] for cells in LAWS])
def test_a_law_names_where_it_is_held_and_tested(number: str, law: str, held: str, tested: str) -> None:
    assert law
    assert ("not built yet" in held) == (number in STILL_TO_BUILD)
    files = named(tested)
    assert files
    assert all(file.startswith("tests/") and (ROOT / file).is_file() for file in files)


def test_the_names_in_the_law_are_names_in_the_code() -> None:
    code = "\n".join((ROOT / path).read_text(encoding="utf-8") for path in python_files("bot"))
    names = [word for _, _, held, _ in LAWS for word in named(held) if "/" not in word]
    assert names
    assert [name for name in names if name.rpartition(".")[2] not in code] == []
