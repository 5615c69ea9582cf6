"""Every page leads where it says: links, pictures, headings, files it names; decisions have their four parts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.integration.docs.pages import PAGES, README, ROOT, anchors, links, name_of, named

DECISIONS = sorted((ROOT / "docs" / "adr").glob("*.md"))
PARTS = ["Context", "Decision", "Status", "Consequences"]
TRACKED = ("actions/", "bot/", "data/", "docs/", "practice/", "requirements/", "scripts/", "tests/")
MADE_BY_A_PRACTICE = ("practice/catalog/",)
STANDS_FOR_SOMETHING = re.compile(r"[<>*…{}]|/T[./]|T\.yml")
PNG = b"\x89PNG\r\n"


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_and_pictures_lead_somewhere(page: Path) -> None:
    lost = [target for target, heading in links(page) if not target.exists()]
    assert lost == []
    assert [(name_of(target), at) for target, at in links(page) if at and at not in anchors(target)] == []


def test_the_pictures_of_the_readme_are_pictures() -> None:
    shown = [target for target, _ in links(README) if target.suffix == ".png"]
    assert len(shown) >= 4
    assert all(target.read_bytes().startswith(PNG) for target in shown)


def test_every_page_is_reached_from_the_readme() -> None:
    reached, waiting = set(), [README]
    while waiting:
        page = waiting.pop()
        reached.add(page)
        targets = [
            each for target, _ in links(page) for each in ([target] if target.is_file() else target.glob("*.md"))
        ]
        waiting += [target for target in targets if target.suffix == ".md" and target not in reached]
    assert set(PAGES) - reached == set()


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_the_files_a_page_names_are_there(page: Path) -> None:
    paths = [word for word in named(page.read_text(encoding="utf-8")) if word.startswith(TRACKED) and " " not in word]
    real = [path for path in paths if not STANDS_FOR_SOMETHING.search(path) and not path.startswith(MADE_BY_A_PRACTICE)]
    assert [path for path in real if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_has_its_four_parts(decision: Path) -> None:
    text = decision.read_text(encoding="utf-8")
    assert re.findall(r"^## (.+)", text, re.MULTILINE) == PARTS
    assert text.startswith(f"# {int(decision.name[:4])}. ")


def test_the_decisions_are_numbered_without_a_gap() -> None:
    assert [int(decision.name[:4]) for decision in DECISIONS] == list(range(1, len(DECISIONS) + 1))
