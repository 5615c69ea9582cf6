"""Drafts for the desk and the command line: a list without a client's words, and one draft with all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.negotiation.approach import Approach
from bot.negotiation.items import Item
from bot.negotiation.ledger import Line, Put, ledger
from bot.negotiation.limits import Guardrails
from bot.negotiation.outcomes import Outcome
from bot.negotiation.terms import Terms, record_from_terms
from bot.sessions.conversation import STAGES, Asking
from bot.sessions.drafts import (
    ApproachRead,
    DisagreementRead,
    DraftListed,
    DraftRead,
    FlagRead,
    LimitRead,
    NoteRead,
    ObstacleRead,
    SharingRead,
    StatementRead,
    ViewRead,
)
from bot.sessions.items_read import ItemRead, LedgerLineRead, MoveRead, OwnerRead, ProgressRead, PutRead, by_priority
from bot.storage.accounts import load_approach, load_obstacles
from bot.storage.negotiations import load_negotiation, load_view
from bot.storage.tables import (
    ClientRow,
    ConversationRow,
    CounselorRow,
    DisagreementRow,
    DraftRow,
    EventRow,
    FlagRow,
)
from bot.storage.turns import hash_of_code

DIFFERS = ("differs_with_counselor",)
PLACES = ("safety", "human", "disagreement", "handed_over", "in_progress")


class DraftUnknown(LookupError):
    """No draft of that client, or none under that code."""


def list_drafts(session: Session, *, claimed_by: str | None = None) -> list[DraftListed]:
    """All drafts, or one counselor's; what needs a human first, then by the time of the last change."""
    query = select(DraftRow)
    if claimed_by is not None:
        query = query.where(DraftRow.claimed_by == claimed_by)
    rows = list(session.scalars(query))
    clients = [row.client_id for row in rows]
    flags = _open_flags(session, clients)
    differing = _disagreements(session, [row.client_id for row in rows if "disagreements" not in (row.held_back or ())])
    latest = _latest_conversations(session, clients)
    names = {row.id: row.name for row in session.scalars(select(CounselorRow))}
    listed = [
        DraftListed(
            client=row.client_id,
            language=latest[row.client_id].language,
            stage=STAGES[Asking(latest[row.client_id].asking)],
            changed_at=row.changed_at,
            handed_over_at=row.handed_over_at,
            claimed_by=names.get(row.claimed_by or ""),
            open_flags=tuple(flags.get(row.client_id, ())),
            disagreements=differing.get(row.client_id, 0),
            place=_place(flags.get(row.client_id, ()), differing.get(row.client_id, 0), row),
        )
        for row in rows
    ]
    listed.sort(key=lambda each: each.changed_at, reverse=True)
    return sorted(listed, key=lambda each: PLACES.index(each.place))


def list_flags_without_draft(session: Session) -> list[FlagRead]:
    """Open flags of clients who never consented: kind and level are all there is."""
    drafts = select(DraftRow.client_id)
    query = select(FlagRow).where(FlagRow.acknowledged_at.is_(None), FlagRow.client_id.not_in(drafts))
    return [flag_read(row, {}) for row in session.scalars(query.order_by(FlagRow.at.desc()))]


