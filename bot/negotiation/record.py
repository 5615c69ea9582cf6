"""What stands in a client's negotiation, and what the client alone says of it: numbers, reasons, limits, both sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from bot.negotiation import events
from bot.negotiation.errors import SafetyFirst, UnknownItem, YesNotDoubtful
from bot.negotiation.fragility import SIGNS_OF_A_FRAGILE_YES
from bot.negotiation.items import Fragility, Item, Progress
from bot.negotiation.limits import Guardrails, Limit
from bot.negotiation.offers import OfferStatus
from bot.negotiation.outcomes import Disagreement, Horizon, WayOn

LOWEST, HIGHEST = 0, 10


@dataclass
class Record:
    """Items, limits and disagreements of one client.

    in_safety_state: nothing can be offered, accepted or confirmed while it holds (law 8).
    new_events: what happened since this object was loaded, to be stored with the state it changed (law 9).
    """

    client_id: str
    items: list[Item] = field(default_factory=list)
    limits: list[Limit] = field(default_factory=list)
    disagreements: list[Disagreement] = field(default_factory=list)
    guardrails: Guardrails = field(default_factory=Guardrails)
    in_safety_state: bool = False
    new_events: list[events.Event] = field(default_factory=list)

    @property
    def standing_limits(self) -> tuple[Limit, ...]:
        """The limits the client has not taken back."""
        return tuple(limit for limit in self.limits if not limit.withdrawn)

    @property
    def standing_disagreements(self) -> tuple[Disagreement, ...]:
        """The disagreements the client has not taken back."""
        return tuple(kept for kept in self.disagreements if not kept.withdrawn)

    def item(self, item_id: str) -> Item:
        """The item of that id. Raises UnknownItem."""
        found = next((item for item in self.items if item.id == item_id), None)
        if found is None:
            raise UnknownItem(item_id)
        return found

    def rate(self, item_id: str, scale: str, value: int) -> None:
        """Keep a number from 0 to 10 on `importance` or `confidence`. Raises SafetyFirst, ValueError."""
        self._require_safety()
        if scale not in ("importance", "confidence") or not LOWEST <= value <= HIGHEST:
            raise ValueError(f"{scale} of {value}: a scale is importance or confidence, from {LOWEST} to {HIGHEST}")
        setattr(self.item(item_id), scale, value)
        self.new_events.append(events.Rated(item_id, scale, value))

    def withdraw_rating(self, item_id: str, scale: str) -> None:
        """The client takes a number back; it is as if none had been given. Raises SafetyFirst, UnknownItem."""
        self._require_safety()
        setattr(self.item(item_id), scale, None)
        self.new_events.append(events.RatingWithdrawn(item_id, scale))

    def give_reason(self, item_id: str, words: str) -> None:
        """Keep why a goal matters, in the client's words. Raises SafetyFirst, UnknownItem."""
        self._require_safety()
        self.item(item_id).reason = words
        self.new_events.append(events.ReasonGiven(item_id, words))

    def set_horizon(self, item_id: str, horizon: Horizon) -> None:
        """Keep what a goal is for. Raises SafetyFirst, UnknownItem."""
        self._require_safety()
        self.item(item_id).horizon = horizon
        self.new_events.append(events.HorizonSet(item_id, horizon))

    def question_yes(self, item_id: str, signs: frozenset[str]) -> None:
        """The bot asks once more about the yes that holds (law 10). Raises SafetyFirst, UnknownItem, YesNotDoubtful."""
        item, accepted = self._doubtful(item_id, signs)
        if item.questioned:
            raise YesNotDoubtful(f"the yes on {item_id} was asked about before")
        item.questioned = True
        self.new_events.append(events.YesQuestioned(item_id, accepted, tuple(sorted(signs))))

    def keep_as_fragile(self, item_id: str, signs: frozenset[str]) -> None:
        """The yes that was asked about stays, and is fragile (law 10). Raises as `question_yes`."""
        item, accepted = self._doubtful(item_id, signs)
        if not item.questioned:
            raise YesNotDoubtful(f"the yes on {item_id} was not asked about yet")
        if item.fragile_signs != signs:
            item.fragility = Fragility(accepted, signs)
            self.new_events.append(events.YesKeptAsFragile(item_id, accepted, tuple(sorted(signs))))

    def report_progress(
        self,
        item_id: str,
        how: str,
        helped: str | None = None,
        *,
        said: str | None = None,
        value: int | None = None,
        on: date | None = None,
    ) -> None:
        """Add how a step went; an entry without `helped` gets it later. Raises SafetyFirst, UnknownItem."""
        self._require_safety()
        item = self.item(item_id)
        told = Progress(how, helped, said, value, on)
        if helped is not None and item.progress and item.progress[-1].helped is None:
            told = replace(item.progress.pop(), how=how, helped=helped)
        item.progress.append(told)
        self.new_events.append(events.ProgressReported(item_id, told.how, helped, told.said, told.value))

    def choose_way(self, item_id: str, way: WayOn, words: str | None = None) -> None:
        """Keep how the client goes on after a step was tried, beside how it went. Raises SafetyFirst, UnknownItem."""
        self._require_safety()
        item = self.item(item_id)
        if item.progress:
            item.progress[-1] = replace(item.progress[-1], way=way)
        self.new_events.append(events.WayChosen(item_id, way, words))

    def put_in_order(self, goals: Sequence[str]) -> None:
        """Keep which goal comes first, second … for the client. Raises SafetyFirst, UnknownItem."""
        self._require_safety()
        for place, goal in enumerate([self.item(item_id) for item_id in goals], 1):
            if goal.priority != place:
                goal.priority = place
                self.new_events.append(events.PrioritySet(goal.id, place))

    def set_limit(self, limit: Limit) -> None:
        """Keep what the client will not do; the bot's open offers that cross it lapse (law 4)."""
        if limit in self.standing_limits:
            return
        self.limits.append(limit)
        self.new_events.append(events.LimitSet(limit))
        for item in self.items:
            crossing = [offer.id for offer in item.open_offers if limit.is_crossed_by(offer.terms)]
            self._lapse(item, only=crossing)

    def withdraw_limit(self, limit: Limit) -> None:
        """The client takes a limit back (law 11): it holds no longer. A limit that does not stand is left alone."""
        if limit in self.standing_limits:
            place = max(at for at, each in enumerate(self.limits) if each == limit)
            self.limits[place] = replace(limit, withdrawn=True)
            self.new_events.append(events.LimitWithdrawn(limit))

    def withdraw_disagreement(self, kept: Disagreement) -> None:
        """The client takes a disagreement back (law 11). One that does not stand is left alone."""
        if kept in self.standing_disagreements:
            place = max(at for at, each in enumerate(self.disagreements) if each == kept)
            self.disagreements[place] = replace(kept, withdrawn=True)
            self.new_events.append(events.DisagreementWithdrawn(kept))

    def keep_disagreement(self, disagreement: Disagreement) -> None:
        """Keep both positions side by side; nothing else changes."""
        self.disagreements.append(disagreement)
        self.new_events.append(events.DisagreementKept(disagreement))

    def _doubtful(self, item_id: str, signs: frozenset[str]) -> tuple[Item, str]:
        self._require_safety()
        item = self.item(item_id)
        if item.accepted_offer is None or len(signs) < SIGNS_OF_A_FRAGILE_YES:
            raise YesNotDoubtful(f"{item_id} is {item.outcome}, with {len(signs)} signs")
        return item, item.accepted_offer.id

    def _require_safety(self) -> None:
        if self.in_safety_state:
            raise SafetyFirst("the conversation is in a safety state")

    def _lapse(self, item: Item, *, keep: str | None = None, only: list[str] | None = None) -> None:
        lapsing = [o.id for o in item.open_offers if o.id != keep and (only is None or o.id in only)]
        item.set_status(lapsing, OfferStatus.LAPSED)
        self.new_events.extend(events.OfferLapsed(item.id, offer_id) for offer_id in lapsing)
