"""A negotiation under test: a client and a bot that make any moves, and what must hold after each of them."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize

from bot.negotiation.errors import NegotiationError
from bot.negotiation.items import Item
from bot.negotiation.limits import Guardrails
from bot.negotiation.negotiation import Negotiation
from bot.negotiation.offers import Offer, OfferStatus
from bot.negotiation.outcomes import Outcome
from bot.negotiation.terms import Terms
from tests.unit.negotiation.generated import some_guardrails

Standing = tuple[Outcome, Terms | None]


def standing(item: Item) -> Standing:
    """How an item stands, and on which terms."""
    return item.outcome, item.agreed_terms


def statuses(item: Item) -> dict[str, OfferStatus]:
    """Where each offer of an item stands."""
    return {offer.id: offer.status for offer in item.offers}


def some_items(machine: Moves) -> bool:
    """Whether there is an item to make a move on."""
    return bool(machine.negotiation.items)


def some_offers(machine: Moves) -> bool:
    """Whether there is an offer to answer."""
    return any(item.offers for item in machine.negotiation.items)


def some_agreed(machine: Moves) -> bool:
    """Whether there is a yes to undo."""
    return any(item.outcome is Outcome.AGREED for item in machine.negotiation.items)


def some_limits_set(machine: Moves) -> bool:
    """Whether there is a limit to withdraw."""
    return bool(machine.negotiation.limits)


def some_disagreements(machine: Moves) -> bool:
    """Whether there is a disagreement to withdraw."""
    return bool(machine.negotiation.disagreements)


class Moves(RuleBasedStateMachine):
    """What every move goes through; what is refused must leave everything as it was."""

    @initialize(guardrails=some_guardrails())
    def begin(self, guardrails: Guardrails) -> None:
        self.negotiation = Negotiation("c1", guardrails=guardrails)
        self.before_yes: dict[str, list[Standing]] = {}  # how an item stood before each yes that holds

    def move(self, make: Any) -> Any:
        """Make a move; when it is refused, nothing at all may have changed."""
        before = copy.deepcopy(self.negotiation)
        try:
            made = make()
        except NegotiationError:
            assert self.negotiation == before, "a refused move changed something"
            return None
        assert self.negotiation.new_events[: len(before.new_events)] == before.new_events, "law 9: a trail was changed"
        state_changed = self.state() != self.state(before)
        grown = len(self.negotiation.new_events) > len(before.new_events)
        assert grown or not state_changed, "law 9: a change without an event"
        return made

    def state(self, negotiation: Negotiation | None = None) -> Any:
        of = negotiation or self.negotiation
        return (of.items, of.limits, of.disagreements)

    def some_item(self, data: st.DataObject) -> Item:
        return data.draw(st.sampled_from(self.negotiation.items))

    def some_offer(self, data: st.DataObject) -> Offer:
        offers = [offer for item in self.negotiation.items for offer in item.offers]
        on_the_table = [offer for item in self.negotiation.items for offer in item.open_offers]
        return data.draw(st.sampled_from((on_the_table or offers) if data.draw(st.integers(0, 3)) else offers))

    def others(self, item_id: str) -> Any:
        """All other items as they are, but for what this one is to take the place of: it may move with it."""
        replaced = self.negotiation.item(item_id).replaces
        others = [item for item in self.negotiation.items if item.id != item_id]
        kept = [item for item in others if replaced is None or replaced not in (item.id, item.parent_id)]
        return copy.deepcopy(kept)
