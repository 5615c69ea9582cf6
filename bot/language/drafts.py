"""What a client says about the draft: a yes with a "but", that something should change, which part is meant."""

from __future__ import annotations

from bot.language.sequences import phrases_of
from bot.language.spelling import clean, split_words
from bot.language.tables import read_words

PARTS = ("step", "goal", "view")


def after_yes(text: str, language: str) -> str | None:
    """Return what follows a yes with a "but" ("iya, tapi …", "more or less. but …"), in the message's own spelling.

    None where the message is no such thing.
    """
    cleaned = clean(text)
    words = split_words(cleaned, language)
    norms = [word.norm for word in words]
    at = 0
    while at < len(norms) and (length := phrases_of("drafts", "yes").length_at(norms, at) or _is_mark(norms[at])):
        at += length
    if not any(norm.isalnum() for norm in norms[:at]) or at >= len(norms):
        return None
    length = phrases_of("drafts", "but").length_at(norms, at)
    if not length or at + length >= len(norms):
        return None
    return cleaned[words[at + length].start :].strip() or None


def after_but(text: str, language: str) -> str | None:
    """Return what follows the first "but" of a text ("the first one but for money only"), None where there is none."""
    cleaned = clean(text)
    words = split_words(cleaned, language)
    norms = [word.norm for word in words]
    found = [span for span in phrases_of("drafts", "strong_but").found_in(norms) if span[0] > 0]
    if not found or found[0][1] >= len(words):
        return None
    return cleaned[words[found[0][1]].start :].strip(" ,.") or None


def wants_less(text: str, language: str) -> bool:
    """Tell whether a client wishes a step were less, without a number: "if it was shorter", *kalo lebih sebentar*."""
    words = split_words(clean(text), language)
    norms = [word.norm for word in words]
    return bool(phrases_of("drafts", "less").found_in(norms)) and not any(norm.isdigit() for norm in norms)


def after_there_is(text: str, language: str) -> str:
    """Return what follows "yes, there is" in an answer to "is there more?" (*ada, …*); the text itself otherwise."""
    cleaned = clean(text)
    words = split_words(cleaned, language)
    norms = [word.norm for word in words]
    at, marked = 0, False
    phrases = phrases_of("drafts", "yes", "more")
    while at < len(norms) and (length := phrases.length_at(norms, at) or _is_mark(norms[at])):
        marked = marked or _is_mark(norms[at])
        at += length
    return cleaned[words[at].start :].strip() if marked and at < len(norms) else text


def says_yes(text: str, language: str) -> bool:
    """Tell whether a message begins or ends with a yes ("2 jam oke", "sure, 10 minutes")."""
    norms = [word.norm for word in split_words(clean(text), language) if not _is_mark(word.norm)]
    found = phrases_of("drafts", "yes", "more_yes").found_in(norms)
    return any(start == 0 or end == len(norms) for start, end in found)


def only_announces_change(text: str, language: str) -> bool:
    """Tell whether a message says that something should change and not what; an empty one does."""
    words = split_words(clean(text), language)
    known = read_words("drafts", "announces")
    return all(word.norm in known or word.text.lower() in known or _is_mark(word.norm) for word in words)


def part_named(text: str, language: str) -> str | None:
    """Return the part of the draft a message names (`view`, `goal`, `step`), or None for none or for several."""
    norms = [word.norm for word in split_words(clean(text), language)]
    named = [part for part in PARTS if any(norm in read_words("drafts", part) for norm in norms)]
    return named[0] if len(named) == 1 else None


def means_stored_data(text: str, language: str) -> bool:
    """Tell whether a client who takes something back means the consent or what was stored, not an agreement."""
    norms = {word.norm for word in split_words(clean(text), language)}
    return part_named(text, language) is None and bool(norms & read_words("drafts", "data"))


def horizon_named(text: str, language: str) -> str | None:
    """Return what a goal is said to be for: ``session`` (the coming one), ``longer``, or None where that is open."""
    norms = [word.norm for word in split_words(clean(text), language)]
    for horizon in ("longer", "session"):
        if phrases_of("drafts", horizon).found_in(norms):
            return horizon
    return None


def _is_mark(norm: str) -> bool:
    return not any(sign.isalnum() for sign in norm)
