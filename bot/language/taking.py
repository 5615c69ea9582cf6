"""Taking what is offered: the one option that is taken where others are turned down, and a yes as the last word."""

from __future__ import annotations

import re

from bot.language.drafts import says_yes
from bot.language.numbers import read_choices
from bot.language.spelling import clean, split_words
from bot.language.tables import read_words

ENDS = re.compile(r"[.;!?\n]+(?=\s|$)")
LONGEST_YES = 3  # words


def choice_taken(text: str, language: str, count: int) -> int | None:
    """Return the number of the option named in a sentence of its own while the others are turned down, else None."""
    taken: set[int] = set()
    for sentence in ENDS.split(clean(text)):
        norms = {word.norm for word in split_words(sentence, language)}
        if not norms & read_words("choices", "not"):
            taken |= set(read_choices(sentence, language, count))
    return taken.pop() if len(taken) == 1 else None


def closes_with_yes(text: str, language: str) -> bool:
    """Tell whether the last part of a message is a yes and nothing else: "that's long enough anyway, deal"."""
    last = [part for part in re.split(r"[,.;!\n]", clean(text)) if part.strip()][-1:]
    return bool(last) and len(last[0].split()) <= LONGEST_YES and says_yes(last[0], language)
