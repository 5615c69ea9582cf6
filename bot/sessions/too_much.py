"""What can't be taken as one step is asked about, and not stored: a contradiction, many things at once, nothing."""

from __future__ import annotations

from bot.negotiation.items import ItemKind
from bot.sessions import offering
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.talk import Talk

MOST_AT_ONCE = 3  # things in one step; more are several steps
FIRST_NAMED = (Asking.STEP, Asking.STEP_PERMISSION)
ABOUT_A_STEP = (*FIRST_NAMED, Asking.STEP_WHEN, Asking.STEP_OFFER)


def ask_what_is_meant(talk: Talk) -> Answer | None:
    """The question about words that can't be one step as they are; None for all others."""
    asking = talk.conversation.asking
    if not talk.typed or asking not in ABOUT_A_STEP:
        return None
    if talk.reader.contradicts_itself(talk.words, talk.language):
        return _ask(talk, "utter_step_contradicts")
    if asking in FIRST_NAMED and talk.reader.things_listed(talk.words, talk.language) > MOST_AT_ONCE:
        return _ask(talk, "utter_steps_at_once")
    return _ask(talk, "utter_step_is_nothing") if _is_nothing(talk) else None


def _is_nothing(talk: Talk) -> bool:
    said = talk.reading().terms
    none_of_it = said.amount is not None and said.amount.value <= 0
    return none_of_it or said.frequency is not None and said.frequency.times <= 0


def _ask(talk: Talk, response: str) -> Answer:
    asking, about = talk.conversation.asking, talk.conversation.about
    item = talk.item_asked_about(ItemKind.STEP)
    if asking is Asking.STEP_OFFER and item is not None:
        return offering.ask_about_offers(talk, item, response)
    if asking is Asking.STEP_PERMISSION:  # who names things has something in mind
        return Answer((Say(response),), Asking.STEP, about, asked=True)
    return Answer((Say(response),), asking, about, asked=True)
