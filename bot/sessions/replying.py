"""The client's reply to the steps on the table: which offer is meant, what is changed, what is objected to.

A yes that changes a term is a counter, whatever the classifier called it; a reply that cannot be read changes nothing
(laws 2 and 5).
"""

from __future__ import annotations

from dataclasses import replace

from bot.negotiation import strategy
from bot.negotiation.errors import CrossesLimit
from bot.negotiation.items import MOST_BOT_OFFERS, Item
from bot.negotiation.limits import LimitKind, content_words
from bot.negotiation.offers import Offer, OfferStatus, Party, ReplyKind
from bot.negotiation.terms import TERM_NAMES, Terms
from bot.sessions import offering
from bot.sessions.agenda import go_on
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.keeping import limit_of
from bot.sessions.ports import Reading
from bot.sessions.steps import bot_answers, step_agreed
from bot.sessions.talk import Talk

NOTHING_READ = Reading(Terms(), {}, frozenset(), None)
YES = ("affirm", "choose_option")


def reply_to_step_offer(talk: Talk) -> Answer:
    """Take the client's reply: a counter, an objection, a yes to one named offer, a no, or not now.

    A limit said in passing is kept: what the client never wants before anything is agreed, a proviso ("only if …")
    after it, since it is a term of the client's own counter.
    """
    item = talk.negotiation.item(talk.conversation.about or "")
    only = offering.on_the_table(item)
    reading = talk.reading(only[0].terms if len(only) == 1 else None) if talk.typed else NOTHING_READ
    limit = limit_of(talk, reading)
    if limit is None:
        return _reply(talk, item, reading)
    if limit.kind is LimitKind.ONLY_IF:
        answer = _reply(talk, item, reading)
        talk.negotiation.set_limit(limit)
        return answer
    talk.negotiation.set_limit(limit)
    noted = Say(f"utter_limit_{limit.kind}", {"limit": limit.about})
    answer = _reply(talk, item, reading) if offering.on_the_table(item) else offering.pose_offers(talk, item)
    return replace(answer, says=(noted, *answer.says))


def _reply(talk: Talk, item: Item, reading: Reading) -> Answer:
    offers = offering.on_the_table(item)
    if (earlier := _earlier(talk, item)) is not None:
        return _take_earlier(talk, item, earlier)
    offer = _meant(talk, offers, reading)
    reading = _with_pending(talk, reading) if offer else reading
    change = _change(talk, reading.terms, offer.terms) if offer else reading.terms
    if change.named:
        return _take_counter(talk, item, offer, change, reading) if offer else _which_one(talk, item)
    if reading.refused and talk.intent not in YES:
        return _answer_objection(talk, item, offer, reading) if offer else _which_one(talk, item)
    if talk.intent in YES or (reading.terms.named and talk.reader.says_yes(talk.words, talk.language)):
        return _accept(talk, item, offer, reading.refused) if offer else _which_one(talk, item)
    if talk.intent == "deny":
        return leave_to_counselor(talk) if talk.chosen.get("leave") else offering.decline_all(talk, item)
    if talk.intent == "unsure":
        return _no_hurry(talk, item, offers)
    return offering.ask_about_offers(talk, item, "utter_reply_not_understood")


def leave_to_counselor(talk: Talk) -> Answer:
    """The client leaves what is on the table to the session."""
    item = talk.negotiation.item(talk.conversation.about or "")
    if item.agreed_terms is not None:
        return offering.keep_as_agreed(talk, item)
    for offer in offering.on_the_table(item)[:1]:
        talk.negotiation.put_off(offer.id, Party.CLIENT, ReplyKind.LEAVE, talk.words or None)
    return go_on(talk, Asking.STEP, Say("utter_left_for_counselor"))


def _meant(talk: Talk, offers: tuple[Offer, ...], reading: Reading) -> Offer | None:
    """The one offer a reply is about: tapped, numbered, the only one, or the only one with the terms objected to."""
    if "offer" in talk.chosen:
        return next((offer for offer in offers if offer.id == talk.chosen["offer"]), None)
    if len(offers) == 1 and not talk.reader.says_outright("earlier", talk.words, talk.language):
        return offers[0]
    number = talk.reader.choice(talk.words, talk.language, len(offers)) if talk.words else None
    if number is not None:
        return offers[number]
    for names in (reading.refused, reading.terms.named - {"activity", "support", "condition"}):
        fitting = [offer for offer in offers if names and names <= offer.terms.named]
        if len(fitting) == 1:
            return fitting[0]
    return _named_by_activity(talk, offers)


