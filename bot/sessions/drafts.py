"""The draft as a counselor reads it: read models, and which of the eight roles happened with the quote they rest on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.negotiation.view import Verdict
from bot.sessions.items_read import ItemRead, agreed


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
class ObstacleRead:
    """What could get in the way: the client's idea, the options put beside it, and what they chose."""

    words: str
    step: str | None
    idea: str | None
    options: tuple[str, ...]
    chosen: tuple[str, ...]


@dataclass(frozen=True)
class ApproachRead:
    """How the client likes to be worked with; see `bot.negotiation.approach.Approach`."""

    axes: Mapping[str, int]
    paces: Mapping[str, int]
    learns: str | None
    words: tuple[str, ...]
    values: str | None
    adapted: tuple[str, ...]


@dataclass(frozen=True)
class SharingRead:
    """What the client shares. held_back: names of the parts that are not; nothing of them is in the draft.

    more_in_person: there is something the client would rather say than write. note: their words to the counselor.
    """

    held_back: tuple[str, ...]
    more_in_person: bool
    note: str | None


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
    name: str | None
    session_date: date | None
    claimed_by: str | None
    flags: tuple[FlagRead, ...]
    view: ViewRead
    goals: tuple[ItemRead, ...]
    steps: tuple[ItemRead, ...]
    disagreements: tuple[DisagreementRead, ...]
    limits: tuple[LimitRead, ...]
    notes: tuple[NoteRead, ...]
    obstacles: tuple[ObstacleRead, ...]
    preferences: ApproachRead
    sharing: SharingRead

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


PART_OF_NOTE = {"preference": "preferences", "barrier": "obstacles"}


def shared_only(draft: DraftRead) -> DraftRead:
    """The draft as the counselor may read it: without the parts the client holds back. Flags are always there."""
    held = set(draft.sharing.held_back)
    nothing = ViewRead((), draft.view.verdict, draft.view.play_backs)
    preferences = draft.preferences
    if "preferences" in held:
        preferences = replace(preferences, axes={}, paces={}, learns=None, words=(), adapted=())
    if "values" in held:
        preferences = replace(preferences, values=None)
    kept = {item.id for item in (*draft.goals, *draft.steps) if item.id not in held}
    return replace(
        draft,
        view=nothing if "view" in held else draft.view,
        goals=tuple(item for item in draft.goals if item.id in kept),
        steps=tuple(item for item in draft.steps if item.id in kept),
        disagreements=() if "disagreements" in held else draft.disagreements,
        limits=() if "limits" in held else draft.limits,
        obstacles=() if "obstacles" in held else draft.obstacles,
        notes=tuple(note for note in draft.notes if PART_OF_NOTE.get(note.kind) not in held),
        preferences=preferences,
        sharing=replace(draft.sharing, note=None) if "note" in held else draft.sharing,
    )


def _quotes(draft: DraftRead) -> dict[str, str | None]:
    """For each role the client's own words it rests on; None where it did not happen."""
    statements = [s for s in draft.view.statements if not s.set_aside]
    told = statements[0].words if statements and draft.view.verdict == Verdict.SHARED else None
    step = next((item for item in draft.steps if item.outcome == "agreed"), None)
    corrected = next((s.words for s in draft.view.statements if s.kind == "correction"), None)
    limit = draft.limits[0].about if draft.limits else None
    obstacle = next((each for each in draft.obstacles if each.idea or each.chosen), None)
    own = next((owner.said for item in draft.steps for owner in item.ownership.values() if owner.by == "client"), None)
    words = draft.preferences.words
    preference = words[0] if words else draft.preferences.values
    if preference is None and (draft.preferences.axes or draft.preferences.learns):
        preference = ", ".join([*draft.preferences.axes, *filter(None, [draft.preferences.learns])])
    opened = draft.sharing.note or ("…" if draft.sharing.more_in_person or draft.sharing.held_back else None)
    return {
        "shared_understanding": told,
        "shared_goals": next((_named(item) for item in draft.goals if agreed(item)), None),
        "action_planning": _named(step) if step else None,
        "problem_solving": obstacle.idea or obstacle.words if obstacle else None,
        "conflict": draft.disagreements[0].client_position if draft.disagreements else None,
        "empowerment": limit or corrected or own,
        "adapting_the_approach": preference,
        "open_communication": opened or (told if draft.handed_over_at else None),
    }


def _named(item: ItemRead) -> str | None:
    """What an item is called now: in the client's words where they named it, else as it was offered."""
    owner = item.ownership.get("activity")
    return owner.said if owner and owner.by == "client" and owner.said else item.terms.get("activity")
