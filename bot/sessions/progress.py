"""How the step went, asked when the client comes back after the hand-over (role 3)."""

from __future__ import annotations

from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.talk import Talk
from bot.sessions.ways_on import HOW

NOTHING_OF_IT, ALL_OF_IT = 0, 10


def hear_progress(talk: Talk) -> Answer:
    """How the step went, in words or as a number from 0 to 10; nothing about it is praised or blamed."""
    value = _number(talk)
    how = HOW.get(talk.intent, "partly")
    if value is not None:
        how = {NOTHING_OF_IT: "not_yet", ALL_OF_IT: "done"}.get(value, "partly")
    said = talk.words or None if value is None else None
    talk.negotiation.report_progress(talk.conversation.about or "", how, said=said, value=value, on=talk.today)
    return Answer((Say(f"utter_progress_{how}"),), Asking.PROGRESS_HELPED, talk.conversation.about)


def hear_what_helped(talk: Talk) -> Answer:
    """What helped, or got in the way, in the client's words; then how to go on."""
    item = talk.negotiation.item(talk.conversation.about or "")
    how = item.progress[-1].how if item.progress else "partly"
    talk.negotiation.report_progress(item.id, how, talk.words, on=talk.today)
    return Answer((Say("utter_progress_noted", {"quote": talk.quoted(talk.words)}),), Asking.WAY_ON, item.id)


def skip_what_helped(talk: Talk) -> Answer:
    """Nothing comes to mind; how to go on can be said all the same."""
    return Answer((), Asking.WAY_ON, talk.conversation.about)


def skip_progress(_talk: Talk) -> Answer:
    """The client does not want to say how it went."""
    return Answer((), Asking.HANDED_OVER)


def _number(talk: Talk) -> int | None:
    """The number alone, not one told of ("twice", "on two days out of five")."""
    if talk.chosen.get("value") is not None:
        return int(talk.chosen["value"])
    alone = talk.typed and talk.reader.is_only_a_number(talk.words, talk.language)
    return talk.reader.rating(talk.words, talk.language) if alone else None
