"""A client as a test plays one: types, taps, reads; through the door's API and nothing else."""

from __future__ import annotations

import re
import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import httpx

from tests.processes import ROOT

PATIENCE = 30.0  # longer than the door may take, so that a door that is too slow is seen as such


@dataclass(frozen=True)
class Reply:
    """What came back for one request, and after how long."""

    status: int
    body: dict[str, Any]
    seconds: float

    @property
    def messages(self) -> list[dict[str, Any]]:
        """The messages in it."""
        return list(self.body.get("messages", ()))

    @property
    def ids(self) -> list[str]:
        """The ids of its messages."""
        return [message["id"] for message in self.messages]

    @property
    def text(self) -> str:
        """All that was said, in one piece; what a card lists of the draft after the message that carries it."""
        return "\n".join(line for message in self.messages for line in (message["text"], *_listed(message)))

    @property
    def choices(self) -> dict[str, str]:
        """What can be tapped: title to id, on cards as well, and what changes a section of one."""
        found: dict[str, str] = {}
        for message in self.messages:
            card = message["card"] or {}
            changes = [section["change"] for section in card.get("sections", ()) if "change" in section]
            for choice in [*message["choices"], *card.get("choices", ()), *changes]:
                found[choice["title"]] = choice["id"]
        return found

    @property
    def sends_card(self) -> str | None:
        """The choice that sends the card that is filled in, if there is one."""
        carrying = [message for message in self.messages if message["card"] and message["choices"]]
        return str(carrying[-1]["choices"][0]["id"]) if carrying else None

    @property
    def cards(self) -> list[str]:
        """The kinds of its cards."""
        return [message["card"]["kind"] for message in self.messages if message["card"]]

    @property
    def error(self) -> str | None:
        """The code of its error."""
        error = self.body.get("error")
        return str(error["code"]) if error else None

    @property
    def state(self) -> dict[str, Any]:
        """Where the conversation stands after it."""
        return dict(self.body["state"])


@dataclass
class Client:
    """One client in one conversation. `said` keeps every text that was typed.

    calls_from: the address on this machine it calls from; the door counts chats and codes by address.
    """

    address: str
    language: str | None = "id"
    token: str = ""
    choices: dict[str, str] = field(default_factory=dict)
    sends_card: str | None = None
    calls_from: str | None = None
    said: list[str] = field(default_factory=list)
    opening: Reply = field(init=False)

    def __post_init__(self) -> None:
        """Open the chat."""
        transport = httpx.HTTPTransport(local_address=self.calls_from) if self.calls_from else None
        self.http = httpx.Client(base_url=self.address, timeout=PATIENCE, transport=transport)
        self.opening = self.request("POST", "/chat/session", json={"language": self.language, "invite": None})
        self.token = self.opening.body.get("token", "")

    def say(self, text: str) -> Reply:
        """Type a sentence, and expect an answer. It must be one the bot was not trained on."""
        assert plain(text) not in training_sentences(), f"“{text}” is a training example: say it in other words"
        return self._answered(self.send(text), text)

    def tap(self, *titles: str) -> Reply:
        """Tap what was offered under a title beginning like one of these, and expect an answer."""
        choice = self.offered(*titles)
        return self._answered(self.send_choice(choice), titles[0])

    def offered(self, *titles: str) -> str:
        """The id of the first choice whose title begins like one of these; wording varies, so may they."""
        fitting = [choice for title, choice in self.choices.items() if title.lower().startswith(_lower(titles))]
        assert fitting, f"none of {titles} was offered; what was: {sorted(self.choices)}"
        return fitting[0]

    def send(self, text: str, key: str | None = None) -> Reply:
        """Type a text, whatever comes of it."""
        self.said.append(text)
        return self.post({"key": key or new_key(), "text": text})

    def send_choice(self, choice: str, key: str | None = None) -> Reply:
        """Tap a choice by its id, whatever comes of it."""
        return self.post({"key": key or new_key(), "choice": choice})

    def post(self, body: Any = None, *, raw: bytes | None = None, **headers: str) -> Reply:
        """Post anything at all as a message; `raw` is sent as it is."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        content = {"content": raw} if raw is not None else {"json": body}
        return self.request("POST", "/chat/message", headers=named, **content)

    def fill_in(self, values: Mapping[str, Any]) -> Reply:
        """Send a card as it was set, by the first choice of the message that carries it."""
        assert self.sends_card, "there is no card to fill in"
        return self.post({"key": new_key(), "choice": self.sends_card, "values": dict(values)})

    def come_back(self, code: str) -> Reply:
        """Open the same conversation on another device, with the code that was given for that."""
        reply = self.request("POST", "/chat/session", json={"language": self.language, "code": code})
        assert reply.status == 200, f"the code opens nothing: {reply.body.get('error')}"
        self.token = reply.body["token"]
        past = self.history()
        self.choices = past.choices
        return reply

    def history(self) -> Reply:
        """The whole conversation as the page would show it."""
        return self.request("GET", "/chat/history")

    def request(self, method: str, path: str, headers: Mapping[str, str] | None = None, **content: Any) -> Reply:
        """One request with this client's token, unless other headers are given for it."""
        began = time.monotonic()
        own = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        sent = httpx.Headers(own)
        sent.update(headers)
        response = self.http.request(method, path, headers=sent, **content)
        reply = Reply(response.status_code, response.json(), time.monotonic() - began)
        if method == "POST" and reply.status == 200:
            self.choices, self.sends_card = reply.choices, reply.sends_card
        return reply

    def begin(self) -> Reply:
        """Through age and consent to the first open question."""
        yes, consent = ("Sudah", "Setuju") if self.language == "id" else ("Yes", "That's okay")
        self.tap(yes)
        return self.tap(consent)

    def close(self) -> None:
        """Hang up."""
        self.http.close()

    @staticmethod
    def _answered(reply: Reply, what: str) -> Reply:
        assert reply.status == 200, f"“{what}” got {reply.status} {reply.body.get('error')}"
        assert reply.text.strip(), f"“{what}” got no answer"
        return reply


@cache
def training_sentences() -> frozenset[str]:
    """Every example the classifier learns from, without marks and capitals."""
    lines = [line for file in (ROOT / "data" / "nlu").glob("*.yml") for line in file.read_text().splitlines()]
    examples = [line.strip().removeprefix("- ") for line in lines if line.strip().startswith("- ")]
    return frozenset(plain(example) for example in examples) - {""}


def plain(text: str) -> str:
    """The words of a text alone; nothing of a bare number."""
    return " ".join(re.findall(r"[^\W_]+", text.lower())) if re.search(r"[^\W\d_]", text) else ""


def _listed(message: Mapping[str, Any]) -> list[str]:
    """The lines of a card that is read back, and the titles of one that is shared."""
    card = message["card"] or {}
    lines = [line for section in card.get("sections", ()) for line in section["lines"]]
    return [*lines, *(part["title"] for part in card.get("parts", ()))]


def _lower(titles: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(title.lower() for title in titles)


def new_key() -> str:
    """A key for one message, as the page makes them."""
    return uuid.uuid4().hex
