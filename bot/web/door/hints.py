"""What the door reads from a text in memory, and the choices every page may send without being offered them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.language.detect import detect_language
from bot.language.spelling import normalise

YOUNGEST = 8  # below it, a number is how long or how often, hardly the age of someone who types
MOST_WORDS_OF_AN_AGE = 12

# The page's own buttons: they are there in every state, so they are not issued one by one.
RESERVED: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "human": ("ask_human", {}),
    "return": ("resume", {"back": True}),
    "summary": ("ask_summary", {}),
    "language:id": ("switch_language", {"language": "id"}),
    "language:en": ("switch_language", {"language": "en"}),
}

UNREADABLE = "out_of_scope"
PAYLOAD = re.compile(r"[\s\u200b\u2060\ufeff]*[/\uff0f]\s*\w+\s*(\{.*)?", re.DOTALL)


def language_of(text: str | None) -> str | None:
    """The language a text is written in, where it tells."""
    return detect_language(text) if text else None


def read(text: str) -> dict[str, Any]:
    """Before the consent the text itself goes nowhere; what an answer to the opening needs is read here."""
    numbers = [int(number) for number in re.findall(r"(?<!\w)\d{1,2}(?!\d)", text)]  # "s2" is a degree, no age
    is_an_age = len(numbers) == 1 and numbers[0] >= YOUNGEST and len(text.split()) <= MOST_WORDS_OF_AN_AGE
    return {"number": numbers[0]} if is_an_age else {}


def is_payload(text: str) -> bool:
    """Whether a text has the form of a payload: nothing in it is to be read as the words of a client."""
    return PAYLOAD.fullmatch(text) is not None


def for_encoder(text: str) -> str:
    """The text as the engine's own featurizer encodes it, so that both come to the same vector."""
    return normalise(text)
