"""Texts that tell nothing of the client: emoji, random keys, an insult, the weather. Answered kindly, and no more."""

from __future__ import annotations

from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.missing import came_back
from bot.sessions.talk import Talk

TELLING = (Asking.VIEW, Asking.FOLLOW_UP, Asking.PLAY_BACK, Asking.CORRECTION)
ANSWERED = ("emoji", "nonsense", "insult")
# Intents that mean something however they are written: a thumbs-up is a yes, a shrug is not knowing.
CLEAR = ("affirm", "deny", "unsure", "rate", "choose_option", "greet", "goodbye", "thank", "pause", "stop", "ask_human")


def answer_odd_text(talk: Talk) -> Answer | None:
    """What is said to such a text; None for any other, which the use case takes."""
    if not talk.typed:
        return None
    if talk.conversation.asking in TELLING and talk.reader.is_small_talk(talk.words, talk.language):
        return came_back(talk, Say("utter_other_talk"))
    kind = talk.reader.kind_of_text(talk.words, talk.language)
    if kind != "insult" and talk.intent in CLEAR:
        return None
    return came_back(talk, Say(f"utter_{kind}")) if kind in ANSWERED else None
