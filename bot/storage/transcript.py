"""The transcript: messages stored before they are answered, choices that can be tapped once, turns one by one."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from bot.sessions.conversation import Option
from bot.storage.tables import ChoiceRow, ConversationRow, MessageRow

RECEIVED, ANSWERED, FAILED = "received", "answered", "failed"


class ChoiceUsed(Exception):
    """The option was tapped before, or its question has been answered in another way."""


class ChoiceUnknown(Exception):
    """No such option in this conversation."""


@dataclass(frozen=True)
class Outgoing:
    """A message to be shown to the client: who says it, its text, its options and its card."""

    sender: str
    text: str
    options: tuple[Option, ...] = ()
    card: Mapping[str, Any] | None = None


def receive(
    session: Session,
    conversation: ConversationRow,
    key: str,
    now: datetime,
    *,
    text: str | None = None,
    choice_id: str | None = None,
    intent: str | None = None,
    values: Mapping[str, Any] | None = None,
    given: Mapping[str, Any] | None = None,
) -> MessageRow:
    """Store a client's message under its key, or return the one stored under that key before.

    A tapped option is used up by it, and so are the others of the question. given: what was set on the option's
    card, kept beside the option's own values. Raises ChoiceUsed, ChoiceUnknown.
    """
    stored = session.scalar(
        select(MessageRow).where(MessageRow.conversation_id == conversation.id, MessageRow.key == key)
    )
    if stored is not None:
        if stored.status == FAILED:
            stored.status, stored.at = RECEIVED, now
        return stored
    if choice_id is not None:
        choice = _take_choice(session, conversation.id, choice_id)
        text, intent = choice.title, choice.intent
        values = {**choice.values, "given": dict(given)} if given is not None else choice.values
    _pass_by_choices(session, conversation.id, key)
    row = MessageRow(
        id=uuid.uuid4().hex,
        conversation_id=conversation.id,
        seq=_next_seq(session, conversation.id),
        key=key,
        sender="client",
        status=RECEIVED,
        at=now,
        text=text,
        intent=intent,
        values=dict(values) if values is not None else None,
    )
    session.add(row)
    return row


def claim_turn(
    session: Session, conversation_id: str, key: str, now: datetime, until: datetime, patience: timedelta
) -> bool:
    """Take the right to answer the message of that key; False while an earlier one of this client is being answered.

    until: when this turn is over. patience: how long a message holds the line for those after it; longer than that
    only one waits whose process died. A message that was answered meanwhile takes nothing: its answer is there.
    """
    row = session.get_one(ConversationRow, conversation_id)
    if row.turn_key is not None and row.turn_until is not None and row.turn_until > now:
        return False
    in_this = MessageRow.conversation_id == conversation_id
    if session.scalar(select(MessageRow.status).where(in_this, MessageRow.key == key)) == ANSWERED:
        return True
    waiting = (in_this, MessageRow.status == RECEIVED, MessageRow.at > now - patience)
    first = session.scalar(select(MessageRow.key).where(*waiting).order_by(MessageRow.seq).limit(1))
    if first not in (None, key):
        return False
    row.turn_key, row.turn_until = key, until
    return True


def finish(
    session: Session,
    conversation_id: str,
    key: str | None,
    now: datetime,
    messages: Sequence[Outgoing],
    *,
    failed: bool,
) -> list[MessageRow]:
    """Store what the client is shown and end the turn. After a failure nothing is stored: the key may be sent again."""
    session.execute(
        update(ConversationRow)
        .where(ConversationRow.id == conversation_id, ConversationRow.turn_key == key)
        .values(turn_key=None, turn_until=None)
    )
    asked = session.scalar(
        select(MessageRow).where(MessageRow.conversation_id == conversation_id, MessageRow.key == key)
    )
    if asked is not None:
        if asked.status == ANSWERED:
            return answers_to(session, asked.id)
        asked.status = FAILED if failed else ANSWERED
    if failed:
        if key is not None:
            _put_back_choices(session, conversation_id, key)
        return []
    return [_store(session, conversation_id, asked.id if asked else None, message, now) for message in messages]


def answers_to(session: Session, message_id: str) -> list[MessageRow]:
    """The bot's messages that answered a client's message, in order."""
    return list(session.scalars(select(MessageRow).where(MessageRow.answers == message_id).order_by(MessageRow.seq)))


def history(session: Session, conversation_id: str) -> list[MessageRow]:
    """All messages of a conversation, in order."""
    query = select(MessageRow).where(MessageRow.conversation_id == conversation_id).order_by(MessageRow.seq)
    return list(session.scalars(query))


def last_said(session: Session, conversation_id: str, most: int) -> list[str]:
    """The bot's last messages of a conversation, at most so many, the newest last; those without text left out."""
    of_bot = (MessageRow.conversation_id == conversation_id, MessageRow.sender == "bot")
    texts = session.scalars(select(MessageRow.text).where(*of_bot).order_by(MessageRow.seq.desc()).limit(most))
    return [text for text in reversed(texts.all()) if text]


