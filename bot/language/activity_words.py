"""Which words belong to an activity once its first one is known, and where it ends (rule 1)."""

from __future__ import annotations

from collections.abc import Sequence

from bot.language.doing import OBJECTS, asks_whether, begins_activity
from bot.language.found import Found
from bot.language.sentence import Sentence
from bot.language.sequences import phrases_of
from bot.language.tables import read_words, small

WHEN = frozenset({"start", "days", "time_of_day", "frequency", "until", "cue", "support"})


def places_of_activity(
    sentence: Sentence, begin: int, end: int, taken: Sequence[bool], found: list[Found]
) -> list[int]:
    """Return the tokens of the activity that begins at ``begin``, in its clause up to ``end``.

    It goes over an amount, up to another term or a joining word; a purpose or a second act after when it is done
    belongs to it ("text them [tomorrow] to split the work").
    """
    places: list[int] = []
    for place in range(begin, end):
        inside = [item for item in found if taken[place] and item.start <= place < item.end]
        if not taken[place]:
            if places and _stops(sentence, place, end, taken, places):
                break
            if not places or sentence.norms[place] not in small("inner_particles"):
                places.append(place)
        elif places and (_company_in_the_middle(sentence, inside, taken) or _aside(sentence, inside, place, taken)):
            continue
        elif not inside or not all(_counts(item) for item in inside):
            tail = _tail(sentence, place, end, taken, inside, places[0]) if places else []
            return [*_without_hanging(sentence, places), *_without_hanging(sentence, tail)]
        elif not all(item.term == "frequency" for item in inside):  # "apply for [two] jobs a week"
            thing = any(item.value and item.value["unit"] in OBJECTS for item in inside)
            thing = thing and not _has_object(sentence, places, inside[0])
            if _is_met(sentence, inside) or thing and sentence.tokens[place].kind != "NUMBER":
                places.append(place)
    return _without_hanging(sentence, places)


def _stops(sentence: Sentence, place: int, end: int, taken: Sequence[bool], places: Sequence[int]) -> bool:
    """Tell whether an untaken word ends the activity."""
    norm = sentence.norms[place]
    if sentence.tokens[place].kind in ("ONEPERIOD", "DAILY", "EVERY"):
        return True
    judged = norm not in small("ends") and sentence.norms[place - 1] not in small("subjects")
    if judged and phrases_of("markers", "judging").length_at(sentence.norms, place):
        return True  # "walking | will do"
    if norm in small("inner_particles"):
        if norm == "dulu" and len(places) == 1 and place + 1 < end and not taken[place + 1]:  # *cari dulu syaratnya*
            kept = small("ends", "trailing", "joining", "subjects_after") - small("placing") - {"sama", "dengan"}
            return sentence.norms[place + 1] in kept or not sentence.norms[place + 1].isalpha()
        return place + 1 == end or sentence.norms[place + 1] not in small("placing")
    if norm in ("is", "are") and _asks(sentence, places):
        return False  # "ask how she is"
    if norm not in small("ends") or asks_whether(sentence, place):
        return False
    if _describes(sentence, place) and not taken[place + 1]:
        return False
    return not _in_place_of(sentence, place, places[0])


def _asks(sentence: Sentence, places: Sequence[int]) -> bool:
    """Tell whether a question is passed on in these words ("ask how she is", "ask if she is home")."""
    asked = small("asked_words") & {sentence.norms[place] for place in places}
    return bool(asked) or any(asks_whether(sentence, place) for place in places)


def _in_place_of(sentence: Sentence, place: int, head: int) -> bool:
    """Tell whether "instead of calling" tells more of what is done, and not what the offer is swapped for.

    It is a swap where both have one form: "walking instead of running", "a walk instead of a run".
    """
    if sentence.norms[place : place + 2] != ["instead", "of"] or place + 2 >= len(sentence.norms):
        return False
    return sentence.norms[place + 2].endswith("ing") and not sentence.norms[head].endswith("ing")


def _counts(item: Found) -> bool:
    return item.term == "amount" or item.term == "frequency" and item.end - item.start == 1


def _company_in_the_middle(sentence: Sentence, inside: list[Found], taken: Sequence[bool]) -> bool:
    company = bool(inside) and all(item.term == "support" for item in inside)
    return company and _goes_on(sentence, inside[0], taken)


def _has_object(sentence: Sentence, places: Sequence[int], amount: Found) -> bool:
    """Tell whether what is acted on stands before what is counted: *main ukulele satu lagu* is *main ukulele*."""
    last, kept = sentence.norms[places[-1]], small("placing", "inner_particles") | read_words("markers", "people")
    plain = len(places) > 1 and places[-1] == amount.start - 1 and amount.end - amount.start == 2
    return sentence.language == "id" and plain and last not in kept


