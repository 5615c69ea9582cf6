"""Loading and saving a client's negotiation and view. Offers, replies and events are only ever added (law 9)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.negotiation import events
from bot.negotiation.items import Fragility, Item, ItemKind, Progress
from bot.negotiation.limits import Guardrails, Limit, LimitKind
from bot.negotiation.negotiation import Negotiation
from bot.negotiation.offers import Offer, OfferStatus, Party, Reply, ReplyKind
from bot.negotiation.outcomes import Disagreement, DisagreementKind, Horizon, Outcome, WayOn
from bot.negotiation.terms import Terms, record_from_terms, terms_from_record
from bot.negotiation.view import Statement, StatementKind, Verdict, View
from bot.storage.tables import DisagreementRow, EventRow, ItemRow, LimitRow, OfferRow, ReplyRow, ViewRow


def load_negotiation(session: Session, client_id: str, guardrails: Guardrails) -> Negotiation:
    """The negotiation of a client as it was last saved; an empty one for a new client."""
    items = {row.id: _item(row) for row in _rows(session, ItemRow, client_id)}
    for offer in _rows(session, OfferRow, client_id):
        items[offer.item_id].offers.append(_offer(offer))
    for reply in _rows(session, ReplyRow, client_id):
        items[reply.item_id].replies.append(_reply(reply))
    return Negotiation(
        client_id,
        list(items.values()),
        [
            Limit(LimitKind(row.kind), row.about, row.proviso, row.withdrawn)
            for row in _rows(session, LimitRow, client_id)
        ],
        [_disagreement(row) for row in _rows(session, DisagreementRow, client_id)],
        guardrails,
    )


def save_negotiation(
    session: Session, negotiation: Negotiation, now: datetime, *, conversation_id: str | None, key: str | None
) -> None:
    """Write what changed since loading, with its events. The caller's transaction holds both (law 9)."""
    client_id = negotiation.client_id
    for position, item in enumerate(negotiation.items):
        session.merge(_item_row(client_id, position, item))
        session.flush()
        _save_offers(session, client_id, item, now)
        _save_replies(session, client_id, item, now)
    for position, limit in enumerate(negotiation.limits):
        row = session.get(LimitRow, (client_id, position))
        if row is None:
            row = LimitRow(client_id=client_id, position=position, kind=limit.kind.value, about=limit.about, at=now)
            row.proviso = limit.proviso
            session.add(row)
        row.withdrawn = limit.withdrawn
    for position, kept in enumerate(negotiation.disagreements):
        stored = session.get(DisagreementRow, (client_id, position))
        if stored is None:
            stored = _disagreement_row(client_id, position, kept, now)
            session.add(stored)
        stored.withdrawn = kept.withdrawn
    for event in negotiation.new_events:
        add_event(session, client_id, event, now, conversation_id=conversation_id, key=key)
    negotiation.new_events.clear()


def add_event(
    session: Session,
    client_id: str,
    event: Any,
    now: datetime,
    *,
    conversation_id: str | None,
    key: str | None,
) -> None:
    """Append one event (a dataclass named in the past tense)."""
    session.add(
        EventRow(
            client_id=client_id,
            conversation_id=conversation_id,
            key=key,
            item_id=item_id_of(event),
            kind=type(event).__name__,
            data=plain(event),
            at=now,
        )
    )


def load_view(session: Session, client_id: str) -> View:
    """The client's view; an empty one where nothing was told yet."""
    row = session.get(ViewRow, client_id)
    if row is None:
        return View()
    statements = [
        Statement(s["words"], tuple(s["quotes"]), StatementKind(s["kind"]), s["heaviest"], s["set_aside"])
        for s in row.statements
    ]
    return View(statements, row.play_backs, Verdict(row.verdict))


def save_view(session: Session, client_id: str, view: View) -> None:
    """Write the view, where there is one."""
    if not view.statements:
        return
    session.merge(
        ViewRow(
            client_id=client_id,
            statements=[plain(statement) for statement in view.statements],
            play_backs=view.play_backs,
            verdict=view.verdict.value,
        )
    )


def _rows(session: Session, table: Any, client_id: str) -> list[Any]:
    rows = list(session.scalars(select(table).where(table.client_id == client_id).order_by(table.position)))
    # SQLAlchemy holds rows weakly: kept, saving finds them again without asking the database for each.
    session.info.setdefault("rows", []).extend(rows)
    return rows


