"""Passing over a question: a no is only taken for one where it is no answer in disguise."""

from __future__ import annotations

from bot.sessions import confidence, importance, obstacles, preferring, sharing, viewing
from bot.sessions.answering import answer_behind_a_no
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.talk import Talk

WORDS_OF_NOT_KNOWING = 4
NO_NUMBER = ("unsure", "refusing", "indifferent")


def begin_anywhere(talk: Talk) -> Answer:
    """The client does not know where to begin; "no idea, maybe I'm ashamed of my age" is a beginning."""
    own = talk.intent == "unsure" and talk.reader.is_about_oneself(talk.words, talk.language)
    if own and len(talk.words.split()) > WORDS_OF_NOT_KNOWING:
        return viewing.hear_view(talk)
    return Answer((Say("utter_begin_anywhere"),), Asking.VIEW, asked=True)


def skip_follow_up(talk: Talk) -> Answer:
    """The client does not know or does not want to say."""
    return answer_behind_a_no(talk) or viewing.skip_follow_up(talk)


def hear_correction(talk: Talk) -> Answer:
    """What the client changes or adds; how they like to be worked with is no part of it ("be straight with me")."""
    if talk.intent == "state_preference" and talk.reader.preferences(talk.words, talk.language):
        return preferring.note_preference(talk)
    return viewing.hear_correction(talk)


def reject_view(talk: Talk) -> Answer:
    """The play-back was not it; a no that belongs to a verb adds to it (*ga bisa daftar ulang*)."""
    if talk.words and talk.reader.is_telling_no(talk.words, talk.language):
        return viewing.hear_correction(talk)
    return viewing.reject_view(talk)


def no_obstacle(talk: Talk) -> Answer:
    """Nothing gets in the way."""
    return answer_behind_a_no(talk) or obstacles.no_obstacle(talk)


def skip_reason(talk: Talk) -> Answer:
    """The client does not say why a goal matters."""
    return answer_behind_a_no(talk) or importance.skip_reason(talk)


def skip_values(talk: Talk) -> Answer:
    """The client does not say what matters most."""
    return answer_behind_a_no(talk) or preferring.skip_values(talk)


def skip_what_would_help(talk: Talk) -> Answer:
    """Nothing would make the client more confident."""
    return answer_behind_a_no(talk) or confidence.skip_what_would_help(talk)


def skip_confidence(talk: Talk) -> Answer:
    """The client gives no number; a word for it (*cukup yakin sih*) is asked once for the number."""
    vague = talk.typed and talk.intent == "unsure" and not talk.conversation.misses
    if vague and not any(talk.reader.only_says(kind, talk.words, talk.language) for kind in NO_NUMBER):
        return confidence.rate_confidence(talk)
    return confidence.skip_confidence(talk)


def no_note(talk: Talk) -> Answer:
    """The client has nothing to add."""
    return answer_behind_a_no(talk) or sharing.no_note(talk)
