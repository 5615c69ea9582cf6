"""Taking what is offered: the one option that is taken where others are turned down, and a yes as the last word."""

from __future__ import annotations

import re

from bot.language.drafts import says_yes
from bot.language.numbers import read_choices
from bot.language.sequences import phrases_of
from bot.language.spelling import clean, split_words
from bot.language.tables import read_words

ENDS = re.compile(r"[.;!?\n]+(?=\s|$)")


def choice_taken(text: str, language: str, count: int) -> int | None:
    """Return the number of the option named in a sentence of its own while the others are turned down, else None."""
    taken: set[int] = set()
    for sentence in ENDS.split(clean(text)):
        norms = {word.norm for word in split_words(sentence, language)}
        if not norms & read_words("choices", "not"):
            taken |= set(read_choices(sentence, language, count))
    return taken.pop() if len(taken) == 1 else None


def closes_with_yes(text: str, language: str) -> bool:
    """Tell whether the last part of a message is a yes and nothing else: "that's long enough anyway, deal".

    So is a yes that only points at what is offered ("yes, that one please"); *iya capek banget* is none.
    """
    last = [part for part in re.split(r"[,.;!\n]", clean(text)) if part.strip()][-1:]
    return any(says_yes(part, language) and _only_takes(part, language) for part in (text, *last))


def _only_takes(text: str, language: str) -> bool:
    norms = [word.norm for word in split_words(clean(text), language) if word.norm[0].isalnum()]
    taking, small = phrases_of("drafts", "yes", "more_yes"), phrases_of("manners", "taking", "small")
    at = 0
    while at < len(norms) and (length := taking.length_at(norms, at) or small.length_at(norms, at)):
        at += length
    return at == len(norms)