def _item(row: ItemRow) -> Item:
    return Item(
        row.id,
        ItemKind(row.kind),
        row.words,
        row.parent_id,
        Outcome(row.outcome),
        row.invited,
        row.importance,
        row.confidence,
        row.reason,
        Horizon(row.horizon) if row.horizon else None,
        [_progress(each) for each in row.progress or []],
        row.questioned,
        Fragility(row.fragility["offer"], frozenset(row.fragility["signs"])) if row.fragility else None,
        row.replaces,
        row.replaced_by,
        row.priority,
    )


def _progress(stored: Mapping[str, Any]) -> Progress:
    on, way = stored.get("on"), stored.get("way")
    return Progress(
        stored["how"],
        stored["helped"],
        stored.get("said"),
        stored.get("value"),
        date.fromisoformat(on) if on else None,
        WayOn(way) if way else None,
    )


def _item_row(client_id: str, position: int, item: Item) -> ItemRow:
    return ItemRow(
        client_id=client_id,
        id=item.id,
        position=position,
        kind=item.kind.value,
        parent_id=item.parent_id,
        words=item.words,
        outcome=item.outcome.value,
        invited=item.invited,
        importance=item.importance,
        confidence=item.confidence,
        reason=item.reason,
        horizon=item.horizon.value if item.horizon else None,
        progress=[plain(each) for each in item.progress] or None,
        questioned=item.questioned,
        fragility=_fragility(item.fragility),
        replaces=item.replaces,
        replaced_by=item.replaced_by,
        priority=item.priority,
    )


def _fragility(fragility: Fragility | None) -> dict[str, Any] | None:
    return {"offer": fragility.offer_id, "signs": sorted(fragility.signs)} if fragility else None


def _offer(row: OfferRow) -> Offer:
    terms = terms_from_record(row.terms)
    return Offer(row.id, row.item_id, Party(row.by), terms, row.said, row.reason, OfferStatus(row.status))


def _reply(row: ReplyRow) -> Reply:
    objected = frozenset(row.objected or ())
    return Reply(row.offer_id, Party(row.by), ReplyKind(row.kind), row.counter_id, row.words, objected)


def _limit(row: LimitRow) -> Limit:
    return Limit(LimitKind(row.kind), row.about, row.proviso, row.withdrawn)


def _disagreement(row: DisagreementRow) -> Disagreement:
    return Disagreement(DisagreementKind(row.kind), row.client_position, row.other_position, row.item_id, row.withdrawn)


def _disagreement_row(client_id: str, position: int, kept: Disagreement, now: datetime) -> DisagreementRow:
    return DisagreementRow(
        client_id=client_id,
        position=position,
        item_id=kept.item_id,
        kind=kept.kind.value,
        client_position=kept.client_position,
        other_position=kept.other_position,
        at=now,
    )


def _save_offers(session: Session, client_id: str, item: Item, now: datetime) -> None:
    for position, offer in enumerate(item.offers):
        row = session.get(OfferRow, (client_id, offer.id))
        if row is None:
            row = OfferRow(client_id=client_id, id=offer.id, item_id=item.id, position=position, at=now)
            row.by, row.reason, row.said = offer.by.value, offer.reason, dict(offer.said)
            row.terms = record_from_terms(offer.terms)
            session.add(row)
        row.status = offer.status.value
    session.flush()


def _save_replies(session: Session, client_id: str, item: Item, now: datetime) -> None:
    for position, reply in enumerate(item.replies):
        if session.get(ReplyRow, (client_id, item.id, position)) is None:
            row = ReplyRow(client_id=client_id, item_id=item.id, position=position, offer_id=reply.offer_id, at=now)
            row.by, row.kind, row.counter_id, row.words = (
                reply.by.value,
                reply.kind.value,
                reply.counter_id,
                reply.words,
            )
            row.objected = sorted(reply.objected) or None
            session.add(row)


def item_id_of(event: Any) -> str | None:
    """The item an event is about; None where it is about none."""
    if isinstance(event, events.OfferMade):
        return event.offer.item_id
    if isinstance(event, events.DisagreementKept | events.DisagreementWithdrawn):
        return event.disagreement.item_id
    return getattr(event, "item_id", None)


def plain(value: Any) -> Any:
    """A value of the core as JSON can hold it."""
    if isinstance(value, Terms):
        return record_from_terms(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return {name: plain(getattr(value, name)) for name in asdict(value)}
    if isinstance(value, Mapping):
        return {name: plain(each) for name, each in value.items()}
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple | list):
        return [plain(each) for each in value]
    return value
