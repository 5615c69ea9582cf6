"""How the client likes to be worked with, and what matters most to them; the bot adapts at once (role 7)."""

from __future__ import annotations

from bot.sessions.adapting import adapt
from bot.sessions.agenda import go_on
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.missing import came_back
from bot.sessions.talk import Note, Talk


def hear_preferences(talk: Talk) -> Answer:
    """Take the card as it was set, or what the client says of it in words."""
    if talk.words and talk.reader.only_says("indifferent", talk.words, talk.language):
        return skip_preferences(talk)
    if talk.words:
        return go_on(talk, Asking.PREFERENCES, *_in_words(talk))
    talk.approach.take(talk.given())
    return go_on(talk, Asking.PREFERENCES, Say("utter_preferences_noted"), *adapt(talk.approach))


def skip_preferences(talk: Talk) -> Answer:
    """The client does not mind, or does not want to say."""
    return go_on(talk, Asking.PREFERENCES, Say("utter_preferences_skipped"))


def note_preference(talk: Talk) -> Answer:
    """A preference said while another question is open counts at once; then that question comes back."""
    if not talk.words:
        return came_back(talk)
    return came_back(talk, *_in_words(talk))


def hear_values(talk: Talk) -> Answer:
    """Keep what matters most to the client, in their words."""
    talk.approach.values = talk.words
    values = talk.reader.turned(talk.words, talk.language).rstrip(" .,;")  # whole: "jujur, …" is a value there
    return go_on(talk, Asking.VALUES, Say("utter_values_noted", {"values": values}))


def skip_values(talk: Talk) -> Answer:
    """The client does not want to say what matters most."""
    return go_on(talk, Asking.VALUES, Say("utter_values_skipped"))


def _in_words(talk: Talk) -> tuple[Say, ...]:
    talk.approach.take(talk.reader.preferences(talk.words, talk.language))
    talk.approach.words.append(talk.words)
    talk.new_notes.append(Note("preference", talk.words))
    return Say("utter_preference_heard", {"preference": talk.quoted(talk.words)}), *adapt(talk.approach)
