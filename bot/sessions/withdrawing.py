"""Taking a goal or a step back (law 11); everything else stays."""

from __future__ import annotations

from bot.negotiation.items import Item, ItemKind
from bot.negotiation.limits import content_words
from bot.negotiation.outcomes import Outcome
from bot.negotiation.terms import Terms
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.missing import came_back
from bot.sessions.talk import Talk

MOST_PLACES = 5  # "the fifth goal" is as far as people count
TOWARDS_A_GOAL = (
    Asking.STEP,
    Asking.CONFIDENCE,
    Asking.CONFIDENCE_WHY,
    Asking.CONFIDENCE_MORE,
    Asking.GOAL_REASON,
    Asking.IMPORTANCE,
    Asking.HORIZON,
)


def take_out(talk: Talk) -> Answer | None:
    """Take back what the client names, or the last thing agreed; None where nothing is."""
    agreed = [item for item in talk.negotiation.items if item.outcome is Outcome.AGREED]
    part = talk.reader.part(talk.words, talk.language)
    agreed = [item for item in agreed if item.kind == part] or agreed
    if not agreed:
        return None
    if (meant := _meant(talk, agreed)) is None:
        return came_back(talk, Say("utter_no_such_one"))
    item = talk.negotiation.take_back(meant.id)
    said = Say(f"utter_taken_back_{item.kind}")
    if item.kind is ItemKind.GOAL:
        _take_out_what_is_open(talk, item)
        talk.conversation.settled.discard(Asking.GOAL)
        if talk.latest(ItemKind.GOAL, Outcome.AGREED) is None:  # the next goal is asked about as the first one is
            talk.conversation.settled -= set(TOWARDS_A_GOAL)
        return Answer((said,), Asking.GOAL)
    talk.conversation.settled.discard(Asking.STEP)
    return Answer((said,), Asking.STEP, item.parent_id)


def _meant(talk: Talk, agreed: list[Item]) -> Item | None:
    """The one the client names by its place or by what it is; else the one agreed last. None for a place not filled."""
    said = content_words(talk.words)
    named = [item for item in agreed if said & content_words((item.agreed_terms or Terms()).activity or "")]
    if len(named) == 1:
        return named[0]
    same = [item for item in agreed if item.kind is agreed[-1].kind]
    place = talk.reader.choice(talk.words, talk.language, len(same)) if talk.words else None
    if place is not None:
        return same[place]
    beyond = talk.reader.choice(talk.words, talk.language, MOST_PLACES) if talk.words else None
    return agreed[-1] if beyond is None else None


def _take_out_what_is_open(talk: Talk, goal: Item) -> None:
    """What was being asked towards a goal that is gone is asked no more; an agreed step stays (law 3)."""
    for item in talk.negotiation.items:
        if item.parent_id == goal.id and item.outcome is Outcome.OPEN:
            talk.negotiation.take_back(item.id)
    talk.conversation.back_to, talk.conversation.pending = None, None
