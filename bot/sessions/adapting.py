"""The one place that says how the bot adapts to how a client likes to be worked with (role 7)."""

from __future__ import annotations

from dataclasses import dataclass

from bot.negotiation.approach import Approach
from bot.sessions.conversation import Asking, Say

USUAL_OPTIONS = 2
MOST_FOLLOW_UPS = 2  # design: at most two follow-ups on the view


@dataclass(frozen=True)
class Style:
    """How the bot works with this client from now on.

    options: how many suggestions at once (1–3). size: -1 smaller steps than the catalog's, 1 larger, 0 as they are.
    follow_ups: how many questions may be asked about the view. left_out: questions not asked at all.
    """

    options: int = USUAL_OPTIONS
    size: int = 0
    follow_ups: int = MOST_FOLLOW_UPS
    left_out: frozenset[Asking] = frozenset()


def style_of(approach: Approach) -> Style:
    """What a client's preferences change. What they say of a pace itself counts before what an axis suggests."""
    fewer_or_more = approach.paces.get("options", -_towards(approach, "advice"))
    size = approach.paces.get("steps", _towards(approach, "gentle"))
    asking = approach.paces.get("asking", 0)
    left_out = {Asking.VALUES, Asking.GOAL_REASON, Asking.HORIZON} if asking < 0 else set()
    if _towards(approach, "feelings") > 0:  # tasks rather than feelings
        left_out.add(Asking.GOAL_REASON)
    return Style(
        options=USUAL_OPTIONS + fewer_or_more,
        size=size,
        follow_ups=MOST_FOLLOW_UPS if asking >= 0 else 0,
        left_out=frozenset(left_out),
    )


def adapt(approach: Approach) -> tuple[Say, ...]:
    """Keep by name what the bot does differently now, and tell the client the first that is new."""
    style, usual = style_of(approach), Style()
    names = []
    if style.options != usual.options:
        names.append("fewer" if style.options < usual.options else "more")
    if style.size:
        names.append("smaller" if style.size < 0 else "larger")
    if style.left_out:
        names.append("less_asking")
    elif approach.paces.get("asking", 0) > 0:
        names.append("more_asking")
    new = [name for name in names if name not in approach.adapted]
    approach.adapted = names
    return tuple(Say(f"utter_adapted_{name}") for name in new[:1])


def _towards(approach: Approach, axis: str) -> int:
    """-1 towards the first word of an axis, 1 towards the second, 0 in the middle or where nothing was said."""
    value = approach.axes.get(axis, 0)
    return (value > 0) - (value < 0)
