"""A draft as the page lays it out: what was played back marked in the client's words, items with terms and trail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.sessions.drafts import DisagreementRead, DraftRead, FlagRead, NoteRead, ObstacleRead, StatementRead
from bot.sessions.items_read import ItemRead, by_priority
from bot.web.desk.clock import Clock
from bot.web.desk.draft.approach import ScaleShown, scales_of
from bot.web.desk.draft.ledger import LedgerLine, ledger_of
from bot.web.desk.draft.roles import RoleShown, roles_of
from bot.web.desk.draft.terms import TermRow, rows_of
from bot.web.desk.draft.trail import Entry, trail_of
from bot.web.desk.urgency import rank

Segment = tuple[str, bool]


@dataclass(frozen=True)
class StatementShown:
    """What the client said, in pieces; the second of each pair tells whether the piece was played back."""

    read: StatementRead
    segments: tuple[Segment, ...]


@dataclass(frozen=True)
class ItemShown:
    """A goal or a step. title: the activity, or else what the client called it. towards: the goal a step serves.
    instead: what was agreed in its place.

    sole: who said the title first, where that is all the terms there are; `rows` is empty then.
    """

    read: ItemRead
    title: str | None
    towards: str | None
    instead: str | None
    sole: TermRow | None
    rows: tuple[TermRow, ...]
    ledger: tuple[LedgerLine, ...]
    trail: tuple[Entry, ...]


@dataclass(frozen=True)
class Reading:
    """What the page needs beside the draft itself.

    What comes first: flags nobody has seen, the most urgent of them, and the goal that matters most to the client.
    """

    flags: tuple[FlagRead, ...]
    statements: tuple[StatementShown, ...]
    goals: tuple[ItemShown, ...]
    steps: tuple[ItemShown, ...]
    disagreements: tuple[tuple[DisagreementRead, str | None], ...]
    obstacles: tuple[tuple[ObstacleRead, str | None], ...]
    scales: tuple[ScaleShown, ...]
    notes: tuple[tuple[str, tuple[NoteRead, ...]], ...]
    roles: tuple[RoleShown, ...]


def reading_of(draft: DraftRead, clock: Clock) -> Reading:
    """Lay a draft out in the language of the clock."""
    titles = {item.id: _title(item) for item in (*draft.goals, *draft.steps)}

    def shown(items: Sequence[ItemRead]) -> tuple[ItemShown, ...]:
        return tuple(_item(item, titles, clock) for item in items)

    return Reading(
        flags=tuple(sorted(draft.flags, key=lambda flag: (flag.acknowledged_at is not None, rank(flag), flag.at))),
        statements=tuple(StatementShown(each, segments_of(each)) for each in draft.view.statements),
        goals=shown(sorted(draft.goals, key=_what_comes_first)),
        steps=shown(sorted(draft.steps, key=_is_past)),
        disagreements=tuple((each, titles.get(each.item or "")) for each in draft.disagreements),
        obstacles=tuple((each, titles.get(each.step or "")) for each in draft.obstacles),
        scales=scales_of(draft.preferences, clock.words),
        notes=_notes(draft),
        roles=roles_of(draft, clock.words),
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


def _item(item: ItemRead, titles: Mapping[str, str | None], clock: Clock) -> ItemShown:
    title = titles[item.id]
    rows = rows_of(item, clock.words, clock.today)
    sole = rows[0] if len(rows) == 1 and rows[0].value == title else None
    return ItemShown(
        item,
        title,
        titles.get(item.goal or ""),
        titles.get(item.replaced_by or ""),
        sole,
        () if sole else rows,
        ledger_of(item, clock.words, clock.today),
        trail_of(item, clock),
    )


def _what_comes_first(goal: ItemRead) -> tuple[bool, tuple[bool, int], int]:
    """Sort key: what stands no more comes last; then the client's order; what has no number after what has one."""
    return _is_past(goal), by_priority(goal), 1 if goal.importance is None else -goal.importance


def _is_past(item: ItemRead) -> bool:
    """Whether an item was taken back, or gave way to another."""
    return item.outcome in ("withdrawn", "replaced")


def _notes(draft: DraftRead) -> tuple[tuple[str, tuple[NoteRead, ...]], ...]:
    """What was said in passing, by kind, without what stands under preferences or obstacles already."""
    elsewhere = {*draft.preferences.words, *(each.words for each in draft.obstacles)}
    notes = [note for note in draft.notes if note.words not in elsewhere or note.kind == "other"]
    kinds = ["preference", "other"] if "obstacles" in draft.sharing.held_back else ["preference", "barrier", "other"]
    return tuple((kind, found) for kind in kinds if (found := tuple(note for note in notes if note.kind == kind)))


def _title(item: ItemRead) -> str | None:
    activity = item.terms.get("activity")
    return str(activity) if activity else item.words
