"""What the readers of this package already find in a message, as signs an intent classifier can weigh."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.language import drafts, manners
from bot.language.aspects import aspects_told
from bot.language.bearings import read_bearings
from bot.language.both_sides import both_sides
from bot.language.detect import detect_language
from bot.language.hedges import is_hedged
from bot.language.limit_kind import limit_kind
from bot.language.preferences import read_preferences
from bot.language.sentence import Sentence, read_sentence
from bot.language.taking_back import means_take_back, takes_out_a_part
from bot.language.terms import Reading, read_terms

READ = 400  # characters; an act shows at the beginning
ANY_DAY = dt.date(2024, 1, 1)  # which day it is decides values, not which terms are named
ONLY = ("leaving", "greeting", "thanking", "enough", "refusing", "indifferent", "unsure")
CHANGING = {"but", "only", "only_if", "proviso", "otherwise", "move", "less", "more", "too", "no", "first", "back"}
LENGTHS = (1, 2, 4, 7, 12, 20)  # words


@dataclass(frozen=True)
class Signs:
    """names: such as `term:amount`, `begins:no`, `yes:but`. shape: the words of a message with every number, weekday,
    unit or time as its class ("mau NUMBER UNIT saja"). bearings: how its words bear on a question ("yes but less")."""

    names: tuple[str, ...]
    shape: str
    bearings: str


def read_signs(text: str) -> Signs:
    """Return the signs in a message. Any text is allowed; nothing is raised."""
    text = text[:READ]
    language = detect_language(text) or "id"
    sentence = read_sentence(text, language)
    reading = read_terms(text, language, ANY_DAY)
    bearings = read_bearings(sentence)
    names = [*_terms(reading), *_manners(text, language, reading), *_size(sentence)]
    if bearings[:1] == ["yes"]:
        names.append("yes:otherwise" if CHANGING & set(bearings) else "yes:as_offered")
    shape = " ".join(token.kind or token.norm.replace(" ", "_") for token in sentence.tokens)
    return Signs(tuple(names), shape, " ".join(bearings))


def _terms(reading: Reading) -> list[str]:
    found = [f"term:{name}" for name in reading.terms]
    found += [f"refused:{name}" for name in reading.refused]
    if reading.terms:
        found.append("terms")
    if set(reading.terms) - {"activity", "condition"}:
        found.append("terms:plain")
    if reading.refused:
        found.append("refused")
    if reading.limit:
        found.append(f"limit:{reading.limit['kind']}")
    return found


def _manners(text: str, language: str, reading: Reading) -> list[str]:
    yes, no = drafts.says_yes(text, language), manners.begins_with_no(text, language)
    turned = drafts.after_but(text, language) is not None
    but = yes and turned or drafts.after_yes(text, language) is not None
    kind = limit_kind(text, language)
    told = {
        "begins:yes": yes,
        "begins:no": no,
        "yes:but": but,
        "yes:condition": yes and "condition" in reading.terms,
        "yes:terms": yes and bool(reading.terms),
        "yes:bare": yes and not but and not reading.terms,
        "no:terms": no and bool(reading.terms),
        "no:bare": no and not reading.terms,
        "but": turned,
        "less": drafts.wants_less(text, language),
        "tells:no": manners.is_telling_no(text, language),
        "hedged": is_hedged(text, language),
        "asks": manners.is_question(text, language),
        "self": manners.is_about_oneself(text, language),
        "torn": both_sides(text, language) is not None,
        "takes_back": means_take_back(text, language),
        "takes_out": takes_out_a_part(text, language),
        f"kind:{kind[0] if kind else ''}": kind is not None,
    }
    found = [name for name, holds in told.items() if holds]
    found += [f"only:{kind}" for kind in ONLY if manners.only_says(kind, text, language)]
    found += [f"aspect:{aspect}" for aspect in aspects_told(text, language)]
    found += [f"prefers:{name}" for name in read_preferences(text, language)]
    return found


def _size(sentence: Sentence) -> list[str]:
    words = [token for token in sentence.tokens if token.norm[:1].isalnum()]
    size = next((most for most in LENGTHS if len(words) <= most), "more")
    found = [f"size:{size}", f"language:{sentence.language}"]
    if words and all(token.kind == "NUMBER" for token in words):
        found.append("number")
    return found
