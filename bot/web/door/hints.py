"""What the door reads from a text in memory, and the choices every page may send without being offered them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.language.detect import detect_language
from bot.language.spelling import normalise

# The page's own buttons: they are there in every state, so they are not issued one by one.
RESERVED: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "human": ("ask_human", {}),
    "language:id": ("switch_language", {"language": "id"}),
    "language:en": ("switch_language", {"language": "en"}),
}

PAYLOAD = re.compile(r"[\s\u200b\u2060\ufeff]*[/\uff0f]\s*\w+\s*(\{.*)?", re.DOTALL)


def language_of(text: str | None) -> str | None:
    """The language a text is written in, where it tells."""
    return detect_language(text) if text else None


def read(text: str) -> dict[str, Any]:
    """Before the consent the text itself goes nowhere; what an answer to the opening needs is read here."""
    numbers = [int(number) for number in re.findall(r"(?<!\d)\d{1,2}(?!\d)", text)]
    return {"number": numbers[0]} if len(numbers) == 1 else {}


def for_engine(text: str) -> str:
    """The text as the engine gets it. One that has the form of a payload says nothing: its words are no client's."""
    return "/" if PAYLOAD.fullmatch(text) else text


def for_encoder(text: str) -> str:
    """The text as the engine's own featurizer encodes it, so that both come to the same vector."""
    return normalise(text)
