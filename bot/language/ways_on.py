"""How a client goes on after a step was tried: with the step or its goal, smaller, something else, or as it is."""

from __future__ import annotations

from dataclasses import dataclass

from bot.language.heard import Heard, hear, is_break, is_word
from bot.language.tables import read_words

TABLE = "ways_on"
LONGEST = 14  # words; a longer message tells how it went
KEEP, SMALLER_STEP, ANOTHER_STEP, REALISTIC_GOAL, NEW_GOAL = (
    "keep",
    "smaller_step",
    "another_step",
    "realistic_goal",
    "new_goal",
)


@dataclass(frozen=True)
class WaySaid:
    """A way on as said: ``rest`` is what it is to become, empty where that is not said.

    plain: step or goal is named, and what becomes of it, so that it is understood whatever question is open.
    """

    way: str
    rest: str
    plain: bool


def way_on(text: str, language: str) -> WaySaid | None:
    """Return the way on a message names ("make the step smaller", *ganti langkah lain*); None for none or several."""
    heard = hear(text, language)
    if sum(is_word(norm) for norm in heard.norms) > LONGEST:
        return None
    found = [(said, end) for start, end in _clauses(heard) if (said := _way(heard, start, end)) is not None]
    changing = [each for each in found if each[0].way != KEEP] or found
    if not changing or len({said.way for said, _ in changing}) > 1:
        return None
    said, end = changing[-1]
    rest = said.rest
    if not rest and said.way in (SMALLER_STEP, ANOTHER_STEP):  # behind a goal, as likely the reason
        rest = heard.typed(end + 1, len(heard.norms)).strip(" .,!")
    return WaySaid(said.way, rest, any(each.plain for each, _ in changing))


def _clauses(heard: Heard) -> list[tuple[int, int]]:
    parting = read_words(TABLE, "parting")
    ends = [place for place, norm in enumerate(heard.norms) if is_break(norm) or norm in parting]
    return [(a, b) for a, b in zip([0, *(end + 1 for end in ends)], [*ends, len(heard.norms)], strict=True) if a < b]


def _way(heard: Heard, start: int, end: int) -> WaySaid | None:
    def said(key: str) -> list[tuple[int, int]]:
        return [span for span in heard.places(TABLE, key) if start <= span[0] and span[1] <= end]

    step, goal, other, less = said("step"), said("goal"), said("other"), said("less")
    reach, keep = said("within_reach"), said("keep")
    changed = other + less + reach
    refused = changed or said("alter")
    if refused and any(span[0] < refused[0][0] for span in said("not")):
        return WaySaid(KEEP, "", plain=False) if not goal or step else None
    if reach or goal and less and not step:
        way, plain = REALISTIC_GOAL, bool(goal)
    elif less:
        way, plain = SMALLER_STEP, bool(step)
    elif other and bool(step) is not bool(goal):
        way, plain = (ANOTHER_STEP if step else NEW_GOAL), True
    elif keep and not other:
        return WaySaid(KEEP, "", plain=False)
    else:
        return None
    last = max(stop for _, stop in changed + step + goal)
    becoming = [stop for begin, stop in said("becoming") if begin >= changed[0][0]]
    rest = heard.typed(max(becoming), end) if becoming and max(becoming) >= last else ""
    return WaySaid(way, rest, plain)
