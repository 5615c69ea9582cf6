"""The activity: what is done, without amount, times, days and support (rule 1).

It is what a clause still says once every other term is taken out, where that begins with a thing people do: at the
start of a clause, beside other terms, or after words that propose ("I could", *mending*).
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.language.activity_words import is_no_act, manner_end, places_of_activity
from bot.language.circumstances import is_circumstance
from bot.language.doing import begins_activity, begins_with_object, may_be_verb
from bot.language.found import Found
from bot.language.sentence import Sentence
from bot.language.sequences import phrases_of
from bot.language.stretches import places_of
from bot.language.tables import read_words, small
from bot.language.telling import Span, clauses, is_complaint, is_reason


def read_activities(sentence: Sentence, found: list[Found], blocked: Sequence[tuple[int, int]]) -> list[Found]:
    """Return the things to do that are named, each with its words joined where an amount stood between.

    A lone word that points back (*jurnalnya*) has no value: it can be objected to, and offers nothing.
    """
    spans = [(item.start, item.end) for item in found] + list(blocked)
    taken = [False] * len(sentence.tokens)
    for start, end in spans:
        taken[start:end] = [True] * (end - start)
    activities: list[Found] = []
    for start, end in clauses(sentence):
        item = _activity_in(sentence, start, end, taken, found)
        before = activities[-1] if activities else None
        if item and before and _goes_with(sentence, before, item, (start, end), taken, found):
            before.value, before.end = f"{before.value}, {item.value}", item.end
        elif item:
            activities.append(item)
    return activities


def _goes_with(
    sentence: Sentence, first: Found, second: Found, clause: Span, taken: Sequence[bool], found: list[Found]
) -> bool:
    """Tell whether a second act after a comma belongs to the first: *ke dapur 5 menit, minum air putih*."""
    start, end = clause
    if not first.value or not second.value or second.start != start or sentence.norms[start - 1] != ",":
        return False
    says_no_act = sentence.norms[start] in small("partings") or "tidak" in sentence.norms[start:end]
    if says_no_act or any(token.kind == "NUMBER" for token in sentence.tokens[start:end]):
        return False
    if any(taken[start:end]) or sentence.norms[end - 1] in small("trailing") - {"dulu"} or "?" in sentence.norms:
        return False
    between = range(first.end, start - 1)
    said = places_of(found)
    plain = all(place in said or sentence.norms[place] in small("inner_particles") - {"saja"} for place in between)
    swapped = small("changed", "replaced", "proposing") - small("placing")  # "to" and *ke* lead to places as well
    return plain and not swapped & set(sentence.norms)


def _activity_in(sentence: Sentence, start: int, end: int, taken: Sequence[bool], found: list[Found]) -> Found | None:
    if is_complaint(sentence, start, end) or is_reason(sentence, start, end):
        return None
    if is_circumstance(sentence, start, end, found):
        return None
    begin = _begin(sentence, start, end, taken)
    places = places_of_activity(sentence, begin, end, taken, found)
    if not places or is_no_act(sentence, places[0]) or _rests_then(sentence, places[0], found):
        return None
    before = places[0] - 1
    amount = next((item for item in found if item.term == "amount" and item.end == places[0]), None)
    if amount and amount.start > start and sentence.norms[amount.start - 1] in ("a", "an"):  # "a 10 minute walk"
        places.insert(0, amount.start - 1)
    belonging = small("articles", "belonging")  # *nggak main hp* is something to do as well; *bisa ga …* asks
    asks = before > start and sentence.norms[before - 1] in small("asks_first")
    if before >= start and not taken[before] and sentence.norms[before] in belonging and not asks:
        places.insert(0, before)
    if after := manner_end(sentence, end):
        when = any(taken[places[-1] : end])  # "send him a photo [on Saturday], no words"
        places += range(end if when else places[-1] + 1, after)
    head = sentence.norms[places[0]]
    points_back = sentence.language == "id" and head.endswith("nya") and head not in read_words("activities", "id")
    return Found("activity", None if points_back else _typed(sentence, places), places[0], places[-1] + 1)


def _rests_then(sentence: Sentence, head: int, found: list[Found]) -> bool:
    """Tell whether one only says to rest in the case just named ("if my back flares up | I rest")."""
    begin = head
    while begin > 0 and sentence.norms[begin - 1] in small("subjects", "offered_rest"):
        begin -= 1
    begin -= begin > 0 and sentence.norms[begin - 1] == ","
    ends = {item.end for item in found if item.term == "condition"}
    return sentence.norms[head] in small("resting", "rests") and begin in ends


def _begin(sentence: Sentence, start: int, end: int, taken: Sequence[bool]) -> int:
    """Return where the thing to do begins in a clause, past words that lead up to it; ``end`` where none does."""
    if not taken[start] and _is_shared(sentence, start, end):
        return start
    begin, strong = _past_replaced(sentence, start, end, taken), _is_announced(sentence, start)
    while begin < end:
        norm = sentence.norms[begin]
        proposing = phrases_of("activities", "proposing").length_at(sentence.norms, begin)
        if taken[begin]:
            begin, strong = begin + 1, False
        elif begins_activity(sentence, begin, taken) or strong and may_be_verb(sentence, begin):
            return begin
        elif norm in ("daripada", "rather") and (offered := _instead(sentence, begin, end)):
            begin = offered
        elif proposing and (doing := _does(sentence, begin + proposing, taken)):
            return doing
        elif proposing:
            strong = bool(phrases_of("activities", "strong").found_in(sentence.norms[begin : begin + proposing]))
            begin += proposing
        elif norm == "langsung" and begin > start and _follows_term(sentence, begin, taken):
            begin += 1
        elif begins_with_object(sentence, begin, taken):
            return begin
        elif norm in small("leading") or not norm[0].isalnum():
            begin, strong = begin + 1, strong and norm in small("adverbs")
        else:
            return _own_part(sentence, begin, end, taken)
    return end


def _is_announced(sentence: Sentence, start: int) -> bool:
    """Tell whether the words before a colon announce what is to be done: "my step would be: …", *langkahku: …*."""
    if start < 2 or sentence.norms[start - 1] != ":":
        return False
    clause = sentence.tokens[start - 2].clause
    before = [norm for norm, token in zip(sentence.norms, sentence.tokens, strict=True) if token.clause == clause]
    return bool(phrases_of("activities", "announcing").found_in(before))


def _own_part(sentence: Sentence, begin: int, end: int, taken: Sequence[bool]) -> int:
    """Return where the client's part begins after somebody else's: "my dad can watch them and I could | walk"."""
    for place in range(begin, end - 1):
        length = phrases_of("activities", "proposing").length_at(sentence.norms, place + 1)
        after = place + 1 + length
        if sentence.norms[place] in small("second_act") and length and after < end and not taken[after]:
            return after if begins_activity(sentence, after, taken) else end
    return end


def _is_shared(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether somebody else's part comes first and the client's after it: "my mum could drive and I'd go in"."""
    norms = sentence.norms
    who = start + (norms[start] in small("possessives"))
    length = phrases_of("markers", "people").length_at(norms, who) if who < end else 0
    if not length or who + length + 1 >= end or norms[who + length] not in small("may_do"):
        return False
    own = (p + 1 for p in range(who + length + 2, end - 2) if norms[p] in small("second_act"))
    leads = ((p, phrases_of("activities", "proposing").length_at(norms, p)) for p in own)
    return any(length and p + length < end and norms[p + length].isalpha() for p, length in leads)


