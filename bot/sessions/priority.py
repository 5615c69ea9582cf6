"""Several goals in the client's order: asked once, lightly, and changed whenever they say so (role 2)."""

from __future__ import annotations

from bot.negotiation.items import Item
from bot.negotiation.limits import content_words
from bot.negotiation.terms import Terms
from bot.sessions import missing
from bot.sessions.agenda import go_on
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.importance import in_order
from bot.sessions.talk import Talk

# Where an order said by the way is taken: nothing else is numbered there, and the client's own words are not asked for.
ORDER_HEARD_AT = (
    Asking.MORE_GOALS,
    Asking.HELD_BACK,
    Asking.READ_BACK,
    Asking.CHANGE_WHICH,
    Asking.SHARING,
    Asking.HAND_OVER,
    Asking.HANDED_OVER,
    Asking.PROGRESS,
    Asking.WAY_ON,
)


def put_in_order(talk: Talk) -> Answer:
    """The goal that comes first, tapped or named; not understood twice, the order is left as it is."""
    named = talk.reader.put_first(talk.words, talk.language)
    if named is None and talk.reader.all_alike(talk.words, talk.language):
        return skip_order(talk)
    goal = _tapped(talk) or _meant(talk, named or talk.words)
    if goal is not None:
        return go_on(talk, Asking.PRIORITY, _put_first(talk, goal))
    if talk.conversation.misses:
        return skip_order(talk)
    return missing.not_understood(talk)


def skip_order(talk: Talk) -> Answer:
    """All the same to the client: the goals stay in the order of their importance, where that tells one."""
    goals = in_order(talk)
    told = {goal.importance for goal in goals if goal.importance is not None}
    said = Say("utter_goals_ordered", {"first": _in_words(talk, goals[0])}) if len(told) > 1 else None
    return go_on(talk, Asking.PRIORITY, said or Say("utter_order_skipped"))


def order_in_words(talk: Talk) -> Answer | None:
    """Put first what the client puts first while something else is asked; that question then comes back."""
    if not talk.typed or talk.conversation.asking not in ORDER_HEARD_AT:
        return None
    named = talk.reader.put_first(talk.words, talk.language)
    goal = _meant(talk, named) if named else None
    return missing.came_back(talk, _put_first(talk, goal)) if goal else None


def _put_first(talk: Talk, goal: Item) -> Say:
    others = [each.id for each in in_order(talk) if each.id != goal.id]
    talk.negotiation.put_in_order([goal.id, *others])
    return Say("utter_order_noted", {"first": _in_words(talk, goal)})


def _tapped(talk: Talk) -> Item | None:
    return next((goal for goal in in_order(talk) if goal.id == talk.chosen.get("first")), None)


def _meant(talk: Talk, words: str) -> Item | None:
    """The one goal that is named by what it is, or by its place; None for several, and where there is but one goal."""
    goals = in_order(talk)
    if len(goals) < 2 or not words:  # noqa: PLR2004 - one goal has no order
        return None
    said = _telling_words(talk, words)
    named = [goal for goal in goals if said & _telling_words(talk, (goal.agreed_terms or Terms()).activity or "")]
    if len(named) == 1:
        return named[0]
    place = talk.reader.choice(words, talk.language, len(goals))
    return None if place is None or len(named) > 1 else goals[place]


def _telling_words(talk: Talk, words: str) -> frozenset[str]:
    return content_words(talk.reader.without_little_words(words, talk.language))


def _in_words(talk: Talk, goal: Item) -> str:
    return talk.reader.turned((goal.agreed_terms or Terms()).activity or "", talk.language)
