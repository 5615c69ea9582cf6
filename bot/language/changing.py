"""Changes of a step that is agreed, said while something else is asked; numbers that are nothing but numbers."""

from __future__ import annotations

from bot.language.heard import Heard, hear, is_break, is_word
from bot.language.numbers import find_numbers
from bot.language.tables import read_words

TABLE = "changing"
NEAR_THE_BEGINNING = 6  # words; what follows them is told of and not talked to


def is_only_a_number(text: str, language: str) -> bool:
    """Tell whether a text is a number and no unit: "9", "a nine", *kayaknya 7 deh*; it does not say what it counts."""
    heard = hear(text, language)
    numbers = find_numbers(heard.words)
    taken = {place for number in numbers for place in range(number.start, number.end)}
    around = read_words(TABLE, "around")
    return bool(numbers) and all(
        place in taken or not is_word(norm) or norm in around for place, norm in enumerate(heard.norms)
    )


def about_the_step(text: str, language: str) -> str | None:
    """Return what a sentence plainly about the step says of it ("for the step, …", *langkahnya …*), else None."""
    heard = hear(text, language)
    spans = [span for span in heard.places(TABLE, "step") if _words_before(heard, span[0]) < NEAR_THE_BEGINNING]
    return _after(heard, spans[0][1]) if spans else None


def before_the_step(text: str, language: str) -> str:
    """Return what stands before the words for the step: a goal may be named there (*untuk adik, langkahnya …*)."""
    heard = hear(text, language)
    spans = heard.places(TABLE, "step")
    return heard.typed(0, spans[0][0]) if spans else ""


def opens_a_change(text: str, language: str) -> bool:
    """Tell whether a text begins as a change does: "make it …", "change …", *ganti …*, *tambahin …*."""
    heard = hear(text, language)
    small = read_words("manners", "small", "hedging")
    first = next((place for place, norm in enumerate(heard.norms) if is_word(norm) and norm not in small), None)
    if first is None:
        return False
    starts = {0, first, *(span[1] for span in heard.places(TABLE, "repairing"))}
    opened = any(heard.length_at(place, TABLE, "opening") for place in starts)
    return opened or bool(day_off(text, language))


def swapped(text: str, language: str) -> tuple[str, str] | None:
    """Return what is changed and what it becomes ("change Thursday to Saturday"); None where the text swaps nothing."""
    heard = hear(text, language)
    for verb, after_verb in heard.places(TABLE, "swapping"):
        end = heard.rest_of_clause(verb)
        to = next((span for span in heard.places(TABLE, "to") if after_verb < span[0] and span[1] < end), None)
        if to is not None:
            return heard.typed(after_verb, to[0]), heard.typed(to[1], end)
    return None


def day_off(text: str, language: str) -> tuple[str, str] | None:
    """Return what names the day left free from now on, and the one free until now (empty where that is not said)."""
    heard = hear(text, language)
    free = heard.places(TABLE, "free")
    if not free:
        return None
    no_longer = next((span for span in heard.places(TABLE, "not_free") if span[0] >= free[0][1]), None)
    if no_longer is None:
        return None
    end = heard.rest_of_clause(no_longer[0])
    between = heard.typed(free[0][1], no_longer[0])
    return f"{heard.typed(0, free[0][0])} {between}".strip(), heard.typed(no_longer[1], end)


def names_by_what_it_is(text: str, language: str) -> str | None:
    """Return the words by which one of several is named: "the one with the letter", *yang nulis itu*; None without.

    A number, a length or a place in the row names it otherwise (*yang kedua*, *yang 10 menit*).
    """
    heard = hear(text, language)
    counting = read_words("choices", "first", "2", "3", "4", "last", "top", "middle")
    numbers = {number.start for number in find_numbers(heard.words)}
    not_it = read_words(TABLE, "not_by_what_it_is")
    for _, end in heard.places(TABLE, "the_one"):
        named = next((norm for norm in heard.norms[end:] if is_word(norm)), None)
        if named and end not in numbers and named not in counting | not_it:
            return heard.typed(end, heard.rest_of_clause(end))
    return None


def without_little_words(text: str, language: str) -> str:
    """Return the words of a text that can tell one thing from another."""
    little = read_words(TABLE, "little")
    heard = hear(text, language)
    return " ".join(word.text for word, norm in zip(heard.words, heard.norms, strict=True) if norm not in little)


def drops_one_time(text: str, language: str) -> bool:
    """Tell whether one time too many is dropped: "drop the last one", *yang ketiga dihapus aja*."""
    heard = hear(text, language)
    return heard.says(TABLE, "dropping") and heard.says(TABLE, "one_more")


def without_repair(text: str, language: str) -> str:
    """Return the text without what only says that it corrects something: "I mean, …", *maksud saya …*."""
    heard = hear(text, language)
    at = 0
    while at < len(heard.norms) and (length := heard.length_at(at, TABLE, "repairing") or is_break(heard.norms[at])):
        at += length
    return _after(heard, at) if 0 < at < len(heard.norms) else text


def _after(heard: Heard, place: int) -> str:
    while place < len(heard.norms) and is_break(heard.norms[place]):
        place += 1
    return heard.text[heard.words[place].start :].strip() if place < len(heard.words) else ""


def _words_before(heard: Heard, place: int) -> int:
    return sum(is_word(norm) for norm in heard.norms[:place])
