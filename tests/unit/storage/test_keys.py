"""Keys: sealed text opens with its key and with no other; a key file that cannot be used stops the start."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.storage.keys import KeyFileError, KeyRing, create_key_file, load_key_file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "keys.json"


def test_sealed_text_opens_again_and_shows_nothing(path: Path) -> None:
    keys = create_key_file(path)
    sealed = keys.seal(b"rahasia", "message.text")
    assert keys.open(sealed, "message.text") == b"rahasia"
    assert b"rahasia" not in sealed
    assert sealed != keys.seal(b"rahasia", "message.text")


def test_text_moved_to_another_column_does_not_open(path: Path) -> None:
    keys = create_key_file(path)
    with pytest.raises(KeyFileError):
        keys.open(keys.seal(b"rahasia", "message.text"), "client.name")


def test_old_text_opens_with_the_key_it_names_after_a_new_one_became_active(path: Path) -> None:
    old = create_key_file(path)
    both = KeyRing("new", {**old.keys, "new": b"n" * 32})
    assert both.open(old.seal(b"rahasia", "p"), "p") == b"rahasia"


def test_a_key_file_is_readable_by_its_owner_alone(path: Path) -> None:
    create_key_file(path)
    assert path.stat().st_mode & 0o777 == 0o600
    path.chmod(0o644)
    with pytest.raises(KeyFileError, match="chmod 600"):
        load_key_file(path)


def test_a_key_file_is_never_made_over_another(path: Path) -> None:
    create_key_file(path)
    with pytest.raises(FileExistsError):
        create_key_file(path)


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"active": "a", "keys": {}}', '{"active": "a", "keys": {"a": "c2hvcnQ="}}', "{"]
)
def test_a_broken_key_file_stops_the_start_with_what_to_do(path: Path, content: str) -> None:
    path.write_text(content)
    path.chmod(0o600)
    with pytest.raises(KeyFileError, match="restore"):
        load_key_file(path)


def test_a_missing_key_file_stops_the_start_with_what_to_do(path: Path) -> None:
    with pytest.raises(KeyFileError, match="no key file"):
        load_key_file(path)


def test_another_key_of_the_same_name_is_told_apart(path: Path, tmp_path: Path) -> None:
    ours, other = create_key_file(path), create_key_file(tmp_path / "other.json")
    same_name = KeyRing(ours.active, {ours.active: other.keys[other.active]})
    with pytest.raises(KeyFileError, match="another database"):
        same_name.open(ours.seal(b"x", "p"), "p")
    with pytest.raises(KeyFileError, match="does not hold"):
        other.open(ours.seal(b"x", "p"), "p")


def test_signatures_hold_for_their_message_and_purpose_alone(path: Path) -> None:
    keys = create_key_file(path)
    signature = keys.sign(b"secret", "session-token")
    assert keys.is_signed(b"secret", signature, "session-token")
    assert not keys.is_signed(b"Secret", signature, "session-token")
    assert not keys.is_signed(b"secret", signature, "other")
    assert json.loads(path.read_text())["active"] in keys.keys
