"""Which act a sentence is: n-grams of its spelling and shape, its signs and bearings, and its sentence vector in one
linear machine, beside the votes of the training sentences nearest to it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.language.neighbours import Neighbours, directions
from bot.language.signs import read_signs
from bot.language.spelling import normalise
from bot.language.weighing import Weighing

if TYPE_CHECKING:
    import numpy as np

# Below this an expected intent is not leaned to: noise measured -0.76 and down, all but about 3 of 100 answers above.
LEAST_MARGIN = -0.7
PARTS = ("counters", "machine", "neighbours")
Views = dict[str, list[str]]
TRUSTED = frozenset({"scipy.sparse._csr.csr_matrix"})  # beside scikit-learn's and NumPy's own types


@dataclass(frozen=True)
class IntentModel:
    """A trained model. counters: of letters, words, shapes and signs, scikit-learn objects; machine: a linear support
    vector machine of scikit-learn over all four and the sentence vector; neighbours: the training sentences."""

    counters: dict[str, Any]
    machine: Any
    neighbours: Neighbours

    @classmethod
    def trained(
        cls, views: Views, vectors: np.ndarray, intents: Sequence[str], *, penalty: float, meaning: float
    ) -> IntentModel:
        """Train. views: of the texts (`read_views`); vectors: float, shape (texts, 384); penalty: C; meaning: weight of
        the vector beside the n-grams."""
        import numpy as np
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.svm import LinearSVC

        words = {"token_pattern": r"\S+", "sublinear_tf": True, "lowercase": False, "min_df": 2}
        counters = {
            "letters": TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True, min_df=2),
            "words": TfidfVectorizer(ngram_range=(1, 3), **words),
            "shapes": TfidfVectorizer(ngram_range=(1, 3), **words),
            "signs": TfidfVectorizer(**words),
            "bearings": TfidfVectorizer(ngram_range=(1, 3), **words),
        }
        for name, counter in counters.items():
            counter.fit(views[name])
            vars(counter).pop("stop_words_", None)  # the n-grams left out: most of the file, and of no use
        acts, places = np.unique(list(intents), return_inverse=True)
        neighbours = Neighbours.of(vectors, places)
        machine = LinearSVC(C=penalty, class_weight="balanced", random_state=0)
        machine.fit(_features(counters, views, neighbours.directions * meaning), acts[places])
        return cls(counters, machine, neighbours)

    def ranked(
        self,
        text: str,
        vector: np.ndarray,
        *,
        meaning: float,
        voting: float,
        temperature: float,
        expected: Collection[str] = (),
        leaning: float = 0.0,
    ) -> list[tuple[str, float]]:
        """All intents with their probabilities, the likeliest first.

        voting: weight of the neighbours' votes. expected: intents that answer the question that is open; their margins
        are raised by `leaning`, unless the text speaks against them by itself, or says nothing: laughter and dots are
        no yes, whatever was asked. Nor is a yes with a "but" leaned to where a counter is expected as well (rule 3).
        """
        import numpy as np

        direction = directions(vector, self.neighbours.centre)
        acts = self.machine.classes_
        views = read_views([text])
        margins = self._margins(views, direction * meaning)
        leaned = (
            np.isin(acts, _leaned_to(expected, views["signs"][0]))
            & (margins > LEAST_MARGIN)
            & any(sign.isalnum() for sign in text)
        )
        weights = (margins + leaning * leaned) / temperature + voting * self.neighbours.votes(direction, len(acts))
        shares = np.exp(weights - weights.max())
        shares /= shares.sum()
        return [(str(acts[at]), float(shares[at])) for at in np.argsort(-shares)]

    def _margins(self, views: Views, vector: np.ndarray) -> np.ndarray:
        """Return the machine's margins for one text, as its decision_function would, without matrices of one row."""
        import numpy as np

        offset, places, values = 0, [], []
        for name, counter in self._weighing.items():
            found, weights = counter.weigh(views[name][0])
            places += [offset + place for place in found]
            values += weights
            offset += counter.size
        weights = self.machine.coef_
        margins = weights[:, places] @ np.array(values) + weights[:, offset:] @ vector + self.machine.intercept_
        return np.asarray(margins)

    @cached_property
    def _weighing(self) -> dict[str, Weighing]:
        return {name: Weighing.of(counter) for name, counter in self.counters.items()}

    def write(self, folder: Path) -> None:
        """Keep the model in a folder, one file a part (skops: reading it runs no code)."""
        import skops.io

        for part in PARTS:
            kept = getattr(self, part)
            skops.io.dump(kept.plain() if part == "neighbours" else kept, folder / f"{part}.skops")

    @classmethod
    def read(cls, folder: Path) -> IntentModel:
        """The model kept in a folder. Raises ValueError where a file holds types a model has no use for."""
        import skops.io

        parts = {}
        for part in PARTS:
            path = folder / f"{part}.skops"
            kinds = set(skops.io.get_untrusted_types(file=path))
            if foreign := kinds - TRUSTED:
                raise ValueError(f"{path.name} holds types a model has no use for: {sorted(foreign)}; train anew.")
            parts[part] = skops.io.load(path, trusted=sorted(kinds))
        return cls(parts["counters"], parts["machine"], Neighbours(**parts["neighbours"]))


def _leaned_to(expected: Collection[str], signs: str) -> list[str]:
    with_a_but = "counter_propose" in expected and "yes:but" in signs.split()
    return [act for act in expected if not (with_a_but and act == "affirm")]


def read_views(texts: Sequence[str]) -> Views:
    """Return each text in standard spelling, the same with its ends marked, as its shape, its signs, and its bearings.

    Takes nearly 3 ms a text, most of a training once the vectors are there.
    """
    plain = [normalise(text) for text in texts]
    signs = [read_signs(text) for text in texts]
    return {
        "letters": plain,
        "words": [f"^ {text} $" for text in plain],
        "shapes": [f"^ {read.shape} $" for read in signs],
        "signs": [" ".join(read.names) for read in signs],
        "bearings": [f"^ {read.bearings} $" for read in signs],
    }


def _features(counters: dict[str, Any], views: Views, vectors: np.ndarray) -> Any:
    from scipy.sparse import csr_matrix, hstack

    return hstack(
        [*(counter.transform(views[name]) for name, counter in counters.items()), csr_matrix(vectors)]
    ).tocsr()
