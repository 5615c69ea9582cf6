"""Something said earlier is changed, whatever question is open."""

from __future__ import annotations

from bot.sessions.answering import HEARD_BY, as_answer
from bot.sessions.closing import ask_what_to_change, rate_again
from bot.sessions.conversation import Answer, Asking
from bot.sessions.sharing import choose_parts
from bot.sessions.talk import Talk

LONGEST_REQUEST = 8  # words; a longer sentence that names a part in passing is an answer, not a request to change it


def change_something(talk: Talk) -> Answer:
    """A number given last, a part the client names or taps; else the words are the answer to the open question."""
    if talk.conversation.asking is Asking.SHARING and talk.words:
        return choose_parts(talk)
    again = rate_again(talk)
    if again is not None:
        return again
    asked_for = talk.chosen or (
        len(talk.words.split()) <= LONGEST_REQUEST and talk.reader.parts(talk.words, talk.language)
    )
    if asked_for or talk.conversation.asking not in HEARD_BY:
        return ask_what_to_change(talk)
    return as_answer(talk) or ask_what_to_change(talk)
