"""Breaking a YAML file in one place, to see what is said about it."""

from __future__ import annotations

from pathlib import Path


def change(file: Path, old: str, new: str) -> int:
    """Replace the first `old` and return the line it stood in."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1
