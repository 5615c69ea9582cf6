"""What a client may say at any point, whatever question is open; the conversation then comes back to that question."""

from __future__ import annotations

from bot.negotiation.limits import Limit, LimitKind
from bot.negotiation.outcomes import Disagreement, DisagreementKind, Outcome
from bot.sessions.closing import read_back
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.keeping import limit_of
from bot.sessions.missing import came_back
from bot.sessions.opening import choose_language
from bot.sessions.posing import pose_again
from bot.sessions.talk import Consent, Flag, Note, Talk


def ask_for_human(talk: Talk) -> Answer:
    """Record the wish for a human; it stands on the desk beside the safety flags."""
    talk.new_flags.append(Flag("human", "asked", "client_asked"))
    return came_back(talk, Say("utter_human"))


def set_limit(talk: Talk) -> Answer:
    """Keep what the client will not do; from now on nothing that crosses it is offered (law 4)."""
    if not talk.words:
        return came_back(talk)
    limit = limit_of(talk, talk.reading()) or Limit(LimitKind.NEVER, talk.words)
    talk.negotiation.set_limit(limit)
    return came_back(talk, Say(f"utter_limit_{limit.kind}", {"limit": limit.about}))


def keep_both_sides(talk: Talk) -> Answer:
    """The client is torn: both sides are kept in the client's words, and neither is argued for."""
    if not talk.words:
        return came_back(talk)
    kept = Disagreement(DisagreementKind.WITHIN_ONESELF, talk.words, talk.words, talk.conversation.about)
    talk.negotiation.keep_disagreement(kept)
    return came_back(talk, Say("utter_both_sides_kept"))


def take_back(talk: Talk) -> Answer:
    """Take back what the client names, or the last thing agreed (law 11); everything else stays."""
    if talk.reader.means_stored_data(talk.words, talk.language):
        return withdraw_consent(talk)
    agreed = [item for item in talk.negotiation.items if item.outcome is Outcome.AGREED]
    part = talk.reader.part(talk.words, talk.language)
    agreed = [item for item in agreed if item.kind == part] or agreed
    if not agreed:
        return came_back(talk, Say("utter_nothing_to_take_back"))
    item = talk.negotiation.take_back(agreed[-1].id)
    asking = Asking.STEP if item.kind == "step" else Asking.GOAL
    return Answer((Say(f"utter_taken_back_{item.kind}"),), asking)


def withdraw_consent(talk: Talk) -> Answer:
    """From now on nothing is stored; a human is asked to erase what is, because the bot cannot do that itself yet."""
    talk.conversation.consented = False
    talk.new_consents.append(Consent(False, talk.consent_version))
    talk.new_flags.append(Flag("human", "asked", "client_withdrew_consent"))
    return Answer((Say("utter_consent_withdrawn"),), Asking.CLOSED, about="refused")


def note(talk: Talk) -> Answer:
    """Keep for the counselor what does not belong to the open question (a preference, a worry about the step)."""
    if not talk.words:
        return came_back(talk)
    kind = {"state_preference": "preference", "state_barrier": "barrier"}.get(talk.intent, "other")
    talk.new_notes.append(Note(kind, talk.words))
    return came_back(talk, Say(f"utter_noted_{kind}"))


def pause(talk: Talk) -> Answer:
    """Enough for today, or for good: everything is kept, the open question waits."""
    talk.conversation.paused = True
    said = {"stop": "utter_stopped", "goodbye": "utter_goodbye"}.get(talk.intent, "utter_paused")
    return _where_it_stands(talk, Say(said))


def resume(talk: Talk) -> Answer:
    """Go on with the question that was open."""
    talk.conversation.paused = False
    return came_back(talk, Say("utter_resumed"))


def switch_language(talk: Talk) -> Answer:
    """Go on in the language the client chose or asks for; at the very beginning that is the first answer."""
    if talk.conversation.asking is Asking.LANGUAGE:
        return choose_language(talk)
    other = "en" if talk.language == "id" else "id"
    talk.conversation.language = str(talk.chosen.get("language") or other)
    return came_back(talk, Say("utter_language_switched"))


def come_back(talk: Talk) -> Answer:
    """Ask the open question again, in other words, after a side question was answered."""
    return came_back(talk)


def _where_it_stands(talk: Talk, *says: Say) -> Answer:
    return Answer(says, talk.conversation.asking, talk.conversation.about, asked=True)


def summarise(talk: Talk) -> Answer:
    """What is there so far, and then the open question once more."""
    posed = pose_again(talk)
    says = read_back(talk) or (Say("utter_nothing_yet"),)
    return Answer((Say("utter_summary"), *says, *posed.says), posed.asking, posed.about, asked=True)
