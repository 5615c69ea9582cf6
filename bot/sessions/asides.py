"""What a client may say at any point, whatever question is open; the conversation then comes back to that question."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.negotiation.items import ItemKind
from bot.sessions import confidence, importance, missing, steps
from bot.sessions.answering import HEARD_BY, IN_A_WORD, as_answer
from bot.sessions.closing import hear_session, move_on, names_itself
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.missing import came_back
from bot.sessions.opening import choose_language
from bot.sessions.parts import says_of
from bot.sessions.sharing import choose_parts
from bot.sessions.step_changes import change_instead
from bot.sessions.talk import Consent, Flag, Note, Talk
from bot.sessions.undoing import undo
from bot.sessions.withdrawing import take_out

TOLD_AT_LENGTH = (Asking.VIEW, Asking.CORRECTION)
LONGEST_ASIDE = 8  # words; what is longer, where the client is asked to tell, is told
LONGEST_GREETING = 2  # words; a longer text that is not only a greeting answers the question
WORDS_OF_CONTENT = 4
RATED_BY: Mapping[Asking, Callable[[Talk], Answer]] = {
    Asking.CONFIDENCE: confidence.rate_confidence,
    Asking.IMPORTANCE: importance.rate_importance,
}


def not_understood(talk: Talk) -> Answer:
    """Nothing fits: the turn changes nothing (law 5), save where one word of any kind may be the answer.

    What a client says once more, where their own words are asked for, is their answer ("finish chapter three").
    """
    asking, own_words = talk.conversation.asking, len(talk.words.split()) > 1
    said_again = bool(talk.conversation.misses) and own_words and asking is not Asking.PLAY_BACK
    answer = as_answer(talk) if said_again or asking in (*IN_A_WORD, Asking.NOTE) else None
    return answer or missing.not_understood(talk)


def ask_for_human(talk: Talk) -> Answer:
    """Record the wish for a human; it stands on the desk beside the safety flags.

    A goal or a reason that speaks of people ("somebody I can call") is no such wish.
    """
    if talk.typed and not talk.reader.says_outright("human", talk.words, talk.language):
        answer = as_answer(talk)
        if answer is not None:
            return answer
    talk.new_flags.append(Flag("human", "asked", "client_asked"))
    return came_back(talk, Say("utter_human"))


def take_back(talk: Talk) -> Answer:
    """Take back what the client names, or the last thing agreed (law 11); everything else stays."""
    if talk.reader.means_undo(talk.words, talk.language):
        return undo(talk)
    if talk.conversation.asking is Asking.SHARING and talk.words:
        return choose_parts(talk)
    if talk.reader.means_stored_data(talk.words, talk.language):
        return withdraw_consent(talk)
    if talk.typed and (instead := _something_else_instead(talk)):
        return instead
    changed = change_instead(talk)
    if changed is not None:
        return changed
    if talk.typed and not _asks_to_take_back(talk):
        return as_answer(talk) or missing.not_understood(talk)
    return take_out(talk) or came_back(talk, Say("utter_nothing_to_take_back"))


def _something_else_instead(talk: Talk) -> Answer | None:
    """A step the client would rather do, with its when, in place of the one agreed: a change, and nothing is lost."""
    item = talk.item_asked_about(ItemKind.STEP)
    if item is None or item.agreed_terms is None:
        return None
    said = talk.reading(item.agreed_terms).terms
    return steps.name_step(talk) if said.activity and said.named & steps.WHEN else None


def _asks_to_take_back(talk: Talk) -> bool:
    """Whether the client speaks of their own; somebody else who cancels is told of.

    Where their own words are asked for, "I" alone makes no request of an answer: they name what goes, or say it goes.
    """
    if talk.reader.parts(talk.words, talk.language) or talk.reader.means_take_back(talk.words, talk.language):
        return True
    asked_for_words = talk.conversation.asking in HEARD_BY
    return not asked_for_words and talk.reader.is_about_oneself(talk.words, talk.language)


def withdraw_consent(talk: Talk) -> Answer:
    """From now on nothing is stored; a human is asked to erase what is, because the bot cannot do that itself yet."""
    talk.conversation.consented = False
    talk.new_consents.append(Consent(False, talk.consent_version))
    talk.new_flags.append(Flag("human", "asked", "client_withdrew_consent"))
    return Answer((Say("utter_consent_withdrawn"),), Asking.CLOSED, about="refused")


def note(talk: Talk) -> Answer:
    """Keep for the counselor what the client adds when no question is open."""
    if not talk.words:
        return came_back(talk)
    talk.new_notes.append(Note("other", talk.words))
    return came_back(talk, Say("utter_noted_other"))


def switch_language(talk: Talk) -> Answer:
    """Go on in the language the client chose or asks for; at the very beginning that is the first answer."""
    if talk.conversation.asking is Asking.LANGUAGE:
        return choose_language(talk)
    if names_itself(talk) and not talk.reader.says_outright("language", talk.words, talk.language):
        return hear_session(talk)
    other = "en" if talk.language == "id" else "id"
    talk.conversation.language = str(talk.chosen.get("language") or other)
    return came_back(talk, Say("utter_language_switched"))


def tell(talk: Talk) -> Answer:
    """Answer a question about the bot, the practice or the question itself; a telling without a question is none."""
    question = not talk.typed or talk.reader.is_question(talk.words, talk.language)
    answer = None if question else as_answer(talk)
    return answer or came_back(talk, Say(f"utter_{talk.intent.removeprefix('ask_')}"))


def greet(talk: Talk) -> Answer:
    """Greet back; a name is no greeting ("Theo", to how the client wants to be called), nor is a story after a "hi"."""
    own = talk.reader.is_about_oneself(talk.words, talk.language) or len(talk.words.split()) > LONGEST_GREETING
    return _aside(talk, "greeting", "utter_greet", own or talk.conversation.asking in IN_A_WORD)


def welcome(talk: Talk) -> Answer:
    """Thanks are welcome; at the note they belong to it, and what is no thanks may be a name."""
    return _aside(talk, "thanking", "utter_welcome", talk.conversation.asking in (*IN_A_WORD, Asking.NOTE))


def come_back(talk: Talk) -> Answer:
    """Ask the open question again, in other words, after a side question was answered."""
    if names_itself(talk):
        return hear_session(talk)
    return came_back(talk)


def _aside(talk: Talk, kind: str, response: str, may_answer: bool) -> Answer:
    said = not talk.typed or talk.reader.only_says(kind, talk.words, talk.language)
    answer = as_answer(talk) if may_answer and not said else None
    return answer or came_back(talk, Say(response))


def move_on_or_answer(talk: Talk) -> Answer:
    """Skip or jump; a sentence that asks for neither is the answer ("get up and leave", to what could help)."""
    words, language = talk.words, talk.language
    short = len(words.split()) < WORDS_OF_CONTENT
    skips = any(talk.reader.says_outright(kind, words, language) for kind in ("refusing", "unsure", "enough"))
    if talk.typed and not short and not skips and not talk.reader.begins_with_no(words, language):
        names_a_part = bool(talk.reader.parts(words, language))
        asks = names_a_part or talk.reader.only_says("refusing", words, language)
        if not asks and (answer := as_answer(talk)) is not None:
            return answer
    return move_on(talk)


def summarise(talk: Talk) -> Answer:
    """What is there so far, and then the open question once more."""
    parts = says_of(talk)
    if not parts:
        return came_back(talk, Say("utter_nothing_yet"))
    return came_back(talk, *parts, Say("utter_summary", card={"kind": "read_back"}))


def other_talk(talk: Talk) -> Answer:
    """What is not for this conversation; the open question comes back.

    Where one word may be the answer ("rain", to what could get in the way) it is taken for it; so is what speaks of
    the client, and anything at the note. What the client tells where no words are asked for is kept for the counselor.
    """
    asking = talk.conversation.asking
    rate = RATED_BY.get(asking)
    if rate is not None and talk.words and talk.reader.rating(talk.words, talk.language) is not None:
        return rate(talk)
    wish = asking is Asking.GOAL and talk.reader.without_lead(talk.words, talk.language) != talk.words
    question = not wish and talk.reader.is_question(talk.words, talk.language)
    own = talk.reader.is_about_oneself(talk.words, talk.language)
    pasted = (
        talk.reader.kind_of_text(talk.words, talk.language) == "pasted_chat"
    )  # what others asked in it is no question
    told = asking in TOLD_AT_LENGTH and (pasted or not question and len(talk.words.split()) > LONGEST_ASIDE)
    if asking is Asking.NOTE or told or not question and (own or asking in IN_A_WORD):
        answer = as_answer(talk)
        if answer is not None:
            return answer
    if own and not question and not talk.reader.is_small_talk(talk.words, talk.language):
        talk.new_notes.append(Note("other", talk.words))
        return came_back(talk, Say("utter_heard_beside"))
    return came_back(talk, Say("utter_other_talk"))
