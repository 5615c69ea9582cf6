"""How the negotiation of one item can stand or end, and what is kept when the parties differ."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """How an item stands; `OPEN` is the only one that is not an end."""

    OPEN = "open"
    AGREED = "agreed"
    AGREED_IN_PART = "agreed_in_part"
    AGREE_TO_DIFFER = "agree_to_differ"
    UNDECIDED = "undecided"
    FOR_COUNSELOR = "for_counselor"
    PAUSED = "paused"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"
    STOPPED_FOR_SAFETY = "stopped_for_safety"


class DisagreementKind(StrEnum):
    """With whom the client differs."""

    WITH_DRAFT = "with_draft"
    WITH_COUNSELOR = "with_counselor"
    WITHIN_ONESELF = "within_oneself"


class Horizon(StrEnum):
    """What a goal is for: the coming session, or the longer way."""

    SESSION = "session"
    LONGER = "longer"


class WayOn(StrEnum):
    """How the client goes on after a step was tried: with the step, or with the goal it serves."""

    KEEP = "keep"
    SMALLER_STEP = "smaller_step"
    ANOTHER_STEP = "another_step"
    REALISTIC_GOAL = "realistic_goal"
    NEW_GOAL = "new_goal"


@dataclass(frozen=True)
class Disagreement:
    """Both positions, each in its own words; neither is more right than the other.

    withdrawn: the client took it back (law 11).
    """

    kind: DisagreementKind
    client_position: str
    other_position: str
    item_id: str | None = None
    withdrawn: bool = False
