"""Pages of the docs whose figures a command writes, between two markers; the words around them stay."""

from __future__ import annotations

from pathlib import Path

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


class NoPlaceForFigures(ValueError):
    """A page lacks the markers; the message says so."""


def check_page(page: Path) -> None:
    """Whether a page has a place for the figures, asked before they are measured. Raises NoPlaceForFigures."""
    text = page.read_text(encoding="utf-8") if page.exists() else ""
    if BEGIN not in text or END not in text.partition(BEGIN)[2]:
        raise NoPlaceForFigures(f"{page} has no place for the figures: it needs the lines {BEGIN} and {END}.")


def put_measured(page: Path, text: str) -> None:
    """Put the figures in place of those before. Raises NoPlaceForFigures."""
    check_page(page)
    before, _, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    page.write_text(f"{before}{BEGIN}\n{text}\n{END}{rest.partition(END)[2]}", encoding="utf-8")
