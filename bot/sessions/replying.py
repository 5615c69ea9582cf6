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
from bot.negotiation.outcomes import Outcome
from bot.negotiation.terms import TERM_NAMES, Terms
from bot.sessions import offering
from bot.sessions.agenda import go_on
from bot.sessions.conversation import Answer, Asking, Say
from bot.sessions.keeping import limit_of
from bot.sessions.ports import Reading
from bot.sessions.steps import bot_answers, offer_steps, step_agreed
from bot.sessions.talk import Talk

NOTHING_READ = Reading(Terms(), {}, frozenset(), None)
COUNTED = frozenset({"amount", "frequency", "time_of_day"})
CAN_BE_LEFT = (Asking.STEP_OFFER, Asking.GOAL_OFFER, Asking.STEP_PERMISSION, Asking.GOAL_PERMISSION)
YES = ("affirm", "choose_option")


def reply_to_step_offer(talk: Talk) -> Answer:
    """Take the client's reply: a counter, an objection, a yes to one named offer, a no, or not now.

    A limit said in passing is kept: what the client never wants before anything is agreed, a proviso ("only if …")
    after it, since it is a term of the client's own counter. Who asks for another idea beside it is shown what is left,
    or else other ideas.
    """
    item = talk.negotiation.item(talk.conversation.about or "")
    only = offering.on_the_table(item)
    reading = _read(talk, item, only[0] if len(only) == 1 else None) if talk.typed else NOTHING_READ
    limit = limit_of(talk, reading)
    if limit is None:
        return _reply(talk, item, reading)
    if limit.kind is LimitKind.ONLY_IF:
        answer = _reply(talk, item, reading)
        talk.negotiation.set_limit(limit)
        return answer
    talk.negotiation.set_limit(limit)
    noted = Say(f"utter_limit_{limit.kind}", {"limit": talk.quoted(limit.about)})
    another = talk.reader.says_outright("another", talk.words, talk.language)
    if offering.on_the_table(item):
        answer = offering.pose_offers(talk, item) if another else _reply(talk, item, reading)
    else:
        answer = offer_steps(talk) if another else offering.pose_offers(talk, item)
    return replace(answer, says=(noted, *answer.says))


def _read(talk: Talk, item: Item, only: Offer | None) -> Reading:
    """What a reply says; a number alone counts what the client found too much, where the bot then asked for it."""
    asked = only is not None and any(
        each.offer_id == only.id and each.kind is ReplyKind.WAIT and each.objected & COUNTED for each in item.replies
    )
    return talk.reading(only.terms if only else None, number_asked_for=asked)


def _reply(talk: Talk, item: Item, reading: Reading) -> Answer:
    offers = offering.on_the_table(item)
    if talk.typed and talk.reader.says_outright("none", talk.words, talk.language):
        return offering.decline_all(talk, item)
    if (earlier := _earlier(talk, item)) is not None:
        return _take_earlier(talk, item, earlier)
    offer = _meant(talk, offers, reading)
    reading = _with_pending(talk, reading) if offer else reading
    change = _change(talk, reading.terms, offer.terms) if offer else reading.terms
    if change.named:
        return _take_counter(talk, item, offer, change, reading) if offer else _which_one(talk, item)
    if reading.refused and talk.intent not in YES:
        return _answer_objection(talk, item, offer, reading) if offer else _which_one(talk, item)
    if talk.intent in YES or _says_yes(talk, reading):
        return _accept(talk, item, offer, reading.refused) if offer else _which_one(talk, item)
    if offer and len(offers) > 1 and _takes_it_with_a_shrug(talk, offers):
        return _accept(talk, item, offer, reading.refused)
    if talk.intent == "deny":
        return leave_to_counselor(talk) if talk.chosen.get("leave") else offering.decline_all(talk, item)
    if talk.intent == "unsure":
        return _no_hurry(talk, item, offers)
    return offering.ask_about_offers(talk, item, "utter_reply_not_understood")


def leave_in_words(talk: Talk) -> Answer | None:
    """The client leaves what is offered, or whether to suggest at all, to the session, as by tapping it."""
    asking = talk.conversation.asking
    if not talk.typed or asking not in CAN_BE_LEFT or not talk.reader.says_outright("leave", talk.words, talk.language):
        return None
    if asking is Asking.STEP_OFFER:
        return leave_to_counselor(talk)
    item = talk.negotiation.item(talk.conversation.about or "")
    return offering.end_without_agreement(talk, item, Outcome.FOR_COUNSELOR)


