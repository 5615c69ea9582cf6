"""A turn that was not understood, and coming back to the open question."""

from __future__ import annotations

from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.posing import pose_again
from bot.sessions.talk import Talk

MISSES_BEFORE_CHOICES = 2
OPENING = (Asking.AGE, Asking.CONSENT)
# What somebody says who begins to tell before anything may be kept.
TELLING = (
    "state_view",
    "state_barrier",
    "state_goal",
    "state_step",
    "state_preference",
    "state_limit",
    "ambivalent",
    "answer",
)


def not_understood(talk: Talk) -> Answer:
    """Nothing changes but the count of misses; the second time in a row the way on is shown (law 5)."""
    misses = talk.conversation.misses + 1
    if talk.conversation.asking in OPENING and talk.intent in TELLING:
        return came_back(talk, Say("utter_tell_in_a_moment"))
    name = "utter_not_understood" if misses < MISSES_BEFORE_CHOICES else "utter_not_understood_again"
    answer = came_back(talk, Say(name))
    talk.conversation.misses = misses
    return answer


def came_back(talk: Talk, *before: Say) -> Answer:
    """The given messages, then the open question once more."""
    posed = pose_again(talk)
    return Answer((*before, *posed.says), posed.asking, posed.about, asked=True)
