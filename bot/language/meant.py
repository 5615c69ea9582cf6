"""Chat words that stand for one thing or another, by the words beside them: "id play" is "I'd play", *temen SMA*."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.language.spelling import Word
from bot.language.tables import small


def read_in_context(words: Sequence[Word], language: str) -> list[Word]:
    """Return the words, each with the spelling it has among its neighbours."""
    readers = ENGLISH if language == "en" else INDONESIAN
    meant = []
    for place, word in enumerate(words):
        reader = readers.get(word.text.lower())
        norm = reader(words, place) if reader else None
        meant.append(Word(word.text, norm, word.start, word.end) if norm else word)
    return meant


def _would(words: Sequence[Word], place: int) -> str | None:
    """Read "id" as "I'd", save after what makes it a card ("my id")."""
    before = _norm(words, place - 1)
    return None if before in small("before_card") or not _norm(words, place + 1).isalpha() else "i'd"


def _will(words: Sequence[Word], place: int) -> str | None:
    """Read "ill" as "I'll", save after what says that somebody is unwell ("I feel ill")."""
    before = _norm(words, place - 1)
    return None if before in small("before_unwell") or not _norm(words, place + 1).isalpha() else "i'll"


def _lets(words: Sequence[Word], place: int) -> str | None:
    """Read "lets" as what somebody allows after whoever allows it ("if the boss lets me")."""
    before = _norm(words, place - 1)
    return "lets" if before.isalpha() and before not in small("before_proposal") else None


def _school(words: Sequence[Word], place: int) -> str | None:
    """Read "SMA" as the school in capitals, or after who goes there (*temen sma*), else as *sama*."""
    before = _norm(words, place - 1)
    return "sma" if words[place].text.isupper() or before in small("before_school") else None


def _once_more(words: Sequence[Word], place: int) -> str | None:
    """Read *lg* as *lagi* in the sense of once more where nothing follows that may be going on."""
    following = _norm(words, place + 1)
    closes = not following or not following[0].isalpha() or following in small("after_once_more")
    return "lagi" if closes and place else None


def _norm(words: Sequence[Word], place: int) -> str:
    return words[place].norm if 0 <= place < len(words) else ""


Reader = Callable[[Sequence[Word], int], str | None]
ENGLISH: dict[str, Reader] = {"id": _would, "ill": _will, "lets": _lets}
INDONESIAN: dict[str, Reader] = {"sma": _school, "lg": _once_more, "lgi": _once_more}
