"""What is the same for goals and steps: which offers can be made, how they are put, how an item ends without a yes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.negotiation import strategy
from bot.negotiation.items import Item, ItemKind
from bot.negotiation.offers import Offer, Party
from bot.negotiation.outcomes import Disagreement, DisagreementKind, Outcome
from bot.negotiation.terms import Terms
from bot.sessions.adapting import style_of
from bot.sessions.agenda import go_on
from bot.sessions.conversation import Answer, Asking, Option, Say
from bot.sessions.talk import Talk


def can_offer(talk: Talk, item: Item, terms: Terms) -> bool:
    """Whether the bot may put these terms forward now (laws 4 and 6), and has not done so yet."""
    return (
        item.bot_offers_left > 0
        and all(offer.terms != terms for offer in item.offers)
        and not any(limit.is_crossed_by(terms) for limit in talk.negotiation.standing_limits)
        and talk.negotiation.guardrails.crossed_by(terms, talk.today) is None
    )


def put_ideas_forward(talk: Talk, item: Item, ideas: Sequence[tuple[Terms, str | None]]) -> tuple[Offer, ...]:
    """Offer the first ideas that may be offered, as many as the strategy allows; each is an offer of its own."""
    talk.negotiation.invite_bot(item.id)
    made: list[Offer] = []
    most = strategy.options_to_offer(item, style_of(talk.approach).options)
    for terms, reason in ideas:
        if len(made) < most and can_offer(talk, item, terms):
            made.append(talk.negotiation.put_forward(item.id, Party.BOT, terms, talk.today, reason=reason))
    return tuple(made)


def pose_offers(talk: Talk, item: Item, *before: Say) -> Answer:
    """Put the bot's open offers of an item to the client, numbered where there are several."""
    offers = on_the_table(item)
    if not offers:  # a limit has taken them off the table
        more = "more" if item.bot_offers else "again"
        return Answer((*before, Say(f"utter_ask_{permission(item)}_{more}")), permission(item), item.id, asked=True)
    asking = Asking.GOAL_OFFER if item.kind is ItemKind.GOAL else Asking.STEP_OFFER
    stem = f"utter_offer_{item.kind}"
    options = options_of(talk, item)
    if len(offers) == 1:
        values = {"offer": in_words(talk, offers[0].terms), "reason": offers[0].reason or ""}
        name = f"{stem}_one_because" if offers[0].reason else f"{stem}_one"
        return Answer((*before, Say(name, values)), asking, item.id, asked=True)
    lines = "\n".join(f"{number}. {in_words(talk, offer.terms)}" for number, offer in enumerate(offers, 1))
    return Answer((*before, Say(f"{stem}_several", {"offers": lines}, options)), asking, item.id, asked=True)


def ask_about_offers(talk: Talk, item: Item, response: str, values: Mapping[str, str] | None = None) -> Answer:
    """A question about the offers on the table, with all of them to tap again; nothing has changed."""
    asking = Asking.GOAL_OFFER if item.kind is ItemKind.GOAL else Asking.STEP_OFFER
    return Answer((Say(response, values or {}, options_of(talk, item)),), asking, item.id, asked=True)


def permission(item: Item) -> Asking:
    """The question whether the bot may suggest something for the item."""
    return Asking.GOAL_PERMISSION if item.kind is ItemKind.GOAL else Asking.STEP_PERMISSION


def options_of(talk: Talk, item: Item) -> tuple[Option, ...]:
    """The open offers as options to tap; issued again with every question about them, since tapped ones are used up."""
    return tuple(
        Option(in_words(talk, offer.terms), "choose_option", {"offer": offer.id}) for offer in on_the_table(item)
    )


def on_the_table(item: Item) -> tuple[Offer, ...]:
    """The bot's offers the client can answer now."""
    return tuple(offer for offer in item.open_offers if offer.by is Party.BOT)


def in_words(talk: Talk, terms: Terms) -> str:
    """Terms in the language of the conversation."""
    return talk.reader.phrase(terms, talk.language, talk.today)


def decline_all(talk: Talk, item: Item, response: str = "utter_declined") -> Answer:
    """The client turns down what is on the table; one more offer only if the client wants it (law 3, role 6).

    A change of an agreed item that is turned down leaves it as agreed.
    """
    for offer in on_the_table(item):
        talk.negotiation.decline(offer.id, Party.CLIENT, talk.words or None)
    if item.agreed_terms is not None:
        return keep_as_agreed(talk, item)
    if item.bot_offers_left <= 0:
        return end_without_agreement(talk, item)
    return pose_offers(talk, item, Say(response))


def end_without_agreement(talk: Talk, item: Item, outcome: Outcome | None = None) -> Answer:
    """End an item without a yes, without loss of warmth: both positions kept where the client has one."""
    if item.agreed_terms is not None:
        return keep_as_agreed(talk, item)
    done = Asking.GOAL if item.kind is ItemKind.GOAL else Asking.STEP
    outcome = outcome or strategy.outcome_without_agreement(item)
    client, bot = client_position(item), bot_position(talk, item)
    if outcome is Outcome.AGREE_TO_DIFFER and client and bot:
        kept = Disagreement(DisagreementKind.WITH_DRAFT, client, bot, item.id)
        talk.negotiation.end(item.id, outcome, kept)
        return go_on(talk, done, Say("utter_agree_to_differ", {"client": client, "bot": bot}))
    talk.negotiation.end(item.id, Outcome.FOR_COUNSELOR)
    return go_on(talk, done, Say("utter_left_for_counselor"))


def keep_as_agreed(talk: Talk, item: Item) -> Answer:
    """Nothing was changed after all: the item stands as it was agreed."""
    for offer in on_the_table(item):
        talk.negotiation.take_off_the_table(offer.id)
    said = in_words(talk, item.agreed_terms or Terms())
    if item.kind is ItemKind.GOAL:
        return go_on(talk, None, Say("utter_goal_noted", {"goal": said}))
    return go_on(talk, Asking.CONFIDENCE, Say("utter_step_stays", {"step": said}))


def client_position(item: Item) -> str | None:
    """The client's last words on an item, verbatim."""
    words = [reply.words for reply in item.replies if reply.by is Party.CLIENT and reply.words]
    named = [offer.said.get("activity") for offer in item.offers if offer.by is Party.CLIENT]
    return next((said for said in reversed([*named, *words]) if said), None)


def bot_position(talk: Talk, item: Item) -> str | None:
    """The bot's last offer on an item, in words."""
    return in_words(talk, item.bot_offers[-1].terms) if item.bot_offers else None
