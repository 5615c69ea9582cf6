"""What readings come to: precision, recall and F1 of each act, their mean, and which acts are mixed up."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

# The marks of the project: macro F1, every intent, and the three answers to an offer.
MACRO = 0.92
LOWEST = 0.80
ANSWERS = {"affirm": 0.95, "deny": 0.95, "counter_propose": 0.95}

Pair = tuple[str, str]  # the act a sentence is, the act it was read as


@dataclass(frozen=True)
class Score:
    """How well one act is told from the others. All but the number of its sentences are between 0 and 1."""

    intent: str
    sentences: int
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 where both are."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def scores(pairs: Sequence[Pair]) -> list[Score]:
    """One score for each act the sentences are, by name. An act nothing was read as has precision 0."""
    are, read, right = (
        Counter(a for a, _ in pairs),
        Counter(b for _, b in pairs),
        Counter(a for a, b in pairs if a == b),
    )
    return [
        Score(intent, are[intent], right[intent] / read[intent] if read[intent] else 0.0, right[intent] / are[intent])
        for intent in sorted(are)
    ]


def macro_f1(found: Sequence[Score]) -> float:
    """The mean of all acts' F1, each act counting the same."""
    return sum(score.f1 for score in found) / len(found)


def lowest(found: Sequence[Score]) -> Score:
    """The act with the lowest F1."""
    return min(found, key=lambda score: score.f1)


def misread(pairs: Sequence[Pair]) -> Counter[Pair]:
    """How often an act was read as another."""
    return Counter(pair for pair in pairs if pair[0] != pair[1])


def mixed_up(pairs: Sequence[Pair], most: int = 12) -> list[str]:
    """The acts a picture of the confusion is about, by name: those that are in a mix-up that came more than once.

    Where they are more than `most`, those in most of these mix-ups.
    """
    weights: Counter[str] = Counter()
    for (are, read), times in misread(pairs).items():
        if times > 1:
            weights[are] += times
            weights[read] += times
    return sorted(intent for intent, _ in weights.most_common(most))


def at_share(values: Sequence[float], share: float) -> float:
    """The smallest value that this share of the values does not exceed: 0.5 the median, 0.95 the 95th percentile."""
    ordered = sorted(values)
    return ordered[max(1, math.ceil(len(ordered) * share)) - 1]