def load_draft(session: Session, client_id: str) -> DraftRead:
    """The whole draft of a client. Raises DraftUnknown."""
    row = session.get(DraftRow, client_id)
    if row is None:
        raise DraftUnknown(client_id)
    client = session.get_one(ClientRow, client_id)
    names = {each.id: each.name for each in session.scalars(select(CounselorRow))}
    negotiation = load_negotiation(session, client_id, Guardrails())
    view = load_view(session, client_id)
    events = list(session.scalars(select(EventRow).where(EventRow.client_id == client_id).order_by(EventRow.id)))
    items = [_item(item, events) for item in negotiation.items]
    flags = session.scalars(select(FlagRow).where(FlagRow.client_id == client_id).order_by(FlagRow.at))
    kept = session.scalars(
        select(DisagreementRow)
        .where(DisagreementRow.client_id == client_id, DisagreementRow.withdrawn.is_(False))
        .order_by(DisagreementRow.position)
    )
    return DraftRead(
        client=client_id,
        language=_latest_conversations(session, [client_id])[client_id].language,
        created_at=row.created_at,
        changed_at=row.changed_at,
        handed_over_at=row.handed_over_at,
        code=row.code,
        name=client.name,
        session_date=client.session_date,
        claimed_by=names.get(row.claimed_by or ""),
        flags=tuple(flag_read(flag, names) for flag in flags),
        view=ViewRead(
            tuple(StatementRead(s.words, s.quotes, s.kind.value, s.heaviest, s.set_aside) for s in view.statements),
            view.verdict.value,
            view.play_backs,
        ),
        goals=tuple(sorted((item for item in items if item.kind == "goal"), key=by_priority)),
        steps=tuple(item for item in items if item.kind == "step"),
        disagreements=tuple(
            DisagreementRead(each.kind, each.client_position, each.other_position, each.item_id, each.at)
            for each in kept
        ),
        limits=tuple(LimitRead(each.kind.value, each.about, each.proviso) for each in negotiation.standing_limits),
        notes=tuple(NoteRead(e.data["kind"], e.data["words"], e.at) for e in events if e.kind == "Note"),
        obstacles=tuple(
            ObstacleRead(each.words, each.item_id, each.idea, each.options, each.chosen)
            for each in load_obstacles(session, client_id)
        ),
        preferences=_approach(load_approach(session, client_id)),
        sharing=SharingRead(tuple(row.held_back or ()), row.more_in_person, row.note),
    )


def client_of_code(session: Session, code: str) -> str:
    """The client whose draft carries a code. Raises DraftUnknown."""
    client_id = session.scalar(select(DraftRow.client_id).where(DraftRow.code_hash == hash_of_code(code)))
    if client_id is None:
        raise DraftUnknown("no draft under that code")
    return client_id


def holder_of(session: Session, client_id: str) -> tuple[str, str] | None:
    """Id and name of the counselor who claimed a draft, None while nobody has. Raises DraftUnknown."""
    row = session.get(DraftRow, client_id)
    if row is None:
        raise DraftUnknown(client_id)
    if row.claimed_by is None:
        return None
    return row.claimed_by, session.get_one(CounselorRow, row.claimed_by).name


def flag_read(row: FlagRow, names: Mapping[str, str]) -> FlagRead:
    """A flag as the desk shows it."""
    by = names.get(row.acknowledged_by or "")
    return FlagRead(row.id, row.kind, row.level, row.reason, row.at, row.acknowledged_at, by)


def _place(flags: Sequence[FlagRead], differing: int, row: DraftRow) -> str:
    if any(flag.kind != "human" for flag in flags):
        return "safety"
    if flags and all(flag.reason in DIFFERS for flag in flags):
        return "disagreement"
    if flags:
        return "human"
    if differing:
        return "disagreement"
    return "handed_over" if row.handed_over_at else "in_progress"


def _open_flags(session: Session, clients: Sequence[str]) -> dict[str, list[FlagRead]]:
    found: dict[str, list[FlagRead]] = {}
    query = select(FlagRow).where(FlagRow.client_id.in_(clients), FlagRow.acknowledged_at.is_(None))
    for row in session.scalars(query.order_by(FlagRow.at)):
        found.setdefault(row.client_id, []).append(flag_read(row, {}))
    return found


def _disagreements(session: Session, clients: Sequence[str]) -> dict[str, int]:
    query = (
        select(DisagreementRow.client_id, func.count())
        .where(DisagreementRow.client_id.in_(clients), DisagreementRow.withdrawn.is_(False))
        .group_by(DisagreementRow.client_id)
    )
    return {row[0]: row[1] for row in session.execute(query)}


def _latest_conversations(session: Session, clients: Sequence[str]) -> dict[str, ConversationRow]:
    query = select(ConversationRow).where(ConversationRow.client_id.in_(clients))
    return {row.client_id: row for row in session.scalars(query.order_by(ConversationRow.started_at))}


