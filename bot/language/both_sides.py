"""The two sides of a client who is torn, in their own words."""

from __future__ import annotations

from bot.language.heard import Heard, Span, apart, hear, is_break, is_word
from bot.language.sentence import read_sentence

TABLE = "both_sides"
MOST = 30  # words of one side
OPENING = {"id": 2, "en": 0}  # words before *antara … sama …* where nothing says that the client is torn
FEW = 3  # words
ENDS = (".", "!", "?", "\n", ";")
COUNTED = {"NUMBER", "TIME", "ORDINAL", "WEEKDAY", "HOURWORD", "CLOCK", "PART", "MONTH", "RELDATE", "DAYMONTH"}
Sides = tuple[Span, Span]


def both_sides(text: str, language: str) -> tuple[str, str] | None:
    """Return the two things that pull at a client ("half of me …", *antara … sama …*, *pengen, tapi takut*).

    The words are the client's, without what leads up to them; None where the message shows no two sides.
    """
    heard = hear(text, language)
    for read in (_opened, _between, _at_once, _turned, _joined):
        sides = read(heard)
        if sides is not None:
            one, other = (heard.typed(*_bare(heard, *side)) for side in sides)
            if one and other and one != other:
                return one, other
    return None


def _opened(heard: Heard) -> Sides | None:
    """Read two sides that are each opened by words of a pair: *di satu sisi … di sisi lain …*."""
    for one, other in (("one_open", "other_open"), ("one_loose", "other_loose")):
        for _, begin in heard.places(TABLE, one):
            for start, then in heard.places(TABLE, other):
                sides = (begin, start), (then, _end(heard, then))
                if start > begin and (one == "one_open" or _pulls_apart(heard, *sides)):
                    return sides
    return None


def _between(heard: Heard) -> Sides | None:
    """Read *antara … sama …*, "torn between … and …", and no range of numbers or times."""
    torn = [stop for _, stop in heard.places(TABLE, "torn")]
    for place, begin in heard.places(TABLE, "between"):
        if place > OPENING[heard.language] and not any(stop <= place for stop in torn):
            continue
        end = _end(heard, begin)
        counted = read_sentence(heard.typed(begin, end), heard.language).tokens
        for start, then in heard.places(TABLE, "between_and"):
            if begin < start and then < end and not COUNTED & {token.kind for token in counted[:2]}:
                return (begin, start), (then, end)
    return None


def _at_once(heard: Heard) -> Sides | None:
    """Read two sides that are there "at the same time"."""
    for start, end in heard.places(TABLE, "at_once"):
        one, other = (_start(heard, start), start), (end, _end(heard, end))
        joined = [span for span in heard.places(TABLE, "joining") if one[0] < span[0] and span[1] < start]
        if _bare(heard, *other)[0] == _bare(heard, *other)[1] and joined:  # "happy and sad at the same time"
            one, other = (one[0], joined[-1][0]), (joined[-1][1], start)
        if _own(heard, one) and _own(heard, other):
            return one, other
    return None


def _turned(heard: Heard) -> Sides | None:
    """Read two sides with a "but" between them, one that pulls and one that pushes back."""
    turns = apart(heard.places(TABLE, "turning"), heard.places(TABLE, "not_turning"))
    counselor = heard.says("counselor_wish", "counselor")
    weighing = heard.places(TABLE, "weighing")
    for start, end in [*weighing, *turns] if not counselor else []:
        one, other = (_start(heard, start), start), (end, _end(heard, end))
        moved = (start, end) in weighing and any(
            _has(heard, side, key) for side in (one, other) for key in ("pull", "push")
        )
        moved = moved or _half_meant(heard, one, other)
        if _own(heard, one) and _own(heard, other) and (moved or _pulls_apart(heard, one, other)):
            return one, other
    return None


