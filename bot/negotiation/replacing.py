"""One item in the place of another: it gives way once the other is agreed, not before, and its trail stays (law 11)."""

from __future__ import annotations

from dataclasses import dataclass

from bot.negotiation import events
from bot.negotiation.items import Item
from bot.negotiation.offers import OfferStatus
from bot.negotiation.outcomes import Outcome
from bot.negotiation.record import Record

STANDS = (Outcome.OPEN, Outcome.AGREED, Outcome.AGREED_IN_PART)


@dataclass
class Replacing(Record):
    """What happens to an item, and to the steps towards a goal, when another one is agreed in its place."""

    def _take_its_place(self, item: Item) -> None:
        """What the agreed item was to replace gives way; a goal takes the steps towards it along."""
        if item.replaces is None:
            return
        for old in self.items:
            if old.outcome in STANDS and item.replaces in (old.id, old.parent_id):
                self._lapse(old)
                old.outcome, old.replaced_by = Outcome.REPLACED, item.id
                self.new_events.append(events.ItemReplaced(old.id, item.id))
        place = self.item(item.replaces).priority
        if place is not None and item.priority is None:
            item.priority = place
            self.new_events.append(events.PrioritySet(item.id, place))

    def _give_its_place_back(self, item: Item) -> None:
        """What gave way to an item that is agreed no longer stands again as it was."""
        for old in self.items:
            if old.outcome is Outcome.REPLACED and old.replaced_by == item.id:
                agreed = any(offer.status is OfferStatus.ACCEPTED for offer in old.offers)
                old.outcome, old.replaced_by = Outcome.AGREED if agreed else Outcome.OPEN, None
                self.new_events.append(events.PlaceGivenBack(old.id, old.outcome))
