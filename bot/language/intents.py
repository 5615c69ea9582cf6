"""Which act a sentence is: n-grams of its standard spelling beside its sentence vector, one linear machine."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.language.spelling import normalise

if TYPE_CHECKING:
    import numpy as np

# Below this an expected intent is not leaned to: real answers measured -0.65 and up, noise -0.74 and down.
LEAST_MARGIN = -0.7
PARTS = ("letters", "words", "machine")
TRUSTED = frozenset({"scipy.sparse._csr.csr_matrix"})  # beside scikit-learn's and NumPy's own types


@dataclass(frozen=True)
class IntentModel:
    """A trained model. letters, words: n-gram counters; machine: a linear support vector machine over both and the
    sentence vector. All three are scikit-learn objects."""

    letters: Any
    words: Any
    machine: Any

    @classmethod
    def trained(
        cls, texts: Sequence[str], vectors: np.ndarray, intents: Sequence[str], *, penalty: float, meaning: float
    ) -> IntentModel:
        """Train. vectors: float, shape (texts, 384); penalty: C; meaning: weight of the vector beside the n-grams."""
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.svm import LinearSVC

        letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True, min_df=2)
        words = TfidfVectorizer(analyzer="word", ngram_range=(1, 3), sublinear_tf=True, token_pattern=r"\S+")
        plain = [normalise(text) for text in texts]
        letters.fit(plain)
        words.fit(plain)
        machine = LinearSVC(C=penalty, class_weight="balanced", random_state=0)
        machine.fit(_features(letters, words, plain, vectors, meaning), list(intents))
        return cls(letters, words, machine)

    def ranked(
        self,
        text: str,
        vector: np.ndarray,
        *,
        meaning: float,
        temperature: float,
        expected: Collection[str] = (),
        leaning: float = 0.0,
    ) -> list[tuple[str, float]]:
        """All intents with their probabilities, the likeliest first.

        expected: intents that answer the question that is open; their margins are raised by `leaning`, unless the
        text speaks against them by itself, or says nothing: laughter and dots are no yes, whatever was asked.
        """
        import numpy as np

        margins = self.machine.decision_function(
            _features(self.letters, self.words, [normalise(text)], vector.reshape(1, -1), meaning)
        )[0]
        if any(sign.isalnum() for sign in text):
            leaned = np.isin(self.machine.classes_, list(expected)) & (margins > LEAST_MARGIN)
            margins = margins + leaning * leaned
        weights = np.exp((margins - margins.max()) / temperature)
        shares = weights / weights.sum()
        order = np.argsort(-shares)
        return [(str(self.machine.classes_[at]), float(shares[at])) for at in order]

    def write(self, folder: Path) -> None:
        """Keep the model in a folder, one file a part (skops: reading it runs no code)."""
        import skops.io

        for part in PARTS:
            skops.io.dump(getattr(self, part), folder / f"{part}.skops")

    @classmethod
    def read(cls, folder: Path) -> IntentModel:
        """The model kept in a folder. Raises ValueError where a file holds types a model has no use for."""
        import skops.io

        parts = []
        for part in PARTS:
            path = folder / f"{part}.skops"
            kinds = set(skops.io.get_untrusted_types(file=path))
            if foreign := kinds - TRUSTED:
                raise ValueError(f"{path.name} holds types a model has no use for: {sorted(foreign)}; train anew.")
            parts.append(skops.io.load(path, trusted=sorted(kinds)))
        return cls(*parts)


def _features(letters: Any, words: Any, plain: Sequence[str], vectors: np.ndarray, meaning: float) -> Any:
    from scipy.sparse import csr_matrix, hstack

    return hstack([letters.transform(plain), words.transform(plain), csr_matrix(vectors * meaning)]).tocsr()