def _joined(heard: Heard) -> Sides | None:
    """Read "I want it and I don't want it", *pengen ngomong, pengen diem juga*."""
    for start, end in heard.places(TABLE, "joining"):
        one, other = (_start(heard, start), start), (end, _end(heard, end))
        subject = heard.length_at(end, TABLE, "subjects")
        opposed = _has(heard, one, "pull") and (_has(heard, other, "push") or _says_no(heard, other))
        if subject and opposed and _own(heard, one):
            return one, other
    for place in [place for place, norm in enumerate(heard.norms) if norm == ","]:
        one, other = (_start(heard, place), place), (place + 1, _end(heard, place + 1))
        again = heard.norms[other[0] : other[0] + 1] == [heard.norms[one[0]]]
        if again and _has(heard, other, "also") and _has(heard, one, "pull"):
            return one, other
    return None


def _pulls_apart(heard: Heard, one: Span, other: Span) -> bool:
    begin, end = _bare(heard, *one)
    if _has(heard, one, "yes") and end - begin <= FEW and other[1] - other[0] <= FEW:
        return _has(heard, other, "push") or _has(heard, other, "pull") or _says_no(heard, other)
    pulls = [_has(heard, side, "pull") for side in (one, other)]
    pushes = [_has(heard, side, "push") or _says_no(heard, side) for side in (one, other)]
    return pulls[0] and (pulls[1] or pushes[1]) or pushes[0] and pulls[1]


def _half_meant(heard: Heard, one: Span, other: Span) -> bool:
    """Tell whether a "maybe" is followed by what is wanted in truth: *mungkin ikut, tapi aslinya pengen pulang*."""
    first = one[0]
    while first < one[1] and not is_word(heard.norms[first]):
        first += 1
    truth = _has(heard, other, "truth") and _has(heard, other, "pull")
    return truth and bool(heard.length_at(first, TABLE, "half"))


def _says_no(heard: Heard, side: Span) -> bool:
    begin, end = _bare(heard, *side)
    return end - begin < FEW and _has(heard, side, "no")


def _has(heard: Heard, side: Span, key: str) -> bool:
    return any(side[0] <= start and end <= side[1] for start, end in heard.places(TABLE, key))


def _own(heard: Heard, side: Span) -> bool:
    begin, end = _bare(heard, *side)
    return begin < end and not heard.length_at(begin, TABLE, "others", "closing")


def _start(heard: Heard, place: int) -> int:
    """Return where the sentence that ends at a place begins; a sign just before the "but" belongs to neither side."""
    last = place
    while last > 0 and is_break(heard.norms[last - 1]):
        last -= 1
    start = last
    while start > 0 and heard.norms[start - 1] not in ENDS and place - start < MOST:
        start -= 1
    return start


def _end(heard: Heard, place: int) -> int:
    """Return where the side that begins at a place ends: with its sentence, or before words that speak of both."""
    while place < len(heard.norms) and not is_word(heard.norms[place]):
        place += 1
    end = place
    while end < len(heard.norms) and heard.norms[end] not in ENDS and end - place < MOST:
        if heard.norms[end] == "," and heard.length_at(end + 1, TABLE, "closing"):
            break
        end += 1
    return end


def _bare(heard: Heard, start: int, end: int) -> Span:
    """Take signs and leads off the front of a side, and signs and joining words off its end."""
    while start < end:
        said = heard.length_at(start, TABLE, "announcing")
        announced = said and start + said < end and is_break(heard.norms[start + said])
        length = said if announced else heard.length_at(start, TABLE, "lead")
        if is_word(heard.norms[start]) and (not length or start + length >= end):
            break
        start += length or 1
    while end > start and (not is_word(heard.norms[end - 1]) or heard.length_at(end - 1, TABLE, "linking")):
        end -= 1
    if end - start > 2 and is_break(heard.norms[end - 2]) and heard.length_at(end - 1, TABLE, "subjects"):
        end -= 2
    if end - start > 1 and heard.norms[end - 2 : end] in (["but", "also"], ["and", "also"], ["tapi", "juga"]):
        end -= 2
    return start, end
