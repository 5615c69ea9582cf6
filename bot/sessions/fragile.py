"""A yes that may not be meant is asked about once, with an easy way out; if it stays, it is fragile (law 10)."""

from __future__ import annotations

from bot.negotiation.fragility import LOW_CONFIDENCE, Sign, is_fragile, signs_of, words_of_yes
from bot.negotiation.items import Item, ItemKind
from bot.sessions import goals, steps
from bot.sessions.agenda import AGENDA, go_on
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.talk import Talk

TORN = ("unsure", "ambivalent")
CHANGES_IT = ("counter_propose", "correct", "state_step", "state_goal", "answer")
TELLS_ITS_REASON = (Sign.HEDGE, Sign.OBJECTION_LEFT, Sign.LOW_NUMBER)  # the rest would only sound like a reproach


def ask_if_fragile(talk: Talk, otherwise: Answer) -> Answer:
    """Ask once more about a yes that looks fragile, before the conversation goes on to the question it would ask else.

    A yes on something that was asked about before, and is fragile again or still, is kept as such without a question.
    While the bot helps with a low number, or asks it again, it waits.
    """
    if otherwise.asked or otherwise.asking not in AGENDA or talk.undone:
        return otherwise
    for item in talk.negotiation.items:
        signs = signs_of(item, hedged=_is_hedged(talk, item))
        if not is_fragile(signs) or _is_still_open(item, otherwise):
            continue
        if not item.questioned:
            talk.negotiation.question_yes(item.id, signs)
            return Answer((*otherwise.says, *_why(talk, item, signs)), Asking.FRAGILE_YES, item.id)
        talk.negotiation.keep_as_fragile(item.id, signs)
    return otherwise


def hear_fragile_yes(talk: Talk) -> Answer:
    """The yes is meant, is changed, or is let go; what can't be read twice leaves it, as fragile."""
    item = talk.negotiation.item(talk.conversation.about or "")
    if item.accepted_offer is None:
        return go_on(talk, None)
    if talk.intent == "deny" and not talk.reader.says_yes(talk.words, talk.language):
        return let_go(talk)
    if talk.typed and talk.intent in CHANGES_IT and _names_a_change(talk, item):
        return goals.name_goal(talk) if item.kind is ItemKind.GOAL else steps.name_step(talk)
    if talk.intent in ("affirm", "choose_option", *TORN) or talk.conversation.misses:
        return _stays(talk, item)
    talk.conversation.misses += 1
    return Answer((Say("utter_fragile_yes_not_understood"),), Asking.FRAGILE_YES, item.id, asked=True)


def change_fragile_yes(talk: Talk) -> Answer:
    """The client wants it otherwise: what is agreed holds until they say how."""
    item = talk.negotiation.item(talk.conversation.about or "")
    if talk.typed and _names_a_change(talk, item):
        return hear_fragile_yes(talk)
    asking = Asking.GOAL if item.kind is ItemKind.GOAL else Asking.STEP
    return Answer((), asking, item.id)


def offer_something_else(talk: Talk) -> Answer:
    """The client would rather hear other ideas: what is agreed holds until one of them is taken."""
    item = talk.negotiation.item(talk.conversation.about or "")
    return goals.offer_goals(talk) if item.kind is ItemKind.GOAL else steps.offer_steps(talk)


def let_go(talk: Talk) -> Answer:
    """The yes is none after all; the client may name something else, or leave it."""
    item = talk.negotiation.let_go(talk.conversation.about or "", talk.words or None)
    asking = Asking.GOAL if item.kind is ItemKind.GOAL else Asking.STEP
    talk.conversation.settled.discard(asking)
    return Answer((Say("utter_fragile_yes_let_go"),), asking, item.id)


def _is_still_open(item: Item, otherwise: Answer) -> bool:
    """Whether the next question is about this yes itself: what to change in it, or its number once more."""
    if otherwise.about != item.id:
        return False
    rated_before = otherwise.asking is Asking.CONFIDENCE and item.confidence is not None
    return rated_before or otherwise.asking in (Asking.GOAL, Asking.STEP)


def _stays(talk: Talk, item: Item) -> Answer:
    signs = signs_of(item, hedged=_is_hedged(talk, item))
    if is_fragile(signs):
        talk.negotiation.keep_as_fragile(item.id, signs)
    unsure = "_unsure" if talk.intent in TORN else ""
    stays = Say(f"utter_fragile_yes_stays{unsure}")
    if item.kind is ItemKind.STEP and item.confidence is None and Asking.CONFIDENCE not in talk.conversation.settled:
        return Answer((stays,), Asking.CONFIDENCE, item.id)
    return go_on(talk, None, stays)


def _names_a_change(talk: Talk, item: Item) -> bool:
    if item.kind is ItemKind.GOAL:
        return talk.intent == "state_goal"
    reading = talk.reading(item.agreed_terms)
    return bool(reading.terms.named - {"activity"}) or bool(reading.terms.named) and talk.intent == "state_step"


def _is_hedged(talk: Talk, item: Item) -> bool:
    said = words_of_yes(item)
    return said is not None and talk.reader.is_hedged(said)


def _why(talk: Talk, item: Item, signs: frozenset[Sign]) -> tuple[Say, ...]:
    """What made the bot ask, in the client's own words or number where there is one to name."""
    told = next((sign for sign in TELLS_ITS_REASON if sign in signs), None)
    if told is Sign.HEDGE:
        return (Say("utter_fragile_yes_hedge", {"quote": (words_of_yes(item) or "").strip()}),)
    if told is Sign.OBJECTION_LEFT:
        said = [reply.words for reply in item.replies if reply.objected and reply.words]
        return (Say("utter_fragile_yes_objection", {"quote": talk.quoted(said[-1])}),) if said else ()
    if told is Sign.LOW_NUMBER:
        unsure = item.confidence is not None and item.confidence <= LOW_CONFIDENCE
        number = item.confidence if unsure else item.importance
        scale = "confidence" if unsure else "importance"
        return (Say(f"utter_fragile_yes_{scale}", {"number": str(number)}),)
    return ()
