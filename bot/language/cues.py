"""Cues (what comes round again) and start events (what comes once), rule 5.

Both keep the word that opens them (*sehabis makan malam*, "after exams"): without it their sense is lost.
"""

from __future__ import annotations

from bot.language.doing import begins_activity
from bot.language.found import Found
from bot.language.objections import Objection, find_objections
from bot.language.sentence import Sentence
from bot.language.sequences import phrases_of
from bot.language.stretches import clause_end, ends_clause, length_at, places_of
from bot.language.tables import read_words, small

MOST = 8  # tokens of a cue or an event


def read_cues(sentence: Sentence, found: list[Found]) -> list[Found]:
    """Return cues and start events opened by after, before, when, or named as a routine ("on the bus")."""
    cues: list[Found] = []
    taken = places_of(found)
    objections = find_objections(sentence)
    place = 0
    while place < len(sentence.tokens):
        item = _cue_at(sentence, place, found, taken)
        if item is not None and (cut := _objected(sentence, item, objections) or _judged(sentence, item)):
            item = _shortened(sentence, item, cut)
        if item is not None:
            cues.append(item)
        place = item.end if item else place + 1
    return cues


def _objected(sentence: Sentence, cue: Found, objections: list[Objection]) -> int:
    """Return where words begin inside a cue that object to it: *habis magrib | ga bisa*, "before bed | is no good"."""
    opened = length_at(sentence, cue.start, "after", "before")
    for item in objections:
        inside = cue.start + 1 < item.start < cue.end
        own = set(sentence.norms[cue.start + 1 : item.start]) - small("subjects", "placing")
        closed = item.end >= len(sentence.norms) or sentence.norms[item.end] in small(
            "after_no", "trailing", "addressed"
        )
        closed = closed or ends_clause(sentence.norms[min(item.end, len(sentence.norms) - 1)])
        person = sentence.norms[item.start - 1] in small("subjects") | read_words("markers", "people")
        if inside and own and item.direction in ("post", "either") and (opened or closed and not person):
            return item.start
    return 0


def _judged(sentence: Sentence, cue: Found) -> int:
    """Return where words inside a cue say how it suits: *habis sarapan | lebih enak*, "after work | would do"."""
    spans = phrases_of("markers", "judging").found_in(sentence.norms[cue.start : cue.end])
    said = sentence.norms[cue.start + 1 : cue.end]
    own = next((place for place, norm in enumerate(said) if norm not in small("subjects", "no_cue")), len(said))
    return next((cue.start + start for start, _ in spans if start > own + 1), 0)


def _shortened(sentence: Sentence, cue: Found, end: int) -> Found:
    while end > cue.start + 1 and sentence.norms[end - 1] in small("adverbs", "trailing") - small("kept_in_cue"):
        end -= 1
    text = sentence.typed(cue.start, end)
    return Found(cue.term, text if cue.term == "cue" else {"event": text}, cue.start, end)


def _cue_at(sentence: Sentence, place: int, found: list[Found], taken: set[int]) -> Found | None:
    opened = length_at(sentence, place, "after", "before", "when")
    if sentence.typed(place, place + 1).lower().startswith("g") and sentence.norms[place] == "begitu":
        return None  # *gitu* opens nothing
    if place in taken and not (opened > 1 and any(item.start == place for item in found)):
        return None
    routine = length_at(sentence, place, "at_routine") or _with_drink(sentence, place)
    if routine and not _says_where(sentence, place):
        end = _routine_end(sentence, place + routine, taken)
        return Found("cue", sentence.typed(place, end), place, end)
    if place and (_asked_or_idiom(sentence, place) or _has_run_out(sentence, place)):
        return None
    length = opened or like_when(sentence, place) or _every(sentence, place)
    begin = place + length
    if opened == 0 and length:
        begin += length_at(sentence, begin, "after", "before", "when")  # *tiap habis subuh*
    if not length or begin >= len(sentence.tokens) or _says_nothing(sentence, begin):
        return None
    if sentence.norms[place] in small("also_noun") and not _opens_clause(sentence, place):
        return None
    end = _end(sentence, begin, found)
    if end == begin:
        return None
    if "is" in sentence.norms[begin:end] and sentence.norms[end - 1] == "when":
        return None  # "after work is when I pick up the kids" tells
    text = sentence.typed(place, end)
    if _comes_once(sentence, place, begin, end):
        return Found("start", {"event": text}, place, end)
    return Found("cue", text, place, end)


def _asked_or_idiom(sentence: Sentence, place: int) -> bool:
    """Tell whether "when" is asked for ("ask when they close"), or the words are a set phrase ("look after him")."""
    before, norm = sentence.norms[place - 1], sentence.norms[place]
    if norm in ("when", "whenever"):
        return before in small("asking_when", "saying_when")  # "… is when I'm free" says which time
    if before in ("look", "looking", "looked", "looks"):
        return True
    said_before = norm == "before" and sentence.norms[place + 1 : place + 3] in ([], ["after", "all"])
    return said_before or sentence.norms[place : place + 2] == ["after", "all"] and _ends(sentence, place + 2)


def _has_run_out(sentence: Sentence, place: int) -> bool:
    """Tell whether *habis* says that something has run out: *baru mulai aja udah abis waktunya*."""
    gone = sentence.norms[place] == "habis" and sentence.norms[place - 1] in ("sudah", "keburu", "langsung")
    return gone and sentence.norms[place + 1 : place + 2] != [] and sentence.norms[place + 1].endswith("nya")