def _tail(sentence: Sentence, place: int, end: int, taken: Sequence[bool], inside: list[Found], head: int) -> list[int]:
    """Return the tokens of a purpose or a second act that follows when the first is done."""
    if not inside or not all(item.term in WHEN for item in inside):
        return []
    while place + 1 < end and (taken[place] or sentence.norms[place] in small("placing") and taken[place + 1]):
        place += 1
    if place + 1 >= end or taken[place + 1]:
        return []
    opening, following = sentence.norms[place], sentence.norms[place + 1]
    begin = place + 1 + phrases_of("activities", "proposing").length_at(sentence.norms, place + 1)  # "and I'd go home"
    verb = begin < end and begins_activity(sentence, begin, taken)
    purpose = (
        following.isalpha() if opening == "to" else opening == "untuk" and (verb or following in small("purposes"))
    )
    second = opening in small("second_act") and verb and not any(taken[place:end])
    instead = all(item.term == "cue" for item in inside) and _in_place_of(sentence, place, head)
    if not purpose and not second and not instead:
        return []
    places = [place]
    for ahead in range(place + 1, end):
        if taken[ahead] or ahead > place + 1 and _stops(sentence, ahead, end, taken, places):
            break
        places.append(ahead)
    return places


def _without_hanging(sentence: Sentence, places: list[int]) -> list[int]:
    """Leave out the small words at the end that belong to nothing."""
    while places and _hangs(sentence.norms[places[-1]]) and not _is_tea(sentence, places):
        if _is_separated(sentence, places):
            break
        if sentence.norms[places[-1]] == "work" and sentence.norms[places[-1] - 1] in small("openers", "placing"):
            break  # "split the work", "cycle to work", and not "evenings work"
        norms = [sentence.norms[place] for place in places]
        if norms[-1] in ("is", "are") and _asks(sentence, places):
            break
        if " ".join(norms[-2:]) in small("particle_verbs") or len(norms) > 2 and norms[-2:] == ["about", "it"]:
            break
        places = places[:-1]
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
    if sentence.norms[place] == "yang" and following.norm in ("tidak", "belum", "bukan"):  # *rapat yang nggak penting*
        return after + 1 < len(sentence.tokens) and sentence.norms[after + 1].isalpha()
    plain = following.kind == "" and following.norm[0].isalpha() and following.norm not in small("subjects_after")
    return plain and following.clause == sentence.tokens[place].clause


def is_no_act(sentence: Sentence, head: int) -> bool:
    """Tell whether the words only ask something, keep something, or point at what is on the table."""
    if phrases_of("activities", "asked", "kept_as_is").length_at(sentence.norms, head):
        return True
    if head and sentence.norms[head - 1] in ("the", "this", "that", "your") and sentence.norms[head] == "plan":
        return True
    if sentence.norms[max(0, head - 1) : head + 1] == ["the", "rest"]:
        return True
    if sentence.norms[head] == "rest" and sentence.norms[head + 1 : head + 2] in (
        ["is"],
        ["of"],
        ["sounds"],
        ["works"],
    ):
        return True
    ahead = range(head + 1, min(head + 3, len(sentence.norms)))
    return any(phrases_of("activities", "choosing").length_at(sentence.norms, place) for place in ahead)


def manner_end(sentence: Sentence, comma: int) -> int:
    """Return where words end that only say how, after the comma at ``comma`` ("talk to him, one on one"); 0 if none."""
    if comma + 1 >= len(sentence.norms) or sentence.norms[comma] != ",":
        return 0
    length = phrases_of("activities", "manner").length_at(sentence.norms, comma + 1)
    end = comma + 1 + length
    closed = end >= len(sentence.norms) or not sentence.norms[end][0].isalnum()
    return end if length and closed else 0


def _is_separated(sentence: Sentence, places: list[int]) -> bool:
    """Tell whether the last word is the second half of a verb whose thing stands between ("put a shirt on")."""
    norms = [sentence.norms[place] for place in places]
    apart = len(norms) > 2 and norms[-1] in small("separated") and bool(small("separable") & set(norms[:-2]))
    return apart and norms[-2] not in small("placing", "openers")


def _is_tea(sentence: Sentence, places: list[int]) -> bool:
    """Tell whether *teh* is what is made or drunk (*bikinin dia teh*), and not how one calls an older sister."""
    return sentence.norms[places[-1]] == "teh" and bool(small("serving") & {sentence.norms[p] for p in places})


def _hangs(norm: str) -> bool:
    return norm in small("trailing", "open_end") and norm not in ("better", "more") or not norm[0].isalnum()
