"""The keys client text is encrypted with: AES-256-GCM, named by an id so that they can be rotated.

The key file is JSON, `{"active": id, "keys": {id: base64 of 32 bytes}}`, readable by its owner alone.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
NONCE_BYTES = 12  # NIST SP 800-38D, 8.2: 96 bits
OWNER_ONLY = 0o600


class KeyFileError(Exception):
    """The key file cannot be used; the message says why and what to do."""


@dataclass(frozen=True)
class KeyRing:
    """Keys by id; new text is sealed with the active one, old text is opened with the one it names."""

    active: str
    keys: dict[str, bytes]

    def seal(self, plain: bytes, purpose: str) -> bytes:
        """Encrypt. The result holds the key id, the nonce and the sealed text; `purpose` must match when opening."""
        key_id = self.active.encode()
        nonce = os.urandom(NONCE_BYTES)
        sealed = AESGCM(self.keys[self.active]).encrypt(nonce, plain, purpose.encode())
        return bytes([len(key_id)]) + key_id + nonce + sealed

    def open(self, sealed: bytes, purpose: str) -> bytes:
        """Decrypt what `seal` made. Raises KeyFileError where the key is missing or wrong."""
        length = sealed[0]
        key_id = sealed[1 : 1 + length].decode(errors="replace")
        nonce = sealed[1 + length : 1 + length + NONCE_BYTES]
        if key_id not in self.keys:
            raise KeyFileError(f"stored text names key “{key_id}”, which the key file does not hold: restore that key.")
        try:
            return AESGCM(self.keys[key_id]).decrypt(nonce, sealed[1 + length + NONCE_BYTES :], purpose.encode())
        except InvalidTag as error:
            raise KeyFileError(
                f"stored text cannot be read with key “{key_id}”: this key file belongs to another database."
            ) from error

    def sign(self, message: bytes, purpose: str) -> bytes:
        """A 128-bit signature under the active key."""
        return self._mac(self.active, message, purpose)

    def is_signed(self, message: bytes, signature: bytes, purpose: str) -> bool:
        """Whether the signature was made by any key of the ring."""
        return any(hmac.compare_digest(self._mac(key_id, message, purpose), signature) for key_id in self.keys)

    def _mac(self, key_id: str, message: bytes, purpose: str) -> bytes:
        key = hmac.digest(self.keys[key_id], f"mufakat:{purpose}".encode(), hashlib.sha256)
        return hmac.digest(key, message, hashlib.sha256)[:16]


def create_key_file(path: Path) -> KeyRing:
    """Write a new key file with one key, readable by its owner alone. Raises FileExistsError where one is there."""
    key_id = secrets.token_hex(4)
    content = {"active": key_id, "keys": {key_id: base64.b64encode(os.urandom(KEY_BYTES)).decode()}}
    path.parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY), "w") as file:
        json.dump(content, file)
    return load_key_file(path)


def load_key_file(path: Path) -> KeyRing:
    """Read the key file. Raises KeyFileError where it is missing, open to others, or not what it should be."""
    if not path.is_file():
        raise KeyFileError(
            f"no key file at {path}: client text cannot be read or written. Restore it from your backup; for a new "
            "installation, `make run` makes one."
        )
    if path.stat().st_mode & 0o077:
        raise KeyFileError(f"{path} can be read by others: run `chmod 600 {path}` and check who has seen it.")
    try:
        content = json.loads(path.read_text())
        keys = {key_id: base64.b64decode(value, validate=True) for key_id, value in content["keys"].items()}
        ring = KeyRing(content["active"], keys)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise KeyFileError(f"{path} is not a key file: restore it from your backup.") from error
    if ring.active not in keys or any(len(key) != KEY_BYTES for key in keys.values()):
        raise KeyFileError(f"{path} holds no usable key: restore it from your backup.")
    return ring