def card_of_choice(session: Session, conversation_id: str, choice_id: str) -> Mapping[str, Any] | None:
    """The card of the message an option was issued with, None where it has none. Raises ChoiceUnknown."""
    choice = _choice(session, conversation_id, choice_id)
    card: Mapping[str, Any] | None = session.get_one(MessageRow, choice.message_id).card
    return card


def choices_of(session: Session, message_ids: Sequence[str]) -> dict[str, list[ChoiceRow]]:
    """The options issued with each of the messages, in order."""
    found: dict[str, list[ChoiceRow]] = {}
    query = select(ChoiceRow).where(ChoiceRow.message_id.in_(message_ids)).order_by(ChoiceRow.position)
    for row in session.scalars(query):
        found.setdefault(row.message_id, []).append(row)
    return found


def _choice(session: Session, conversation_id: str, choice_id: str) -> ChoiceRow:
    choice = session.get(ChoiceRow, choice_id)
    if choice is None or choice.conversation_id != conversation_id:
        raise ChoiceUnknown(choice_id)
    return choice


def _take_choice(session: Session, conversation_id: str, choice_id: str) -> ChoiceRow:
    choice = _choice(session, conversation_id, choice_id)
    if choice.used_by is not None:
        raise ChoiceUsed(choice_id)
    return choice


def _pass_by_choices(session: Session, conversation_id: str, key: str) -> None:
    """Once the client has answered, no option of an earlier question can be tapped: it would answer the wrong one."""
    open_choices = (ChoiceRow.conversation_id == conversation_id, ChoiceRow.used_by.is_(None))
    session.execute(update(ChoiceRow).where(*open_choices).values(used_by=key))


def _put_back_choices(session: Session, conversation_id: str, key: str) -> None:
    """After a failure the question is still open, and so are its options."""
    passed_by = (ChoiceRow.conversation_id == conversation_id, ChoiceRow.used_by == key)
    session.execute(update(ChoiceRow).where(*passed_by).values(used_by=None))


def _store(session: Session, conversation_id: str, answers: str | None, message: Outgoing, now: datetime) -> MessageRow:
    row = MessageRow(
        id=uuid.uuid4().hex,
        conversation_id=conversation_id,
        seq=_next_seq(session, conversation_id),
        sender=message.sender,
        status=ANSWERED,
        at=now,
        text=message.text,
        card=dict(message.card) if message.card else None,
        answers=answers,
    )
    session.add(row)
    session.flush()
    for position, option in enumerate(message.options):
        session.add(
            ChoiceRow(
                id=secrets.token_urlsafe(12),
                message_id=row.id,
                conversation_id=conversation_id,
                position=position,
                title=option.title,
                intent=option.intent,
                values=dict(option.values),
            )
        )
    return row


def _next_seq(session: Session, conversation_id: str) -> int:
    session.flush()
    last = session.scalar(select(func.max(MessageRow.seq)).where(MessageRow.conversation_id == conversation_id))
    return (last or 0) + 1
