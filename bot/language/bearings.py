"""How the words of a message bear on what was asked: yes, but, less, otherwise, never, … in the order they come."""

from __future__ import annotations

from functools import cache

from bot.language.sentence import Sentence
from bot.language.sequences import Phrases
from bot.language.spelling import split_words
from bot.language.tables import read_table


def read_bearings(sentence: Sentence) -> list[str]:
    """Return the classes of ``data/bearings.txt`` met in a sentence, in its order, and NUMBER, WEEKDAY and the like."""
    classes, phrases = _bearings(sentence.language)
    found, place = [], 0
    while place < len(sentence.tokens):
        kind, length = sentence.tokens[place].kind, phrases.length_at(sentence.norms, place)
        said = " ".join(sentence.norms[place : place + length])
        found.append(kind if kind and length < 2 else classes.get(said, ""))
        place += max(length, 1)
    named = [name for name in found if name]
    return [name for at, name in enumerate(named) if at == 0 or name != named[at - 1]]


@cache
def _bearings(language: str) -> tuple[dict[str, str], Phrases]:
    """Each phrase's class, in the spelling the words of this language are read in; the first class that has it."""
    classes: dict[str, str] = {}
    for name, entries in read_table("bearings").items():
        for entry in entries:
            classes.setdefault(" ".join(word.norm for word in split_words(entry, language)), name)
    return classes, Phrases(classes)
