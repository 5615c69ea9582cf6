"""Limits and guardrails: what is never offered."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.negotiation.errors import CrossesGuardrail, CrossesLimit, OfferRepeated
from bot.negotiation.items import Item, ItemKind
from bot.negotiation.limits import Guardrails, Limit, LimitKind
from bot.negotiation.negotiation import Negotiation
from bot.negotiation.offers import OfferStatus, Party
from bot.negotiation.terms import Amount, Frequency, Terms
from tests.unit.negotiation.generated import TODAY

CHOIR = Limit(LimitKind.ONLY_IF, "the choir", "only if it's a different one")


def step_of(negotiation: Negotiation) -> Item:
    item = negotiation.open_item(ItemKind.STEP)
    negotiation.invite_bot(item.id)
    return item


@pytest.mark.parametrize(
    ("about", "activity", "crossed"),
    [
        ("nelpon bapak", "nelpon bapak habis magrib", True),
        ("nelpon bapak", "chat kakak", False),
        ("nulis bebas", "menulis bebas tanpa dihapus", True),
        ("writing a diary", "write a diary", True),
        ("calling my dad", "go for a walk", False),
        ("", "anything at all", False),
    ],
)
def test_a_limit_is_crossed_where_the_thing_itself_is_asked_for(about: str, activity: str, crossed: bool) -> None:
    assert Limit(LimitKind.NEVER, about).is_crossed_by(Terms(activity=activity)) is crossed


def test_an_only_if_is_kept_where_its_proviso_is_among_the_terms() -> None:
    assert CHOIR.is_crossed_by(Terms(activity="join the choir"))
    assert not CHOIR.is_crossed_by(Terms(activity="join the choir", condition="only if it's a different one"))


def test_a_limit_takes_the_bots_crossing_offer_off_the_table() -> None:
    negotiation = Negotiation("c1")
    item = step_of(negotiation)
    offer = negotiation.put_forward(item.id, Party.BOT, Terms(activity="join the choir"), TODAY)
    negotiation.set_limit(CHOIR)
    assert item.offer(offer.id).status is OfferStatus.LAPSED


def test_nobody_can_offer_across_a_limit() -> None:
    negotiation = Negotiation("c1")
    item = step_of(negotiation)
    negotiation.set_limit(CHOIR)
    for party in (Party.BOT, Party.CLIENT):
        with pytest.raises(CrossesLimit, match="the choir"):
            negotiation.put_forward(item.id, party, Terms(activity="the choir on Sunday"), TODAY)


def test_what_was_declined_is_not_offered_again() -> None:
    negotiation = Negotiation("c1")
    item = step_of(negotiation)
    terms = Terms(activity="take a walk")
    offer = negotiation.put_forward(item.id, Party.BOT, terms, TODAY)
    negotiation.decline(offer.id, Party.CLIENT)
    with pytest.raises(OfferRepeated):
        negotiation.put_forward(item.id, Party.BOT, terms, TODAY)


@pytest.mark.parametrize(
    ("terms", "term"),
    [
        (Terms(activity="berhenti minum obat mulai besok"), "activity"),
        (Terms(amount=Amount(300, "minute")), "amount"),
        (Terms(frequency=Frequency(500, "day")), "frequency"),
        (Terms(start=TODAY - timedelta(days=1)), "start"),
        (Terms(start=TODAY + timedelta(days=61)), "start"),
        (Terms(activity="jalan pagi", amount=Amount(30, "minute"), start=TODAY), None),
    ],
)
def test_a_guardrail_names_the_term_that_crosses_it(terms: Terms, term: str | None) -> None:
    guardrails = Guardrails(largest={"minute": 120}, not_by_bot=("berhenti minum obat",))
    assert guardrails.crossed_by(terms, TODAY) == term


def test_the_bot_cannot_offer_across_a_guardrail() -> None:
    negotiation = Negotiation("c1", guardrails=Guardrails(largest={"minute": 120}))
    item = step_of(negotiation)
    with pytest.raises(CrossesGuardrail):
        negotiation.put_forward(item.id, Party.BOT, Terms(amount=Amount(121, "minute")), TODAY)


@pytest.mark.parametrize(
    ("about", "activity"),
    [("Menulis", "mencatat kejadian di kantor"), ("running", "jog round the park"), ("telepon ibu", "nelpon mama")],
)
def test_another_word_for_the_thing_crosses_its_limit(about: str, activity: str) -> None:
    assert Limit(LimitKind.NEVER, about).is_crossed_by(Terms(activity=activity))
