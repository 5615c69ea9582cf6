"""`mufakat nlu report` over a small split of its own, with the trained model."""

from __future__ import annotations

import hashlib
import json
import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.bootstrap.parsing import ENGINE_PYTHON
from bot.cli import app
from tests.integration.docs.pages import ROOT, rows

PNG = b"\x89PNG\r\n"
SENTENCES = {
    "id": {"affirm": "boleh banget, ayo", "thank": "terima kasih banyak ya kak"},
    "en": {"thank": "thanks a lot!"},
}
RECORD = {
    "text": "10 minutes, with my sister",
    "offered": {},
    "terms": {"amount": {"value": 10, "unit": "minute"}, "support": "my sister"},
    "refused": [],
    "limit": None,
}


@pytest.fixture
def split(tmp_path: Path) -> Path:
    """Three sentences and one record of terms, with their hashes."""
    folder = tmp_path / "split"
    folder.mkdir()
    noted = []
    for language, said in SENTENCES.items():
        path = folder / f"{language}_1.txt"
        path.write_text("".join(f"{intent}\t{text}\n" for intent, text in said.items()), encoding="utf-8")
        noted.append(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n")
    (folder / "SHA256SUMS").write_text("".join(noted), encoding="utf-8")
    terms = folder / "terms"
    terms.mkdir()
    (terms / "en.jsonl").write_text(json.dumps(RECORD), encoding="utf-8")
    hashed = hashlib.sha256((terms / "en.jsonl").read_bytes()).hexdigest()
    (terms / "SHA256SUMS").write_text(f"{hashed}  en.jsonl\n", encoding="utf-8")
    return folder


def report(split: Path, out: Path) -> subprocess.CompletedProcess[str]:
    """The report over a split, without the stock recipe."""
    command = [str(ENGINE_PYTHON), "-m", "bot.engine.report", "--split", str(split), "--out", str(out)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=240, check=False)


def test_a_report_holds_figures_and_a_picture_of_each_language(split: Path, tmp_path: Path) -> None:
    ran = report(split, tmp_path)
    assert ran.returncode == 0, ran.stderr
    acts = [cells[0] for cells in rows(tmp_path / "nlu.md", "act")]
    assert acts == ["`affirm`", "`thank`"]
    measured = {cells[0]: cells[2] for cells in rows(tmp_path / "nlu.md", "measured")}
    assert measured["English: macro F1 over 1 acts"] == "1.000"
    assert measured["English: terms and what is refused, whole records"] == "1.000"
    assert float(measured["reading a message, median"].removesuffix(" ms")) > 0
    assert all((tmp_path / "images" / f"nlu-{each}.png").read_bytes().startswith(PNG) for each in SENTENCES)
    assert "Reading 3 sentences" in ran.stderr


def test_a_changed_split_is_refused_before_anything_is_measured(split: Path, tmp_path: Path) -> None:
    with (split / "id_1.txt").open("a", encoding="utf-8") as file:
        file.write("deny\togah\n")
    ran = report(split, tmp_path)
    assert ran.returncode == 1
    assert "the hash is not the one in SHA256SUMS" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert not (tmp_path / "nlu.md").exists()


def test_without_the_engine_the_command_says_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("bot.bootstrap.reporting.ENGINE_PYTHON", tmp_path / "python")
    ran = CliRunner().invoke(app, ["nlu", "report", "--out", str(tmp_path)])
    assert ran.exit_code == 1
    assert "make setup" in ran.output
