"""Asking the engine, within its time; what it says as messages, or None where it says nothing."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import httpx
import numpy as np

from bot.bootstrap.payload import parts_of
from bot.sessions.conversation import Option
from bot.storage.transcript import Outgoing
from bot.web.door.cards import folded

ENGINE_SECONDS = 15.0  # action 10 s < engine 15 s < door 20 s (design, "One turn")
NEVER_AN_INTENT = "\u2060"  # Rasa strips blanks before it looks for "/"; this it does not strip
RULER = range(11)


@dataclass(frozen=True)
class Asked:
    """One message for the engine: whose, free text or a payload, and what travels along."""

    conversation_id: str
    text: str | None
    payload: str | None
    metadata: Mapping[str, Any]


@dataclass(frozen=True)
class Engine:
    """The engine behind its REST channel on loopback."""

    client: httpx.AsyncClient
    url: str

    async def ask(self, asked: Asked, seconds: float) -> list[Outgoing] | None:
        """What the bot says; None where the engine is down, too slow, or answers with nothing."""
        message = asked.payload if asked.payload is not None else f"{NEVER_AN_INTENT}{asked.text}"
        body = {"sender": asked.conversation_id, "message": message, "metadata": dict(asked.metadata)}
        try:
            response = await self.client.post(
                f"{self.url}/webhooks/rest/webhook", json=body, timeout=min(seconds, ENGINE_SECONDS)
            )
            response.raise_for_status()
            return folded(messages_of(response.json())) or None
        except (httpx.HTTPError, ValueError):
            return None


def packed(vector: np.ndarray) -> str:
    """A vector as it travels to the engine: base64 of half floats."""
    return base64.b64encode(vector.astype(np.float16).tobytes()).decode()


def messages_of(said: Sequence[Mapping[str, Any]]) -> list[Outgoing]:
    """The engine's messages with their options and cards; a card comes right after the text it belongs to."""
    messages: list[Outgoing] = []
    for part in said:
        card = part.get("custom", {}).get("card") if isinstance(part.get("custom"), Mapping) else None
        if part.get("text"):
            messages.append(Outgoing("bot", str(part["text"]), _options(part.get("buttons") or ()), card))
        elif card and messages:
            last = messages.pop()
            options = _ruler_options() if card.get("kind") == "ruler" else last.options
            messages.append(Outgoing(last.sender, last.text, options, card))
    return messages


def _options(buttons: Sequence[Mapping[str, Any]]) -> tuple[Option, ...]:
    """Options in the order they are shown: what can be picked stands before the ways out."""
    options = [Option(str(button["title"]), *parts_of(str(button["payload"]))) for button in buttons]
    return tuple(sorted(options, key=lambda option: option.intent != "choose_option"))


def _ruler_options() -> tuple[Option, ...]:
    return tuple(Option(str(value), "rate", {"value": value}) for value in RULER)
