"""How a client likes to be worked with: the four sliders, how they learn best, and the pace of the conversation."""

from __future__ import annotations

from bot.language.heard import Heard, Span, apart, hear, is_word

AXES = ("advice", "feelings", "past", "gentle")
PACE = ("asking", "steps", "options")
ENDS = ((-1, "low"), (1, "high"))
LEARNS = ("talking", "examples", "doing", "writing")
STRONG, LIGHT = 2, 1
NEAR = 2  # words between a verb of handling and its topic
BEFORE = 3  # words before a preference in which a "not" takes it to its other end
SHORT = 4  # words; so short an answer needs no word of learning
COMPLAINTS = ("asking", "options")  # their low ends say "too many", which no "not" turns round


def read_preferences(text: str, language: str) -> dict[str, int | str]:
    """Return what a message says about the way of working; only what is said is there.

    advice, feelings, past, gentle: −2 (advice, feelings, past, gentle) to 2 (exploring, tasks, present, challenging),
    0 where both ends are wanted. learns: "talking", "examples", "doing" or "writing". asking, steps, options: −1 for
    fewer questions, smaller steps, fewer options, 1 for the opposite.
    """
    heard = hear(text, language)
    read: dict[str, int | str] = {}
    size = LIGHT if heard.says("preferences", "light") else STRONG
    middle = heard.says("preferences", "middle")
    for axis in AXES:
        ends = _ends(heard, axis)
        if len(ends) == 2 or middle and heard.says("preferences", f"{axis}.topic"):
            read[axis] = 0
        elif ends:
            read[axis] = size * ends.pop()
    if way := _learns(heard, alone=not read):
        read["learns"] = way
    for name in PACE:
        ends = _ends(heard, name)
        if len(ends) == 1:
            read[name] = ends.pop()
    return read


def _ends(heard: Heard, axis: str) -> set[int]:
    """Return which ends of an axis are wanted: −1, 1, both or none."""
    found = _spans(heard, axis)
    wanted = set()
    for span in apart(list(found), found):
        turned = _denied(heard, span[0]) and not (found[span] < 0 and axis in COMPLAINTS)
        wanted.add(-found[span] if turned else found[span])
    if not wanted and axis in AXES:
        return _topics(heard, axis)
    return wanted or _amounts(heard, axis)


def _topics(heard: Heard, axis: str) -> set[int]:
    """Return the ends whose topics a message handles or puts first (*gali masa kecil*, "feelings can wait")."""
    handled = heard.places("preferences", "handling")
    wanted = set()
    for end, key in ENDS:
        for start, stop in heard.places("preferences", f"{axis}.{key}.topic"):
            led = any(start - NEAR <= to <= start for at, to in handled if (at, to) != (start, stop))
            put_off = any(_follows(heard, stop, at) for at, _ in heard.places("preferences", "put_off"))
            first = any(_follows(heard, stop, at) for at, _ in heard.places("preferences", "first"))
            if led or put_off or first:
                wanted.add(-end if put_off or _denied(heard, start) else end)
    return wanted


def _follows(heard: Heard, stop: int, place: int) -> bool:
    return stop <= place < stop + BEFORE - 1 and not heard.breaks_between(stop, place)


def _amounts(heard: Heard, name: str) -> set[int]:
    """Return −1 for less and 1 for more of a thing, by the words beside it (*opsinya 2 aja*, "tiny steps")."""
    things = heard.places("preferences", f"{name}.thing")
    less, more = (heard.places("preferences", f"{name}.{key}") for key in ("less", "more"))
    sizes = {span: end for end, spans in ((1, more), (-1, less)) for span in spans}
    wanted = set()
    for start, stop in apart(list(sizes), sizes):
        if any(_beside(heard, thing, (start, stop)) for thing in things):
            turned = sizes[start, stop] > 0 and _denied(heard, start)
            wanted.add(-1 if turned else sizes[start, stop])
    return wanted


def _beside(heard: Heard, one: Span, other: Span) -> bool:
    first, second = sorted((one, other))
    return 0 <= second[0] - first[1] < BEFORE and not heard.breaks_between(first[1], second[0])


def _spans(heard: Heard, axis: str) -> dict[Span, int]:
    return {span: end for end, key in ENDS for span in heard.places("preferences", f"{axis}.{key}")}


def _denied(heard: Heard, start: int) -> bool:
    denials = heard.places("preferences", "not", "compared")
    return any(end <= start < end + BEFORE and not heard.breaks_between(end, start) for _, end in denials)


def _learns(heard: Heard, *, alone: bool) -> str | None:
    """Return the way of learning named first; a short answer may be nothing but that way."""
    short = alone and sum(is_word(norm) for norm in heard.norms) <= SHORT
    if not short and not heard.says("preferences", "learning"):
        return None
    taken = {place for axis in AXES for start, end in _spans(heard, axis) for place in range(start, end)}
    found = {}
    for way in LEARNS:
        spans = heard.places("preferences", f"learns.{way}")
        starts = [start for start, _ in spans if start not in taken and not _denied(heard, start)]
        if starts:
            found[way] = starts[0]
    return min(found, key=lambda way: found[way]) if found else None
