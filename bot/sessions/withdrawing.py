"""Taking a goal or a step back (law 11); everything else stays."""

from __future__ import annotations

from bot.negotiation.outcomes import Outcome
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.talk import Talk


def take_out(talk: Talk) -> Answer | None:
    """Take back what the client names, or the last thing agreed; None where nothing is."""
    agreed = [item for item in talk.negotiation.items if item.outcome is Outcome.AGREED]
    part = talk.reader.part(talk.words, talk.language)
    agreed = [item for item in agreed if item.kind == part] or agreed
    if not agreed:
        return None
    item = talk.negotiation.take_back(agreed[-1].id)
    asking = Asking.STEP if item.kind == "step" else Asking.GOAL
    talk.conversation.settled.discard(asking)
    return Answer((Say(f"utter_taken_back_{item.kind}"),), asking)
