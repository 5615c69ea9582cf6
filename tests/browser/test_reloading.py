"""Nothing is lost and nothing doubles: a reload in mid-conversation, and an answer that never arrives."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page, Route, expect

from tests.browser.chat import HEARD, OWN, Chat
from tests.browser.conftest import PHONE, NewChat
from tests.browser.stored import Stored
from tests.browser.ways import past_the_preferences

MESSAGES = "**/chat/message"


@dataclass
class BadConnection:
    """Loses the first answer to a message, and lets everything else pass. `keys` are those that were sent."""

    page: Page
    keys: list[str] = field(default_factory=list)
    lost: dict[str, Any] | None = None

    def begin(self) -> None:
        """From now on."""
        self.page.route(MESSAGES, self._pass_or_lose)

    def _pass_or_lose(self, route: Route) -> None:
        self.keys.append((route.request.post_data_json or {})["key"])
        if self.lost is not None:
            route.continue_()
            return
        self.lost = route.fetch().json()
        route.abort("connectionreset")


def test_after_a_reload_messages_and_choices_are_there_and_can_be_used(new_chat: NewChat) -> None:
    chat = new_chat("id", **PHONE)
    chat.open()
    chat.begin()
    chat.say("bulan lalu pacarku mutusin lewat chat terus aku diblokir di mana mana")
    own, heard, choices = chat.texts(OWN), chat.texts(HEARD), chat.choices()
    assert len(choices) == 3
    chat.reload()
    assert (chat.texts(OWN), chat.texts(HEARD), chat.choices()) == (own, heard, choices)
    assert chat.tap("Sudah", "Benar", "Kena").text != heard[-1]
    assert chat.texts(OWN) == [*own, choices[0]]
    past_the_preferences(chat)
    assert "usul" in chat.say("bingung, enaknya gmn menurutmu").text


def test_an_answer_lost_on_the_way_is_asked_for_again_under_the_same_key(new_chat: NewChat, stored: Stored) -> None:
    chat = new_chat("id", **PHONE)
    chat.open()
    chat.begin()
    connection = lose_the_answer_to("sejak kakakku nikah bulan lalu rumah jd sepi banget", chat)
    answer = chat.answered(lambda: chat.inside.get_by_role("button", name="Coba lagi").click())
    assert_said_once(chat, connection, answer.texts, stored)
    expect(chat.inside.locator(".fate button")).to_have_count(0)
    assert len(chat.tap("Sudah", "Benar", "Kena").texts) == 2


def test_an_answer_lost_before_a_reload_is_there_after_it(new_chat: NewChat, stored: Stored) -> None:
    chat = new_chat("en")
    chat.open()
    chat.begin()
    connection = lose_the_answer_to("my sister got married last month and now the house feels hollow", chat)
    heard = chat.reload()
    assert connection.lost is not None
    answer = [message["text"] for message in connection.lost["messages"]]
    assert heard.texts[-len(answer) :] == answer
    assert_said_once(chat, connection, answer, stored)
    chat.tap("That's right", "Yes", "That's it")


def lose_the_answer_to(text: str, chat: Chat) -> BadConnection:
    """Send a text whose answer is lost; the chat says so and offers to try again."""
    connection = BadConnection(chat.page)
    connection.begin()
    chat.send(text)
    expect(chat.inside.locator(".fate button")).to_be_visible()
    assert connection.lost is not None
    return connection


def assert_said_once(chat: Chat, connection: BadConnection, answer: list[str], stored: Stored) -> None:
    """One key, one message, one answer: on the screen and in the database."""
    assert connection.lost is not None
    [text] = chat.typed
    assert len(set(connection.keys)) == 1
    assert answer == [message["text"] for message in connection.lost["messages"]]
    assert chat.texts(OWN).count(text) == 1
    assert chat.texts(HEARD).count(answer[-1]) == 1
    assert stored.typed(text) == [text]
