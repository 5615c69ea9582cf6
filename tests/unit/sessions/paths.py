"""A client on the usual way through a conversation, who stops at the question a test is about."""

from __future__ import annotations

from typing import Any

from bot.negotiation.limits import Guardrails
from bot.sessions.conversation import Asking
from tests.chats import Chat

MOST_TURNS = 40
# What a client with one goal and one step of their own says: words and intent, or an intent and what is tapped.
SAID: dict[str, dict[Asking, tuple[str, str]]] = {
    "en": {
        Asking.VIEW: ("I never see anyone since I moved", "state_view"),
        Asking.FOLLOW_UP: ("I've stopped cooking for myself", "answer"),
        Asking.PLAY_BACK: ("yes", "affirm"),
        Asking.PREFERENCES: ("no idea really", "unsure"),
        Asking.VALUES: ("my grandmother", "answer"),
        Asking.GOAL: ("have one friend here", "state_goal"),
        Asking.STEP: ("say hi to my neighbour tomorrow", "state_step"),
        Asking.CONFIDENCE: ("an eight", "rate"),
        Asking.OBSTACLE: ("nothing", "deny"),
        Asking.GOAL_REASON: ("evenings are so quiet", "answer"),
        Asking.IMPORTANCE: ("nine", "rate"),
        Asking.HORIZON: ("who knows", "unsure"),
        Asking.MORE_GOALS: ("no, that's all", "deny"),
        Asking.PRIORITY: ("all the same to me", "unsure"),
        Asking.HELD_BACK: ("no", "deny"),
        Asking.NOTE: ("no", "deny"),
        Asking.SESSION: ("rather not", "deny"),
    },
    "id": {
        Asking.VIEW: ("sejak pindah aku sendirian terus", "state_view"),
        Asking.FOLLOW_UP: ("udah males masak juga", "answer"),
        Asking.PLAY_BACK: ("iya", "affirm"),
        Asking.PREFERENCES: ("bebas deh", "unsure"),
        Asking.VALUES: ("nenekku", "answer"),
        Asking.GOAL: ("punya satu temen deket", "state_goal"),
        Asking.STEP: ("nyapa tetangga kos besok", "state_step"),
        Asking.CONFIDENCE: ("delapan", "rate"),
        Asking.OBSTACLE: ("ga ada", "deny"),
        Asking.GOAL_REASON: ("malem tuh sepi banget", "answer"),
        Asking.IMPORTANCE: ("sembilan", "rate"),
        Asking.HORIZON: ("entah", "unsure"),
        Asking.MORE_GOALS: ("udah itu aja", "deny"),
        Asking.PRIORITY: ("sama aja sih", "unsure"),
        Asking.HELD_BACK: ("ga ada", "deny"),
        Asking.NOTE: ("ga ada", "deny"),
        Asking.SESSION: ("ga usah", "deny"),
    },
}


def at(asking: Asking, language: str = "en", guardrails: Guardrails | None = None) -> Chat:
    """A client in front of that question, who has said the usual before it."""
    return go_to(asking, Chat(language, guardrails) if guardrails else Chat(language))


def go_to(asking: Asking, chat: Chat) -> Chat:
    """Go on as usual until that question is open."""
    for _ in range(MOST_TURNS):
        if chat.conversation.asking is asking:
            return chat
        said = SAID[chat.language].get(chat.conversation.asking)
        if said is None:  # read-back, sharing, hand-over: the first choice
            chat.tap("affirm")
        else:
            chat.say(*said)
    raise AssertionError(f"{asking} was not asked; {chat.conversation.asking} is open")


def standing(chat: Chat) -> tuple[Any, ...]:
    """Everything that stands, to tell whether a turn changed it; which question is open is not part of it."""
    kept = chat.negotiation
    draft = chat.draft
    return (
        repr((kept.items, kept.limits, kept.disagreements, len(chat.happened))),
        repr((chat.view, chat.approach, chat.obstacles)),
        repr((draft.code, sorted(draft.held_back), draft.note, draft.more_in_person, draft.name, draft.session_date)),
    )
