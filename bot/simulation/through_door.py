"""The real door: a running Mufakat, spoken to over HTTP; what it stored is read from its database."""

from __future__ import annotations

import time
import uuid
from collections.abc import Mapping
from typing import Any

import httpx
from sqlalchemy import select

from bot.bootstrap import Application, utc_now
from bot.simulation.channel import Choice, Heard
from bot.simulation.stored import StoredConversation
from bot.storage.conversations import conversation_of
from bot.storage.tables import ChoiceRow
from bot.web.door.tokens import secret_of

PATIENCE = 30.0  # s; longer than the door may take


class DoorFailed(Exception):
    """The door refused a message or could not answer it."""


class ThroughDoor:
    """One client's conversation through the door (port: `channel.Channel`).

    calls_from: the address on this machine it calls from; the door counts new chats by address.
    """

    in_words = True

    def __init__(self, application: Application, address: str, calls_from: str) -> None:
        self._application = application
        transport = httpx.HTTPTransport(local_address=calls_from)
        self._http = httpx.Client(base_url=address, timeout=PATIENCE, transport=transport)
        self._stored: StoredConversation | None = None

    def open(self, language: str) -> Heard:
        """Open the chat."""
        body = self._post("/chat/session", {"language": language, "invite": None}, {})
        self._own = {"Authorization": f"Bearer {body['token']}"}
        with self._application.database.transaction() as session:
            secret = secret_of(body["token"], self._application.database.keys)
            row = conversation_of(session, secret, utc_now()) if secret else None
            assert row is not None  # it was just begun
            self._stored = StoredConversation(self._application, row.id)
        return self._heard(body, 0.0)

    def say(self, text: str) -> Heard:
        """Type a text."""
        return self._message({"text": text})

    def tap(self, choice: Choice, given: Mapping[str, Any] | None = None) -> Heard:
        """Tap a choice."""
        return self._message({"choice": choice.handle} | ({"values": dict(given)} if given is not None else {}))

    def close(self) -> None:
        """Hang up."""
        self._http.close()

    def _message(self, said: dict[str, Any]) -> Heard:
        began = time.monotonic()
        body = self._post("/chat/message", {"key": uuid.uuid4().hex, **said}, self._own)
        return self._heard(body, time.monotonic() - began)

    def _post(self, path: str, body: dict[str, Any], headers: Mapping[str, str]) -> dict[str, Any]:
        answer = self._http.post(path, json=body, headers=headers)
        if answer.status_code != httpx.codes.OK:
            raise DoorFailed(f"{path} got {answer.status_code}: {answer.text[:200]}")
        read: dict[str, Any] = answer.json()
        return read

    def _heard(self, body: Mapping[str, Any], seconds: float) -> Heard:
        assert self._stored is not None  # opened before
        ids = [message["id"] for message in body["messages"]]
        with self._application.database.transaction() as session:
            rows = session.scalars(select(ChoiceRow).where(ChoiceRow.message_id.in_(ids)).order_by(ChoiceRow.position))
            choices = tuple(Choice(row.intent, row.values, row.id) for row in rows)
            says = tuple(message["text"] for message in body["messages"])
            return self._stored.heard(session, says, choices, seconds)
