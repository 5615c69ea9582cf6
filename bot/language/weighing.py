"""What a trained n-gram counter of scikit-learn makes of one text.

`TfidfVectorizer.transform` checks its input and builds a matrix of one row; four of them cost more than the reading.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Weighing:
    """A counter made ready: how it cuts a text, the place of each n-gram it knows, and how rare each is."""

    cut: Callable[[str], Sequence[str]]
    places: Mapping[str, int]
    rarity: Sequence[float]

    @classmethod
    def of(cls, counter: Any) -> Weighing:
        """Make a trained TfidfVectorizer ready (logarithmic counts, vectors of length 1)."""
        return cls(counter.build_analyzer(), counter.vocabulary_, counter.idf_.tolist())

    @property
    def size(self) -> int:
        """How many n-grams are known."""
        return len(self.rarity)

    def weigh(self, text: str) -> tuple[list[int], list[float]]:
        """Return the places of the n-grams a text holds and the weight of each."""
        counts = Counter(place for gram in self.cut(text) if (place := self.places.get(gram)) is not None)
        weights = [(1.0 + math.log(count)) * self.rarity[place] for place, count in counts.items()]
        length = math.sqrt(sum(weight * weight for weight in weights)) or 1.0
        return list(counts), [weight / length for weight in weights]
