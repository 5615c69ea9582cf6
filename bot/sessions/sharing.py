"""What the client keeps to themselves, what they say to the counselor, and what is shared (roles 6 and 8)."""

from __future__ import annotations

from bot.sessions.agenda import go_on
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.missing import came_back
from bot.sessions.parts import names_meant, parts_of
from bot.sessions.talk import Talk

MOST_WORDS_OF_A_YES = 2  # "iya ada", "yes please": there is a note, and not yet which


def hear_held_back(talk: Talk) -> Answer:
    """There is something the client would rather say in person: only that much is kept, and never asked about."""
    talk.draft.more_in_person = True
    return go_on(talk, Asking.HELD_BACK, Say("utter_held_back_there"))


def nothing_held_back(talk: Talk) -> Answer:
    """There is nothing, or the client does not want to say even that."""
    talk.draft.more_in_person = False
    return go_on(talk, Asking.HELD_BACK, Say("utter_held_back_none"))


def share_all(talk: Talk) -> Answer:
    """The counselor may see every part; a typed yes is taken for that only where it says so."""
    if talk.words and talk.reader.wants_all_shared(talk.words, talk.language) is not True:
        return choose_parts(talk)
    talk.draft.held_back.clear()
    return go_on(talk, Asking.SHARING, Say("utter_sharing_all"))


def choose_parts(talk: Talk) -> Answer:
    """Take the card as it was ticked, or the parts the client names as not to be shared.

    What names no part is asked once more; then it is left to the last question, whether to hand over at all.
    """
    names = {part.name for part in parts_of(talk)}
    if talk.given():
        talk.draft.held_back = {name for name, shared in talk.given().items() if name in names and shared is False}
        return _shared(talk)
    held = names_meant(talk, talk.reader.parts(talk.words, talk.language)) if talk.words else set()
    all_shared = talk.reader.wants_all_shared(talk.words, talk.language) if talk.words else None
    if not held and all_shared is False:
        held = names
    unclear = not held and all_shared is None and talk.intent != "deny"  # "nggak ada": nothing is held back
    if unclear and not talk.words:  # the card without its ticks
        return came_back(talk)
    if unclear and not talk.conversation.misses:
        talk.conversation.misses += 1
        return came_back(talk)
    talk.draft.held_back = held
    return _shared(talk)


def hear_note(talk: Talk) -> Answer:
    """Keep a note to the counselor, in the client's words; a bare yes is none yet."""
    if talk.intent == "affirm" and len(talk.words.split()) <= MOST_WORDS_OF_A_YES:
        return came_back(talk)
    talk.draft.note = talk.words
    return go_on(talk, Asking.NOTE, Say("utter_note_kept"))


def no_note(talk: Talk) -> Answer:
    """The client has nothing to add."""
    return go_on(talk, Asking.NOTE, Say("utter_no_note"))


def _shared(talk: Talk) -> Answer:
    if not talk.draft.held_back:
        return go_on(talk, Asking.SHARING, Say("utter_sharing_all"))
    return go_on(talk, Asking.SHARING, Say("utter_sharing_some", {"parts": str(len(talk.draft.held_back))}))
