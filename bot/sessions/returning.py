"""Leaving and coming back: pause, return by browser or code, where things stand, how the step went (role 3)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.sessions.answering import HEARD_BY
from bot.sessions.changing import change_something
from bot.sessions.closing import hear_session, move_on, names_itself
from bot.sessions.confidence import rate_confidence
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.disagreeing import set_limit_kind
from bot.sessions.goals import offer_goals, reply_to_goal_offer
from bot.sessions.importance import no_more_goals
from bot.sessions.missing import came_back
from bot.sessions.parts import says_of
from bot.sessions.posing import WITH_PARTS
from bot.sessions.replying import reply_to_step_offer
from bot.sessions.steps import name_step, offer_steps
from bot.sessions.talk import Talk
from bot.sessions.ways_on import step_to_ask_about

LONGEST_GOODBYE = 4  # words
# What is asked for in other than the client's own words.
REPLIED_TO_BY: Mapping[Asking, Callable[[Talk], Answer]] = {
    Asking.GOAL_OFFER: reply_to_goal_offer,
    Asking.STEP_OFFER: reply_to_step_offer,
    Asking.STEP_PERMISSION: name_step,
    Asking.CONFIDENCE: rate_confidence,
}


PERMISSIONS: Mapping[Asking, Callable[[Talk], Answer]] = {
    Asking.GOAL_PERMISSION: offer_goals,
    Asking.STEP_PERMISSION: offer_steps,
}


def pause(talk: Talk) -> Answer:
    """Enough for today, or for good: everything is kept, the open question waits; a code leads back from elsewhere."""
    if talk.conversation.asking is Asking.LIMIT_KIND and _names_a_limit(talk):  # "not now" is the answer there
        return set_limit_kind(talk)
    if talk.conversation.asking is Asking.MORE_GOALS and talk.reader.says_outright("enough", talk.words, talk.language):
        return no_more_goals(talk)
    if not _leaves(talk) and talk.conversation.asking in HEARD_BY:
        return change_something(talk)
    if not _leaves(talk) and talk.conversation.asking in REPLIED_TO_BY and _has_content(talk):
        return REPLIED_TO_BY[talk.conversation.asking](talk)
    if not talk.conversation.consented:  # nothing the client wrote is kept, so nothing is said to be
        return Answer((Say("utter_stopped_before"),), talk.conversation.asking, talk.conversation.about, asked=True)
    talk.conversation.paused = True
    said = [Say({"stop": "utter_stopped", "goodbye": "utter_goodbye"}.get(talk.intent, "utter_paused"))]
    code = talk.draft.return_code = talk.new_return_code()
    said.append(Say("utter_return_code", {"return_code": code}, card={"kind": "code", "return_code": code}))
    return Answer(tuple(said), talk.conversation.asking, talk.conversation.about, asked=True)


def _has_content(talk: Talk) -> bool:
    """Whether a sentence names terms or goes on for a while; a goodbye in words we don't know does neither."""
    return bool(talk.reading().terms.named) or len(talk.words.split()) > LONGEST_GOODBYE


def _names_a_limit(talk: Talk) -> bool:
    words, language = talk.words, talk.language
    named = bool(words) and talk.reader.limit_kind(words, language) is not None
    return named and not talk.reader.says_outright("leaving", words, language)


def _leaves(talk: Talk) -> bool:
    """Whether the client speaks of leaving outright: "they stopped asking me", to why a goal matters, does not."""
    if not talk.typed:
        return True
    words, language = talk.words, talk.language
    if talk.reader.leaves_now(words, language):
        return True
    return talk.reader.only_says("leaving", words, language) or talk.reader.says_outright("leaving", words, language)


def resume(talk: Talk) -> Answer:
    """Go on with the question that was open; after a while away, first say where things stand."""
    talk.conversation.paused = False
    if names_itself(talk):
        return hear_session(talk)
    if talk.typed and talk.reader.says_outright("refusing", talk.words, talk.language):
        return move_on(talk)
    if talk.conversation.asking in PERMISSIONS and talk.typed and not talk.after_a_pause:
        return PERMISSIONS[talk.conversation.asking](talk)  # "go on then", to whether to suggest something
    if not talk.chosen.get("back"):
        return came_back(talk, Say("utter_resumed"))
    name = talk.draft.name
    hello = Say("utter_welcome_back_named", {"name": name}) if name else Say("utter_welcome_back")
    parts = () if talk.conversation.asking in WITH_PARTS else says_of(talk)  # those questions say them anyway
    standing = (*parts, Say("utter_summary", card={"kind": "read_back"})) if parts else ()
    step = step_to_ask_about(talk)
    if talk.conversation.asking is Asking.HANDED_OVER and step is not None:
        return Answer((hello, *standing), Asking.PROGRESS, step.id)
    return came_back(talk, hello, *standing)
