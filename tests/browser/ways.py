"""The way through the parts of a conversation a test is not about, as a client in a hurry takes it: by tapping."""

from __future__ import annotations

from bot.sessions.adapting import MOST_FOLLOW_UPS
from tests.browser.chat import Chat, Heard
from tests.e2e.scenes import (
    ALL_RIGHT,
    COMING_SESSION,
    HAND_OVER,
    NO_MORE_GOALS,
    NO_NOTE,
    NOTHING_HELD_BACK,
    SHARE_ALL,
    SKIP,
)


def tell(chat: Chat, words: str) -> Heard:
    """Tell the view and pass over what the bot asks about it; what comes back is the play-back."""
    heard = chat.say(words)
    for _ in range(MOST_FOLLOW_UPS):
        if any(title.startswith(SKIP) for title in heard.choices):
            heard = chat.tap(*SKIP)
    return heard


def past_the_preferences(chat: Chat) -> Heard:
    """The view is shared: neither preferences nor values, and the goal is asked for."""
    chat.tap(*SKIP)
    return chat.tap(*SKIP)


def past_the_goal(chat: Chat, importance: int = 9) -> Heard:
    """No reason, an importance, for the coming session, no other goal, nothing held back: all is read back."""
    chat.tap(*SKIP)
    chat.rate(importance)
    chat.tap(*COMING_SESSION)
    chat.tap(*NO_MORE_GOALS)
    return chat.tap(*NOTHING_HELD_BACK)


def hand_over(chat: Chat) -> Heard:
    """All that is read back is right and shared, without a note, a name or a date; what comes back has the code."""
    chat.tap(*ALL_RIGHT)
    chat.tap(*SHARE_ALL)
    chat.tap(*NO_NOTE)
    chat.tap(*HAND_OVER)
    return chat.tap(*SKIP)
