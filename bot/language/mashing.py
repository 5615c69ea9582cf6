"""Whether a text is only mashed keys ("asdfgh", "sdkjfhskdjf", "aaaaaa") and no word of any spelling."""

from __future__ import annotations

import re
from functools import cache

from bot.language.spelling import canonical, clean, known_words
from bot.language.tables import read_words

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
VOWELS = "aeiou"
WORD = re.compile(r"[^\W\d_]+")
LAUGHTER = re.compile(
    r"(?:a?h[aieou]h?|wk|kw|hw|xi|awok|aok|lol|hiks?|huhu|ck)+[a-z]?|w?k+w?|h+m+|m+|z+|h+|g?r+|s+t*|p+s+t+|a+r*g+h*|u+g+h+|a+h+|o+h+|e+h+|k+"
)
REPEATED = re.compile(r"([a-z]{1,4}?)\1{2,}[a-z]{0,3}")
ONE_SOUND = re.compile(r"ng|ny|kh|sy|th|ch|sh|ck|ph|wh|gh|qu")
LONG_RUN = re.compile(r"[^aeiouy\W\d_]{5,}")
SHORTEST, VOWELLESS = 4, 6  # letters
MOST_MASHED = 40  # letters; no word is longer
SHARE = 0.75  # of all letters


def is_mashed(text: str) -> bool:
    """Tell whether nearly all letters of a text are mashed keys; laughter and chat spelling without vowels are not."""
    words = [match.group().lower() for match in WORD.finditer(clean(text))]
    rows = [word for word in words if len(word) == 3 and _longest_run(word) == 3]
    mashed = [word for word in words if _is_mashed(word)]
    mashed += rows if mashed or len(rows) > 1 else []
    letters = sum(map(len, words))
    return bool(mashed) and sum(map(len, mashed)) >= SHARE * letters


def _is_mashed(word: str) -> bool:
    if not word.isascii() or len(word) < SHORTEST or LAUGHTER.fullmatch(word):
        return False
    if len(set(word)) == 1:
        return True
    if word in read_words("kinds_of_text", "no_mash"):
        return False
    if word in known_words() or canonical(word, "id") in known_words() or canonical(word, "en") in known_words():
        return False
    return len(word) > MOST_MASHED or _on_a_row(word) or _has_no_sound(word)


def _on_a_row(word: str) -> bool:
    """Tell whether most of a word runs along a row of keys, or a short run is struck again and again."""
    run = _longest_run(word)
    if run >= 5 or run == 4 and run > 0.6 * len(word):
        return True
    twice = word[: len(word) // 2]
    if len(twice) >= 3 and word == twice * 2 and _longest_run(twice) == len(twice):
        return True
    struck = REPEATED.fullmatch(word)
    return struck is not None and (
        not set(struck[1]) & set(VOWELS) or len(struck[1]) > 2 and _longest_run(struck[1]) >= 3
    )


def _longest_run(word: str) -> int:
    longest = run = 1
    for before, letter in zip(word, word[1:], strict=False):
        near = any(before + letter in row or letter + before in row for row in ROWS)
        run = run + 1 if near else 1
        longest = max(longest, run)
    return longest


def _has_no_sound(word: str) -> bool:
    """Tell whether nobody could say the word, and it is no known one without its vowels (*sbnrnya*)."""
    if not set(word) & set(VOWELS + "y"):
        return len(word) >= VOWELLESS and _bones(word) not in _known_bones()
    return bool(LONG_RUN.search(ONE_SOUND.sub("q", word))) and _bones(word) not in _known_bones()


@cache
def _known_bones() -> frozenset[str]:
    return frozenset(bones for word in known_words() if len(bones := _bones(word)) >= SHORTEST)


def _bones(word: str) -> str:
    """Return the consonants of a word, doubled ones once."""
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiou]", "", word))
