"""The tables. Free text of a client is in encrypted columns; ids are pseudonymous."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, ForeignKeyConstraint, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.base import ID, WORD, Base
from bot.storage.columns import EncryptedJson, EncryptedText, UtcTime
from bot.storage.desk_tables import CounselorRow, DeskSessionRow

__all__ = ["Base", "CounselorRow", "DeskSessionRow"]  # so that all tables are known together


class ClientRow(Base):
    """A client, known by a random id. Name and session date only where the client gave them."""

    __tablename__ = "client"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    created_at: Mapped[datetime] = mapped_column(UtcTime)
    name: Mapped[str | None] = mapped_column(EncryptedText("client.name"))
    session_date: Mapped[date | None]
    version: Mapped[int] = mapped_column(default=0)


class ConversationRow(Base):
    """One chat. `turn_key` and `turn_until` hold the turn that is being answered, so that turns come one by one."""

    __tablename__ = "conversation"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    client_id: Mapped[str] = mapped_column(ForeignKey("client.id"), index=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    started_at: Mapped[datetime] = mapped_column(UtcTime)
    expires_at: Mapped[datetime] = mapped_column(UtcTime)
    language: Mapped[str | None] = mapped_column(String(2))
    asking: Mapped[str] = mapped_column(WORD)
    about: Mapped[str | None] = mapped_column(WORD)
    misses: Mapped[int] = mapped_column(default=0)
    paused: Mapped[bool] = mapped_column(default=False)
    safety: Mapped[str | None] = mapped_column(String(80))
    consented: Mapped[bool] = mapped_column(default=False)
    pending: Mapped[str | None] = mapped_column(EncryptedText("conversation.pending"))
    settled: Mapped[Any | None] = mapped_column(JSON)
    back_to: Mapped[str | None] = mapped_column(String(80))
    last_change: Mapped[Any | None] = mapped_column(EncryptedJson("conversation.last_change"))
    return_hash: Mapped[str | None] = mapped_column(String(64), unique=True, index=True)
    turn_key: Mapped[str | None] = mapped_column(String(80))
    turn_until: Mapped[datetime | None] = mapped_column(UtcTime)


class MessageRow(Base):
    """One message of the transcript. A client's message is `received`, then `answered` or `failed`."""

    __tablename__ = "message"
    __table_args__ = (
        UniqueConstraint("conversation_id", "key"),
        UniqueConstraint("conversation_id", "seq"),
        Index("ix_message_answers", "answers"),
    )
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversation.id"))
    seq: Mapped[int]
    key: Mapped[str | None] = mapped_column(String(80))
    sender: Mapped[str] = mapped_column(WORD)
    status: Mapped[str] = mapped_column(WORD)
    at: Mapped[datetime] = mapped_column(UtcTime)
    text: Mapped[str | None] = mapped_column(EncryptedText("message.text"))
    intent: Mapped[str | None] = mapped_column(WORD)
    values: Mapped[Any | None] = mapped_column(EncryptedJson("message.values"))
    card: Mapped[Any | None] = mapped_column(EncryptedJson("message.card"))
    answers: Mapped[str | None] = mapped_column(ForeignKey("message.id"))


