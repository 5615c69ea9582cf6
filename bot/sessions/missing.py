"""A turn that was not understood, and coming back to the open question."""

from __future__ import annotations

from bot.sessions.conversation import Answer, Say
from bot.sessions.posing import pose_again
from bot.sessions.talk import Talk

MISSES_BEFORE_CHOICES = 2


def not_understood(talk: Talk) -> Answer:
    """Nothing changes but the count of misses; the second time in a row the way on is shown (law 5)."""
    misses = talk.conversation.misses + 1
    name = "utter_not_understood" if misses < MISSES_BEFORE_CHOICES else "utter_not_understood_again"
    answer = came_back(talk, Say(name))
    talk.conversation.misses = misses
    return answer


def came_back(talk: Talk, *before: Say) -> Answer:
    """The given messages, then the open question once more."""
    posed = pose_again(talk)
    return Answer((*before, *posed.says), posed.asking, posed.about, asked=True)
