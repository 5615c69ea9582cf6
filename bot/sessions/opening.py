"""Opening: language, age, consent. Nothing the client types is stored before the consent (design, privacy)."""

from __future__ import annotations

from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.missing import not_understood
from bot.sessions.talk import Consent, Talk


def choose_language(talk: Talk) -> Answer:
    """Take the tapped language, or the one the client writes in, and say what this is and who reads it."""
    chosen = talk.chosen.get("language") or talk.hints.get("language") or "id"
    talk.conversation.language = str(chosen)
    return Answer((Say("utter_disclosure"),), Asking.AGE)


def hear_age(talk: Talk) -> Answer:
    """An adult goes on to the consent; for a minor the practice decides (practice.yml, `ages`)."""
    if "adult" not in talk.chosen and "number" not in talk.hints and talk.intent not in ("affirm", "deny"):
        return not_understood(talk)
    if _is_adult(talk) or talk.under_age == "allow":
        return Answer((), Asking.CONSENT)
    return Answer((Say("utter_under_age", card={"kind": "help"}),), Asking.CLOSED, about="under_age")


def give_consent(talk: Talk) -> Answer:
    """From now on what the client writes is stored, and a counselor may read it."""
    talk.conversation.consented = True
    talk.new_consents.append(Consent(True, talk.consent_version))
    return Answer((Say("utter_consent_given"),), Asking.VIEW)


def refuse_consent(talk: Talk) -> Answer:
    """Nothing is stored; ways to get help are shown all the same, and the client may change their mind."""
    talk.conversation.consented = False
    talk.new_consents.append(Consent(False, talk.consent_version))
    return Answer((Say("utter_consent_refused", card={"kind": "help"}),), Asking.CLOSED, about="refused")


def reconsider(talk: Talk) -> Answer:
    """A client who refused may still say yes; one who is under age is shown the ways to get help again."""
    if talk.conversation.about == "under_age":
        return Answer((Say("utter_under_age", card={"kind": "help"}),), Asking.CLOSED, about="under_age")
    return Answer((), Asking.CONSENT)


def _is_adult(talk: Talk) -> bool:
    if "adult" in talk.chosen:
        return bool(talk.chosen["adult"])
    if "number" in talk.hints:
        return int(talk.hints["number"]) >= talk.adult_age
    return talk.intent == "affirm"
