"""One turn, from what the client sends to what the client sees: screen, store, ask, store, show; never silence.

A turn is three short transactions: message, state (in the actions), reply. See docs/architecture.md, "One turn".
"""

from __future__ import annotations

import asyncio
import logging
import time
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session
from starlette.concurrency import run_in_threadpool

from bot.bootstrap.payload import payload_of
from bot.language.encoder import Encoder
from bot.safety.finding import Finding
from bot.sessions.conversation import Asking
from bot.sessions.talk import Flag
from bot.storage import conversations, transcript
from bot.storage.database import Database
from bot.storage.spool import Spool
from bot.storage.tables import ConversationRow, MessageRow
from bot.storage.transcript import Outgoing
from bot.web.door import hints
from bot.web.door.cards import takes
from bot.web.door.engine import Asked, Engine, packed
from bot.web.door.replies import messages_json, state_json, unstored
from bot.web.door.requests import Incoming, Refused
from bot.web.door.safety import SAFETY_INTENT, SafetyDesk, flag_of, stored_state
from bot.web.door.wording import Wording

DOOR_SECONDS = 20.0
LEAST_SECONDS = 0.5  # below this a retry cannot be answered in time any more
WAIT_SECONDS = 0.03
MOST_SAID = 8

log = logging.getLogger("mufakat")


@dataclass(frozen=True)
class Taken:
    """A message that was stored: whose it is, and what has to be done with it."""

    row: ConversationRow
    message: MessageRow
    reply: list[dict[str, Any]] | None  # set where it is answered already
    check_in: list[Outgoing]  # said before the engine's answer
    said: list[int] = field(default_factory=list)  # what the bot said last, as checksums, the newest last


@dataclass(frozen=True)
class Reply:
    """What goes back to the page."""

    status: int
    body: dict[str, Any]


