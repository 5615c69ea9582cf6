"""Session tokens: 128 random bits with a signature, so that a genuine one is known even without the database."""

from __future__ import annotations

import base64
import binascii
import secrets

from bot.storage.keys import KeyRing

SECRET_BYTES = 16
PURPOSE = "session-token"


def issue(keys: KeyRing) -> tuple[str, bytes]:
    """A new token and the secret in it."""
    secret = secrets.token_bytes(SECRET_BYTES)
    return base64.urlsafe_b64encode(secret + keys.sign(secret, PURPOSE)).decode().rstrip("="), secret


def secret_of(token: str, keys: KeyRing) -> bytes | None:
    """The secret of a token this installation issued; None for any other text."""
    try:
        raw = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
    except (binascii.Error, ValueError):
        return None
    secret, signature = raw[:SECRET_BYTES], raw[SECRET_BYTES:]
    return secret if len(secret) == SECRET_BYTES and keys.is_signed(secret, signature, PURPOSE) else None
