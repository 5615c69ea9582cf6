"""How a client of a measurement reaches either side: the same turns, each answered over HTTP."""

from __future__ import annotations

import asyncio
import threading
import time
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Protocol

import httpx

from bot.bench.sides import Side
from bot.bench.talk import Said
from bot.bootstrap import Application, utc_now
from bot.bootstrap.payload import payload_of
from bot.storage.conversations import start_conversation
from bot.storage.tables import ConversationRow
from bot.storage.transcript import receive

PATIENCE = 60.0  # s; longer than any turn of either side may take
DAY = timedelta(days=1)
_storing = threading.Lock()  # fifty clients begin at once, and SQLite has one writer


@dataclass(frozen=True)
class Answered:
    """What came back for a turn. ok: whether the side took it; text: all that it says, empty where it was silent."""

    seconds: float
    ok: bool
    text: str


class Line(Protocol):
    """One client's line."""

    async def open(self, turns: Sequence[Said]) -> None:
        """Begin a conversation in which these turns will be taken, in this order."""

    async def take(self) -> Answered:
        """The next turn. Only the wait for the answer is counted."""


def line_to(side: Side, http: httpx.AsyncClient, language: str) -> Line:
    """A line of a new client to a side that runs."""
    if any(process.name == "web" for process in side.beside):
        return ToTheDoor(http, side.address, language)
    return ToStock(http, side.address, language, side.application)


class ToTheDoor:
    """Through the door, as the page talks to it."""

    def __init__(self, http: httpx.AsyncClient, address: str, language: str) -> None:
        self._http, self._address, self._language = http, address, language

    async def open(self, turns: Sequence[Said]) -> None:
        """A chat; its first messages say what can be tapped."""
        self._turns = iter(turns)
        answer = await self._http.post(
            f"{self._address}/chat/session", json={"language": self._language, "invite": None}
        )
        answer.raise_for_status()
        self._own = {"Authorization": f"Bearer {answer.json()['token']}"}
        self._choices = _choices(answer.json()["messages"])

    async def take(self) -> Answered:
        """Type, or tap what is there."""
        said = next(self._turns)
        tapped = said.place is not None and said.place < len(self._choices)
        what = {"choice": self._choices[said.place or 0]} if tapped else {"text": said.text}
        address, body = f"{self._address}/chat/message", {"key": uuid.uuid4().hex, **what}
        seconds, ok, answer = await _timed(self._http, address, body, self._own)
        messages = answer.get("messages", []) if isinstance(answer, dict) else []
        self._choices = _choices(messages)
        return Answered(seconds, ok, "\n".join(str(message["text"]) for message in messages))


class ToStock:
    """To Rasa's own REST channel, which nothing of ours stands before.

    Our actions look a message up in the database, where the door would have stored it. All messages of a conversation
    are stored when it begins, so that no turn waits for that.
    """

    def __init__(self, http: httpx.AsyncClient, address: str, language: str, application: Application) -> None:
        self._http, self._address, self._language, self._application = http, address, language, application

    async def open(self, turns: Sequence[Said]) -> None:
        """A conversation of a new client, with all that will be said in it."""
        keys = [uuid.uuid4().hex for _ in turns]
        self._id = await asyncio.to_thread(self._store, turns, keys)
        self._turns = iter(zip(turns, keys, strict=True))

    async def take(self) -> Answered:
        """Send a text as it is, or the payload of what would be tapped."""
        said, key = next(self._turns)
        message = said.text if said.intent is None else payload_of(said.intent, said.values)
        metadata = {"key": key, "deadline": (utc_now() + DAY).timestamp()}
        body = {"sender": self._id, "message": message, "metadata": metadata}
        seconds, ok, answer = await _timed(self._http, f"{self._address}/webhooks/rest/webhook", body, {})
        parts = answer if isinstance(answer, list) else []
        return Answered(seconds, ok, "\n".join(str(part["text"]) for part in parts if part.get("text")))

    def _store(self, turns: Sequence[Said], keys: Sequence[str]) -> str:
        with _storing, self._application.database.transaction() as session:
            row: ConversationRow = start_conversation(session, uuid.uuid4().bytes, self._language, utc_now())
            for said, key in zip(turns, keys, strict=True):
                what: dict[str, Any] = {"intent": said.intent, "values": said.values} if said.intent else {}
                receive(session, row, key, utc_now(), text=said.text, **what)
            return row.id


def _choices(messages: Sequence[dict[str, Any]]) -> list[str]:
    """The ids of what can be tapped under the last message that offers something."""
    offering = [message["choices"] for message in messages if message["choices"]]
    return [choice["id"] for choice in offering[-1]] if offering else []


async def _timed(
    http: httpx.AsyncClient, address: str, body: dict[str, Any], headers: dict[str, str]
) -> tuple[float, bool, Any]:
    began = time.perf_counter()
    try:
        response = await http.post(address, json=body, headers=headers, timeout=PATIENCE)
    except httpx.HTTPError:
        return time.perf_counter() - began, False, None
    seconds = time.perf_counter() - began
    try:
        return seconds, response.is_success, response.json()
    except ValueError:
        return seconds, False, None