def _item(item: Item, events: Iterable[EventRow]) -> ItemRead:
    terms = item.latest_terms
    owners = {name: OwnerRead(owner.by.value, owner.offer_id, owner.said) for name, owner in item.ownership().items()}
    trail = [move for event in events if event.item_id == item.id and (move := _move(event)) is not None]
    return ItemRead(
        id=item.id,
        kind=item.kind.value,
        goal=item.parent_id,
        words=item.words,
        outcome=item.outcome.value,
        terms=record_from_terms(terms) if terms else {},
        ownership=owners,
        importance=item.importance,
        confidence=item.confidence,
        reason=item.reason,
        horizon=item.horizon.value if item.horizon else None,
        progress=tuple(
            ProgressRead(each.how, each.helped, each.said, each.value, each.on, each.way.value if each.way else None)
            for each in item.progress
        ),
        fragile=tuple(sorted(item.fragile_signs)),
        ledger=_ledger(item),
        trail=tuple(trail),
        replaces=item.replaces,
        replaced_by=item.replaced_by if item.outcome is Outcome.REPLACED else None,
        priority=item.priority,
    )


def _ledger(item: Item) -> tuple[LedgerLineRead, ...]:
    def put(line: Line, each: Put) -> PutRead:
        recorded = record_from_terms(Terms(**{line.term: each.value})) if each.value is not None else {}
        return PutRead(each.by.value, each.offer_id, recorded.get(line.term))

    return tuple(
        LedgerLineRead(line.term, tuple(put(line, each) for each in line.puts), tuple(by.value for by in line.moved))
        for line in ledger(item)
    )


def _approach(approach: Approach) -> ApproachRead:
    return ApproachRead(
        approach.axes,
        approach.paces,
        approach.learns,
        tuple(approach.words),
        approach.values,
        tuple(approach.adapted),
    )


def _move(event: EventRow) -> MoveRead | None:
    data: dict[str, Any] = event.data
    at: datetime = event.at
    match event.kind:
        case "OfferMade":
            offer = data["offer"]
            return MoveRead(at, offer["by"], "offer", offer["id"], offer["terms"], offer["said"], offer["reason"])
        case "OfferAnswered":
            reply = data["reply"]
            return MoveRead(
                at, reply["by"], reply["kind"], reply["offer_id"], words=reply["words"], counter=reply["counter_id"]
            )
        case "Rated":
            return MoveRead(at, "client", "rate", scale=data["scale"], value=data["value"])
        case "RatingWithdrawn":
            return MoveRead(at, "client", "rate", scale=data["scale"])
        case "ReasonGiven":
            return MoveRead(at, "client", "reason", words=data["words"])
        case "HorizonSet":
            return MoveRead(at, "client", "horizon", outcome=data["horizon"])
        case "ProgressReported":
            value = data.get("value")
            return MoveRead(at, "client", "progress", words=data["helped"], outcome=data["how"], value=value)
        case "WayChosen":
            return MoveRead(at, "client", "way", words=data["words"], outcome=data["way"])
        case "PrioritySet":
            return MoveRead(at, "client", "priority", value=data["priority"])
        case "ItemReplaced":
            return MoveRead(at, "client", "replace", by_item=data["by"])
        case "PlaceGivenBack":
            return MoveRead(at, "client", "give_back")
        case "YesQuestioned":
            return MoveRead(at, "bot", "doubt", data["offer_id"], signs=tuple(data["signs"]))
        case "YesKeptAsFragile":
            return MoveRead(at, "client", "fragile", data["offer_id"], signs=tuple(data["signs"]))
        case "ItemEnded":
            return MoveRead(at, "bot", "end", outcome=data["outcome"])
        case "BotInvited":
            return MoveRead(at, "client", "ask")
        case "ItemTakenUpAgain":
            return MoveRead(at, "client", "reopen")
        case "OfferLapsed":
            return MoveRead(at, "bot", "lapse", data["offer_id"])
        case _:
            return None
