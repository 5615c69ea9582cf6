"""Pictures of the pages for README and docs, taken where a test has come to what they show."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Locator, Page

from tests.processes import ROOT

MOST_BYTES = 200_000
REST_MS = 300  # bubbles and scrolling come to rest
CHANGES_DOCS = "MUFAKAT_SCREENSHOTS"  # the folder they are written to, such as docs/images; else a temporary one


@dataclass(frozen=True)
class Pictures:
    """Takes pictures into one folder, made small where they are to stay."""

    folder: Path
    stay: bool = False

    def take(self, seen: Page | Locator, name: str) -> None:
        """A PNG of what is seen of a page, or of one part of it; it must stay small enough for the docs."""
        path = self.folder / f"{name}.png"
        page = seen if isinstance(seen, Page) else seen.page
        page.wait_for_timeout(REST_MS)
        seen.screenshot(path=path, animations="disabled", caret="hide")
        if self.stay:
            _make_small(path)
        assert path.stat().st_size < MOST_BYTES, f"{name}.png has {path.stat().st_size} bytes"


def _make_small(path: Path) -> None:
    """Draw it in its 256 most telling colours: plenty for a page of text and a few surfaces."""
    with Image.open(path) as picture:
        small = picture.convert("RGB").quantize(256)
    small.save(path, optimize=True)


def pictures_into(otherwise: Path) -> Pictures:
    """Into the folder named in the environment, from the project's root, to stay there; else into the given one."""
    named = os.environ.get(CHANGES_DOCS)
    folder = ROOT / named if named else otherwise
    folder.mkdir(parents=True, exist_ok=True)
    return Pictures(folder, stay=bool(named))
