"""Many messages at once: of one client in their order, of several clients apart from each other."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from tests.e2e.client import Reply, new_key
from tests.e2e.conftest import NewClient
from tests.e2e.scenes import YES, at_an_offer, past_the_preferences, tell
from tests.e2e.stored import Stored


def test_20_messages_of_one_client_at_once_are_stored_once_in_order_and_answered(
    new_client: NewClient, stored: Stored
) -> None:
    client = new_client("id")
    client.begin()
    texts = [f"hal ke-{number} yang bikin kepalaku penuh minggu ini" for number in range(20)]
    keys = [new_key() for _ in texts]
    with ThreadPoolExecutor(len(texts)) as pool:
        replies = list(pool.map(client.send, texts, keys))

    assert [reply.status for reply in replies] == [200] * 20
    assert all(reply.text for reply in replies)
    rows = stored.rows(client)
    transcript = stored.messages(client)
    asked = [row for row in transcript if row["key"] in keys]
    assert Counter(row["text"] for row in asked) == Counter(texts)
    assert [row["seq"] for row in transcript] == list(range(1, len(transcript) + 1))
    answered = [next(row["seq"] for row in transcript if row["answers"] == message["id"]) for message in asked]
    assert answered == sorted(answered)
    outcomes = sorted((row for row in rows["outcome"] if row["key"] in keys), key=lambda row: row["at"])
    assert [row["key"] for row in outcomes] == [row["key"] for row in asked]


def test_one_message_sent_by_five_impatient_taps_is_answered_once(new_client: NewClient, stored: Stored) -> None:
    client = new_client("id")
    at_an_offer(client)
    choice, key = client.offered("menulis bebas"), new_key()
    with ThreadPoolExecutor(5) as pool:
        replies: list[Reply] = list(pool.map(lambda _: client.send_choice(choice, key), range(5)))

    assert {reply.status for reply in replies} == {200}
    assert len({tuple(reply.ids) for reply in replies}) == 1
    assert len({reply.text for reply in replies}) == 1
    assert client.say("kira kira tujuh setengah lah").seconds < 3, "the line is still held"
    rows = stored.rows(client)
    assert [row["key"] for row in rows["message"]].count(key) == 1
    assert [row["key"] for row in rows["outcome"]].count(key) == 1
    assert stored.moves(client)[2:] == [("client", "accept")]


def test_one_choice_tapped_under_two_keys_counts_once(new_client: NewClient, stored: Stored) -> None:
    client = new_client("id")
    at_an_offer(client)
    choice = client.offered("menulis bebas")
    with ThreadPoolExecutor(2) as pool:
        replies: list[Reply] = list(pool.map(lambda key: client.send_choice(choice, key), (new_key(), new_key())))

    assert sorted(reply.status for reply in replies) == [200, 409]
    assert stored.moves(client)[2:] == [("client", "accept")]


def test_two_clients_at_once_never_see_each_others_words(new_client: NewClient, stored: Stored) -> None:
    words = ("ayunan kayu", "sepeda merah")
    clients = [new_client("id") for _ in words]

    def talk(number: int) -> str:
        client, word = clients[number], words[number]
        client.begin()
        tell(client, f"sejak {word} di rumah lama dijual, aku susah tidur dan gampang nangis")
        client.tap(*YES)
        past_the_preferences(client)
        client.say(f"pinginnya bisa cerita soal {word} ke kakakku")
        client.say(f"aku mau nulis soal {word} tiap kamis sore")
        client.say("7")
        client.say(f"kakakku males bahas {word}, sibuk kerja terus")
        return str(client.history().body["messages"])

    with ThreadPoolExecutor(2) as pool:
        seen = list(pool.map(talk, range(2)))
    for own, other in ((0, 1), (1, 0)):
        assert words[own] in seen[own]
        assert words[other] not in seen[own]
        assert words[other] not in str(stored.rows(clients[own]))
        draft = stored.draft(clients[own])
        for part in (draft.view, draft.goals, draft.steps, draft.obstacles):
            assert words[own] in str(part)
