"""Typing slips in the words that matter for terms (*mneit*, "wensday"), put right where only one good word is near."""

from __future__ import annotations

from functools import lru_cache

from bot.language.spelling import known_words
from bot.language.tables import read_words

SHORTEST = 4
VOWELS = "aeiou"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@lru_cache(maxsize=8192)
def without_slip(word: str, language: str) -> str:
    """Return the word of a term that a misspelt one is meant to be, or the word as it is.

    One letter too many, too few, wrong, or two changed places; in words of four letters only changed places.
    The first letter must be right. Known words stay.
    """
    if language == "id" and (whole := _without_vowels(word)):
        return whole
    if (
        len(word) < SHORTEST
        or not word.isascii()
        or not word.isalpha()
        or word in known_words()
        or word in _good(language)
    ):
        return word
    wanted = read_words("slips", language)
    candidates = _swapped(word) if len(word) == SHORTEST else _swapped(word) | _changed(word)
    found = sorted(near for near in candidates & wanted if near[0] == word[0] or sorted(near[:2]) == sorted(word[:2]))
    return found[0] if len(found) == 1 else word


def _without_vowels(word: str) -> str | None:
    """Return the one word of the list that a chat spelling without most vowels stands for (*kbnyakn*), else None."""
    if len(word) < 3 or not word.isascii() or not word.isalpha() or word in known_words() or word in _good("id"):
        return None
    found = [whole for whole in read_words("slips", "id", "id_shortened") if _stands_for(word, whole)]
    return found[0] if len(found) == 1 else None


def _stands_for(word: str, whole: str) -> bool:
    if word[0] != whole[0] or len(word) >= len(whole) or len(word) * 2 < len(whole):
        return False
    left = iter(whole)
    in_order = all(letter in left for letter in word)
    vowels, all_vowels = (sum(letter in VOWELS for letter in each) for each in (word, whole))
    consonants, all_consonants = len(word) - vowels, len(whole) - all_vowels
    return in_order and vowels * 2 <= all_vowels and consonants * 5 >= all_consonants * 4


def _swapped(word: str) -> set[str]:
    return {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}


def _changed(word: str) -> set[str]:
    shorter = {word[:i] + word[i + 1 :] for i in range(len(word))}
    other = {word[:i] + letter + word[i + 1 :] for i in range(len(word)) for letter in LETTERS}
    longer = {word[:i] + letter + word[i:] for i in range(len(word) + 1) for letter in LETTERS}
    return shorter | other | longer


def _good(language: str) -> frozenset[str]:
    return read_words("slips", f"{language}_good")
