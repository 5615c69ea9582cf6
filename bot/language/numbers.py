"""Numbers in digits and words, ratings from 0 to 10, and which of several options is meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from bot.language.spelling import Word, clean, split_words
from bot.language.tables import read_table, read_words

THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
DECIMAL = re.compile(r"\d+[.,]\d{1,2}")
LONGEST_RATING = 6  # words; in a longer sentence a number is mostly about something else
OPENING_WORDS = 3


@dataclass(frozen=True)
class Number:
    """A number in a sentence: words ``start`` up to (not including) ``end``; a range has its lower value."""

    start: int
    end: int
    value: int | float


def find_numbers(words: Sequence[Word]) -> list[Number]:
    """Return the numbers of a sentence in order: 10, 1,5, 10.000, *dua puluh lima*, "five or six" (the lower one)."""
    found: list[Number] = []
    position = 0
    while position < len(words):
        number = _number_at(words, position)
        if number is None:
            position += 1
            continue
        found.append(number)
        position = number.end
    return _join_ranges(found, words)


def read_rating(text: str, language: str | None) -> int | None:
    """Return the rating a client gives, 0 to 10; None where there is none or it lies outside.

    Of a range the lower value counts, of "7,5" the whole part. Where two numbers stand, a denied one ("not a 3")
    is left out and one marked as of now ("now 6", *jadi 7*) wins.
    """
    text = re.sub(r"(?i)(\d+)\s*(?:/|dari|out of|per)\s*(?:10|sepuluh|ten)\b", r"\1", clean(text))
    words = split_words(text, language)
    numbers = [
        n
        for n in find_numbers(words)
        if (not _counts_something(words, n) or _says_perhaps(words, n)) and not _denied(words, n)
    ]
    if len([word for word in words if word.norm.isalnum()]) > LONGEST_RATING:
        numbers = [n for n in numbers if n.start < OPENING_WORDS or _said_to_be_one(words, n)]
    if not numbers:
        return None
    now = [
        n
        for n in numbers
        if {"sekarang", "jadi", "now", "lebih ke"} & {w.norm for w in words[max(0, n.start - 2) : n.start]}
    ]
    value = int((now or numbers)[0].value)
    if _minus(words, (now or numbers)[0]):
        return None
    return value if 0 <= value <= 10 else None


def _said_to_be_one(words: Sequence[Word], number: Number) -> bool:
    """Tell whether a number deep in a sentence is called a number, or is "maybe", "now", of ten."""
    before = [word.norm for word in words[max(0, number.start - 2) : number.start]]
    return bool(read_words("choices", "rated") & set(before))


def read_choice(text: str, language: str | None, count: int) -> int | None:
    """Return which of ``count`` numbered options (1 …) is meant, None where none, several, or none that exists."""
    chosen = _chosen(text, language, count, most_words=4)
    value = chosen.pop() if len(chosen) == 1 else 0
    return value if 1 <= value <= count else None


def read_choices(text: str, language: str | None, count: int) -> tuple[int, ...]:
    """Return which of ``count`` numbered options are meant together ("gabung 1 sama 3", "both"), in order."""
    norms = [word.norm for word in split_words(clean(text), language)]
    chosen = tuple(sorted(value for value in _chosen(text, language, count, most_words=8) if 1 <= value <= count))
    together = read_words("choices", "together") & set(norms) and not _negated(norms, len(norms))
    return tuple(range(1, count + 1)) if together and len(chosen) < 2 else chosen


def _chosen(text: str, language: str | None, count: int, most_words: int) -> set[int]:
    words = split_words(clean(text), language)
    norms = [word.norm for word in words]
    naming = read_words("choices", "naming")
    chosen: set[int] = set()
    for position, norm in enumerate(norms):
        value = _ordinals().get(norm, 0)
        value = count if value == -1 else value
        if norm in read_words("choices", "middle"):
            value = (count + 1) // 2 if count % 2 else 0
        before = norms[position - 1] if position else ""
        if norm in read_words("choices", "letters") and (len(norms) == 1 or before in naming - {"the"}):
            value = "abcdef".index(norm) + 1
        if value and not _negated(norms, position):
            chosen.add(value)
    short = len([n for n in norms if n.isalnum()]) <= most_words
    for number in find_numbers(words):
        if norms[number.start] == "one" and (chosen or _points(norms, number.end)):
            continue  # "the last one", "the one with the letter" names one option, not the first
        named = (
            number.start > 0
            and norms[number.start - 1] in naming
            or norms[max(0, number.start - 2) : number.start][:1] == ["ke"]
        )
        if (named or short) and not _counts_something(words, number) and not _negated(norms, number.start):
            chosen.add(int(number.value))
    return chosen


def _number_at(words: Sequence[Word], start: int) -> Number | None:
    """Return the number that begins at a word, digits or words."""
    norm = words[start].norm
    if norm[0].isdigit():
        value = _digits(norm)
        if value is None:
            return None
        end = start + 1
        if end < len(words) and words[end].norm in read_words("numbers", "thousands") and _joined(words, end):
            value, end = value * 1000, end + 1
        return Number(start, end, _whole(value))
    return _words_at(words, start)


def _joined(words: Sequence[Word], place: int) -> bool:
    """Tell whether a word goes on with the number before it; "k" and *rb* do only without a blank."""
    return words[place].norm not in ("k", "rb") or words[place].start == words[place - 1].end


def _digits(norm: str) -> float | None:
    """Return the value of a token of digits; None for a date, a fraction or a clock time."""
    if norm.isascii() and norm.isdigit():
        return int(norm) if len(norm) <= 9 else None
    if THOUSANDS.fullmatch(norm):
        return int(re.sub(r"[.,]", "", norm))
    if DECIMAL.fullmatch(norm):
        return float(norm.replace(",", "."))
    return None


def _words_at(words: Sequence[Word], start: int) -> Number | None:
    """Return the number written in words that begins here: *dua puluh lima*, "twenty five", "one and a half"."""
    values = _values()
    total, part, position, seen = 0.0, 0.0, start, False
    while position < len(words):
        norm = words[position].norm
        value = values.get(norm)
        if norm in read_words("numbers", "teens") and seen:
            part += 10
        elif norm in read_words("numbers", "tens") and seen:
            part = part // 1 * 10
        elif norm in read_words("numbers", "hundreds") and seen:
            part *= 100
        elif norm in read_words("numbers", "thousands") and norm not in ("k", "rb") and seen:
            total, part = total + part * 1000, 0
        elif value is not None and (not seen or _may_follow(part, value, words, position)):
            part += value
        elif "-" in norm and not seen and all(piece in values for piece in norm.split("-")):
            pieces = [values[piece] for piece in norm.split("-")]
            part = sum(pieces) if len(pieces) == 2 and pieces[0] >= 20 > 10 > pieces[1] else pieces[0]
        else:
            break
        seen, position = True, position + 1
    if not seen:
        return None
    return Number(start, position, _whole(total + part))


def _may_follow(part: float, value: float, words: Sequence[Word], position: int) -> bool:
    """Tell whether a number word goes on with the number before it (twenty | five), or begins another (dua | tiga)."""
    before = words[position - 1].norm
    if before in read_words("numbers", "tens") | read_words("numbers", "hundreds") | read_words("numbers", "thousands"):
        return value < 100
    return part >= 20 and part % 10 == 0 and 0 < value < 10


def _join_ranges(numbers: list[Number], words: Sequence[Word]) -> list[Number]:
    """Make one number of "5 to 10", *5-10*, *dua tiga*, *antara 5 sama 6*: its lower value."""
    joined: list[Number] = []
    for number in numbers:
        last = joined[-1] if joined else None
        if last is not None and last.value < number.value and _is_range(words, last, number):
            start = (
                last.start - 1
                if last.start and words[last.start - 1].norm in read_words("numbers", "between")
                else last.start
            )
            joined[-1] = Number(start, number.end, last.value)
        else:
            joined.append(number)
    return joined


def _is_range(words: Sequence[Word], first: Number, second: Number) -> bool:
    between = [word.norm for word in words[first.end : second.start]]
    if not between:  # dua tiga kali; written in words, one apart
        return second.value - first.value == 1 and not words[first.start].norm[0].isdigit() and first.value < 10
    if len(between) != 1:
        return False
    opened = first.start > 0 and words[first.start - 1].norm in read_words("numbers", "between")
    return (
        between[0] in read_words("numbers", "range")
        or opened
        and between[0] in read_words("numbers", "range_after_between")
    )


def _counts_something(words: Sequence[Word], number: Number) -> bool:
    """Tell whether a unit follows ("10 menit"), so that the number is no rating and no choice."""
    units = {u for entries in read_table("units").values() for u in entries} | {"kali", "x", "times", "%"}
    return number.end < len(words) and words[number.end].norm in units


def _says_perhaps(words: Sequence[Word], number: Number) -> bool:
    """Tell whether *kali* after a number is "maybe" and not "times": *3 kali ya*, *kayaknya 6 kali*."""
    if number.end >= len(words) or words[number.end].norm != "kali":
        return False
    after = {word.norm for word in words[number.end + 1 : number.end + 2] if word.norm.isalnum()}
    hedged = {word.norm for word in words[: number.start]} & read_words("choices", "perhaps")
    return after <= read_words("choices", "after_perhaps") and bool(after or hedged)


def _denied(words: Sequence[Word], number: Number) -> bool:
    before = [word.norm for word in words[max(0, number.start - 2) : number.start]]
    return bool({"bukan", "not", "bukannya"} & set(before))


def _minus(words: Sequence[Word], number: Number) -> bool:
    return (
        number.start > 0
        and words[number.start - 1].norm in ("minus", "-")
        and (number.start == 1 or words[number.start - 2].end < words[number.start - 1].start)
    )


def _points(norms: Sequence[str], end: int) -> bool:
    """Tell whether the words behind "one" say which is meant: "the one with", "the one about", "that one isn't"."""
    return end < len(norms) and norms[end] in read_words("choices", "pointing")


def _negated(norms: Sequence[str], position: int) -> bool:
    return bool(read_words("choices", "not") & set(norms[max(0, position - 3) : position]))


def _whole(value: float) -> int | float:
    return int(value) if value == int(value) else value


@cache
def _values() -> dict[str, int]:
    return {word: int(key) for key, entries in read_table("numbers").items() if key.isdigit() for word in entries}


@cache
def _ordinals() -> dict[str, int]:
    """Return ordinal word → number, -1 for the last."""
    table = read_table("choices")
    ordinals = {word: int(key) for key, entries in table.items() if key.isdigit() for word in entries}
    ordinals.update({word: 1 for word in table["first"] + table["top"] if word != "satu"})
    ordinals.update(dict.fromkeys(table["last"], -1))
    return ordinals
