"""The activity: what is done, without amount, times, days and support (rule 1).

It is what a clause still says once every other term is taken out, where that begins with a thing people do: at the
start of a clause, beside other terms, or after words that propose ("I could", *mending*).
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.language.doing import begins_activity, may_be_verb
from bot.language.found import Found
from bot.language.sentence import Sentence
from bot.language.sequences import phrases_of
from bot.language.tables import read_words, small
from bot.language.telling import clauses, is_complaint, is_reason

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


def _activity_in(sentence: Sentence, start: int, end: int, taken: Sequence[bool], found: list[Found]) -> Found | None:
    if is_complaint(sentence, start, end) or is_reason(sentence, start, end):
        return None
    begin = _begin(sentence, start, end, taken)
    places = _places(sentence, begin, end, taken, found)
    if not places or phrases_of("activities", "asked").length_at(sentence.norms, places[0]):
        return None
    before = places[0] - 1
    amount = next((item for item in found if item.term == "amount" and item.end == places[0]), None)
    if amount and amount.start > start and sentence.norms[amount.start - 1] in ("a", "an"):  # "a 10 minute walk"
        places.insert(0, amount.start - 1)
    belonging = small("articles") | {"tidak"}  # *nggak main hp* is something to do as well; *bisa ga …* asks
    asks = before > start and sentence.norms[before - 1] in small("asks_first")
    if before >= start and not taken[before] and sentence.norms[before] in belonging and not asks:
        places.insert(0, before)
    head = sentence.norms[places[0]]
    points_back = sentence.language == "id" and head.endswith("nya") and head not in read_words("activities", "id")
    return Found("activity", None if points_back else _typed(sentence, places), places[0], places[-1] + 1)


def _begin(sentence: Sentence, start: int, end: int, taken: Sequence[bool]) -> int:
    """Return where the thing to do begins in a clause, past words that lead up to it; ``end`` where none does."""
    begin, strong = _past_replaced(sentence, start, end, taken), False
    while begin < end:
        norm = sentence.norms[begin]
        proposing = phrases_of("activities", "proposing").length_at(sentence.norms, begin)
        if taken[begin]:
            begin, strong = begin + 1, False
        elif begins_activity(sentence, begin, taken) or strong and may_be_verb(sentence, begin):
            return begin
        elif norm in ("daripada", "rather") and (offered := _instead(sentence, begin, end)):
            begin = offered
        elif proposing:
            strong = bool(phrases_of("activities", "strong").found_in(sentence.norms[begin : begin + proposing]))
            begin += proposing
        elif norm in small("leading") or not norm[0].isalnum():
            begin, strong = begin + 1, strong and norm in small("adverbs")
        else:
            return end
    return end


def _past_replaced(sentence: Sentence, start: int, end: int, taken: Sequence[bool]) -> int:
    """Return where the new thing begins in "swap the walk for swimming", *jalannya diganti renang*; else ``start``."""
    for place in range(start, end):
        if sentence.norms[place] in small("replacing"):
            marks = (
                p + 1 for p in range(place + 1, end) if sentence.norms[p] in small("replacing_with") and not taken[p]
            )
            return next(marks, place + 1 if sentence.norms[place] == "diganti" else start)
    return start


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
            if (
                places
                and inside
                and all(item.term == "support" for item in inside)
                and _goes_on(sentence, inside[0], taken)
            ):
                continue
            if places and _aside(sentence, inside, place, taken):
                continue
            counts = all(
                item.term == "amount" or item.term == "frequency" and item.end - item.start == 1 for item in inside
            )
            if not inside or not counts:
                break
            if all(item.term == "frequency" and item.end - item.start == 1 for item in inside):
                continue  # "apply for [two] jobs a week"
            thing = any(item.value and item.value["unit"] in OBJECTS for item in inside)
            person = _is_met(sentence, inside)
            if person or thing and sentence.tokens[place].kind != "NUMBER":
                places.append(place)
        elif places and sentence.tokens[place].kind in ("ONEPERIOD", "DAILY", "EVERY"):
            break
        elif places and sentence.norms[place] in small("inner_particles"):
            if place + 1 == end or sentence.norms[place + 1] not in small("placing"):
                break
        elif (
            places
            and sentence.norms[place] in small("ends")
            and not (_describes(sentence, place) and not taken[place + 1])
        ):
            break
        else:
            places.append(place)
    while places and (_hangs(sentence.norms[places[-1]])):
        if " ".join(sentence.norms[place] for place in places[-2:]) in small("particle_verbs"):
            break
        places.pop()
    return places


def _aside(sentence: Sentence, inside: list[Found], place: int, taken: Sequence[bool]) -> bool:
    """Tell whether a part of the day stands in the middle of an activity: *jalan sore keliling komplek*."""
    alone = len(inside) == 1 and inside[0].term == "time_of_day" and sentence.tokens[place].kind == "PART"
    after = place + 1
    if sentence.language != "id" or not alone or after >= len(sentence.tokens) or taken[after]:
        return False
    following = sentence.norms[after]
    small_words = small("trailing", "joining", "joining_value", "ends", "open_end", "placing")
    return sentence.tokens[after].kind == "" and following.isalpha() and following not in small_words


def _is_met(sentence: Sentence, inside: list[Found]) -> bool:
    """Tell whether a counted person stands after a preposition: without them "say hi to one person" breaks off."""
    item = inside[0]
    before = sentence.norms[item.start - 1] if item.start else ""
    return bool(item.value) and item.value.get("unit") == "person" and before in ("to", "with", "ke", "sama", "dengan")


def _goes_on(sentence: Sentence, company: Found, taken: Sequence[bool]) -> bool:
    """Tell whether the activity goes on after the company, with a place: "study with Tina in the library"."""
    after = company.end
    return (
        after + 1 < len(sentence.tokens)
        and not taken[after + 1]
        and sentence.norms[after] in ("di", "ke", "in", "at", "to")
    )


def _describes(sentence: Sentence, place: int) -> bool:
    """Tell whether a joining word goes on with the activity: *hal yang bikin bersyukur*, "sit and breathe"."""
    after = place + 1
    if sentence.norms[place] == "over":  # "take over the care", not "walking over writing"
        return after < len(sentence.tokens) and not sentence.norms[after].endswith("ing")
    if sentence.norms[place] not in small("going_on") or after >= len(sentence.tokens):
        return False
    following = sentence.tokens[after]
    plain = following.kind == "" and following.norm[0].isalpha() and following.norm not in small("subjects_after")
    return plain and following.clause == sentence.tokens[place].clause


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