@dataclass(frozen=True)
class Turns:
    """Answers messages. Everything it needs is handed in; it keeps no state of its own."""

    database: Database
    engine: Engine
    encoder: Encoder
    safety: SafetyDesk
    wording: Wording
    spool: Spool
    default_language: str
    now: Callable[[], datetime]

    async def take(self, secret: bytes, incoming: Incoming) -> Reply:
        """Answer one message. Raises Refused where it cannot be taken."""
        began = time.monotonic()
        finding = await run_in_threadpool(self.safety.find, incoming.text)
        try:
            taken = await run_in_threadpool(self._store, secret, incoming, finding)
            if taken.reply is not None:
                return await run_in_threadpool(self._shown, taken, taken.reply)
            return await self._ask_engine(taken, incoming.text, began)
        except SQLAlchemyError:
            return self.without_storage(secret, finding, hints.language_of(incoming.text) or self.default_language)

    def without_storage(self, secret: bytes | None, finding: Finding | None, language: str) -> Reply:
        """The database cannot be reached: a crisis is answered all the same, its flag waits in the spool."""
        at = self.now().isoformat()
        if finding is None:
            text = self.wording.text("utter_door_not_stored", language)
            message = unstored("system", text, self.safety.full_card(language), at)
            return Reply(503, {"error": {"code": "not_stored", "message": text}, "messages": [message]})
        if secret is not None:
            self._keep_for_later(secret, finding)
        said = self.safety.messages(self.safety.answer(None, finding, None), finding.language)
        messages = [unstored("bot", message.text, dict(message.card or {}) or None, at) for message in said]
        state = {"stage": None, "language": finding.language, "safety": True, "paused": False}
        return Reply(200, {"messages": messages, "state": state})

    def _keep_for_later(self, secret: bytes, finding: Finding) -> None:
        try:
            self.spool.keep(secret, flag_of(finding), self.now())
        except OSError as error:  # the client is answered all the same
            log.critical("A flag could not be kept: %s. Make room in the folder of the spool.", type(error).__name__)

    def _store(self, secret: bytes, incoming: Incoming, finding: Finding | None) -> Taken:
        """First transaction: the message, or, in a safety state, the whole turn."""
        with self.database.transaction() as session:
            row = conversations.conversation_of(session, secret, self.now())
            if row is None:
                raise Refused(401, "unknown_token")
            try:
                message = self._receive(session, row, incoming)
            except Refused as refused:
                refused.language = row.language
                raise
            session.flush()
            if message.status == transcript.ANSWERED:
                return Taken(row, message, messages_json(session, transcript.answers_to(session, message.id)), [])
            if finding is not None or row.safety is not None:
                return self._safety_turn(session, row, message, finding)
            return Taken(row, message, None, [])

    def _receive(self, session: Session, row: ConversationRow, incoming: Incoming) -> MessageRow:
        now = self.now()
        reserved = hints.RESERVED.get(incoming.choice or "")
        if reserved is not None:
            if incoming.values is not None:
                raise Refused(422, "values_unexpected")
            intent, values = reserved
            return transcript.receive(session, row, incoming.key, now, intent=intent, values=values)
        if incoming.choice is None and row.asking == Asking.LANGUAGE and row.safety is None:
            language = hints.language_of(incoming.text) or self.default_language
            values = {"language": language}
            return transcript.receive(session, row, incoming.key, now, intent="switch_language", values=values)
        try:
            given = _given(session, row, incoming)
            text = incoming.text if row.consented else None
            return transcript.receive(
                session, row, incoming.key, now, text=text, choice_id=incoming.choice, given=given
            )
        except transcript.ChoiceUsed as error:
            raise Refused(409, "choice_used") from error
        except transcript.ChoiceUnknown as error:
            raise Refused(422, "choice_unknown") from error

    def _safety_turn(
        self, session: Session, row: ConversationRow, message: MessageRow, finding: Finding | None
    ) -> Taken:
        """The door alone speaks; flag, message, state and reply are one transaction."""
        language = row.language or (finding.language if finding else self.default_language)
        choice = (message.values or {}).get("choice") if message.intent == SAFETY_INTENT else None
        if message.intent == "ask_human":
            self._flag(session, row, Flag("human", "asked", "client_asked"), message)
            choice = "help"
        if finding is not None:
            self._flag(session, row, flag_of(finding), message)
        turn = self.safety.answer(row.safety, finding, choice)
        row.safety = stored_state(turn.next_state)
        said = self.safety.messages(turn, language)
        if turn.next_state is None:
            return Taken(row, message, None, said)
        rows = transcript.finish(session, row.id, message.key, self.now(), said, failed=False)
        session.flush()
        return Taken(row, message, messages_json(session, rows), [])

    def _flag(self, session: Session, row: ConversationRow, flag: Flag, message: MessageRow) -> None:
        conversations.raise_flag(session, row, flag, self.now(), message_id=message.id, key=message.key)

    async def _ask_engine(self, taken: Taken, text: str | None, began: float) -> Reply:
        """Wait for the client's earlier messages, ask the engine, once more if need be, and store what it says."""
        message = taken.message
        deadline = self.now() + timedelta(seconds=DOOR_SECONDS - (time.monotonic() - began))
        while not await self._claim(taken.row.id, message, deadline):
            if self.now() >= deadline:
                return await self._no_answer(taken)
            await asyncio.sleep(WAIT_SECONDS)
        taken = await run_in_threadpool(self._as_it_is_now, taken)
        if taken.reply is not None:
            return await run_in_threadpool(self._shown, taken, taken.reply)
        asked = await self._asked(taken, text, deadline)
        for _attempt in ("first", "once more"):
            left = (deadline - self.now()).total_seconds()
            if left < LEAST_SECONDS:
                break
            said = await self.engine.ask(asked, left)
            if said:
                return await run_in_threadpool(
                    self._finish, taken, [*taken.check_in, *self._with_help(said, taken.row)]
                )
        return await self._no_answer(taken)

    async def _claim(self, conversation_id: str, message: MessageRow, until: datetime) -> bool:
        def claim() -> bool:
            with self.database.transaction() as session:
                patience = timedelta(seconds=DOOR_SECONDS)
                return transcript.claim_turn(session, conversation_id, message.key or "", self.now(), until, patience)

        return await run_in_threadpool(claim)

    def _as_it_is_now(self, taken: Taken) -> Taken:
        """The turn with the question that is open now: the client's earlier messages were answered in between."""
        with self.database.transaction() as session:
            row = session.get_one(ConversationRow, taken.row.id)
            message = session.get_one(MessageRow, taken.message.id)
            answered = message.status == transcript.ANSWERED
            reply = messages_json(session, transcript.answers_to(session, message.id)) if answered else None
            said = [zlib.crc32(text.encode()) for text in transcript.last_said(session, row.id, MOST_SAID)]
            return Taken(row, message, reply, taken.check_in, said)

    async def _asked(self, taken: Taken, text: str | None, deadline: datetime) -> Asked:
        message = taken.message
        metadata: dict[str, Any] = {"key": message.key, "deadline": deadline.timestamp(), "asking": taken.row.asking}
        metadata["said"] = taken.said  # so that the engine can choose another wording than one of these
        if message.intent is not None:
            intent = "resume" if message.intent == SAFETY_INTENT else message.intent
            return Asked(taken.row.id, None, payload_of(intent, {}), metadata)
        if not taken.row.consented:
            metadata["hints"] = hints.read(text or "")
            if taken.row.asking == Asking.AGE and metadata["hints"]:  # "I'm 21": the number is the answer
                return Asked(taken.row.id, None, payload_of("answer", {}), metadata)
        if hints.is_payload(text or ""):
            return Asked(taken.row.id, None, payload_of(hints.UNREADABLE, {}), metadata)
        metadata["vector"] = packed(await run_in_threadpool(self.encoder.encode, hints.for_encoder(text or "")))
        return Asked(taken.row.id, text, None, metadata)

    def _with_help(self, said: list[Outgoing], row: ConversationRow) -> list[Outgoing]:
        """A help card is named by the engine and filled here, where the helplines are."""
        if not any(each.card and each.card.get("kind") == "help" for each in said):
            return said
        card = self.safety.full_card(row.language or self.default_language)
        return [replace(each, card=card) if (each.card or {}).get("kind") == "help" else each for each in said]

    def _finish(self, taken: Taken, said: list[Outgoing]) -> Reply:
        with self.database.transaction() as session:
            rows = transcript.finish(session, taken.row.id, taken.message.key, self.now(), said, failed=False)
            session.flush()
            row = session.get_one(ConversationRow, taken.row.id)
            return Reply(200, {"messages": messages_json(session, rows), "state": state_json(row)})

    def _shown(self, taken: Taken, messages: list[dict[str, Any]]) -> Reply:
        with self.database.transaction() as session:
            row = session.get_one(ConversationRow, taken.row.id)
            return Reply(200, {"messages": messages, "state": state_json(row)})

    async def _no_answer(self, taken: Taken) -> Reply:
        """Nothing behind the door answered in time: say so, with ways to get help; the key may be sent again."""

        def give_up() -> dict[str, Any]:
            with self.database.transaction() as session:
                transcript.finish(session, taken.row.id, taken.message.key, self.now(), [], failed=True)
                return state_json(session.get_one(ConversationRow, taken.row.id))

        language = taken.row.language or self.default_language
        stored = "utter_door_no_answer" if taken.row.consented else "utter_door_no_answer_yet"
        text = self.wording.text(stored, language)
        at = self.now().isoformat()
        said = [unstored(each.sender, each.text, None, at) for each in taken.check_in]
        said.append(unstored("system", text, self.safety.full_card(language), at))
        state = await run_in_threadpool(give_up)
        return Reply(503, {"error": {"code": "no_answer", "message": text}, "messages": said, "state": state})


def _given(session: Session, row: ConversationRow, incoming: Incoming) -> Mapping[str, Any] | None:
    """What was set on the card of the choice. Raises Refused, ChoiceUnknown."""
    if incoming.values is None or incoming.choice is None:
        return None
    if not takes(transcript.card_of_choice(session, row.id, incoming.choice), incoming.values):
        raise Refused(422, "values_unexpected")
    return incoming.values
