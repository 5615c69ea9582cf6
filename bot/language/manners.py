"""Short things said beside the matter: leaving, greeting, thanking, "that is all"; whether a text is about oneself."""

from __future__ import annotations

from functools import lru_cache

from bot.language.sequences import phrases_of
from bot.language.spelling import clean, split_words
from bot.language.tables import read_words

OPENING = 3  # words in which an English question has begun


def only_says(kind: str, text: str, language: str) -> bool:
    """Tell whether a text says nothing but that: `leaving`, `greeting`, `thanking`, `enough`; small words aside."""
    norms = _norms(text, language)
    phrases = phrases_of("manners", kind, "small")
    named = phrases_of("manners", kind).found_in(norms)
    at = 0
    while at < len(norms):
        length = phrases.length_at(norms, at)
        if not length:
            return False
        at += length
    return bool(named)


def says_outright(kind: str, text: str, language: str) -> bool:
    """Tell whether a text says so in words that mean nothing else: "let's stop here", *lanjut besok aja*."""
    return bool(phrases_of("manners", f"{kind}_outright").found_in(_norms(text, language)))


def leaves_now(text: str, language: str) -> bool:
    """Tell whether a wish to stop ends what is said: "i want to stop now", and not "i want to stop smoking"."""
    norms = _norms(text, language)
    small = read_words("manners", "small", "leaving")
    found = phrases_of("manners", "stopping").found_in(norms)
    return any(all(norm in small for norm in norms[end:]) for _, end in found)


def begins_with_no(text: str, language: str) -> bool:
    """Tell whether a text begins as a no does, small words aside: "nah, not really", *kayaknya nggak ada*.

    A "don't" or *gak* that belongs to a verb tells something ("I don't see anyone", *ga bisa daftar ulang*).
    """
    norms = [norm for norm in _norms(text, language) if norm not in read_words("manners", "small", "hedging")]
    if not norms or norms[0] not in read_words("manners", "no_first"):
        return False
    return norms[0] not in read_words("manners", "no_of_a_verb") or not is_telling_no(text, language)


def is_telling_no(text: str, language: str) -> bool:
    """Tell whether a text denies a verb of its own instead of answering: *ga bisa ngekos*, "don't sleep at all"."""
    norms = _norms(text, language)
    small = read_words("manners", "small", "hedging")
    first = next((place for place, norm in enumerate(norms) if norm not in small), len(norms))
    if first == len(norms) or norms[first] not in read_words("manners", "no_of_a_verb"):
        return False
    return first + 1 < len(norms) and norms[first + 1] not in read_words("manners", "no_then")


def is_question(text: str, language: str) -> bool:
    """Tell whether a text asks something: by its sign, or by a word questions are made with.

    In English such a word late in a sentence joins two clauses ("they laugh at what I write"), unless it is asked for.
    """
    norms = _norms(text, language)
    found = phrases_of("manners", "asking").found_in(norms)
    if language == "en":
        found = [span for span in found if not _joins(norms, span[0])]
    return "?" in text or bool(found)


def _joins(norms: list[str], place: int) -> bool:
    late = place > OPENING and norms[place] in read_words("manners", "relative")
    told = set(norms[place + 1 : place + 2]) & read_words("manners", "told_of")
    return late and bool(told) and not read_words("manners", "asked_for") & set(norms[place - OPENING : place])


def is_small_talk(text: str, language: str) -> bool:
    """Tell whether a text is about the weather, a match, a recipe: asked or said by the way, nothing of oneself."""
    norms = _norms(text, language)
    if is_about_oneself(text, language) or not phrases_of("manners", "small_talk").found_in(norms):
        return False
    return is_question(text, language) or bool(phrases_of("manners", "by_the_way").found_in(norms[:3]))


def is_about_oneself(text: str, language: str) -> bool:
    """Tell whether somebody speaks of themselves: "I", *aku*, *-ku*; a question to the bot mostly does not."""
    return any(
        norm in read_words("manners", "self") or (len(norm) > 4 and norm.endswith("ku"))
        for norm in _norms(text, language)
    )


@lru_cache(maxsize=16)
def _norms(text: str, language: str) -> list[str]:
    return [word.norm for word in split_words(clean(text), language) if word.norm[:1].isalnum()]
