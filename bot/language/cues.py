"""Cues (what comes round again) and start events (what comes once), rule 5.

Both keep the word that opens them (*sehabis makan malam*, "after exams"): without it their sense is lost.
"""

from __future__ import annotations

from bot.language.found import Found
from bot.language.sentence import Sentence
from bot.language.sequences import phrases_of
from bot.language.stretches import clause_end, covered, ends_clause, length_at
from bot.language.tables import read_words, small

MOST = 8  # tokens of a cue or an event


def read_cues(sentence: Sentence, found: list[Found]) -> list[Found]:
    """Return cues and start events opened by after, before, when, or named as a routine ("on the bus")."""
    cues: list[Found] = []
    place = 0
    while place < len(sentence.tokens):
        item = _cue_at(sentence, place, found)
        if item is not None:
            cues.append(item)
        place = item.end if item else place + 1
    return cues


def _cue_at(sentence: Sentence, place: int, found: list[Found]) -> Found | None:
    opened = length_at(sentence, place, "after", "before", "when")
    if covered([item for item in found if not (opened > 1 and item.start == place)], place):
        return None
    if routine := length_at(sentence, place, "at_routine"):
        end = _routine_end(sentence, place + routine, found)
        return Found("cue", sentence.typed(place, end), place, end)
    length = opened or _like_when(sentence, place)
    begin = place + length
    if not length or begin >= len(sentence.tokens) or sentence.norms[begin] in small("no_cue"):
        return None
    if sentence.norms[place] in small("also_noun") and place and sentence.norms[place - 1] not in small("joining"):
        if not ends_clause(sentence.norms[place - 1]):
            return None
    end = _end(sentence, begin, found)
    if end == begin:
        return None
    text = sentence.typed(place, end)
    if _comes_once(sentence, place, begin, end):
        return Found("start", {"event": text}, place, end)
    return Found("cue", text, place, end)


def _routine_end(sentence: Sentence, begin: int, found: list[Found]) -> int:
    """Return where a routine ends, with where it goes: "on the bus to work"."""
    if begin < len(sentence.norms) and sentence.norms[begin] in ("to", "home", "from", "di", "ke"):
        return clause_end(sentence, begin, found, most=3)
    return begin


def _like_when(sentence: Sentence, place: int) -> int:
    """Return the length of *kalau* where it means "when": *kalau udah pulang*, *kalau UTS selesai*."""
    if sentence.norms[place] != "kalau":
        return 0
    ahead = sentence.norms[place + 1 : place + 5]
    routine = bool(ahead) and ahead[0] in small("done") and read_words("markers", "routine") & set(ahead)
    once = phrases_of("markers", "once_event").found_in(ahead) and small("once_done") & set(ahead)
    return 1 if routine or once else 0


def _comes_once(sentence: Sentence, place: int, begin: int, end: int) -> bool:
    if sentence.norms[place] in ("tiap", "setiap", "whenever", "every", "each"):
        return False
    named = bool(phrases_of("markers", "once_event").found_in(sentence.norms[begin:end]))
    return named or sentence.norms[place] == "once" and sentence.norms[begin] in ("i've", "we've", "it's", "that's")


def _end(sentence: Sentence, begin: int, found: list[Found]) -> int:
    """Return where the words after the opening one end; ``begin`` where a clock time or a date follows at once."""
    if any(item.start == begin for item in found) and sentence.norms[begin] != "subuh":
        return begin
    end = clause_end(sentence, begin, [item for item in found if not _belongs(sentence, item, begin)], most=MOST)
    return begin + 1 if end == begin and sentence.tokens[begin].kind in ("PRAYER", "MEAL") else end


def _belongs(sentence: Sentence, item: Found, begin: int) -> bool:
    """Tell whether a time is part of the cue (*kuliah pagi*, *ujian akhir semester*) and none of its own."""
    if item.term == "start":
        return isinstance(item.value, dict) and item.start > begin
    if item.term != "time_of_day" or ":" in str(item.value) or item.end - item.start != 1:
        return False
    return item.start == begin or item.start > begin and sentence.norms[item.start - 1] in small("with_part")
