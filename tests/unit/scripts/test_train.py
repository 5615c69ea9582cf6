"""When the model is trained anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import train


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose model was trained from its inputs as they are."""
    for name in train.INPUTS:
        path = tmp_path / name
        if path.suffix:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("as it was", encoding="utf-8")
        else:
            path.mkdir(parents=True)
            (path / "part.yml").write_text("as it was", encoding="utf-8")
    (tmp_path / "models").mkdir()
    (tmp_path / train.MODEL).write_bytes(b"a model")
    (tmp_path / train.STAMP).write_text(train.inputs_hash(tmp_path) + "\n", encoding="utf-8")
    return tmp_path


def test_an_unchanged_project_keeps_its_model(project: Path) -> None:
    assert train.is_fresh(project)


@pytest.mark.parametrize("name", ["config.yml", "domain.yml", "data/part.yml", "bot/engine/part.yml"])
def test_a_changed_input_asks_for_training(project: Path, name: str) -> None:
    (project / name).write_text("as it is now", encoding="utf-8")
    assert not train.is_fresh(project)


def test_a_renamed_input_asks_for_training(project: Path) -> None:
    (project / "data/part.yml").rename(project / "data/other.yml")
    assert not train.is_fresh(project)


def test_a_missing_model_asks_for_training(project: Path) -> None:
    (project / train.MODEL).unlink()
    assert not train.is_fresh(project)


def test_what_python_leaves_behind_asks_for_nothing(project: Path) -> None:
    (project / "bot/language/part.pyc").write_bytes(b"compiled")
    assert train.is_fresh(project)


def test_a_failed_training_leaves_the_model_as_it_was(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "domain.yml").write_text("broken", encoding="utf-8")
    monkeypatch.setattr(train.step, "run", lambda *_, **__: 1)
    assert train.train(project) == 1
    assert (project / train.MODEL).read_bytes() == b"a model"
    assert not train.is_fresh(project)
