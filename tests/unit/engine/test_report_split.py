"""The test split is read only as it was noted."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from bot.engine.report_split import HASHES, ReportError, Said, read_split


def noted(folder: Path, **files: str) -> Path:
    """A split of these files, with their hashes."""
    for name, text in files.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in folder.glob("*.txt")]
    (folder / HASHES).write_text("".join(lines), encoding="utf-8")
    return folder


def test_each_sentence_has_its_act_and_the_language_of_its_file(tmp_path: Path) -> None:
    split = read_split(noted(tmp_path, id_1="# contoh\n\naffirm\tgas\n", en_1="deny\tnope\n"))
    assert set(split.sentences) == {Said("id", "affirm", "gas"), Said("en", "deny", "nope")}
    assert split.languages == ["id", "en"]


def test_an_act_of_the_bot_alone_is_named_as_the_contract_names_it(tmp_path: Path) -> None:
    split = read_split(noted(tmp_path, id_1="ask_identity\tkamu robot ya\n"))
    assert [said.intent for said in split.sentences] == ["out_of_scope"]


def test_a_sentence_changed_after_its_hash_was_noted_is_refused(tmp_path: Path) -> None:
    noted(tmp_path, id_1="affirm\tgas\n")
    (tmp_path / "id_1.txt").write_text("affirm\tgaskeun\n", encoding="utf-8")
    with pytest.raises(ReportError, match=r"id_1\.txt: the hash is not the one in SHA256SUMS.*git restore"):
        read_split(tmp_path)


def test_a_file_nobody_noted_is_refused(tmp_path: Path) -> None:
    noted(tmp_path, id_1="affirm\tgas\n")
    (tmp_path / "id_2.txt").write_text("deny\togah\n", encoding="utf-8")
    with pytest.raises(ReportError, match="not those listed"):
        read_split(tmp_path)


def test_a_noted_file_that_is_gone_is_missed(tmp_path: Path) -> None:
    noted(tmp_path, id_1="affirm\tgas\n", en_1="deny\tnope\n")
    (tmp_path / "en_1.txt").unlink()
    with pytest.raises(ReportError, match="not those listed"):
        read_split(tmp_path)


def test_a_split_without_hashes_is_refused(tmp_path: Path) -> None:
    (tmp_path / "id_1.txt").write_text("affirm\tgas\n", encoding="utf-8")
    with pytest.raises(ReportError, match="is missing"):
        read_split(tmp_path)


def test_a_line_without_a_tab_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="line 2: write"):
        read_split(noted(tmp_path, id_1="affirm\tgas\ndeny ogah\n"))
