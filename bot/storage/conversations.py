"""Conversations as the door sees them: begun, found by their token, flagged, paused for safety."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.sessions.conversation import Asking
from bot.sessions.talk import Flag
from bot.storage.negotiations import add_event
from bot.storage.tables import ClientRow, ConversationRow, FlagRow
from bot.storage.turns import hash_of_code

LIFETIME = timedelta(days=90)  # counted anew from each time a token is used
A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class SafetyRaised:
    """The conversation was paused for safety (an event; no words of the client)."""

    kind: str
    level: str
    reason: str


def start_conversation(session: Session, secret: bytes, language: str | None, now: datetime) -> ConversationRow:
    """A new conversation of a new client; only a hash of the token's secret is kept."""
    client = ClientRow(id=uuid.uuid4().hex, created_at=now)
    session.add(client)
    session.flush()
    row = ConversationRow(
        id=uuid.uuid4().hex,
        client_id=client.id,
        token_hash=hash_of_secret(secret),
        started_at=now,
        expires_at=now + LIFETIME,
        language=language,
        asking=(Asking.AGE if language else Asking.LANGUAGE).value,
    )
    session.add(row)
    session.flush()
    return row


def conversation_of(session: Session, secret: bytes, now: datetime) -> ConversationRow | None:
    """The conversation a token opens; None where there is none, or its time is over. Being used, it lasts longer."""
    row = session.scalar(select(ConversationRow).where(ConversationRow.token_hash == hash_of_secret(secret)))
    if row is None or row.expires_at <= now:
        return None
    if row.expires_at < now + LIFETIME - A_DAY:  # at most once a day
        row.expires_at = now + LIFETIME
    return row


def conversation_of_return_code(session: Session, code: str, now: datetime) -> ConversationRow | None:
    """The conversation a return code opens; None where there is none, or its time is over."""
    row = session.scalar(select(ConversationRow).where(ConversationRow.return_hash == hash_of_code(code)))
    return row if row is not None and row.expires_at > now else None


def move_to(row: ConversationRow, secret: bytes, now: datetime) -> None:
    """Open a conversation by another token from now on; the one before opens nothing any more."""
    row.token_hash, row.expires_at = hash_of_secret(secret), now + LIFETIME


def hash_of_secret(secret: bytes) -> str:
    """What a token is found by."""
    return hashlib.sha256(secret).hexdigest()


def raise_flag(
    session: Session, row: ConversationRow, flag: Flag, now: datetime, *, message_id: str | None, key: str | None
) -> None:
    """Store a flag, and the event that says so, in the caller's transaction."""
    session.add(
        FlagRow(
            id=uuid.uuid4().hex,
            client_id=row.client_id,
            conversation_id=row.id,
            message_id=message_id,
            kind=flag.kind,
            level=flag.level,
            reason=flag.reason,
            at=now,
        )
    )
    event = SafetyRaised(flag.kind, flag.level, flag.reason)
    add_event(session, row.client_id, event, now, conversation_id=row.id, key=key)
