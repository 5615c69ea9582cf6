"""The word lists are read strictly: a word silently lost is a client silently misread."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.language import tables


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tables, "DATA", tmp_path)
    return tmp_path


def test_a_line_without_a_colon_is_named(folder: Path) -> None:
    (folder / "broken_line.txt").write_text("# words\nfirst: a, b\nsecond c\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"broken_line\.txt, line 3"):
        tables.read_table("broken_line")


def test_a_key_given_twice_is_named(folder: Path) -> None:
    (folder / "broken_key.txt").write_text("first: a\nfirst: b\n", encoding="utf-8")
    with pytest.raises(ValueError, match="repeats the key 'first'"):
        tables.read_table("broken_key")


def test_every_table_of_the_package_is_well_formed() -> None:
    names = sorted(path.stem for path in tables.DATA.glob("*.txt"))
    assert "lexicon" in names
    assert all(tables.read_lines(name) for name in names)
