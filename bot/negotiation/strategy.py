"""What the bot does next, as small named decisions. The bot has no interest of its own: it moves to the client (law 7).

Each function is pure and can be swapped for another of the same shape.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from bot.negotiation.items import Item
from bot.negotiation.limits import Guardrails
from bot.negotiation.outcomes import Outcome
from bot.negotiation.terms import ONCE, Amount, Frequency, Terms

CAN_BE_MADE_SMALLER = ("amount", "frequency")
DAYS_TO_THINK = 3
OPTIONS_AT_ONCE = 2  # leaves one of the three offers of law 6 for an answer to what the client objects to


def options_to_offer(item: Item, most: int = OPTIONS_AT_ONCE) -> int:
    """How many options the bot puts forward at once: not the last offer, so that it can still answer.

    most: as many as the client likes to choose from; one who likes many gets all three of law 6 at once.
    """
    if most > OPTIONS_AT_ONCE:
        return min(most, item.bot_offers_left)
    return max(0, min(most, item.bot_offers_left - 1)) or min(1, item.bot_offers_left)


def with_a_date(terms: Terms, today: date) -> Terms:
    """A thing done once gets a day, so that it is an offer and not a wish: soon, with time to think it over."""
    once = terms.frequency is not None and terms.frequency.per == ONCE
    if not once or {"start", "days", "cue"} & terms.named:
        return terms
    return replace(terms, start=today + timedelta(days=DAYS_TO_THINK))


def from_now_on(terms: Terms, today: date) -> Terms:
    """The terms without a first day that has passed: what goes on needs none, and what was to be once needs another."""
    passed = isinstance(terms.start, date) and terms.start < today
    return replace(terms, start=None) if passed else terms


def made_smaller(
    terms: Terms, refused: frozenset[str], smallest: Mapping[str, float] = MappingProxyType({})
) -> Terms | None:
    """The terms made smaller along what the client objected to, or None where that cannot be done.

    refused: names of the terms objected to; none named means the amount, else the frequency.
    smallest: the least value per term that still makes sense (catalog); 1 where it says nothing.
    """
    along = [name for name in CAN_BE_MADE_SMALLER if name in refused] or (
        [] if refused else [name for name in CAN_BE_MADE_SMALLER if name in terms.named][:1]
    )
    smaller = terms
    for name in along:
        smaller = _halve(smaller, smallest) if name == "amount" else _once_less(smaller, smallest)
    return smaller if smaller != terms else None


def made_larger(terms: Terms, largest: Mapping[str, float]) -> Terms:
    """The terms with the amount half as large again, up to the greatest that is still a first step (catalog)."""
    greatest = largest.get("amount")
    if terms.amount is None or greatest is None:
        return terms
    half_again = terms.amount.value * 1.5
    rounded = 5 * round(half_again / 5) if terms.amount.value >= 10 else max(1, int(half_again))
    value = max(min(rounded, greatest), terms.amount.value)
    return replace(terms, amount=Amount(value, terms.amount.unit))


def within_guardrails(terms: Terms, guardrails: Guardrails, today: date) -> Terms | None:
    """The nearest terms the practice lets the bot settle; None where the activity itself is for the counselor."""
    crossed = guardrails.crossed_by(terms, today)
    if crossed == "activity":
        return None
    nearest: Terms | None = terms
    if crossed == "amount" and terms.amount:
        largest = guardrails.largest.get(terms.amount.unit, 0)
        nearest = replace(terms, amount=Amount(largest, terms.amount.unit)) if terms.amount.value > 0 else None
    elif crossed == "frequency" and terms.frequency:
        per = terms.frequency.per
        most = guardrails.most_times(per)
        nearest = replace(terms, frequency=Frequency(most, per)) if most and terms.frequency.times > 0 else None
    elif crossed == "start" and isinstance(terms.start, date):
        latest = today + timedelta(days=guardrails.latest_start_in_days)
        nearest = replace(terms, start=min(max(terms.start, today), latest))
    if nearest is None or guardrails.crossed_by(nearest, today) is None:
        return nearest
    return within_guardrails(nearest, guardrails, today) if nearest != terms else None


def outcome_without_agreement(item: Item) -> Outcome:
    """How an item ends when the bot's offers are used up: with two positions, or without one of the client's own."""
    from_client = any(offer.by == "client" for offer in item.offers)
    words = any(reply.words for reply in item.replies)
    return Outcome.AGREE_TO_DIFFER if from_client or words else Outcome.FOR_COUNSELOR


def _halve(terms: Terms, smallest: Mapping[str, float]) -> Terms:
    if terms.amount is None:
        return terms
    amount = terms.amount if "amount" in smallest else _short_in_minutes(terms.amount)
    half = amount.value / 2
    rounded = 5 * max(1, round(half / 5)) if amount.value >= 10 else max(1, int(half))
    value = max(rounded, smallest.get("amount", 1))
    return replace(terms, amount=Amount(value, amount.unit)) if value < amount.value else terms


def _short_in_minutes(amount: Amount) -> Amount:
    """An hour and less in minutes, in which it can be halved."""
    in_hours = amount.unit == "hour" and amount.value <= 1
    return Amount(amount.value * 60, "minute") if in_hours else amount


def _once_less(terms: Terms, smallest: Mapping[str, float]) -> Terms:
    if terms.frequency is None:
        return replace(terms, days=terms.days[:-1]) if len(terms.days) > 1 else terms
    times, per = terms.frequency.times, terms.frequency.per
    if per == "day" and times <= 1:
        return replace(terms, frequency=Frequency(3, "week"), days=())
    if times - 1 < smallest.get("frequency", 1):
        return terms
    return terms.changed_by(Terms(frequency=Frequency(times - 1, per)))
