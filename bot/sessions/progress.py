"""How the step went, asked when the client comes back after the hand-over (role 3)."""

from __future__ import annotations

from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.talk import Talk


def hear_progress(talk: Talk) -> Answer:
    """How the step went; nothing about it is praised or blamed."""
    how = {"affirm": "done", "deny": "not_yet"}.get(talk.intent, "partly")
    talk.negotiation.report_progress(talk.conversation.about or "", how)
    return Answer((Say(f"utter_progress_{how}"),), Asking.PROGRESS_HELPED, talk.conversation.about)


def hear_what_helped(talk: Talk) -> Answer:
    """What helped, or got in the way, in the client's words."""
    item = talk.negotiation.item(talk.conversation.about or "")
    how = item.progress[-1].how if item.progress else "partly"
    talk.negotiation.report_progress(item.id, how, talk.words)
    return Answer((Say("utter_progress_noted", {"quote": talk.quoted(talk.words)}),), Asking.HANDED_OVER)


def skip_progress(_talk: Talk) -> Answer:
    """The client does not want to say how it went."""
    return Answer((), Asking.HANDED_OVER)
