"""The sentence vector the door sends along with a message, so that each text is encoded once."""

from __future__ import annotations

import base64
import binascii
from typing import Any

import numpy as np

from bot.language.encoder import LENGTH


def sent_along(metadata: Any) -> np.ndarray | None:
    """The vector in a message's metadata (`vector`: base64 of 384 half floats), or None where there is none."""
    packed = metadata.get("vector") if isinstance(metadata, dict) else None
    if not isinstance(packed, str):
        return None
    try:
        vector = np.frombuffer(base64.b64decode(packed, validate=True), dtype=np.float16).astype(np.float32)
    except (binascii.Error, ValueError):
        return None
    return vector if vector.shape == (LENGTH,) else None
