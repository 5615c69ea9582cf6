"""What a simulated client does with steps on the table: take, counter, object, turn down, wait, leave, set a limit."""

from __future__ import annotations

from collections.abc import Callable

from bot.negotiation.items import ItemKind
from bot.negotiation.terms import Terms
from bot.sessions.conversation import Asking
from bot.simulation.channel import Heard, Move
from bot.simulation.deciding import DECISIONS, Deciding, table
from bot.simulation.wishes import some_change

Offers = list[tuple[str, Terms]]
MOST_ROUNDS = 6  # then even the most stubborn takes it or leaves it


def reply_to_steps(client: Deciding, heard: Heard) -> Move:
    """One reply to what is on the table."""
    offers = table(heard)
    if not offers:
        return client.tap_or_say(heard, "deny", "none")
    if heard.pending and client.asked_for is not None:
        return _that_one(client, heard, offers)
    client.asked_for = None
    persona, tired = client.persona, client.seen[Asking.STEP_OFFER] > MOST_ROUNDS
    ways: tuple[tuple[float, Callable[[Deciding, Heard, Offers], Move]], ...] = (
        (persona.limits, _limit),
        (persona.counters, _counter),
        (persona.objects, _object),
        (persona.declines, _decline),
        (persona.waits, _wait),
        (persona.leaves, _leave),
        (persona.shrugs, _shrug),
    )
    for share, way in ways:
        if not tired and client.chance(share):
            return way(client, heard, offers)
    return _take(client, heard, offers)


def _agreed(heard: Heard, terms: Terms) -> dict[str, object]:
    return {"agree": (heard.about, ItemKind.STEP, terms)}


def _take(client: Deciding, heard: Heard, offers: Offers) -> Move:
    chosen = client.rng.randrange(len(offers))
    means = _agreed(heard, offers[chosen][1])
    if len(offers) == 1:
        return client.tap_or_say(heard, "affirm", "accept_one", means)
    choice = heard.choice("choose_option", offer=offers[chosen][0])
    if choice is not None and not client.chance(client.persona.typed):
        return Move(choice=choice, means=means)
    return client.say("pick", means, n=chosen + 1)


def _counter(client: Deciding, heard: Heard, offers: Offers) -> Move:
    chosen = client.rng.randrange(len(offers))
    wish = some_change(offers[chosen][1], client.words, client.rng, client.today)
    means = _agreed(heard, offers[chosen][1].changed_by(wish.terms))
    if len(offers) == 1:
        return client.say("change", means, change=wish.text)
    client.asked_for = offers[chosen][0], wish.terms
    return client.say("pick_and_change", means, n=chosen + 1, change=wish.text)


def _that_one(client: Deciding, heard: Heard, offers: Offers) -> Move:
    """The bot asks which one was meant: the one the client wanted to change, as they wanted it."""
    offer_id, change = client.asked_for or ("", Terms())
    client.asked_for = None
    number, terms = next((n, terms) for n, (each, terms) in enumerate(offers, 1) if each == offer_id)
    means = _agreed(heard, terms.changed_by(change))
    choice = heard.choice("choose_option", offer=offer_id)
    return Move(choice=choice, means=means) if choice else client.say("pick", means, n=number)


def _object(client: Deciding, heard: Heard, offers: Offers) -> Move:
    terms = offers[0][1]
    if len(offers) > 1:
        return _decline(client, heard, offers)
    if terms.amount is not None:
        return client.say("object_amount")
    return client.say("object_frequency") if terms.frequency else _decline(client, heard, offers)


def _decline(client: Deciding, heard: Heard, _offers: Offers) -> Move:
    return client.tap_or_say(heard, "deny", "none")


def _wait(client: Deciding, _heard: Heard, _offers: Offers) -> Move:
    return client.say("wait")


def _leave(client: Deciding, heard: Heard, _offers: Offers) -> Move:
    choice = heard.choice("deny", leave=True)
    return Move(choice=choice) if choice else client.say("none")


def _shrug(client: Deciding, heard: Heard, offers: Offers) -> Move:
    if len(offers) > 1:
        return _take(client, heard, offers)
    return client.say("shrug", _agreed(heard, offers[0][1]))


def _limit(client: Deciding, _heard: Heard, _offers: Offers) -> Move:
    thing = client.rng.choice(client.words.table["things"])
    return client.say("limit_never", {"limit": thing}, thing=thing)


DECISIONS[Asking.STEP_OFFER] = reply_to_steps
