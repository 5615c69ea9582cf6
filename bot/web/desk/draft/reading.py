"""A draft as the page lays it out: what was played back marked in the client's words, items with terms and trail."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.sessions.drafts import DisagreementRead, DraftRead, ItemRead, NoteRead, StatementRead
from bot.web.desk.clock import Clock
from bot.web.desk.draft.terms import TermRow, rows_of
from bot.web.desk.draft.trail import Entry, trail_of

Segment = tuple[str, bool]


@dataclass(frozen=True)
class StatementShown:
    """What the client said, in pieces; the second of each pair tells whether the piece was played back."""

    read: StatementRead
    segments: tuple[Segment, ...]


@dataclass(frozen=True)
class ItemShown:
    """A goal or a step. title: the activity, or else what the client called it. towards: the goal a step serves."""

    read: ItemRead
    title: str | None
    towards: str | None
    rows: tuple[TermRow, ...]
    trail: tuple[Entry, ...]


@dataclass(frozen=True)
class Reading:
    """What the page needs beside the draft itself."""

    statements: tuple[StatementShown, ...]
    goals: tuple[ItemShown, ...]
    steps: tuple[ItemShown, ...]
    disagreements: tuple[tuple[DisagreementRead, str | None], ...]
    notes: tuple[tuple[str, tuple[NoteRead, ...]], ...]


def reading_of(draft: DraftRead, clock: Clock) -> Reading:
    """Lay a draft out in the language of the clock."""
    titles = {item.id: _title(item) for item in (*draft.goals, *draft.steps)}

    def shown(items: Sequence[ItemRead]) -> tuple[ItemShown, ...]:
        return tuple(
            ItemShown(
                item,
                titles[item.id],
                titles.get(item.goal or ""),
                rows_of(item, clock.words, clock.today),
                trail_of(item, clock),
            )
            for item in items
        )

    return Reading(
        statements=tuple(StatementShown(each, segments_of(each)) for each in draft.view.statements),
        goals=shown(draft.goals),
        steps=shown(draft.steps),
        disagreements=tuple((each, titles.get(each.item or "")) for each in draft.disagreements),
        notes=tuple(
            (kind, found)
            for kind in ("preference", "barrier", "other")
            if (found := tuple(note for note in draft.notes if note.kind == kind))
        ),
    )


def segments_of(statement: StatementRead) -> tuple[Segment, ...]:
    """The whole message cut where its played-back clauses begin and end."""
    segments: list[Segment] = []
    rest = statement.words
    for quote in statement.quotes:
        before, found, after = rest.partition(quote)
        if found:
            segments += [(before, False), (found, True)]
            rest = after
    return tuple((text, quoted) for text, quoted in (*segments, (rest, False)) if text)


def _title(item: ItemRead) -> str | None:
    activity = item.terms.get("activity")
    return str(activity) if activity else item.words