def _ends(sentence: Sentence, place: int) -> bool:
    return place >= len(sentence.norms) or ends_clause(sentence.norms[place])


def _says_where(sentence: Sentence, place: int) -> bool:
    """Tell whether the words say where one sits or something lies: "sit in the car", "leave the phone in the car"."""
    if sentence.norms[place] != "in" and sentence.norms[place : place + 2] != ["di", "kamar"]:
        return False
    clause = sentence.tokens[place].clause
    before = {sentence.norms[p] for p in range(place) if sentence.tokens[p].clause == clause}
    return bool(before & small("staying"))


def _opens_clause(sentence: Sentence, place: int) -> bool:
    before = sentence.norms[place - 1] if place else ","
    return ends_clause(before) or before in small("joining")


def _says_nothing(sentence: Sentence, begin: int) -> bool:
    """Tell whether only "that" or the like follows: *habis itu* joins two clauses."""
    following = sentence.norms[begin + 1] if begin + 1 < len(sentence.norms) else ","
    alone = ends_clause(following) or following in small("trailing", "joining")
    return sentence.norms[begin] in small("no_cue") and (alone or sentence.norms[begin] in ("itu", "ini", "that"))


def _routine_end(sentence: Sentence, begin: int, taken: set[int]) -> int:
    """Return where a routine ends, with where it goes: "on the bus to work"."""
    if begin < len(sentence.norms) and sentence.norms[begin] in ("to", "home", "from", "di", "ke", "at", "pulang"):
        return clause_end(sentence, begin, taken, most=3)
    return begin


def like_when(sentence: Sentence, place: int) -> int:
    """Return the length of *kalau* where it means "when": *kalau udah pulang*, *kalau UTS selesai*."""
    if sentence.norms[place] != "kalau":
        return 0
    ahead = sentence.norms[place + 1 : place + 5]
    if phrases_of("markers", "rising").length_at(sentence.norms, place + 1) if ahead else 0:
        return 1
    routine = bool(ahead) and ahead[0] in small("done") and read_words("markers", "routine") & set(ahead)
    once = phrases_of("markers", "once_event").found_in(ahead) and small("once_done") & set(ahead)
    return 1 if routine or once else 0


def _with_drink(sentence: Sentence, place: int) -> int:
    """Return the length of "with my morning tea"."""
    words = sentence.norms[place : place + 4]
    if words[:1] != ["with"] or not set(words[1:2]) & small("possessives"):
        return 0
    length = 3 if len(words) > 2 and sentence.tokens[place + 2].kind == "PART" else 2
    return (
        length + 1
        if words[length : length + 1] and words[length] in ("tea", "coffee", "breakfast", "lunch", "dinner")
        else 0
    )


def _every(sentence: Sentence, place: int) -> int:
    """Return the length of "every" before what comes round: *tiap pulang kantor*, "each lunch", not "every day"."""
    if sentence.tokens[place].kind != "EVERY" or place + 1 >= len(sentence.tokens):
        return 0
    following = sentence.tokens[place + 1]
    return int(
        following.kind in ("", "MEAL", "PRAYER")
        and following.norm.isalpha()
        and following.norm not in small("no_round")
    )


def _comes_once(sentence: Sentence, place: int, begin: int, end: int) -> bool:
    if sentence.norms[place] in small("each_opening"):
        return False
    if ["out", "of"] in [sentence.norms[p : p + 2] for p in range(begin, end)]:  # out of a room comes round again
        return False
    named = bool(phrases_of("markers", "once_event").found_in(sentence.norms[begin:end]))
    return named or sentence.norms[place] == "once" and sentence.norms[begin] in ("i've", "we've", "it's", "that's")


def _end(sentence: Sentence, begin: int, found: list[Found]) -> int:
    """Return where the words after the opening one end; ``begin`` where a clock time or a date follows at once."""
    if any(item.start == begin and not _belongs(sentence, item, begin) for item in found):
        return begin
    if _is_routine(sentence, begin) and begins_activity(sentence, begin + 1, [False] * len(sentence.tokens)):
        return begin + 1  # *abis subuh | baca satu halaman*
    end = clause_end(
        sentence,
        begin,
        places_of(item for item in found if not _belongs(sentence, item, begin)),
        most=MOST,
        kept="kept_in_cue",
    )
    return begin + 1 if end == begin and sentence.tokens[begin].kind in ("PRAYER", "MEAL") else end


def _is_routine(sentence: Sentence, place: int) -> bool:
    here = sentence.tokens[place]
    return place + 1 < len(sentence.tokens) and (here.kind in ("PRAYER", "MEAL") or here.norm == "subuh")


def _belongs(sentence: Sentence, item: Found, begin: int) -> bool:
    """Tell whether a time is part of the cue (*kuliah pagi*, *ujian akhir semester*) and none of its own."""
    if item.term == "start":
        return isinstance(item.value, dict) and item.start > begin
    if item.term != "time_of_day" or ":" in str(item.value) or item.end - item.start != 1:
        return False
    if item.start > begin:  # *sambil ngopi pagi*; in English the part of the day stands before the noun
        if sentence.language == "id":
            return sentence.norms[item.start - 1][0].isalnum()
        if sentence.norms[item.start - 1] not in small("openers"):
            return False
    following = sentence.norms[item.end] if item.end < len(sentence.norms) else ","
    return sentence.norms[begin] == "subuh" or following.isalpha() and following not in small("trailing", "joining")