class ChoiceRow(Base):
    """Something the client can tap once: issued with a message, used by the message that named it."""

    __tablename__ = "choice"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    message_id: Mapped[str] = mapped_column(ForeignKey("message.id"), index=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversation.id"))
    position: Mapped[int]
    title: Mapped[str] = mapped_column(EncryptedText("choice.title"))
    intent: Mapped[str] = mapped_column(WORD)
    values: Mapped[Any] = mapped_column(EncryptedJson("choice.values"))
    used_by: Mapped[str | None] = mapped_column(String(80))


class ConsentRow(Base):
    """What a client answered to which version of the consent, and when."""

    __tablename__ = "consent"
    id: Mapped[int] = mapped_column(primary_key=True)
    client_id: Mapped[str] = mapped_column(ForeignKey("client.id"), index=True)
    version: Mapped[str] = mapped_column(WORD)
    given: Mapped[bool]
    at: Mapped[datetime] = mapped_column(UtcTime)


class ViewRow(Base):
    """The client's view: statements in order of time, with the verdict on the play-back."""

    __tablename__ = "view"
    client_id: Mapped[str] = mapped_column(ForeignKey("client.id"), primary_key=True)
    statements: Mapped[Any] = mapped_column(EncryptedJson("view.statements"))
    play_backs: Mapped[int]
    verdict: Mapped[str] = mapped_column(WORD)


class ApproachRow(Base):
    """How a client likes to be worked with, and what matters most to them."""

    __tablename__ = "approach"
    client_id: Mapped[str] = mapped_column(ForeignKey("client.id"), primary_key=True)
    data: Mapped[Any] = mapped_column(EncryptedJson("approach.data"))


class ObstacleRow(Base):
    """What could get in the way, and what the client would do about it."""

    __tablename__ = "obstacle"
    client_id: Mapped[str] = mapped_column(ForeignKey("client.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[str | None] = mapped_column(WORD)
    data: Mapped[Any] = mapped_column(EncryptedJson("obstacle.data"))


class ItemRow(Base):
    """A goal or a step and how it stands."""

    __tablename__ = "item"
    client_id: Mapped[str] = mapped_column(ForeignKey("client.id"), primary_key=True)
    id: Mapped[str] = mapped_column(WORD, primary_key=True)
    position: Mapped[int]
    kind: Mapped[str] = mapped_column(WORD)
    parent_id: Mapped[str | None] = mapped_column(WORD)
    words: Mapped[str | None] = mapped_column(EncryptedText("item.words"))
    outcome: Mapped[str] = mapped_column(WORD)
    invited: Mapped[bool]
    importance: Mapped[int | None]
    confidence: Mapped[int | None]
    reason: Mapped[str | None] = mapped_column(EncryptedText("item.reason"))
    horizon: Mapped[str | None] = mapped_column(WORD)
    progress: Mapped[Any | None] = mapped_column(EncryptedJson("item.progress"))
    questioned: Mapped[bool] = mapped_column(default=False)
    fragility: Mapped[Any | None] = mapped_column(JSON)
    replaces: Mapped[str | None] = mapped_column(WORD)
    replaced_by: Mapped[str | None] = mapped_column(WORD)
    priority: Mapped[int | None]


class OfferRow(Base):
    """Terms one party put forward. Only its status ever changes."""

    __tablename__ = "offer"
    __table_args__ = (ForeignKeyConstraint(["client_id", "item_id"], ["item.client_id", "item.id"]),)
    client_id: Mapped[str] = mapped_column(ID, primary_key=True)
    id: Mapped[str] = mapped_column(WORD, primary_key=True)
    item_id: Mapped[str] = mapped_column(WORD)
    position: Mapped[int]
    by: Mapped[str] = mapped_column(WORD)
    terms: Mapped[Any] = mapped_column(EncryptedJson("offer.terms"))
    said: Mapped[Any] = mapped_column(EncryptedJson("offer.said"))
    reason: Mapped[str | None] = mapped_column(EncryptedText("offer.reason"))
    status: Mapped[str] = mapped_column(WORD)
    at: Mapped[datetime] = mapped_column(UtcTime)


class ReplyRow(Base):
    """One party's answer to one offer. Never changed."""

    __tablename__ = "reply"
    __table_args__ = (ForeignKeyConstraint(["client_id", "offer_id"], ["offer.client_id", "offer.id"]),)
    client_id: Mapped[str] = mapped_column(ID, primary_key=True)
    item_id: Mapped[str] = mapped_column(WORD, primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    offer_id: Mapped[str] = mapped_column(WORD)
    by: Mapped[str] = mapped_column(WORD)
    kind: Mapped[str] = mapped_column(WORD)
    counter_id: Mapped[str | None] = mapped_column(WORD)
    words: Mapped[str | None] = mapped_column(EncryptedText("reply.words"))
    objected: Mapped[Any | None] = mapped_column(JSON)
    at: Mapped[datetime] = mapped_column(UtcTime)


class EventRow(Base):
    """What happened, in order; written with the state it changed, never changed itself (law 9)."""

    __tablename__ = "event"
    id: Mapped[int] = mapped_column(primary_key=True)
    client_id: Mapped[str] = mapped_column(ForeignKey("client.id"), index=True)
    conversation_id: Mapped[str | None] = mapped_column(ForeignKey("conversation.id"))
    key: Mapped[str | None] = mapped_column(String(80))
    item_id: Mapped[str | None] = mapped_column(WORD)
    kind: Mapped[str] = mapped_column(WORD)
    data: Mapped[Any] = mapped_column(EncryptedJson("event.data"))
    at: Mapped[datetime] = mapped_column(UtcTime)


class LimitRow(Base):
    """What a client will not do."""

    __tablename__ = "limit"
    client_id: Mapped[str] = mapped_column(ForeignKey("client.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(WORD)
    about: Mapped[str] = mapped_column(EncryptedText("limit.about"))
    proviso: Mapped[str | None] = mapped_column(EncryptedText("limit.proviso"))
    withdrawn: Mapped[bool] = mapped_column(default=False)
    at: Mapped[datetime] = mapped_column(UtcTime)


class DisagreementRow(Base):
    """Both positions, side by side."""

    __tablename__ = "disagreement"
    client_id: Mapped[str] = mapped_column(ForeignKey("client.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[str | None] = mapped_column(WORD)
    kind: Mapped[str] = mapped_column(WORD)
    client_position: Mapped[str] = mapped_column(EncryptedText("disagreement.client_position"))
    other_position: Mapped[str] = mapped_column(EncryptedText("disagreement.other_position"))
    withdrawn: Mapped[bool] = mapped_column(default=False)
    at: Mapped[datetime] = mapped_column(UtcTime)


class FlagRow(Base):
    """Something that needs a human: kind, level and the rule that raised it, without the client's words."""

    __tablename__ = "flag"
    id: Mapped[str] = mapped_column(ID, primary_key=True)
    client_id: Mapped[str] = mapped_column(ForeignKey("client.id"), index=True)
    conversation_id: Mapped[str | None] = mapped_column(ForeignKey("conversation.id"))
    message_id: Mapped[str | None] = mapped_column(ForeignKey("message.id"))
    kind: Mapped[str] = mapped_column(WORD)
    level: Mapped[str] = mapped_column(WORD)
    reason: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime] = mapped_column(UtcTime)
    acknowledged_at: Mapped[datetime | None] = mapped_column(UtcTime)
    acknowledged_by: Mapped[str | None] = mapped_column(ForeignKey("counselor.id"))


class DraftRow(Base):
    """What the counselor reviews; there from the consent on, with a code once it is handed over."""

    __tablename__ = "draft"
    client_id: Mapped[str] = mapped_column(ForeignKey("client.id"), primary_key=True)
    created_at: Mapped[datetime] = mapped_column(UtcTime)
    changed_at: Mapped[datetime] = mapped_column(UtcTime)
    code: Mapped[str | None] = mapped_column(EncryptedText("draft.code"))
    code_hash: Mapped[str | None] = mapped_column(String(64), unique=True)
    handed_over_at: Mapped[datetime | None] = mapped_column(UtcTime)
    claimed_by: Mapped[str | None] = mapped_column(ForeignKey("counselor.id"), index=True)
    claimed_at: Mapped[datetime | None] = mapped_column(UtcTime)
    held_back: Mapped[Any | None] = mapped_column(JSON)
    note: Mapped[str | None] = mapped_column(EncryptedText("draft.note"))
    more_in_person: Mapped[bool] = mapped_column(default=False)


class OutcomeRow(Base):
    """What a turn did, under its key: the same key again gives the same answer and changes nothing."""

    __tablename__ = "outcome"
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversation.id"), primary_key=True)
    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    asking_before: Mapped[str] = mapped_column(WORD)
    language_before: Mapped[str | None] = mapped_column(String(2))
    answer: Mapped[Any] = mapped_column(EncryptedJson("outcome.answer"))
    at: Mapped[datetime] = mapped_column(UtcTime)
