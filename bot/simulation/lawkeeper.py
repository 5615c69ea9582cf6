"""The twelve laws, checked from outside on the events a turn has left (docs/law.md).

The lawkeeper believes no state: it keeps its own account of every item from the events alone, and compares.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bot.negotiation.fragility import is_fragile, signs_of, words_of_yes
from bot.negotiation.items import MOST_BOT_OFFERS
from bot.negotiation.limits import Guardrails, Limit, LimitKind
from bot.negotiation.negotiation import Negotiation
from bot.negotiation.terms import Terms, terms_from_record

OPEN, AGREED, WITHDRAWN, REPLACED = "open", "agreed", "withdrawn", "replaced"
NOT_OF_THE_NEGOTIATION = frozenset({"Note", "Consent", "Flag", "SafetyRaised"})


@dataclass(frozen=True)
class Happened:
    """One stored event: its kind (the name of its class), its data, and the item it is about."""

    kind: str
    data: Mapping[str, Any]
    item_id: str | None = None


@dataclass(frozen=True)
class Breach:
    """A law that was broken, and how."""

    law: int
    how: str


@dataclass
class Account:
    """What the events say of one item. statuses: of its offers, by id."""

    outcome: str = OPEN
    invited: bool = False
    questioned: bool = False
    terms: dict[str, Terms] = field(default_factory=dict)
    by: dict[str, str] = field(default_factory=dict)
    statuses: dict[str, str] = field(default_factory=dict)

    def turned_down(self) -> list[Terms]:
        """The terms that must not be offered again."""
        return [self.terms[each] for each, status in self.statuses.items() if status in ("declined", "countered")]


@dataclass
class Lawkeeper:
    """Watches one client's negotiation, turn after turn."""

    guardrails: Guardrails
    accounts: dict[str, Account] = field(default_factory=dict)
    limits: list[Limit] = field(default_factory=list)
    breaches: list[Breach] = field(default_factory=list)

    def turn(
        self,
        happened: Sequence[Happened],
        negotiation: Negotiation,
        today: date,
        *,
        understood: bool,
        safe: bool = True,
    ) -> None:
        """Take in what one turn has left; what breaks a law is added to `breaches`.

        understood: whether the bot took the turn for something. safe: no safety state held.
        """
        moves = [each for each in happened if each.kind not in NOT_OF_THE_NEGOTIATION]
        self._require(5, understood or not moves, f"not understood, and yet {[each.kind for each in moves]}")
        self._require(8, safe or not moves, f"in a safety state: {[each.kind for each in moves]}")
        self._nothing_else_lost(moves)
        before: Happened | None = None
        for each in moves:
            self._take(each, before, today)
            before = each
        self._compare(negotiation)

    def end(self, negotiation: Negotiation, hedged: Callable[[str], bool]) -> None:
        """Check what must hold where a conversation ends: no fragile yes is kept as a whole one (law 10)."""
        for item in negotiation.items:
            signs = signs_of(item, hedged=hedged(words_of_yes(item) or ""))
            kept = not is_fragile(signs) or bool(item.fragile_signs)
            self._require(10, kept, f"{item.id} has the signs {sorted(signs)} and is not kept as fragile")

    def _take(self, each: Happened, before: Happened | None, today: date) -> None:
        data, account = each.data, self.accounts.get(each.item_id or "", Account())
        match each.kind:
            case "ItemOpened":
                self.accounts[str(each.item_id)] = Account()
            case "BotInvited":
                account.invited = True
            case "OfferMade":
                self._offered(account, data["offer"], today)
            case "OfferAnswered":
                self._answered(account, data["reply"], today)
            case "OfferLapsed":
                account.statuses[data["offer_id"]] = "lapsed"
            case "ItemEnded":
                account.outcome = data["outcome"]
                yes = before is not None and before.kind in ("OfferAnswered", "OfferLapsed")
                self._require(2, account.outcome != AGREED or yes, f"{each.item_id} agreed without a reply")
            case "ItemTakenUpAgain":
                account.outcome = OPEN
            case "ItemReplaced":
                by = self.accounts.get(data["by"], Account())
                self._require(2, by.outcome == AGREED, f"{each.item_id} gave way to {data['by']}, which is not agreed")
                account.outcome = REPLACED
            case "PlaceGivenBack":
                account.outcome = data["outcome"]
            case "ItemRestored":
                account.outcome = data["outcome"]
                account.statuses = dict(data["statuses"])
            case "YesQuestioned":
                self._require(10, not account.questioned, f"{each.item_id}: asked about twice")
                account.questioned = True
            case "YesKeptAsFragile":
                self._require(10, account.questioned, f"{each.item_id}: fragile, and was never asked about")
            case "LimitSet":
                self.limits.append(_limit(data["limit"]))
            case "LimitWithdrawn":
                self.limits = [limit for limit in self.limits if limit != _limit(data["limit"])]

    def _offered(self, account: Account, offer: Mapping[str, Any], today: date) -> None:
        terms, name = terms_from_record(offer["terms"]), offer["id"]
        crossed = [limit.about for limit in self.limits if limit.is_crossed_by(terms)]
        self._require(4, not crossed, f"offer {name} crosses the limit {crossed}")
        if offer["by"] == "bot":
            spoken = account.invited or "client" in account.by.values()
            self._require(1, spoken, f"offer {name}: the bot spoke first")
            made = sum(by == "bot" for by in account.by.values())
            self._require(6, made < MOST_BOT_OFFERS, f"offer {name} is the bot's {made + 1}th on the item")
            self._require(4, terms not in account.turned_down(), f"offer {name} was turned down before")
            term = self.guardrails.crossed_by(terms, today)
            self._require(4, term is None, f"offer {name} crosses the guardrail on {term}")
        account.terms[name], account.by[name], account.statuses[name] = terms, offer["by"], OPEN

    def _answered(self, account: Account, reply: Mapping[str, Any], today: date) -> None:
        name, by, kind = reply["offer_id"], reply["by"], reply["kind"]
        self._require(2, account.statuses.get(name) == OPEN, f"{kind} to offer {name}, which is not open")
        self._require(2, account.by.get(name) != by, f"{by} answers its own offer {name}")
        term = self.guardrails.crossed_by(account.terms[name], today) if name in account.terms else None
        if kind == "accept":
            self._require(4, term is None, f"{by} accepts offer {name}, which crosses the guardrail on {term}")
        if by == "bot":
            self._require(7, kind == "accept" or term is not None, f"the bot answers offer {name} with {kind}")
        account.statuses[name] = {"accept": "accepted", "decline": "declined", "counter": "countered"}.get(kind, OPEN)

    def _nothing_else_lost(self, moves: Iterable[Happened]) -> None:
        """A no changes nothing but the item it is about (law 3)."""
        kinds = {each.item_id: each.data["reply"] for each in moves if each.kind == "OfferAnswered"}
        refused = {item for item, reply in kinds.items() if reply["kind"] == "decline" and reply["by"] == "client"}
        lost = [each for each in moves if each.kind == "ItemEnded" and each.data["outcome"] == WITHDRAWN]
        for each in lost if refused else ():
            self._require(3, each.item_id in refused, f"a no to {refused} withdrew {each.item_id}")

    def _compare(self, negotiation: Negotiation) -> None:
        """State and trail say the same (law 9), and what was taken back is (law 11)."""
        for item in negotiation.items:
            account = self.accounts.get(item.id)
            if account is None:
                self.breaches.append(Breach(9, f"{item.id} is there without an event"))
                continue
            same = account.outcome == item.outcome.value
            law = 11 if account.outcome == WITHDRAWN else 9
            self._require(law, same, f"{item.id} is {item.outcome.value}, its trail says {account.outcome}")
            offers = {offer.id: offer.status.value for offer in item.offers}
            self._require(
                9, offers == account.statuses, f"{item.id}: offers {offers}, its trail says {account.statuses}"
            )

    def _require(self, law: int, holds: bool, how: str) -> None:
        if not holds:
            self.breaches.append(Breach(law, how))


def _limit(data: Mapping[str, Any]) -> Limit:
    return Limit(LimitKind(data["kind"]), data["about"], data["proviso"])
