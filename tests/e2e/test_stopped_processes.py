"""Actions stopped or frozen: a plain sentence with ways to get help in time, and never silence.

The engine stopped: test_killed_processes.py, where it is ended in the middle of a turn.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.e2e.client import Client, Reply, new_key
from tests.e2e.conftest import NewClient
from tests.e2e.scenes import at_an_offer
from tests.e2e.stored import Rows, Stored
from tests.e2e.test_crisis import CRISIS
from tests.processes import Mufakat

DOOR_SECONDS = 20.0
JITTER = 1.0
SETTLED = ("item", "offer", "reply", "event", "outcome", "limit", "view", "disagreement")
COUNTER = "yg pertama, tapi 5 menit aja tiap rabu"


def assert_plainly_not_answered(reply: Reply) -> None:
    """One sentence that says so, the ways to get help, and all of it in time."""
    assert (reply.status, reply.error) == (503, "no_answer")
    assert reply.body["error"]["message"] in reply.text
    assert reply.cards == ["help"]
    assert reply.messages[-1]["card"]["lines"]
    assert reply.seconds < DOOR_SECONDS + JITTER


def assert_crisis_is_answered(client: Client, stored: Stored) -> None:
    """The screen, the wording and the helplines need nothing behind the door."""
    answered = client.say(CRISIS[client.language or "id"])
    assert "help" in answered.cards
    assert answered.state["safety"] is True
    assert answered.seconds < 5
    assert [flag["kind"] for flag in stored.rows(client)["flag"]] == ["suicide"]


def assert_nothing_was_settled(before: Rows, client: Client, stored: Stored) -> None:
    """Nothing of the negotiation has changed, and what could be tapped can be tapped."""
    after = stored.rows(client)
    for table in (*SETTLED, "choice"):
        assert after[table] == before[table], table


@pytest.fixture
def talking(new_client: NewClient) -> list[Client]:
    """An Indonesian and an English client, each with steps on the table."""
    clients = [new_client("id"), new_client("en")]
    for client in clients:
        at_an_offer(client)
    return clients


def test_with_the_actions_stopped(mufakat: Mufakat, talking: list[Client], stored: Stored) -> None:
    client, before, key = talking[0], stored.rows(talking[0]), new_key()
    mufakat.actions.kill()
    assert_plainly_not_answered(client.send(COUNTER, key))
    assert_nothing_was_settled(before, client, stored)
    for each in talking:
        assert_crisis_is_answered(each, stored)
    mufakat.actions.start()
    assert client.send(COUNTER, key).state["safety"] is True


def test_with_the_actions_frozen_nothing_is_committed_past_the_deadline(
    mufakat: Mufakat, new_client: NewClient, talking: list[Client], stored: Stored
) -> None:
    resends, goes_on = talking[0], new_client("id")
    at_an_offer(goes_on)
    before, key = {client.token: stored.rows(client) for client in (resends, goes_on)}, new_key()
    mufakat.actions.hold()
    with ThreadPoolExecutor() as pool:
        slow = [pool.submit(resends.send, COUNTER, key), pool.submit(goes_on.send, COUNTER)]
        assert_crisis_is_answered(talking[1], stored)
        for reply in slow:
            assert_plainly_not_answered(reply.result())
    mufakat.actions.let_go()
    mufakat.actions.wait_until_ready()
    for client in (resends, goes_on):
        assert_nothing_was_settled(before[client.token], client, stored)

    assert resends.send(COUNTER, key).status == 200
    new = [row["key"] for row in stored.rows(resends)["outcome"] if row not in before[resends.token]["outcome"]]
    assert new == [key]
    assert stored.moves(resends)[2:] == [("client", "offer"), ("client", "counter"), ("bot", "accept")]
    goes_on.tap("menulis bebas")
    assert stored.moves(goes_on)[2:] == [("client", "accept")]
