"""The activity: what is done, without amount, times, days and support (rule 1).

It is what a clause still says once every other term is taken out, where that begins with a thing people do: at the
start of a clause, beside other terms, or after words that propose ("I could", *mending*).
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.language.doing import begins_activity, may_be_verb
from bot.language.found import Found
from bot.language.sentence import BREAKS, Sentence
from bot.language.sequences import phrases_of
from bot.language.tables import small

# Units that are also what something is done with: "send one message" is "send message".
OBJECTS = frozenset({"message", "email", "call", "question", "task", "song", "video", "episode", "item"})


def read_activities(sentence: Sentence, found: list[Found], blocked: Sequence[tuple[int, int]]) -> list[Found]:
    """Return the things to do that are named, each with its words joined where an amount stood between.

    A lone word that points back (*jurnalnya*) has no value: it can be objected to, and offers nothing.
    """
    spans = [(item.start, item.end) for item in found] + list(blocked)
    taken = [False] * len(sentence.tokens)
    for start, end in spans:
        taken[start:end] = [True] * (end - start)
    activities = [_activity_in(sentence, start, end, taken, found) for start, end in clauses(sentence)]
    return [item for item in activities if item is not None]


def clauses(sentence: Sentence) -> list[tuple[int, int]]:
    """Return (start, end) of the clauses between signs and joining words."""
    spans: list[tuple[int, int]] = []
    start = 0
    for place in range(1, len(sentence.tokens) + 1):
        if place == len(sentence.tokens) or sentence.tokens[place].clause != sentence.tokens[start].clause:
            begin = start + (sentence.norms[start] in BREAKS)
            if begin < place:
                spans.append((begin, place))
            start = place
    return spans


def is_complaint(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a clause says how things are or were, so that nothing in it is offered."""
    norms = sentence.norms[start:end]
    if any(token.kind == "PAST" for token in sentence.tokens[start:end]) or _tells(sentence, start, end):
        return True
    felt = phrases_of("activities", "complaint").found_in(norms)
    opened = phrases_of("markers", "after", "before", "when", "if").found_in(norms)
    return bool(felt) and not (opened and opened[0][0] < felt[0][0])  # *pas lagi cemas* is a cue


def _tells(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a clause reports: "I look after him every day", *aku udah minum obat*."""
    norms = sentence.norms[start:end]
    if phrases_of("activities", "telling").found_in(norms):
        return True
    if sentence.language == "id":
        places = [place for place in range(start, end - 1) if sentence.norms[place] == "sudah"]
        done = [place for place in places if not place or sentence.norms[place - 1] not in small("before_done")]
        return any(begins_activity(sentence, place + 1, [False] * len(sentence.tokens)) for place in done)
    subject = next((place for place in range(start, end) if sentence.norms[place] == "i"), None)
    if subject is None or subject + 1 >= end or small("unreal") & set(sentence.norms[start:subject]):
        return False
    opened = phrases_of("markers", "after", "before", "when", "if").found_in(sentence.norms[start:subject])
    return sentence.norms[subject + 1] not in small("plain_after_i") and not opened


def is_reason(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a clause only gives a reason ("because I work on Fridays")."""
    return sentence.norms[start] in small("reasons") and end > start


def _activity_in(sentence: Sentence, start: int, end: int, taken: Sequence[bool], found: list[Found]) -> Found | None:
    if is_complaint(sentence, start, end) or is_reason(sentence, start, end):
        return None
    begin = _begin(sentence, start, end, taken)
    places = _places(sentence, begin, end, taken, found)
    if not places or phrases_of("activities", "asked").length_at(sentence.norms, places[0]):
        return None
    before = places[0] - 1
    belonging = small("articles") | {"tidak"}  # *nggak main hp* is something to do as well
    if before >= start and not taken[before] and sentence.norms[before] in belonging:
        places.insert(0, before)
    points_back = len(places) == 1 and sentence.language == "id" and sentence.norms[places[0]].endswith("nya")
    return Found("activity", None if points_back else _typed(sentence, places), places[0], places[-1] + 1)


def _begin(sentence: Sentence, start: int, end: int, taken: Sequence[bool]) -> int:
    """Return where the thing to do begins in a clause, past words that lead up to it; ``end`` where none does."""
    begin, strong = start, False
    while begin < end:
        norm = sentence.norms[begin]
        proposing = phrases_of("activities", "proposing").length_at(sentence.norms, begin)
        if taken[begin]:
            begin += 1
        elif begins_activity(sentence, begin, taken) or strong and may_be_verb(sentence, begin):
            return begin
        elif norm in ("daripada", "rather") and (offered := _instead(sentence, begin, end)):
            begin = offered
        elif proposing:
            strong = bool(phrases_of("activities", "strong").found_in(sentence.norms[begin : begin + proposing]))
            begin += proposing
        elif norm in small("leading") or not norm[0].isalnum():
            begin += 1
        else:
            return end
    return end


def _instead(sentence: Sentence, begin: int, end: int) -> int:
    """Return where the thing proposed begins in *daripada lari mending renang*, 0 where nothing is proposed."""
    marks = small("instead_mark")
    return next((place + 1 for place in range(begin + 1, end) if sentence.norms[place] in marks), 0)


def _places(sentence: Sentence, begin: int, end: int, taken: Sequence[bool], found: list[Found]) -> list[int]:
    """Return the tokens of the activity: on from its head, over an amount, up to another term or a joining word."""
    places: list[int] = []
    for place in range(begin, end):
        if taken[place]:
            inside = [item for item in found if item.start <= place < item.end]
            if not inside or any(item.term != "amount" for item in inside):
                break
            thing = any(item.value and item.value["unit"] in OBJECTS for item in inside)
            if thing and sentence.tokens[place].kind != "NUMBER":
                places.append(place)
        elif places and sentence.norms[place] in small("inner_particles"):
            if place + 1 == end or sentence.norms[place + 1] not in small("placing"):
                break
        elif places and sentence.norms[place] in small("ends"):
            break
        else:
            places.append(place)
    while places and (_hangs(sentence.norms[places[-1]])):
        if " ".join(sentence.norms[place] for place in places[-2:]) in small("particle_verbs"):
            break
        places.pop()
    return places


def _hangs(norm: str) -> bool:
    return norm in small("trailing", "open_end") and norm not in ("better", "more") or not norm[0].isalnum()


def _typed(sentence: Sentence, places: Sequence[int]) -> str:
    """Return the typed words of tokens, pieces that stood apart joined by one blank."""
    pieces, start = [], 0
    for index in range(1, len(places) + 1):
        if index == len(places) or places[index] != places[index - 1] + 1:
            pieces.append(sentence.typed(places[start], places[index - 1] + 1))
            start = index
    return " ".join(pieces)
