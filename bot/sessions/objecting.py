"""The client finds that what was suggested has nothing to do with what they told."""

from __future__ import annotations

from bot.sessions import offering
from bot.sessions.conversation import Answer, Asking
from bot.sessions.talk import Talk

OFFERED = (Asking.STEP_OFFER, Asking.GOAL_OFFER)


def hear_beside_the_point(talk: Talk) -> Answer | None:
    """A no to all of the ideas, said as a question ("what has that got to do with …"); None for anything else."""
    if not talk.typed or talk.conversation.asking not in OFFERED:
        return None
    if not talk.reader.says_outright("beside", talk.words, talk.language):
        return None
    item = talk.negotiation.item(talk.conversation.about or "")
    return offering.decline_all(talk, item, "utter_ideas_beside_the_point")
