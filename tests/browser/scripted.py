"""A door that says what a test wants said: the pages are real, the answer to the next turn is the test's."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Route

from tests.browser.chat import Chat, Heard

MESSAGES = "**/chat/message"
STATE = {"stage": "view", "language": "id", "safety": False, "paused": False}


@dataclass
class Scripted:
    """Answers every turn with one message until told otherwise. `sent` keeps what the page posted."""

    chat: Chat
    message: dict[str, Any] = field(default_factory=dict)
    sent: list[dict[str, Any]] = field(default_factory=list)

    def says(self, text: str, card: dict[str, Any] | None = None, choices: tuple[str, ...] = ()) -> Heard:
        """The client asks for a human, and gets this message; what is on the screen then."""
        issued = [{"id": f"choice-{number}", "title": title} for number, title in enumerate(choices)]
        self.message = {"text": text, "card": card, "choices": issued}
        if not self.sent:
            self.chat.page.route(MESSAGES, self._answer)
        return self.chat.press("#human")

    @property
    def last(self) -> dict[str, Any]:
        """What the page posted last, without its key."""
        return {name: value for name, value in self.sent[-1].items() if name != "key"}

    def _answer(self, route: Route) -> None:
        self.sent.append(route.request.post_data_json or {})
        message = {"id": uuid.uuid4().hex, "key": None, "from": "bot", "at": "2026-11-24T03:30:00+00:00"}
        state = {**STATE, "language": self.chat.language}
        route.fulfill(json={"messages": [{**message, **self.message}], "state": state})
