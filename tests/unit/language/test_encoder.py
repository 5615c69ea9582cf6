"""The sentence encoder: one unit vector a text, near for near meanings, the same from every thread."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from bot.language.encoder import LENGTH, Encoder, open_encoder


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return open_encoder()


def test_a_text_is_one_vector_of_unit_length(encoder: Encoder) -> None:
    vector = encoder.encode("aku mau jalan kaki")
    assert vector.shape == (LENGTH,)
    assert vector.dtype == np.float32
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)


def test_near_meanings_are_near_across_the_languages(encoder: Encoder) -> None:
    yes, agreed, grave = (encoder.encode(text) for text in ("iya setuju", "yes, agreed", "nenekku meninggal kemarin"))
    assert yes @ agreed > yes @ grave


def test_threads_get_the_same_vectors(encoder: Encoder) -> None:
    texts = [f"langkah {number}" for number in range(12)]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(encoder.encode, texts * 2))
    assert all(np.array_equal(vector, encoder.encode(text)) for vector, text in zip(together, texts * 2, strict=True))


@pytest.mark.parametrize("text", ["", "   ", "\x00", "\ud800", "😀"])
def test_odd_texts_are_encoded_too(encoder: Encoder, text: str) -> None:
    assert encoder.encode(text).shape == (LENGTH,)
