"""Which language a client writes in."""

from __future__ import annotations

import pytest

from bot.language.detect import detect_language
from tests.unit.language.records import read_records


@pytest.mark.parametrize(
    "text", ["gamau ah", "tugasku numpuk bgt", "iya", "jam 9an malem", "blm kepikiran", "nelpon nyokap"]
)
def test_indonesian_is_known_in_chat_spelling_too(text: str) -> None:
    assert detect_language(text) == "id"


@pytest.mark.parametrize("text", ["yes", "i cant sleep rn", "half an hour", "twise a week is ok", "sat 7am"])
def test_english_is_known_in_chat_spelling_too(text: str) -> None:
    assert detect_language(text) == "en"


@pytest.mark.parametrize("text", ["", "7", "😀", "ok", "hmm", "Andi", "!!!", "10:30"])
def test_what_tells_nothing_is_no_language(text: str) -> None:
    assert detect_language(text) is None


def test_mixed_text_has_the_language_of_most_of_its_small_words() -> None:
    assert detect_language("aku mau walk aja tiap morning sama kakak") == "id"
    assert detect_language("I want to go with my kakak on Sunday") == "en"


@pytest.mark.parametrize("language", ["id", "en"])
def test_hardly_a_message_about_terms_is_taken_for_the_other_language(language: str) -> None:
    texts = [text for part in range(1, 10) for text, _ in read_records(f"development_{language}_{part}")]
    wrong = [text for text in texts if detect_language(text) not in (language, None)]
    unknown = [text for text in texts if detect_language(text) is None]
    assert len(wrong) <= len(texts) * 0.005
    assert len(unknown) <= len(texts) * 0.01
