"""Questions that are answered in the client's own words, whatever those words look like.

A note may name a limit, a reason may begin with a question word: while one of these questions is open, what a client
says is taken as its answer, unless the words really are something else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.sessions import (
    closing,
    confidence,
    goals,
    importance,
    obstacles,
    preferring,
    progress,
    sharing,
    steps,
    viewing,
)
from bot.sessions.conversation import Answer, Asking
from bot.sessions.talk import Talk

HEARD_BY: Mapping[Asking, Callable[[Talk], Answer]] = {
    Asking.VIEW: viewing.hear_view,
    Asking.FOLLOW_UP: viewing.hear_follow_up,
    Asking.PLAY_BACK: viewing.hear_correction,
    Asking.CORRECTION: viewing.hear_correction,
    Asking.VALUES: preferring.hear_values,
    Asking.GOAL: goals.name_goal,
    Asking.STEP: steps.name_step,
    Asking.STEP_WHEN: steps.hear_when,
    Asking.CONFIDENCE_WHY: confidence.hear_why_not_lower,
    Asking.CONFIDENCE_MORE: confidence.hear_what_would_help,
    Asking.OBSTACLE: obstacles.hear_obstacle,
    Asking.OBSTACLE_IDEA: obstacles.hear_idea,
    Asking.GOAL_REASON: importance.hear_reason,
    Asking.NOTE: sharing.hear_note,
    Asking.SESSION: closing.hear_session,
    Asking.PROGRESS_HELPED: progress.hear_what_helped,
}


# What is said to these may be one word of any kind: "rain", a name.
IN_A_WORD = (
    Asking.FOLLOW_UP,
    Asking.VALUES,
    Asking.STEP_WHEN,
    Asking.CONFIDENCE_WHY,
    Asking.OBSTACLE,
    Asking.OBSTACLE_IDEA,
    Asking.SESSION,
    Asking.PROGRESS_HELPED,
)
WORDS_OF_AN_ANSWER = 4
WORDS_OF_A_WISH = 2
# The acts a wish for a goal was taken for, and where.
WISHED_AT: Mapping[str, tuple[Asking, ...]] = {
    "correct": (Asking.GOAL, Asking.MORE_GOALS),
    "ask_options": (Asking.GOAL, Asking.GOAL_OFFER, Asking.MORE_GOALS),
}
MOST_LISTED = 9  # no list of the bot is longer
NO_ANSWER = ("unsure", "enough", "indifferent", "refusing")


def answer_behind_a_no(talk: Talk) -> Answer | None:
    """An answer the classifier took for a no or an "I don't know" ("my uncle hears all of it").

    None for a real one. Where one word may be the answer, any word that is no such thing is one (*jujur*).
    """
    if talk.intent not in ("deny", "unsure") or not talk.typed or not any(map(str.isalpha, talk.words)):
        return None
    short = len(talk.words.split()) < WORDS_OF_AN_ANSWER
    if short and talk.conversation.asking not in IN_A_WORD:
        return None
    if talk.reader.begins_with_no(talk.words, talk.language):
        return None
    if any(talk.reader.says_outright(kind, talk.words, talk.language) for kind in ("nothing", "refusing", "unsure")):
        return None
    if any(talk.reader.only_says(kind, talk.words, talk.language) for kind in NO_ANSWER):
        return None
    return as_answer(talk)


def as_answer(talk: Talk) -> Answer | None:
    """Take the client's words as the answer to the open question; None where that question wants something else."""
    hear = HEARD_BY.get(talk.conversation.asking)
    if hear is None or not talk.typed:
        return None
    if talk.reader.only_says("refusing", talk.words, talk.language):
        return closing.move_on(talk)
    return hear(talk)


def answer_behind_another_act(talk: Talk) -> Answer | None:
    """An answer in the client's own words that the classifier took for a yes, or for going on ("fairness").

    A pick where nothing lies on the table is one as well ("open those letters"). None for a real yes, and where
    nothing but a yes is asked for.
    """
    if _wishes(talk):
        return goals.name_goal(talk)
    asking = talk.conversation.asking
    if not talk.typed or asking not in HEARD_BY or asking is Asking.PLAY_BACK:
        return None
    if talk.intent == "choose_option":
        return as_answer(talk) if _picks_nothing(talk) else None
    words, language = talk.words, talk.language
    if talk.intent not in ("affirm", "resume") or talk.reader.says_yes(words, language):
        return None
    long = len(words.split()) > WORDS_OF_AN_ANSWER
    in_a_word = talk.intent == "affirm" and asking is Asking.VALUES
    return as_answer(talk) if long or in_a_word else None


def _picks_nothing(talk: Talk) -> bool:
    """Whether no place in a list is named, and more than a word or two is said."""
    place = talk.reader.choice(talk.words, talk.language, MOST_LISTED)
    return place is None and len(talk.words.split()) >= WORDS_OF_AN_ANSWER


def _wishes(talk: Talk) -> bool:
    """Whether a goal is wished for outright ("I'd also like to …") where another act was read."""
    if not talk.typed or talk.conversation.asking not in WISHED_AT.get(talk.intent, ()):
        return False
    words, language = talk.words, talk.language
    if talk.intent == "ask_options" and talk.reader.says_outright("options", words, language):
        return False
    if talk.reader.part(words, language) or talk.reader.begins_with_no(words, language):
        return False
    if talk.reader.choice(words, language, MOST_LISTED) is not None:
        return False
    if talk.reader.only_announces_change(words, language):
        return False
    wish = talk.reader.without_lead(words, language)
    return wish != words and len(wish.split()) >= WORDS_OF_A_WISH
