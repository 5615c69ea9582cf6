"""The opening: age and consent; until the client agrees, nothing that was typed is stored."""

from __future__ import annotations

import pytest

from tests.e2e.client import Client
from tests.e2e.conftest import NewClient
from tests.e2e.stored import Stored


def assert_no_word_is_stored(client: Client, stored: Stored) -> None:
    """There are messages of the client, and no text in any of them."""
    own = [row for row in stored.messages(client) if row["sender"] == "client" and row["intent"] is None]
    assert own
    assert {row["text"] for row in own} == {None}
    assert not any(text in str(stored.rows(client)) for text in client.said)


def test_what_is_typed_before_the_consent_is_answered_and_not_stored(new_client: NewClient, stored: Stored) -> None:
    client = new_client("id")
    client.say("aku lagi patah hati berat, boleh langsung curhat ga")
    client.say("taun ini 23 kak umurku")
    assert stored.conversation(client).asking == "consent"
    client.say("siapa aja sih yg bakal baca tulisanku")
    assert_no_word_is_stored(client, stored)
    client.tap("Setuju", "Boleh")
    client.say("semenjak putus aku gak masuk kerja tiga hari")
    assert stored.typed(client) == [client.said[-1]]


@pytest.mark.parametrize("figure", ["s2", "d3"])
def test_a_figure_inside_a_word_is_no_age(new_client: NewClient, stored: Stored, figure: str) -> None:
    client = new_client("id")
    client.say(f"iya kak udah dewasa kok, aku lagi kuliah {figure} sekarang")
    assert stored.conversation(client).asking in ("age", "consent")


def test_a_client_under_age_gets_ways_to_get_help_and_nothing_is_stored(new_client: NewClient, stored: Stored) -> None:
    client = new_client("en")
    answered = client.say("turning 16 in march so not yet i guess")
    assert answered.cards == ["help"]
    assert answered.state["stage"] == "closed"
    assert client.say("could we talk anyway, it is about my new school").state["stage"] == "closed"
    assert_no_word_is_stored(client, stored)


def test_a_client_who_says_no_gets_ways_to_get_help_and_may_change_their_mind(
    new_client: NewClient, stored: Stored
) -> None:
    client = new_client("id")
    client.choices = client.opening.choices
    client.tap("Sudah")
    assert client.tap("Nggak dulu").cards == ["help"]
    client.say("oke deh kak, mulai lagi yuk")
    assert_no_word_is_stored(client, stored)
    assert [row["given"] for row in stored.rows(client)["consent"]] == [False]
    assert stored.conversation(client).asking == "consent"
