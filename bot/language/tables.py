"""The word lists under ``data/``: lines of ``key: entry, entry, …``, comments after ``#`` at the start of a line."""

from __future__ import annotations

from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@cache
def read_table(name: str) -> dict[str, tuple[str, ...]]:
    """Return the entries of each key of ``data/<name>.txt``, in the order of the file; ``","`` is the comma itself."""
    return {key: tuple(_entries(rest)) for key, rest in read_lines(name).items()}


@cache
def read_lines(name: str) -> dict[str, str]:
    """Return the rest of the line of each key of ``data/<name>.txt``.

    A line without a colon, or a key given twice, raises ValueError naming file and line, because a word silently lost
    is a client silently misread.
    """
    table: dict[str, str] = {}
    path = DATA / f"{name}.txt"
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        key, colon, rest = line.partition(":")
        key = key.strip()
        if not colon or key in table:
            problem = "has no colon" if not colon else f"repeats the key '{key}'"
            raise ValueError(f"{path.name}, line {number}, {problem}; write 'key: entry, entry' once per key")
        table[key] = rest.strip()
    return table


@cache
def read_words(name: str, *keys: str) -> frozenset[str]:
    """Return the entries of some keys of a table as a set."""
    return frozenset(entry for key in keys for entry in read_table(name)[key])


def small(*keys: str) -> frozenset[str]:
    """Return small words by the part they play (``data/small_words.txt``)."""
    return read_words("small_words", *keys)


def _entries(rest: str) -> list[str]:
    parts = [entry.strip() for entry in rest.replace('","', "\x00").split(",")]
    return [entry.replace("\x00", ",") for entry in parts if entry]
