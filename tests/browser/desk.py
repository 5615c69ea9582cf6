"""The desk as a counselor uses it: logging in, the list, one draft; read off the page and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Locator, Page

OWN_PASSWORD = "tiga payung di teras kayu"


@dataclass
class Desk:
    """One counselor in one browser."""

    page: Page
    address: str

    def log_in(self, name: str, password: str) -> None:
        """Log in with name and password."""
        self.page.goto(f"{self.address}/desk/")
        self.page.fill("#name", name)
        self.page.fill("#password", password)
        self._submit("form[action='/desk/login']")

    def choose_password(self, password: str = OWN_PASSWORD) -> None:
        """Choose a password of one's own, as the desk asks after a one-time password."""
        self.page.fill("#new", password)
        self.page.fill("#again", password)
        self._submit("form[action='/desk/password']")

    def open_list(self) -> None:
        """Go to the list of drafts, or load it anew."""
        self.page.goto(f"{self.address}/desk/")

    def claim(self, code: str) -> None:
        """Claim a draft by the code its client was given."""
        self.page.fill("#code", code)
        self._submit("form[action='/desk/claim']")

    @property
    def heading(self) -> str:
        """The heading of the page."""
        return self.page.locator("h1").inner_text()

    def lines(self, section: str) -> list[str]:
        """The lines of one section of the list (`flagged`, `mine`, `pool`), each as one text."""
        return self.page.locator(f"section[aria-labelledby={section}] article.line").all_inner_texts()

    def section(self, name: str) -> Locator:
        """One section of the draft: `view`, `goals`, `steps`, `disagreements`, `limits`, `flags`."""
        return self.page.locator(f"section[aria-labelledby={name}]")

    def statements(self) -> list[tuple[str, list[str]]]:
        """The client's view: what was said each time, and which parts of it were played back."""
        quoted = self.section("view").locator("blockquote")
        return [(each.inner_text().strip(), each.locator("mark").all_inner_texts()) for each in quoted.all()]

    def items(self, kind: str) -> list[Locator]:
        """The goals or the steps."""
        return self.section(kind).locator("article.item").all()

    def _submit(self, form: str) -> None:
        with self.page.expect_navigation():
            self.page.locator(f"{form} button").click()


@dataclass(frozen=True)
class Position:
    """One side of a disagreement: whose, in which words, and where it stands on the page (px)."""

    name: str
    words: str
    left: float
    right: float
    top: float


def positions(disagreements: Locator) -> list[Position]:
    """Both sides of a disagreement, from left to right."""
    found = []
    for side in disagreements.locator(".positions > div").all():
        box = side.bounding_box()
        assert box is not None, "a position is not shown"
        name, words = side.locator("h4").inner_text(), side.locator(".words").inner_text()
        found.append(Position(name, words, box["x"], box["x"] + box["width"], box["y"]))
    return sorted(found, key=lambda side: side.left)


def title(item: Locator) -> str:
    """What a goal or a step is called."""
    return item.locator("h3").inner_text()


def outcome(item: Locator) -> str:
    """How it ended."""
    return item.locator(".outcome").inner_text()


def confidence(item: Locator) -> str:
    """How sure the client is of doing it."""
    return item.locator(".scales dd").inner_text().strip()


def terms(item: Locator) -> dict[str, tuple[str, str]]:
    """The terms of an item by their label: the value as it stands, and who said it first."""
    return {
        row.locator("th").inner_text(): (row.locator("td").nth(0).inner_text(), row.locator(".who").inner_text())
        for row in item.locator("tbody tr").all()
    }


def trail(item: Locator) -> list[str]:
    """The trail of an item, line by line: who did what."""
    return item.locator(".trail > li strong").all_inner_texts()


def counter(item: Locator) -> tuple[list[str], str]:
    """What the client's counter-offer changed, as it reads on the screen, and the words it was made in."""
    entry = item.locator(".trail > li.counter")
    changes = [" ".join(_seen(each).split()) for each in entry.locator(".changes li").all()]
    return changes, entry.locator(".words").inner_text()


def _seen(element: Locator) -> str:
    """The text of an element without what is for screen readers alone."""
    return str(
        element.evaluate(
            "(node) => { const copy = node.cloneNode(true);"
            " copy.querySelectorAll('.unseen').forEach((part) => part.remove()); return copy.textContent; }"
        )
    )
