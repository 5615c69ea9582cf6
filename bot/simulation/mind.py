"""What a simulated client has settled on, by its own account; compared with what is stored."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bot.negotiation.items import ItemKind
from bot.negotiation.negotiation import Negotiation
from bot.negotiation.outcomes import Outcome
from bot.negotiation.terms import Terms, record_from_terms

Facts = dict[str, Any]


@dataclass
class Agreement:
    """One goal or step the client said yes to, or named, with the numbers given for it."""

    item_id: str
    kind: str
    terms: Terms
    importance: int | None = None
    confidence: int | None = None


@dataclass
class Mind:
    """Agreements by item, and what the client said they will not do."""

    agreements: dict[str, Agreement] = field(default_factory=dict)
    limits: list[str] = field(default_factory=list)

    def facts(self) -> Facts:
        """The account in a form that can be compared."""
        return {
            "agreed": {
                each.item_id: (each.kind, record_from_terms(each.terms), each.importance, each.confidence)
                for each in self.agreements.values()
            },
            "limits": sorted(self.limits),
        }


def stored_facts(negotiation: Negotiation) -> Facts:
    """What is stored, in the same form."""
    agreed = [item for item in negotiation.items if item.outcome is Outcome.AGREED]
    return {
        "agreed": {
            item.id: (
                item.kind.value,
                record_from_terms(item.agreed_terms or Terms()),
                item.importance,
                item.confidence,
            )
            for item in agreed
        },
        "limits": sorted(limit.about for limit in negotiation.standing_limits),
    }


def differences(mine: Facts, stored: Facts) -> list[str]:
    """Where the two accounts differ, in words."""
    found = [
        f"{item}: settled {mine['agreed'].get(item)}, stored {stored['agreed'].get(item)}"
        for item in sorted({*mine["agreed"], *stored["agreed"]})
        if mine["agreed"].get(item) != stored["agreed"].get(item)
    ]
    return [*found, *([f"limits: {mine['limits']} / {stored['limits']}"] if mine["limits"] != stored["limits"] else [])]


def next_id(negotiation: Negotiation, kind: ItemKind, about: str | None) -> str:
    """The item a naming falls on: the one the question is about, an open one of the kind, or a new one."""
    items = [item for item in negotiation.items if item.kind is kind]
    standing = (Outcome.OPEN, Outcome.AGREED, Outcome.AGREED_IN_PART)
    asked = next((item for item in items if item.id == about and item.outcome in standing), None)
    still_open = [item for item in items if item.outcome is Outcome.OPEN]
    if asked or still_open:
        return (asked or still_open[-1]).id
    return f"{'g' if kind is ItemKind.GOAL else 's'}{len(items) + 1}"
