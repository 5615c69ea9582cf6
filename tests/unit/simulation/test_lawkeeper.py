"""The lawkeeper finds each breach from the events alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from bot.negotiation.items import ItemKind
from bot.negotiation.limits import Guardrails, Limit, LimitKind
from bot.negotiation.negotiation import Negotiation
from bot.negotiation.offers import Party
from bot.negotiation.terms import Amount, Terms, record_from_terms
from bot.simulation.lawkeeper import Happened, Lawkeeper

TODAY = date(2026, 11, 24)
GUARDRAILS = Guardrails(largest={"minute": 60.0})
WALK = Terms(activity="walk", amount=Amount(20, "minute"))


def offer(by: str = "bot", terms: Terms = WALK, number: int = 1) -> Happened:
    made = {"id": f"s1.{number}", "item_id": "s1", "by": by, "terms": record_from_terms(terms)}
    return Happened("OfferMade", {"offer": made}, "s1")


def reply(kind: str, by: str = "client", number: int = 1) -> Happened:
    return Happened("OfferAnswered", {"reply": {"offer_id": f"s1.{number}", "by": by, "kind": kind}}, "s1")


OPENED = Happened("ItemOpened", {}, "s1")
INVITED = Happened("BotInvited", {}, "s1")
AGREED = Happened("ItemEnded", {"outcome": "agreed"}, "s1")
LIMIT = Happened("LimitSet", {"limit": {"kind": "never", "about": "walk", "proviso": None}})
QUESTIONED = Happened("YesQuestioned", {"offer_id": "s1.1", "signs": []}, "s1")
KEPT = Happened("YesKeptAsFragile", {"offer_id": "s1.1", "signs": []}, "s1")


def broken(happened: Sequence[Happened], **how: Any) -> set[int]:
    """The laws a turn with these events breaks, beside those that compare it with a state."""
    law = Lawkeeper(GUARDRAILS)
    law.turn(happened, Negotiation("c1"), TODAY, **{"understood": True, **how})
    return {breach.law for breach in law.breaches}


@pytest.mark.parametrize(
    ("law", "happened"),
    [
        (1, [OPENED, offer()]),
        (2, [OPENED, INVITED, AGREED]),
        (2, [OPENED, INVITED, offer(), reply("accept"), reply("accept")]),
        (2, [OPENED, INVITED, offer(), reply("accept", by="bot")]),
        (2, [OPENED, Happened("ItemReplaced", {"by": "s2"}, "s1")]),
        (4, [OPENED, INVITED, offer(), LIMIT, offer(number=2)]),
        (4, [OPENED, INVITED, offer(), reply("decline"), offer(number=2)]),
        (4, [OPENED, INVITED, offer(terms=Terms(activity="walk", amount=Amount(90, "minute")))]),
        (6, [OPENED, INVITED, *[offer(terms=Terms(activity=each), number=n) for n, each in enumerate("abcd")]]),
        (7, [OPENED, offer(by="client"), reply("decline", by="bot")]),
        (10, [OPENED, KEPT]),
        (10, [OPENED, QUESTIONED, QUESTIONED]),
    ],
)
def test_a_breach_is_found(law: int, happened: list[Happened]) -> None:
    assert law in broken(happened)


def test_a_turn_that_was_not_understood_changes_nothing() -> None:
    assert broken([OPENED], understood=False) == {5}
    assert broken([Happened("Note", {})], understood=False) == set()


def test_nothing_happens_in_a_safety_state() -> None:
    assert broken([OPENED], safe=False) == {8}


def test_a_no_that_loses_something_else_is_found() -> None:
    lost = Happened("ItemEnded", {"outcome": "withdrawn"}, "g1")
    assert 3 in broken([OPENED, INVITED, offer(), reply("decline"), lost])


def test_what_is_lawful_breaks_nothing() -> None:
    assert broken([OPENED, INVITED, offer(), reply("accept"), AGREED]) == set()
    more = Terms(activity="walk", amount=Amount(90, "minute"))
    assert broken([OPENED, offer(by="client", terms=more), reply("counter", by="bot")]) == set()


def test_a_state_its_trail_does_not_tell_of_is_found() -> None:
    negotiation = Negotiation("c1")
    negotiation.open_item(ItemKind.STEP)
    law = Lawkeeper(GUARDRAILS)
    law.turn([], negotiation, TODAY, understood=True)
    law.turn([OPENED], negotiation, TODAY, understood=True)
    assert [breach.law for breach in law.breaches] == [9]
    made = negotiation.put_forward("s1", Party.CLIENT, WALK, TODAY)
    negotiation.accept(made.id, Party.BOT, TODAY)
    law.turn([offer(by="client")], negotiation, TODAY, understood=True)
    assert {breach.law for breach in law.breaches} == {9}


def test_a_fragile_yes_kept_as_a_whole_one_is_found_at_the_end() -> None:
    negotiation = Negotiation("c1")
    step = negotiation.open_item(ItemKind.STEP)
    negotiation.invite_bot(step.id)
    made = negotiation.put_forward(step.id, Party.BOT, WALK, TODAY)
    negotiation.accept(made.id, Party.CLIENT, TODAY, "whatever")
    law = Lawkeeper(GUARDRAILS)
    law.end(negotiation, lambda said: said == "whatever")
    assert [breach.law for breach in law.breaches] == [10]


def test_a_limit_that_was_taken_back_binds_no_longer() -> None:
    back = Happened("LimitWithdrawn", dict(LIMIT.data))
    assert broken([OPENED, INVITED, LIMIT, back, offer()]) == set()
    assert Limit(LimitKind.NEVER, "walk").is_crossed_by(WALK)
