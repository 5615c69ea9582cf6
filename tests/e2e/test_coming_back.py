"""Coming back: the same conversation by a code on another device, and by the same browser after weeks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import httpx
import pytest

from bot.storage.tables import ConversationRow
from bot.storage.turns import hash_of_code
from tests.e2e.client import PATIENCE, Client, Reply
from tests.e2e.conftest import NewClient
from tests.e2e.scenes import at_the_goal
from tests.e2e.stored import Stored
from tests.processes import Mufakat

NUMBERS = count()
PLACES = count(2)  # each test calls from an address of its own: ten codes a minute are the limit of one
LASTS = timedelta(days=90)

Enter = Callable[..., Reply]


@pytest.fixture
def enter(mufakat: Mufakat) -> Iterator[Enter]:
    """Another device of a client: `enter(code, "en")` types a code into it."""
    transport = httpx.HTTPTransport(local_address=f"127.0.0.{next(PLACES)}")
    with httpx.Client(base_url=mufakat.address, timeout=PATIENCE, transport=transport) as http:

        def type_code(code: Any, language: str | None = "id") -> Reply:
            response = http.post("/chat/session", json={"language": language, "code": code})
            return Reply(response.status_code, response.json(), 0.0)

        yield type_code


def change(client: Client, stored: Stored, **columns: Any) -> None:
    """Set columns of the conversation, as time or another turn would have."""
    found = stored.conversation(client)
    with stored.application.database.transaction() as session:
        row = session.get_one(ConversationRow, found.id)
        for name, value in columns.items():
            setattr(row, name, value)


def given_a_code(client: Client, stored: Stored) -> str:
    """The client is at the goal and has a code to come back with."""
    at_the_goal(client)
    code = f"K7QM-2P9X-{next(NUMBERS):04}"
    change(client, stored, return_hash=hash_of_code(code))
    return code


def test_a_code_opens_the_same_conversation_on_another_device(
    new_client: NewClient, enter: Enter, stored: Stored
) -> None:
    client = new_client("id")
    code = given_a_code(client, stored)
    past = client.history()
    opened = enter(code)
    assert opened.status == 200
    assert opened.messages == []
    assert opened.state == past.state
    assert datetime.fromisoformat(opened.body["expires_at"]) > datetime.now(UTC) + LASTS - timedelta(minutes=5)
    client.token = opened.body["token"]
    assert client.history().body == past.body
    assert client.say("pengennya sih bisa buka laptop tanpa mules dulu").text


@pytest.mark.parametrize("typed", [str.lower, lambda code: code.replace("-", ""), lambda code: f"  {code} "])
def test_a_code_may_be_typed_as_it_comes(
    new_client: NewClient, enter: Enter, stored: Stored, typed: Callable[[str], str]
) -> None:
    code = given_a_code(new_client("id"), stored)
    assert enter(typed(code)).status == 200


def test_the_token_before_opens_nothing_any_more(new_client: NewClient, enter: Enter, stored: Stored) -> None:
    client = new_client("id")
    code = given_a_code(client, stored)
    enter(code)
    assert (client.history().status, client.history().error) == (401, "unknown_token")
    assert client.send("halo, masih di situ").status == 401


@pytest.mark.parametrize("code", ["K7QM-2P9X-ZZZZ", "", "-", "x" * 5_000, 7, ["K7QM"], {"a": 1}, True])
def test_a_code_nobody_was_given_opens_nothing(enter: Enter, code: Any) -> None:
    reply = enter(code)
    assert (reply.status, reply.error) == (404, "code_unknown")
    assert "token" not in reply.body


def test_an_unknown_code_is_told_in_the_clients_language(enter: Enter) -> None:
    assert "belum ketemu" in enter("K7QM-2P9X-ZZZZ", "id").body["error"]["message"]
    assert "couldn't find" in enter("K7QM-2P9X-ZZZZ", "en").body["error"]["message"]


def test_the_code_for_the_counselor_opens_nothing_here(new_client: NewClient, enter: Enter, stored: Stored) -> None:
    client = new_client("id")
    given_a_code(client, stored)
    draft = stored.draft(client)
    assert enter(draft.code or "K7QM-R4XD").error == "code_unknown"


def test_a_crisis_typed_into_the_field_for_the_code_is_answered_with_help(enter: Enter) -> None:
    reply = enter("aku mau bunuh diri malam ini")
    assert reply.error == "code_unknown"
    assert "help" in reply.cards


def test_more_than_ten_codes_a_minute_are_too_many(enter: Enter) -> None:
    replies = [enter(f"K7QM-2P9X-YY{number:02}") for number in range(11)]
    assert {reply.error for reply in replies[:10]} == {"code_unknown"}
    assert (replies[10].status, replies[10].error) == (429, "too_many")


def test_a_conversation_lasts_longer_each_time_it_is_used(new_client: NewClient, stored: Stored) -> None:
    client = new_client("id")
    at_the_goal(client)
    change(client, stored, expires_at=datetime.now(UTC) + timedelta(days=2))
    client.history()
    assert stored.conversation(client).expires_at > datetime.now(UTC) + LASTS - timedelta(minutes=5)


def test_what_has_ended_is_opened_by_neither_token_nor_code(
    new_client: NewClient, enter: Enter, stored: Stored
) -> None:
    client = new_client("id")
    code = given_a_code(client, stored)
    change(client, stored, expires_at=datetime.now(UTC) - timedelta(minutes=1))
    assert client.history().error == "unknown_token"
    assert enter(code).error == "code_unknown"


@pytest.mark.parametrize(
    ("choice", "intent", "values"), [("return", "resume", {"back": True}), ("summary", "ask_summary", {})]
)
def test_coming_back_and_asking_what_there_is_are_answered_and_need_no_offer(
    new_client: NewClient, stored: Stored, choice: str, intent: str, values: dict[str, Any]
) -> None:
    client = new_client("id")
    at_the_goal(client)
    asking = stored.conversation(client).asking
    reply = client.send_choice(choice)
    assert (reply.status, bool(reply.text)) == (200, True)
    [own] = [row for row in stored.messages(client) if row["intent"] == intent]
    assert (own["text"], own["values"]) == (None, values)
    assert stored.conversation(client).asking == asking
