"""How sure the client is of a step; a low number is asked about twice, then the step made smaller (role 3)."""

from __future__ import annotations

from bot.negotiation import strategy
from bot.negotiation.errors import CrossesLimit
from bot.negotiation.items import Item
from bot.negotiation.offers import Party
from bot.negotiation.terms import TERM_NAMES, Happening, Terms
from bot.sessions import offering, steps
from bot.sessions.agenda import go_on
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.talk import Talk

SURE_ENOUGH = 7  # design: under 7 the bot helps to make the step smaller
NO_CHANGE_OF_THE_STEP = frozenset({"activity", "cue"})
A_LITTLE = 2  # how far below and above the number the two questions go


def rate_confidence(talk: Talk) -> Answer:
    """Keep the number from 0 to 10; not understood twice, it is left out. A low one is asked about."""
    item = talk.negotiation.item(talk.conversation.about or "")
    value = talk.chosen.get("value")
    if value is None:
        value = talk.reader.rating(talk.words, talk.language)
    if value is None and talk.typed and item.agreed_terms is not None and talk.reading().terms.named:
        return steps.name_step(talk)  # the client changes the step instead
    if value is None and talk.conversation.misses:
        return skip_confidence(talk)
    if value is None:
        talk.conversation.misses += 1
        return Answer((Say("utter_rating_not_understood"),), Asking.CONFIDENCE, item.id, asked=True)
    before = item.confidence
    talk.negotiation.rate(item.id, "confidence", int(value))
    if int(value) < SURE_ENOUGH:
        return _help_with(talk, item, int(value), before)
    name = "utter_confidence_noted" if before is None or before >= int(value) else "utter_confidence_up"
    return go_on(talk, Asking.CONFIDENCE, Say(name, {"confidence": str(value)}))


def skip_confidence(talk: Talk) -> Answer:
    """The client does not want to give a number; nothing is made up in its place."""
    return go_on(talk, Asking.CONFIDENCE, Say("utter_confidence_skipped"))


def hear_why_not_lower(talk: Talk) -> Answer:
    """What speaks for it in the client's words, said back; then what would raise the number."""
    talk.conversation.settled.add(Asking.CONFIDENCE_WHY)
    said = _heard(talk)
    return Answer(said, Asking.CONFIDENCE_MORE, talk.conversation.about)


def hear_what_would_help(talk: Talk) -> Answer:
    """What would raise the number: terms in it change the step, as the client's own counter; then the number again."""
    talk.conversation.settled.add(Asking.CONFIDENCE_MORE)
    item = talk.negotiation.item(talk.conversation.about or "")
    reading = talk.reading() if talk.typed else None
    base = item.agreed_terms
    if talk.words and talk.reader.wants_less(talk.words, talk.language):
        return _smaller_or_go_on(talk, item)
    if reading is None or base is None:
        return Answer(_heard(talk), Asking.CONFIDENCE, item.id)
    change = _named_change(reading.terms, base)
    if not change.named or talk.negotiation.guardrails.crossed_by(base.changed_by(change), talk.today):
        return Answer(_heard(talk), Asking.CONFIDENCE, item.id)
    try:
        terms = base.changed_by(change)
        offer = talk.negotiation.put_forward(item.id, Party.CLIENT, terms, talk.today, said=reading.said)
    except CrossesLimit:
        return Answer(_heard(talk), Asking.CONFIDENCE, item.id)
    talk.negotiation.accept(offer.id, Party.BOT, talk.today)
    step = offering.in_words(talk, offer.terms)
    return Answer((Say("utter_step_changed", {"step": step}),), Asking.CONFIDENCE, item.id)


def skip_what_would_help(talk: Talk) -> Answer:
    """Nothing comes to mind: the bot may offer a smaller step instead."""
    talk.conversation.settled |= {Asking.CONFIDENCE_WHY, Asking.CONFIDENCE_MORE}
    item = talk.negotiation.item(talk.conversation.about or "")
    return _smaller_or_go_on(talk, item)


def smaller_step(talk: Talk, item: Item, *before: Say) -> Answer | None:
    """Offer the agreed step made smaller; None where it can't get smaller, or no offer is left (laws 4 and 6)."""
    terms = strategy.with_a_date(strategy.from_now_on(item.agreed_terms or Terms(), talk.today), talk.today)
    smallest = talk.ideas.smallest(terms.activity or "", talk.language)
    smaller = strategy.made_smaller(terms, frozenset(), smallest)
    if smaller is None or not offering.can_offer(talk, item, smaller):
        return None
    talk.negotiation.invite_bot(item.id)
    talk.negotiation.put_forward(item.id, Party.BOT, smaller, talk.today)
    return offering.pose_offers(talk, item, *before, Say("utter_offer_smaller"))


def _help_with(talk: Talk, item: Item, value: int, before: int | None) -> Answer:
    settled = talk.conversation.settled
    name = "utter_confidence_noted"
    if before is not None:
        name = "utter_confidence_up" if value > before else "utter_confidence_same"
    noted = Say(name, {"confidence": str(value)})
    if Asking.CONFIDENCE_MORE in settled:
        return _smaller_or_go_on(talk, item, noted)
    if value >= A_LITTLE and Asking.CONFIDENCE_WHY not in settled:
        return Answer((), Asking.CONFIDENCE_WHY, item.id)
    return Answer((noted,), Asking.CONFIDENCE_MORE, item.id)


def _smaller_or_go_on(talk: Talk, item: Item, *before: Say) -> Answer:
    offered = smaller_step(talk, item, *before)
    return offered or go_on(talk, Asking.CONFIDENCE, *before, Say("utter_confidence_low_kept"))


def _named_change(said: Terms, base: Terms) -> Terms:
    """The terms that are named by themselves ("with my sister", "if I text instead") and differ from the step.

    A thing that is told is no new activity, and when that thing happens is no term of the step.
    """
    names = [] if said.activity else [name for name in TERM_NAMES if name in said.named - NO_CHANGE_OF_THE_STEP]
    if said.condition or isinstance(said.start, Happening):  # "if I set it up the night before"
        names = [name for name in names if name not in steps.WHEN]
    return Terms(**{name: getattr(said, name) for name in names if getattr(base, name) != getattr(said, name)})


def _heard(talk: Talk) -> tuple[Say, ...]:
    if not talk.words or talk.intent in ("affirm", "deny", "unsure") and len(talk.words.split()) < 4:
        return ()
    return (Say("utter_confidence_heard", {"quote": talk.quoted(talk.words)}),)


def around(value: int) -> dict[str, str]:
    """The client's number, and those the two questions name below and above it."""
    return {"confidence": str(value), "lower": str(max(0, value - A_LITTLE)), "higher": str(value + A_LITTLE)}
