"""The words of the desk: one small table per language, looked up by key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "words"
FILES = ("{}.yml", "draft_{}.yml")  # of the desk, of the page of one draft
FORMS = " | "  # between the form for one and the form for any other number


@dataclass(frozen=True)
class Words:
    """The words of one language ("id" or "en")."""

    language: str
    table: Mapping[str, str]

    def __call__(self, key: str, **values: Any) -> str:
        """The words under a key, with values filled in; `n` chooses the form. Raises KeyError for an unknown key."""
        forms = self.table[key].split(FORMS)
        return (forms[0] if values.get("n") == 1 else forms[-1]).format(**values)

    def named(self, group: str, name: str) -> str:
        """The word for a stored name; where the table lacks it the name itself, for a flag must never break a page."""
        return self.table.get(f"{group}.{name}", name.replace("_", " "))


@cache
def load_words(language: str) -> Words:
    """The table of a language, keys joined by dots ("queue.title"). Raises OSError where there is none."""
    files = [FOLDER / name.format(language) for name in FILES]
    contents = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in files]
    return Words(language, dict(pair for content in contents for pair in _flat(content)))


def _flat(content: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, value in content.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", str(value)
