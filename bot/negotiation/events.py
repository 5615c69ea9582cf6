"""What happened, in the past tense. Trails are lists of these; they are only ever added to (law 9)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.negotiation.limits import Limit
from bot.negotiation.offers import Offer, OfferStatus, Reply
from bot.negotiation.outcomes import Disagreement, Horizon, Outcome, WayOn


@dataclass(frozen=True)
class ItemOpened:
    """A goal or a step came up; `words` are the client's where the client named it.

    replaces: the item it is to take the place of, where it is.
    """

    item_id: str
    kind: str
    words: str | None
    replaces: str | None = None


@dataclass(frozen=True)
class BotInvited:
    """The client asked for offers, or said they do not know: from now on the bot may offer (law 1)."""

    item_id: str


@dataclass(frozen=True)
class OfferMade:
    """A party put terms forward."""

    offer: Offer


@dataclass(frozen=True)
class OfferAnswered:
    """A party answered one named offer."""

    item_id: str
    reply: Reply


@dataclass(frozen=True)
class OfferLapsed:
    """An open offer is no longer on the table because another was taken up or the item was taken back."""

    item_id: str
    offer_id: str


@dataclass(frozen=True)
class ItemEnded:
    """The negotiation of an item came to an outcome."""

    item_id: str
    outcome: Outcome


@dataclass(frozen=True)
class ItemTakenUpAgain:
    """The client took an ended item back onto the table (law 11)."""

    item_id: str


@dataclass(frozen=True)
class ItemRestored:
    """The client undid what was done to an item; `outcome` and `statuses` (of its offers) are how it stands again."""

    item_id: str
    outcome: Outcome
    statuses: Mapping[str, OfferStatus]


@dataclass(frozen=True)
class ItemReplaced:
    """An item gave way to another one that was agreed in its place, `by`; its trail stays."""

    item_id: str
    by: str


@dataclass(frozen=True)
class PlaceGivenBack:
    """What an item had given way to is agreed no longer: it stands again as before, with `outcome`."""

    item_id: str
    outcome: Outcome


@dataclass(frozen=True)
class Rated:
    """The client gave a number from 0 to 10; `scale` is `importance` or `confidence`."""

    item_id: str
    scale: str
    value: int


@dataclass(frozen=True)
class RatingWithdrawn:
    """The client took a number back."""

    item_id: str
    scale: str


@dataclass(frozen=True)
class ReasonGiven:
    """The client said why a goal matters."""

    item_id: str
    words: str


@dataclass(frozen=True)
class HorizonSet:
    """The client said what a goal is for."""

    item_id: str
    horizon: Horizon


@dataclass(frozen=True)
class YesQuestioned:
    """The bot asked once more about a yes that looked fragile; `signs` say why (law 10)."""

    item_id: str
    offer_id: str
    signs: tuple[str, ...]


@dataclass(frozen=True)
class YesKeptAsFragile:
    """A fragile yes stayed: it counts, and the counselor sees that it is fragile, and why (law 10)."""

    item_id: str
    offer_id: str
    signs: tuple[str, ...]


@dataclass(frozen=True)
class ProgressReported:
    """The client told how a step went (`done`, `partly`, `not_yet`) and what helped.

    said, value: how it went in the client's words, or as a number from 0 to 10.
    """

    item_id: str
    how: str
    helped: str | None
    said: str | None = None
    value: int | None = None


@dataclass(frozen=True)
class WayChosen:
    """The client said how to go on after a step was tried; `words` are theirs where they typed it."""

    item_id: str
    way: WayOn
    words: str | None


@dataclass(frozen=True)
class PrioritySet:
    """The client put several goals in order; this one comes at place `priority`, counted from 1."""

    item_id: str
    priority: int


@dataclass(frozen=True)
class LimitSet:
    """The client said what they will not do."""

    limit: Limit


@dataclass(frozen=True)
class LimitWithdrawn:
    """The client took a limit back (law 11)."""

    limit: Limit


@dataclass(frozen=True)
class DisagreementKept:
    """Both positions were kept side by side."""

    disagreement: Disagreement


@dataclass(frozen=True)
class DisagreementWithdrawn:
    """The client took a disagreement back (law 11)."""

    disagreement: Disagreement


Event = (
    ItemOpened
    | BotInvited
    | OfferMade
    | OfferAnswered
    | OfferLapsed
    | ItemEnded
    | ItemTakenUpAgain
    | ItemRestored
    | ItemReplaced
    | PlaceGivenBack
    | Rated
    | RatingWithdrawn
    | ReasonGiven
    | HorizonSet
    | YesQuestioned
    | YesKeptAsFragile
    | ProgressReported
    | WayChosen
    | PrioritySet
    | LimitSet
    | LimitWithdrawn
    | DisagreementKept
    | DisagreementWithdrawn
)