def _earlier(talk: Talk, item: Item) -> Offer | None:
    """An offer turned down before that the client now wants after all ("the first one you said before")."""
    if not talk.typed or not talk.reader.says_outright("earlier", talk.words, talk.language):
        return None
    made = item.bot_offers
    number = talk.reader.choice(talk.words, talk.language, len(made))
    turned_down = [offer for offer in made if offer.status is OfferStatus.DECLINED]
    if number is None:
        return turned_down[0] if len(turned_down) == 1 else None
    return made[number] if made[number] in turned_down else None


def _take_earlier(talk: Talk, item: Item, earlier: Offer) -> Answer:
    """The client takes back a no (law 11): that offer is on the table again, and taken."""
    statuses = {offer.id: offer.status for offer in item.offers}
    talk.negotiation.restore(item.id, item.outcome, {**statuses, earlier.id: OfferStatus.OPEN})
    return _accept(talk, item, earlier)


def _named_by_activity(talk: Talk, offers: tuple[Offer, ...]) -> Offer | None:
    """The one offer whose activity the client speaks of ("… ditemenin temen nulisnya"); None where several fit."""
    said = content_words(talk.words)
    fitting = [offer for offer in offers if said & content_words(offer.terms.activity or "")]
    return fitting[0] if len(fitting) == 1 else None


def _change(talk: Talk, said: Terms, offered: Terms) -> Terms:
    """The terms said that differ from those offered.

    An activity named only by words of the offered one, or beside a helper ("… with a friend writing it"), is the
    same activity said shorter, not a new one; so is "do the first one".
    """
    differing = {name: getattr(said, name) for name in TERM_NAMES if name in said.named}
    change = Terms(**{name: value for name, value in differing.items() if getattr(offered, name) != value})
    shorter = content_words(said.activity or "") <= content_words(offered.activity or "")
    named = said.activity is not None and talk.reader.choice(said.activity, talk.language, MOST_BOT_OFFERS) is not None
    return replace(change, activity=None) if shorter or said.support or named else change


def _take_counter(talk: Talk, item: Item, offer: Offer, change: Terms, reading: Reading) -> Answer:
    try:
        counter = talk.negotiation.counter(
            offer.id, Party.CLIENT, change, talk.today, said=reading.said, words=talk.words or None
        )
    except CrossesLimit as crossed:
        return offering.ask_about_offers(talk, item, "utter_crosses_limit", {"limit": crossed.about})
    return bot_answers(talk, item, counter)


def _answer_objection(talk: Talk, item: Item, offer: Offer, reading: Reading) -> Answer:
    """The client objects and names nothing else: the bot offers less of it, or asks what would fit better."""
    smallest = talk.ideas.smallest(offer.terms.activity or "", talk.language)
    smaller = strategy.made_smaller(offer.terms, reading.refused, smallest)
    if smaller is None or not offering.can_offer(talk, item, smaller):
        talk.negotiation.put_off(offer.id, Party.CLIENT, ReplyKind.WAIT, talk.words or None, reading.refused)
        return offering.ask_about_offers(talk, item, "utter_what_instead")
    talk.negotiation.decline(offer.id, Party.CLIENT, talk.words or None, reading.refused)
    talk.negotiation.put_forward(item.id, Party.BOT, smaller, talk.today)
    for other in offering.on_the_table(item)[:-1]:
        talk.negotiation.take_off_the_table(other.id)
    return offering.pose_offers(talk, item, Say("utter_made_smaller"))


def _accept(talk: Talk, item: Item, offer: Offer, objected: frozenset[str] = frozenset()) -> Answer:
    talk.negotiation.accept(offer.id, Party.CLIENT, talk.today, talk.words or None, objected)
    return step_agreed(talk, item)


def no_hurry(talk: Talk) -> Answer:
    """The client can't decide yet: what is on the table stays there."""
    item = talk.negotiation.item(talk.conversation.about or "")
    return _no_hurry(talk, item, offering.on_the_table(item))


def _no_hurry(talk: Talk, item: Item, offers: tuple[Offer, ...]) -> Answer:
    for offer in offers:
        talk.negotiation.put_off(offer.id, Party.CLIENT, ReplyKind.WAIT, talk.words or None)
    return offering.ask_about_offers(talk, item, "utter_no_hurry")


def _with_pending(talk: Talk, reading: Reading) -> Reading:
    """What the client said before it was clear which offer was meant, unless this reply brings terms of its own."""
    words, talk.conversation.pending = talk.conversation.pending, None
    if words is None or reading.terms.named or reading.refused or talk.intent not in YES:
        return reading  # a no, or a wait, is no answer to which one was meant (law 2)
    return talk.reader.read(words, talk.language, talk.today)


def _which_one(talk: Talk, item: Item) -> Answer:
    """Ask which offer is meant; the terms in the reply wait until that is clear."""
    if talk.words:
        talk.conversation.pending = talk.words
    return offering.ask_about_offers(talk, item, "utter_which_one")