def _does(sentence: Sentence, after: int, taken: Sequence[bool]) -> int:
    """Return the place of the verb in "I'll do one mock exam", "I'll take the dog out", which say little without it.

    0 where an act follows ("I'll take the walk") or what is taken lies on the table ("I'll take the shorter one").
    """
    if after < 2 or sentence.norms[after - 1] not in ("do", "take") or after >= len(sentence.tokens) or taken[after]:
        return 0
    if sentence.norms[after - 1] == "do" and sentence.tokens[after].kind != "NUMBER":
        return 0
    takes, clause = sentence.norms[after - 1] == "take", sentence.tokens[after].clause
    thing = after + (takes and sentence.norms[after] in small("openers"))
    chosen = takes and small("on_the_table") & {
        token.norm for token in sentence.tokens[after:] if token.clause == clause
    }
    if thing >= len(sentence.tokens) or begins_activity(sentence, thing, taken) or chosen:
        return 0
    return after - 1 if begins_activity(sentence, after - 1, taken) else 0


def _follows_term(sentence: Sentence, place: int, taken: Sequence[bool]) -> bool:
    """Tell whether a cue or time stands right before: *habis kerja | langsung pulang*, not *bukan langsung*."""
    return taken[place - 1] and sentence.norms[place - 1] not in small("denying")


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


def _typed(sentence: Sentence, places: Sequence[int]) -> str:
    """Return the typed words of tokens, pieces that stood apart joined by one blank."""
    pieces, start = [], 0
    for index in range(1, len(places) + 1):
        if index == len(places) or places[index] != places[index - 1] + 1:
            pieces.append(sentence.typed(places[start], places[index - 1] + 1))
            start = index
    return " ".join(pieces).replace(" , ", ", ")
