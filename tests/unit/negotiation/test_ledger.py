"""Give and take: what each party put forward for a term, one after the other, and who moved."""

from __future__ import annotations

from datetime import date

from bot.negotiation.items import Item, ItemKind
from bot.negotiation.ledger import ledger
from bot.negotiation.negotiation import Negotiation
from bot.negotiation.offers import Party
from bot.negotiation.terms import Amount, Frequency, Terms

TODAY = date(2026, 11, 24)
FRIDAY, MONDAY = date(2026, 11, 27), date(2026, 11, 30)
WALK = Terms(activity="walk", amount=Amount(20, "minute"), start=FRIDAY)


def a_step() -> tuple[Negotiation, Item]:
    talk = Negotiation("client-1")
    step = talk.open_item(ItemKind.STEP)
    talk.invite_bot(step.id)
    return talk, step


def told(item: Item) -> dict[str, tuple[list[tuple[str, object]], tuple[str, ...]]]:
    return {line.term: ([(put.by, put.value) for put in line.puts], line.moved) for line in ledger(item)}


def test_an_item_without_offers_has_none() -> None:
    assert ledger(a_step()[1]) == ()


def test_what_is_taken_as_it_was_offered_moved_nobody() -> None:
    talk, step = a_step()
    offer = talk.put_forward(step.id, Party.BOT, WALK, TODAY)
    talk.accept(offer.id, Party.CLIENT, TODAY)
    assert ledger(step) == ()


def test_a_counter_moves_the_bot_and_what_it_adds_is_no_loss() -> None:
    talk, step = a_step()
    offer = talk.put_forward(step.id, Party.BOT, WALK, TODAY)
    counter = talk.counter(offer.id, Party.CLIENT, Terms(start=MONDAY, support="my sister"), TODAY)
    talk.accept(counter.id, Party.BOT, TODAY)
    assert told(step) == {
        "start": ([("bot", FRIDAY), ("client", MONDAY)], ("bot",)),
        "support": ([("client", "my sister")], ()),
    }


def test_an_objection_shows_on_the_way_and_options_passed_over_do_not() -> None:
    talk, step = a_step()
    first = talk.put_forward(step.id, Party.BOT, WALK, TODAY)
    passed_over = talk.put_forward(step.id, Party.BOT, Terms(activity="swim", frequency=Frequency(2, "week")), TODAY)
    talk.decline(first.id, Party.CLIENT, "20 minutes is too long", frozenset({"amount"}))
    smaller = talk.put_forward(step.id, Party.BOT, WALK.changed_by(Terms(amount=Amount(10, "minute"))), TODAY)
    talk.take_off_the_table(passed_over.id)
    talk.accept(smaller.id, Party.CLIENT, TODAY)
    assert told(step) == {"amount": ([("bot", Amount(20, "minute")), ("bot", Amount(10, "minute"))], ("bot",))}


def test_who_changes_their_own_agreed_step_moved_themselves() -> None:
    talk, step = a_step()
    own = talk.put_forward(step.id, Party.CLIENT, WALK, TODAY)
    talk.accept(own.id, Party.BOT, TODAY)
    later = talk.put_forward(step.id, Party.CLIENT, WALK.changed_by(Terms(start=MONDAY)), TODAY)
    talk.accept(later.id, Party.BOT, TODAY)
    assert told(step) == {"start": ([("client", FRIDAY), ("client", MONDAY)], ("client",))}
