"""Cards that are filled in: what is set on one is kept with the choice that sends it, and nothing else is taken."""

from __future__ import annotations

from typing import Any

import pytest

from bot.sessions.conversation import Option
from bot.storage import transcript
from bot.storage.transcript import Outgoing
from tests.e2e.client import Client, new_key
from tests.e2e.conftest import NewClient
from tests.e2e.scenes import at_the_goal
from tests.e2e.stored import Stored

SEND, SKIP = "Kirim", "Lewati dulu"
SLIDERS = {
    "kind": "sliders",
    "sliders": [
        {"name": "advice", "low": "lebih banyak saran", "high": "lebih banyak menggali"},
        {"name": "gentle", "low": "pelan", "high": "menantang"},
    ],
    "learns": [{"name": "talking", "title": "ngobrol"}, {"name": "examples", "title": "contoh"}],
    "learns_title": "Paling gampang paham lewat",
}
SHARING = {
    "kind": "sharing",
    "parts": [
        {"part": "g1", "title": "Tujuan: “bisa nulis lagi”", "shared": True},
        {"part": "note", "title": "Pesan: “jangan kasih tau mama”", "shared": True},
    ],
}
GIVEN = {"sliders": {"advice": -2, "gentle": 1, "learns": "examples"}, "sharing": {"g1": True, "note": False}}
CARDS = {"sliders": SLIDERS, "sharing": SHARING}


def shown(client: Client, stored: Stored, card: dict[str, Any]) -> None:
    """The client is at the goal, and has this card before them."""
    at_the_goal(client)
    options = (Option(SEND, "answer"), Option(SKIP, "unsure"))
    conversation = stored.conversation(client)
    database = stored.application.database
    with database.transaction() as session:
        said = [Outgoing("bot", "Isi sesukamu ya.", options, card)]
        transcript.finish(session, conversation.id, new_key(), conversation.started_at, said, failed=False)
    client.choices = client.history().choices


def send(client: Client, title: str, values: Any, key: str | None = None) -> Any:
    """Send a card by one of its choices."""
    return client.post({"key": key or new_key(), "choice": client.offered(title), "values": values})


def kept(client: Client, stored: Stored) -> list[dict[str, Any]]:
    """The values of everything the client tapped."""
    return [row["values"] for row in stored.messages(client) if row["sender"] == "client" and row["values"]]


@pytest.mark.parametrize("kind", CARDS)
def test_what_is_set_on_a_card_is_kept_with_its_choice(new_client: NewClient, stored: Stored, kind: str) -> None:
    client = new_client("id")
    shown(client, stored, CARDS[kind])
    key = new_key()
    reply = send(client, SEND, GIVEN[kind], key)
    assert (reply.status, bool(reply.text)) == (200, True)
    [own] = [row for row in stored.messages(client) if row["key"] == key]
    assert (own["text"], own["intent"], own["values"]) == (SEND, "answer", {"given": GIVEN[kind]})


def test_a_card_sent_twice_under_one_key_is_taken_once(new_client: NewClient, stored: Stored) -> None:
    client = new_client("id")
    shown(client, stored, SLIDERS)
    body = {"key": new_key(), "choice": client.offered(SEND), "values": GIVEN["sliders"]}
    first, second = client.post(body), client.post(body)
    assert first.ids == second.ids
    assert kept(client, stored).count({"given": GIVEN["sliders"]}) == 1


def test_a_card_may_be_skipped_with_nothing_set(new_client: NewClient, stored: Stored) -> None:
    client = new_client("id")
    shown(client, stored, SLIDERS)
    assert client.tap(SKIP).text
    assert not any("given" in values for values in kept(client, stored))


@pytest.mark.parametrize(
    ("kind", "values", "code"),
    [
        ("sliders", {"advice": 3}, "values_wrong"),
        ("sliders", {"advice": "Dua Kata"}, "values_wrong"),
        ("sliders", ["advice"], "values_wrong"),
        ("sliders", {"past": 1}, "values_unexpected"),
        ("sliders", {"learns": "doing"}, "values_unexpected"),
        ("sharing", {"s1": True}, "values_unexpected"),
        ("sharing", {"g1": 1}, "values_unexpected"),
    ],
)
def test_values_that_cannot_be_of_the_card_are_refused_and_it_stays_open(
    new_client: NewClient, stored: Stored, kind: str, values: Any, code: str
) -> None:
    client = new_client("id")
    shown(client, stored, CARDS[kind])
    before = stored.rows(client)
    reply = send(client, SEND, values)
    assert (reply.status, reply.error) == (422, code)
    assert len(reply.body["error"]["message"].split()) >= 4
    assert stored.rows(client) == before
    assert send(client, SEND, GIVEN[kind]).status == 200


def test_values_beside_a_text_or_a_choice_of_no_card_are_refused(new_client: NewClient, stored: Stored) -> None:
    client = new_client("id")
    client.begin()
    client.say("tiap mau presentasi tanganku dingin banget sampe susah pegang mic")
    before = stored.rows(client)
    for beside in ({"text": "aku capek"}, {"choice": "human"}, {"choice": next(iter(client.choices.values()))}):
        reply = client.post({"key": new_key(), "values": {"advice": 1}, **beside})
        assert (reply.status, reply.error) == (422, "values_unexpected")
    assert stored.rows(client) == before


def test_a_crisis_beside_values_is_answered_with_help(new_client: NewClient) -> None:
    client = new_client("id")
    client.begin()
    reply = client.post({"key": new_key(), "text": "aku mau bunuh diri malam ini", "values": {"advice": 1}})
    assert reply.status == 422
    assert "help" in reply.cards
