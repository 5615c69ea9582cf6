"""The draft as a counselor reads it: read models, and which of the eight roles happened with the quote they rest on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bot.negotiation.view import Verdict


@dataclass(frozen=True)
class FlagRead:
    """A flag and what was done about it."""

    id: str
    kind: str
    level: str
    reason: str
    at: datetime
    acknowledged_at: datetime | None
    acknowledged_by: str | None


@dataclass(frozen=True)
class StatementRead:
    """One thing the client said of the problem; see `bot.negotiation.view.Statement`."""

    words: str
    quotes: tuple[str, ...]
    kind: str
    heaviest: bool
    set_aside: bool


@dataclass(frozen=True)
class ViewRead:
    """The client's view with everything that was corrected."""

    statements: tuple[StatementRead, ...]
    verdict: str
    play_backs: int


@dataclass(frozen=True)
class OwnerRead:
    """Who said a term's value first."""

    by: str
    offer: str
    said: str | None


@dataclass(frozen=True)
class MoveRead:
    """One entry of a trail. `act`: ask, offer, accept, counter, decline, wait, leave, lapse, rate, end, reopen."""

    at: datetime
    by: str
    act: str
    offer: str | None = None
    terms: Mapping[str, Any] | None = None
    said: Mapping[str, str] | None = None
    reason: str | None = None
    words: str | None = None
    counter: str | None = None
    scale: str | None = None
    value: int | None = None
    outcome: str | None = None


@dataclass(frozen=True)
class ItemRead:
    """A goal or a step: its terms as they stand, who said each first, and the trail behind it."""

    id: str
    kind: str
    goal: str | None
    words: str | None
    outcome: str
    terms: Mapping[str, Any]
    ownership: Mapping[str, OwnerRead]
    importance: int | None
    confidence: int | None
    trail: tuple[MoveRead, ...]


@dataclass(frozen=True)
class DisagreementRead:
    """Both positions. `kind`: with_draft, with_counselor, within_oneself."""

    kind: str
    client_position: str
    other_position: str
    item: str | None
    at: datetime


@dataclass(frozen=True)
class LimitRead:
    """What the client will not do. `kind`: never, not_now, only_if."""

    kind: str
    about: str
    proviso: str | None


@dataclass(frozen=True)
class NoteRead:
    """What the client said beside the open question. `kind`: preference, barrier, other."""

    kind: str
    words: str
    at: datetime


@dataclass(frozen=True)
class RoleRead:
    """One of the eight roles of negotiation (docs/product.md) and the client's words that show it happened."""

    number: int
    name: str
    happened: bool
    quote: str | None


@dataclass(frozen=True)
class DraftRead:
    """All a counselor sees of one client."""

    client: str
    language: str | None
    created_at: datetime
    changed_at: datetime
    handed_over_at: datetime | None
    code: str | None
    session_date: date | None
    claimed_by: str | None
    flags: tuple[FlagRead, ...]
    view: ViewRead
    goals: tuple[ItemRead, ...]
    steps: tuple[ItemRead, ...]
    disagreements: tuple[DisagreementRead, ...]
    limits: tuple[LimitRead, ...]
    notes: tuple[NoteRead, ...]

    @property
    def roles(self) -> tuple[RoleRead, ...]:
        """The eight roles in the order of the article, each with what shows that it happened."""
        return tuple(
            RoleRead(number, name, quote is not None, quote)
            for number, (name, quote) in enumerate(_quotes(self).items(), 1)
        )


@dataclass(frozen=True)
class DraftListed:
    """One line of the list at the desk; no word of the client is in it.

    place: why it stands where it does: `safety`, `human`, `disagreement`, `handed_over`, `in_progress`.
    """

    client: str
    language: str | None
    stage: str
    changed_at: datetime
    handed_over_at: datetime | None
    claimed_by: str | None
    open_flags: tuple[FlagRead, ...]
    disagreements: int
    place: str


def _quotes(draft: DraftRead) -> dict[str, str | None]:
    statements = [s for s in draft.view.statements if not s.set_aside]
    told = statements[0].words if statements and draft.view.verdict == Verdict.SHARED else None
    goal = next((item.terms.get("activity") for item in draft.goals if item.outcome == "agreed"), None)
    step = next((item.terms.get("activity") for item in draft.steps if item.outcome == "agreed"), None)
    own = next((s.words for s in draft.view.statements if s.kind == "correction"), None)
    barrier = next((note.words for note in draft.notes if note.kind == "barrier"), None)
    preference = next((note.words for note in draft.notes if note.kind == "preference"), None)
    differing = draft.disagreements[0].client_position if draft.disagreements else None
    limit = draft.limits[0].about if draft.limits else None
    return {
        "shared_understanding": told,
        "shared_goals": goal,
        "action_planning": step,
        "problem_solving": barrier,
        "conflict": differing,
        "empowerment": limit or own,
        "adapting_the_approach": preference,
        "open_communication": goal if draft.handed_over_at else None,
    }