def leave_to_counselor(talk: Talk) -> Answer:
    """The client leaves what is on the table to the session."""
    item = talk.negotiation.item(talk.conversation.about or "")
    if item.agreed_terms is not None:
        return offering.keep_as_agreed(talk, item)
    for offer in offering.on_the_table(item)[:1]:
        talk.negotiation.put_off(offer.id, Party.CLIENT, ReplyKind.LEAVE, talk.words or None)
    return go_on(talk, Asking.STEP, Say("utter_left_for_counselor"))


def _says_yes(talk: Talk, reading: Reading) -> bool:
    """A yes whatever the classifier took it for: beside terms that change nothing, or as the last thing said."""
    if not talk.typed or talk.intent in ("deny", "unsure"):
        return False
    if reading.terms.named:
        return talk.reader.says_yes(talk.words, talk.language)
    return talk.reader.closes_with_yes(talk.words, talk.language)


def _takes_it_with_a_shrug(talk: Talk, offers: tuple[Offer, ...]) -> bool:
    """Whether a hedge stands beside the number of one offer ("whatever, number two"): a yes that may be fragile."""
    if not talk.typed or talk.reader.choice(talk.words, talk.language, len(offers)) is None:
        return False
    doubts = talk.reader.says_outright("unsure", talk.words, talk.language)
    return talk.reader.is_hedged(talk.words) and not doubts


def _meant(talk: Talk, offers: tuple[Offer, ...], reading: Reading) -> Offer | None:
    """The one offer a reply is about: tapped, numbered, the only one, or the only one with the terms objected to."""
    if "offer" in talk.chosen:
        return next((offer for offer in offers if offer.id == talk.chosen["offer"]), None)
    if len(offers) == 1 and not talk.reader.says_outright("earlier", talk.words, talk.language):
        return offers[0]
    number = talk.reader.choice(talk.words, talk.language, len(offers)) if talk.words else None
    if number is None and talk.typed:
        number = talk.reader.choice_taken(talk.words, talk.language, len(offers))
    if number is not None:
        return offers[number]
    named = _named_by_activity(talk, offers, reading)
    if named is not None or talk.reader.names_by_what_it_is(talk.words, talk.language):
        return named
    for names in (reading.refused, reading.terms.named - {"activity", "support", "condition"}):
        fitting = [offer for offer in offers if names and names <= offer.terms.named]
        if len(fitting) == 1:
            return fitting[0]
    return None


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


def _named_by_activity(talk: Talk, offers: tuple[Offer, ...], reading: Reading) -> Offer | None:
    """The one offer whose activity the client speaks of ("… ditemenin temen nulisnya"); None where several fit.

    What is said of a limit speaks of no offer; words that stand in all of them tell none apart.
    """
    refused = content_words(reading.limit["about"] or "") if reading.limit else frozenset()
    telling = talk.reader.without_little_words
    things = {offer.id: content_words(telling(offer.terms.activity or "", talk.language)) for offer in offers}
    shared = frozenset.intersection(*things.values()) if len(things) > 1 else frozenset()
    by_name = talk.reader.names_by_what_it_is(talk.words, talk.language)
    said = content_words(telling(by_name or talk.words, talk.language)) - refused - shared
    most = max((len(said & words) for words in things.values()), default=0)
    fitting = [offer for offer in offers if most and len(said & things[offer.id]) == most]
    return fitting[0] if len(fitting) == 1 else None


def _change(talk: Talk, said: Terms, offered: Terms) -> Terms:
    """The terms said that differ from those offered.

    An activity named only by words of the offered one, or beside a helper ("… with a friend writing it"), is the
    same activity said shorter, not a new one; so is "do the first one".
    """
    differing = {name: getattr(said, name) for name in TERM_NAMES if name in said.named}
    change = Terms(**{name: value for name, value in differing.items() if getattr(offered, name) != value})
    known = content_words(offered.activity or "")
    by_name = talk.reader.names_by_what_it_is(talk.words, talk.language)  # "the one with the letter" is no new activity
    shorter = content_words(said.activity or "") <= known or bool(by_name and content_words(by_name) & known)
    named = said.activity is not None and talk.reader.choice(said.activity, talk.language, MOST_BOT_OFFERS) is not None
    return replace(change, activity=None) if shorter or said.support or named else change


def _take_counter(talk: Talk, item: Item, offer: Offer, change: Terms, reading: Reading) -> Answer:
    try:
        counter = talk.negotiation.counter(
            offer.id,
            Party.CLIENT,
            change,
            talk.today,
            said=reading.said,
            words=talk.words or None,
            objected=reading.refused,
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
    if _takes_it_with_a_shrug(talk, offers) and (taken := _meant(talk, offers, NOTHING_READ)):
        return _accept(talk, item, taken)
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
