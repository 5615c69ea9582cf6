"""What a limit is about where one tells of it: "**grandkids**, I'll never discuss", *soal **kdrt** ga akan cerita*.

Where the words after a limit are nothing but a verb of telling, the thing stands before; where they begin with one, it
follows the verb.
"""

from __future__ import annotations

from bot.language.sentence import Sentence
from bot.language.sequences import phrases_of
from bot.language.stretches import ends_clause
from bot.language.tables import read_words, small

Span = tuple[int, int]


def without_telling(sentence: Sentence, thing: Span) -> Span:
    """Return the thing without the verb of telling before it; empty, at its start, where nothing else is said."""
    start, end = thing
    if start < _past_telling(sentence, thing, "telling", "telling_alone") >= end:
        return start, start
    return _past_telling(sentence, thing, "telling"), end


def _past_telling(sentence: Sentence, thing: Span, *keys: str) -> int:
    start, end = thing
    place = start
    while place < end:
        length = phrases_of("limits", *keys).length_at(sentence.norms[:end], place)
        if not length and place > start and sentence.norms[place] in read_words("limits", "around", "soon", "told_to"):
            length = 1
        if not length:
            break
        place += length
    return place


def says_only_telling(sentence: Sentence, thing: Span) -> bool:
    """Tell whether the words name no thing, only that it is told."""
    return thing[0] < thing[1] and without_telling(sentence, thing) == (thing[0], thing[0])


def told_things(sentence: Sentence) -> list[tuple[str, Span, Span]]:
    """Return (kind, words, thing) of "the accident is something I can't talk about yet": the thing stands before."""
    found = []
    for start, end in phrases_of("limits", "something").found_in(sentence.norms):
        stop = end + (sentence.norms[end : end + 1] == ["that"])
        english = sentence.norms[start] not in ("itu", "adalah")
        if english and (stop >= len(sentence.norms) or sentence.norms[stop] not in small("subjects", "subjects_had")):
            continue
        while stop < len(sentence.norms) and not ends_clause(sentence.norms[stop]):
            stop += 1
        begin = start
        while begin > 0 and not ends_clause(sentence.norms[begin - 1]) and not _begins(sentence, begin - 1):
            begin -= 1
        norms = sentence.norms[start:stop]
        soon = phrases_of("limits", "soon", "until_ready").found_in(norms)
        ever = set(norms) & {"won't", "never"} or phrases_of("limits", "telling").found_in(norms)
        if begin < start and set(norms) & read_words("limits", "denied") and (soon or ever):
            found.append(("not_now" if soon else "never", (start, stop), (begin, start)))
    return found


def is_past_never(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a "never" only tells what has not been so ("I've never cooked", "never cooked before")."""
    if sentence.norms[start:end] not in (["never"], ["i", "never"]) or end >= len(sentence.norms):
        return False
    following = sentence.norms[end]
    past = following.endswith("ed") and len(following) > 4 or following in small("past_forms")
    return past and not (start and sentence.norms[start - 1] in small("may_do", "will_do"))


def _begins(sentence: Sentence, place: int) -> bool:
    return sentence.norms[place] in small("clause_ending")
