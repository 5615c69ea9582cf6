"""Which acts the training sentences nearest in meaning are: votes beside the linear machine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

COUNTED = 20  # nearest sentences that vote
SHARPNESS = 12.0  # how much more a nearer sentence counts
LEAST = 0.02  # share of an act none of them is


@dataclass(frozen=True)
class Neighbours:
    """The training sentences' directions from their common centre, and the place of each one's act among all acts."""

    centre: np.ndarray
    directions: np.ndarray
    acts: np.ndarray

    @classmethod
    def of(cls, vectors: np.ndarray, acts: np.ndarray) -> Neighbours:
        """Remember sentence vectors, shape (texts, length), each with the place of its act."""
        import numpy as np

        centre = vectors.mean(axis=0)
        return cls(centre, directions(vectors, centre), np.asarray(acts, dtype=np.int32))

    def votes(self, direction: np.ndarray, count: int) -> np.ndarray:
        """Return the logarithm of each of `count` acts' share of the votes."""
        import numpy as np

        likeness = self.directions @ direction
        most = min(COUNTED, len(likeness))
        near = np.argpartition(likeness, -most)[-most:]
        weights = np.exp((likeness[near] - 1.0) * SHARPNESS)
        shares = np.bincount(self.acts[near], weights=weights, minlength=count) / weights.sum()
        return np.log(shares + LEAST)

    def plain(self) -> dict[str, Any]:
        """The arrays by name, to be kept."""
        return {"centre": self.centre, "directions": self.directions, "acts": self.acts}


def directions(vectors: np.ndarray, centre: np.ndarray) -> np.ndarray:
    """Return unit vectors from the centre: without it all sentences look alike to this encoder."""
    import numpy as np

    moved = (vectors - centre).astype(np.float32)
    return moved / np.maximum(np.linalg.norm(moved, axis=-1, keepdims=True), 1e-6)
