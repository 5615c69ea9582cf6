"""What a client's account of a problem already says, so that no follow-up asks for it again."""

from __future__ import annotations

from bot.language.heard import Heard, hear
from bot.language.numbers import find_numbers

NEAR = 4  # words between a part of life and the trouble with it
WISH = 4  # words before a relief in which a wish or a "not" takes it back


def aspects_told(text: str, language: str) -> frozenset[str]:
    """Return which of "since", "touches", "tried" and "better" an account tells.

    since: since when. touches: what it does to sleep, food, study, work, people or the body. tried: what was tried,
    "nothing yet" among it. better: when it is a little better, or that it never is.
    """
    heard = hear(text, language)
    told = {"since": _since, "touches": _touches, "tried": _tried, "better": _better}
    return frozenset(name for name, tells in told.items() if tells(heard))


def _since(heard: Heard) -> bool:
    if heard.says("aspects", "since"):
        return True
    opened = {end for _, end in heard.places("aspects", "since_open")}
    if any(start in opened for start, _ in heard.places("aspects", "months")):
        return True
    counted = [(number.start, number.end) for number in find_numbers(heard.words)]
    counted += heard.places("aspects", "several")
    spans = [(start, end + length) for start, end in counted if (length := heard.length_at(end, "aspects", "periods"))]
    spans += heard.places("aspects", "one_period")
    if any(_lasted(heard, start, end) or _spans(heard, start, end) for start, end in spans):
        return True
    dates = (
        heard.places("aspects", "dates", "id_months") if heard.language == "id" else heard.places("aspects", "dates")
    )
    return any(_was_then(heard, *span) for span in dates)


def _lasted(heard: Heard, start: int, end: int) -> bool:
    """Tell whether a number of periods lies behind (*udah 3 bulan*, "two years ago") and not ahead."""
    if heard.length_at(end, "aspects", "ahead"):
        return False
    before = {at_end for _, at_end in heard.places("aspects", "since_before")}
    articles = start and heard.norms[start - 1] in ("a", "the")
    opened = start in before or bool(articles) and start - 1 in before
    return opened or bool(heard.length_at(end, "aspects", "since_after"))


def _spans(heard: Heard, start: int, end: int) -> bool:
    """Tell whether a number of periods says by itself how long something lasts, in Indonesian: *mandek 5 bulan*."""
    if heard.language != "id" or heard.length_at(end, "aspects", "ahead"):
        return False
    counted = any(heard.length_at(place, "aspects", "spans") == end - place for place in range(start, end))
    kept_out = any(heard.length_at(place, "aspects", "no_span_before") for place in range(max(start - 2, 0), start))
    return counted and not kept_out and not (start and heard.norms[start - 1][-1:].isdigit())


def _was_then(heard: Heard, start: int, end: int) -> bool:
    """Tell whether a date stands in a clause about something past: "he died in October"."""
    first = start
    while first and not heard.breaks_between(first - 1, first):
        first -= 1
    clause = range(first, heard.rest_of_clause(end))
    past = any(heard.length_at(place, "aspects", "past") or heard.norms[place].endswith("ed") for place in clause)
    return past and not any(heard.length_at(place, "aspects", "coming") for place in clause)


def _touches(heard: Heard) -> bool:
    if heard.says("aspects", "touches"):
        return True
    troubles = heard.places("aspects", "trouble")
    return any(_close(heard, part, trouble) for part in heard.places("aspects", "life") for trouble in troubles)


def _close(heard: Heard, one: tuple[int, int], other: tuple[int, int]) -> bool:
    first, second = sorted((one, other))
    return second[0] - first[1] <= NEAR and not heard.breaks_between(first[1], second[0])


def _tried(heard: Heard) -> bool:
    if heard.says("aspects", "tried"):
        return True
    doings = heard.places("aspects", "tried_doing")
    denials = heard.places("aspects", "not")
    for before in heard.places("aspects", "tried_before"):
        for doing in doings:
            between = any(before[1] <= start < doing[0] for start, _ in denials)
            if before[1] <= doing[0] and _close(heard, before, doing) and not between:
                return True
    return False


def _better(heard: Heard) -> bool:
    if heard.says("aspects", "better"):
        return True
    times = heard.places("aspects", "better_when")
    wishes = heard.places("aspects", "wishing", "not")
    for relief in heard.places("aspects", "relief"):
        wished = any(end <= relief[0] and _close(heard, (start, end), relief) for start, end in wishes)
        if not wished and any(_close(heard, relief, time) for time in times):
            return True
    return False
