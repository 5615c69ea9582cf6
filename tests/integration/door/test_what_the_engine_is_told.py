"""The door over a database of its own, and an engine that keeps what it is sent and answers as Rasa does."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi.testclient import TestClient

from bot.bootstrap import build
from bot.bootstrap.prepare import prepare_var
from bot.settings import read_settings
from bot.web.app import create_app
from bot.web.wired import wire_web

PARTS = [
    {"text": "Tujuan: “tidur cukup”"},
    {"custom": {"card": {"kind": "part", "part": "g1"}}},
    {
        "text": "Sudah pas?",
        "buttons": [
            {"title": "Sudah", "payload": "/affirm"},
            {"title": "g1", "payload": '/correct{"part": "g1"}'},
        ],
    },
    {"custom": {"card": {"kind": "read_back"}}},
]


@dataclass
class Engine:
    """Answers with what it was given to say. `heard` keeps what the door sent."""

    says: list[dict[str, Any]] = field(default_factory=lambda: [{"text": "Aku dengar."}])
    heard: list[dict[str, Any]] = field(default_factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """One message over the REST channel."""
        self.heard.append(json.loads(request.content))
        return httpx.Response(200, json=self.says)


@dataclass
class Chat:
    """A client of the door."""

    http: TestClient
    headers: dict[str, str] = field(default_factory=dict)
    turns: int = 0

    def open(self) -> list[dict[str, Any]]:
        """Begin a conversation; its first messages."""
        begun = self.http.post("/chat/session", json={"language": "id"}).json()
        self.headers = {"Authorization": f"Bearer {begun['token']}"}
        return list(begun["messages"])

    def send(self, **said: Any) -> list[dict[str, Any]]:
        """One turn; what the bot says to it."""
        self.turns += 1
        body = {"key": f"turn {self.turns}", **said}
        reply = self.http.post("/chat/message", json=body, headers=self.headers)
        assert reply.status_code == 200, reply.json()
        return list(reply.json()["messages"])


@pytest.fixture
def engine() -> Engine:
    """The engine of the test."""
    return Engine()


@pytest.fixture
def chat(tmp_path: Path, engine: Engine) -> Iterator[Chat]:
    """A client who has just opened the page."""
    settings = read_settings({"MUFAKAT_VAR": str(tmp_path / "var")})
    list(prepare_var(settings))
    app = create_app(build(settings))
    with TestClient(app) as http:
        transport = httpx.MockTransport(engine)
        wired = wire_web(app.state.web.application, httpx.AsyncClient(transport=transport))
        app.state.web = replace(app.state.web, turns=wired.turns)
        yield Chat(http)


def test_the_engine_is_told_what_the_bot_said_last_and_never_in_words(chat: Chat, engine: Engine) -> None:
    said = [message["text"] for message in chat.open()]
    for text in ("iya udah", "boleh kok"):
        said += [message["text"] for message in chat.send(text=text)]
    checksums = [zlib.crc32(text.encode()) for text in said]
    assert engine.heard[0]["metadata"]["said"] == checksums[:-2]
    assert engine.heard[1]["metadata"]["said"] == checksums[:-1]


def test_the_engine_is_told_at_most_the_last_eight(chat: Chat, engine: Engine) -> None:
    chat.open()
    for turn in range(10):
        engine.says = [{"text": f"Kalimat {turn}."}]
        chat.send(choice="human")
    told = engine.heard[-1]["metadata"]["said"]
    assert told == [zlib.crc32(f"Kalimat {turn}.".encode()) for turn in range(1, 9)]


def test_a_choice_of_the_page_itself_comes_to_the_engine_as_its_intent(chat: Chat, engine: Engine) -> None:
    chat.open()
    chat.send(choice="return")
    chat.send(choice="summary")
    assert [heard["message"] for heard in engine.heard] == ["/resume", "/ask_summary"]


def test_a_read_back_is_one_message_whose_sections_can_be_changed(chat: Chat, engine: Engine) -> None:
    chat.open()
    engine.says = PARTS
    [asked] = chat.send(choice="human")
    [section] = asked["card"]["sections"]
    assert (section["part"], section["lines"]) == ("g1", ["Tujuan: “tidur cukup”"])
    assert section["change"]["title"] == "Tujuan: “tidur cukup”"
    assert [choice["title"] for choice in asked["choices"]] == ["Sudah"]
    engine.says = [{"text": "Mau diubah jadi apa?"}]
    chat.send(choice=section["change"]["id"])
    assert engine.heard[-1]["message"] == "/correct"
    past = chat.http.get("/chat/history", headers=chat.headers).json()["messages"]
    assert next(message for message in past if message["id"] == asked["id"])["card"]["sections"] == [
        {"part": "g1", "lines": ["Tujuan: “tidur cukup”"]}
    ]
