"""Turns in the database: what a use case works on is loaded, and all it changed is stored in one transaction."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.negotiation.limits import Guardrails
from bot.sessions.conversation import Answer, Asking, Conversation, Option, Say
from bot.sessions.ports import Ideas, Reader
from bot.sessions.talk import Draft, Talk
from bot.sessions.turns import DeadlinePassed, Turn
from bot.storage.accounts import load_approach, load_obstacles, save_approach, save_obstacles
from bot.storage.database import Database
from bot.storage.negotiations import add_event, load_negotiation, load_view, save_negotiation, save_view
from bot.storage.tables import ClientRow, ConsentRow, ConversationRow, DraftRow, FlagRow, MessageRow, OutcomeRow

CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # without those that are read wrongly aloud: I L O 0 1
CODE_LENGTH = 8
RETURN_CODE_LENGTH = 12


@dataclass(frozen=True)
class Rules:
    """What a practice decides about a turn (practice/)."""

    guardrails: Guardrails
    consent_version: str
    adult_age: int
    under_age: str
    zone: ZoneInfo


@dataclass
class StoredTurn:
    """A turn inside its transaction (port: `bot.sessions.turns.OpenTurn`)."""

    session: Session
    turn: Turn
    talk: Talk
    answer: Answer | None
    before: tuple[str, str | None]
    now: Callable[[], datetime]

    def finish(self, answer: Answer) -> None:
        """Store state, events and the answer under the key. Raises DeadlinePassed."""
        now, talk = self.now(), self.talk
        ids = {"conversation_id": self.turn.conversation_id, "key": self.turn.key}
        save_conversation(self.session, talk.conversation)
        save_negotiation(self.session, talk.negotiation, now, **ids)
        save_view(self.session, talk.conversation.client_id, talk.view)
        save_approach(self.session, talk.conversation.client_id, talk.approach)
        save_obstacles(self.session, talk.conversation.client_id, talk.obstacles)
        _save_beside(self.session, talk, self.turn, now)
        asking, language = self.before
        self.session.add(
            OutcomeRow(**ids, asking_before=asking, language_before=language, answer=asdict(answer), at=now)
        )
        self.session.flush()
        if self.now() > self.turn.deadline:
            raise DeadlinePassed(self.turn.key)


@dataclass(frozen=True)
class StoredTurns:
    """Opens turns (port: `bot.sessions.turns.TurnStore`)."""

    database: Database
    rules: Rules
    reader: Reader
    ideas: Ideas
    now: Callable[[], datetime]

    @contextmanager
    def open(self, turn: Turn) -> Iterator[StoredTurn]:
        """Begin the transaction of a turn, with everything its use case may change."""
        with self.database.transaction() as session:
            row = session.get_one(ConversationRow, turn.conversation_id)
            stored = session.get(OutcomeRow, (turn.conversation_id, turn.key))
            answer = answer_from_plain(stored.answer) if stored else None
            talk = self._talk(session, row, turn)
            yield StoredTurn(session, turn, talk, answer, (row.asking, row.language), self.now)

    def language_of(self, conversation_id: str) -> str:
        """The language of a conversation; Indonesian until one is chosen."""
        with self.database.transaction() as session:
            return session.get_one(ConversationRow, conversation_id).language or "id"

    def open_question(self, conversation_id: str, key: str) -> tuple[str, str | None]:
        """The question a message of that key answers, and the language: as it was before the turn, if it was taken."""
        with self.database.transaction() as session:
            row = session.get_one(ConversationRow, conversation_id)
            stored = session.get(OutcomeRow, (conversation_id, key))
            return (stored.asking_before, stored.language_before) if stored else (row.asking, row.language)

    def _talk(self, session: Session, row: ConversationRow, turn: Turn) -> Talk:
        message = session.scalar(
            select(MessageRow).where(MessageRow.conversation_id == row.id, MessageRow.key == turn.key)
        )
        draft = session.get(DraftRow, row.client_id)
        tapped = message is not None and message.intent is not None
        negotiation = load_negotiation(session, row.client_id, self.rules.guardrails)
        negotiation.in_safety_state = row.safety is not None
        return Talk(
            conversation=conversation_from_row(row),
            negotiation=negotiation,
            view=load_view(session, row.client_id),
            draft=_draft(draft, session.get_one(ClientRow, row.client_id)),
            words=(message.text or "") if message and not tapped else "",
            intent=turn.intent,
            today=self.now().astimezone(self.rules.zone).date(),
            reader=self.reader,
            ideas=self.ideas,
            new_code=new_code,
            new_return_code=new_return_code,
            approach=load_approach(session, row.client_id),
            obstacles=load_obstacles(session, row.client_id),
            consent_version=self.rules.consent_version,
            adult_age=self.rules.adult_age,
            under_age=self.rules.under_age,
            chosen=(message.values or {}) if message and tapped else {},
            hints=turn.hints,
        )


def new_code() -> str:
    """A short code for a draft, easy to read aloud: two groups of four out of 31 letters and figures (39 bits)."""
    letters = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
    return f"{letters[:4]}-{letters[4:]}"


def new_return_code() -> str:
    """What leads a client back from another device, and nobody else: three groups of four (59 bits)."""
    letters = "".join(secrets.choice(CODE_LETTERS) for _ in range(RETURN_CODE_LENGTH))
    return "-".join(letters[at : at + 4] for at in range(0, RETURN_CODE_LENGTH, 4))


def hash_of_code(code: str) -> str:
    """What a code is found by; case, blanks and the hyphen do not matter."""
    plain = "".join(letter for letter in code.upper() if letter.isalnum())
    return hashlib.sha256(plain.encode()).hexdigest()


def _draft(row: DraftRow | None, client: ClientRow) -> Draft:
    if row is None:
        return Draft()
    return Draft(row.code, set(row.held_back or ()), row.note, row.more_in_person, client.name, client.session_date)


def conversation_from_row(row: ConversationRow) -> Conversation:
    """The conversation a row holds."""
    return Conversation(
        row.id,
        row.client_id,
        row.language,
        Asking(row.asking),
        row.about,
        row.misses,
        row.paused,
        row.safety,
        row.consented,
        row.pending,
        set(row.settled or ()),
        _back_to(row.back_to),
        row.last_change,
    )


def save_conversation(session: Session, conversation: Conversation) -> None:
    """Write where the conversation stands."""
    row = session.get_one(ConversationRow, conversation.id)
    row.language, row.asking, row.about = conversation.language, conversation.asking.value, conversation.about
    row.misses, row.paused = conversation.misses, conversation.paused
    row.safety, row.consented, row.pending = conversation.safety, conversation.consented, conversation.pending
    row.settled = sorted(conversation.settled)
    row.back_to = (
        ":".join((conversation.back_to[0].value, conversation.back_to[1] or "")) if conversation.back_to else None
    )
    row.last_change = conversation.last_change


def _back_to(plain: str | None) -> tuple[Asking, str | None] | None:
    if plain is None:
        return None
    asking, _, about = plain.partition(":")
    return Asking(asking), about or None


def answer_from_plain(plain: Mapping[str, Any]) -> Answer:
    """An answer from the JSON it was stored as."""
    says = tuple(
        Say(say["response"], say["values"], tuple(Option(**option) for option in say["options"]), say["card"])
        for say in plain["says"]
    )
    return Answer(says, Asking(plain["asking"]), plain["about"], plain["asked"])


def _save_beside(session: Session, talk: Talk, turn: Turn, now: datetime) -> None:
    client_id = talk.conversation.client_id
    for consent in talk.new_consents:
        session.add(ConsentRow(client_id=client_id, version=consent.version, given=consent.given, at=now))
    for flag in talk.new_flags:
        session.add(
            FlagRow(
                id=uuid.uuid4().hex,
                client_id=client_id,
                conversation_id=turn.conversation_id,
                kind=flag.kind,
                level=flag.level,
                reason=flag.reason,
                at=now,
            )
        )
    for event in (*talk.new_consents, *talk.new_flags, *talk.new_notes):
        add_event(session, client_id, event, now, conversation_id=turn.conversation_id, key=turn.key)
    if not talk.conversation.consented:
        return
    draft = session.get(DraftRow, client_id)
    if draft is None:
        draft = DraftRow(client_id=client_id, created_at=now)
        session.add(draft)
    draft.changed_at = now
    draft.held_back, draft.note = sorted(talk.draft.held_back), talk.draft.note
    draft.more_in_person = talk.draft.more_in_person
    client = session.get_one(ClientRow, client_id)
    client.name, client.session_date = talk.draft.name, talk.draft.session_date
    if talk.draft.return_code:
        row = session.get_one(ConversationRow, turn.conversation_id)
        row.return_hash = hash_of_code(talk.draft.return_code)
    if talk.draft.code and draft.code is None:
        draft.code, draft.code_hash, draft.handed_over_at = talk.draft.code, hash_of_code(talk.draft.code), now
    if talk.draft.anew:
        draft.handed_over_at = now
