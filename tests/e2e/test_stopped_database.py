"""The database stopped: a plain sentence in time, and a crisis is answered; its flag waits and is delivered."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import pytest

from tests.e2e.client import Client, Reply, new_key
from tests.e2e.conftest import NewClient
from tests.e2e.scenes import at_an_offer
from tests.e2e.stored import Stored
from tests.e2e.test_crisis import CRISIS
from tests.processes import Mufakat

DOOR_SECONDS = 20.0
DELIVERED_SECONDS = 5.0
DATABASE = "mufakat.db"

Stopped = Callable[[Path], AbstractContextManager[None]]


@contextmanager
def locked(database: Path) -> Iterator[None]:
    """Nobody else can begin a transaction."""
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield
        connection.execute("ROLLBACK")


@contextmanager
def unreadable(database: Path) -> Iterator[None]:
    """The file is there and holds no database, as on a failing disk."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole = database.read_bytes()
    try:
        database.write_bytes(b"\xa5" * len(whole))
        yield
    finally:
        database.write_bytes(whole)


def assert_plainly_not_stored(reply: Reply) -> None:
    """One sentence that says so, the ways to get help, and all of it in time."""
    assert (reply.status, reply.error) == (503, "not_stored")
    assert reply.body["error"]["message"] in reply.text
    assert reply.cards == ["help"]
    assert reply.seconds < DOOR_SECONDS


@pytest.mark.parametrize("stopped", [locked, unreadable])
def test_with_the_database_stopped(mufakat: Mufakat, new_client: NewClient, stored: Stored, stopped: Stopped) -> None:
    talking = {language: new_client(language) for language in ("id", "en")}
    for client in talking.values():
        at_an_offer(client)
    before = {language: stored.rows(client) for language, client in talking.items()}
    with stopped(mufakat.var / DATABASE), ThreadPoolExecutor() as pool:
        told = pool.submit(talking["id"].send, "yg pertama, tapi 5 menit aja tiap rabu")
        looked = pool.submit(talking["id"].history)
        opened = pool.submit(lambda: Client(mufakat.address, "id").opening)
        answered = {language: pool.submit(client.send, CRISIS[language]) for language, client in talking.items()}
        replies = [each.result() for each in answered.values()]
        for each in (told, looked, opened):
            assert_plainly_not_stored(each.result())
        assert "token" not in opened.result().body
    back = time.monotonic()

    for reply in replies:
        assert reply.status == 200
        assert "help" in reply.cards
        assert reply.state["safety"] is True
        assert reply.seconds < DOOR_SECONDS
    while any(not stored.rows(client)["flag"] for client in talking.values()):
        assert time.monotonic() - back < DELIVERED_SECONDS, "the flags have not reached the database"
        time.sleep(0.1)
    for language, client in talking.items():
        rows = stored.rows(client)
        assert [flag["kind"] for flag in rows["flag"]] == ["suicide"]
        for table in ("message", "item", "offer", "reply", "outcome", "choice"):
            assert rows[table] == before[language][table], table
        assert client.send("halo, aku masih di sini kok").state["safety"] is True
    assert list((mufakat.var / "spool").iterdir()) == []


def test_the_database_stops_in_a_turn(mufakat: Mufakat, new_client: NewClient, stored: Stored) -> None:
    client, key = new_client("id"), new_key()
    at_an_offer(client)
    choice = client.offered("menulis bebas")
    mufakat.actions.hold()
    with ThreadPoolExecutor() as pool:
        tapped = pool.submit(client.send_choice, choice, key)
        while not any(row["key"] == key for row in stored.messages(client)):
            time.sleep(0.02)
        time.sleep(0.3)  # the door holds the line by now and the engine waits for the actions
        with locked(mufakat.var / DATABASE):
            mufakat.actions.let_go()
            reply = tapped.result()
    assert reply.status == 503
    assert reply.cards == ["help"]
    assert reply.seconds < DOOR_SECONDS + 6
    assert stored.moves(client) == [("bot", "offer")] * 2

    again = client.send_choice(choice, key)
    assert again.status == 200
    assert stored.draft(client).steps[0].outcome == "agreed"
    assert stored.moves(client)[2:] == [("client", "accept")]


def test_a_crisis_is_answered_even_where_its_flag_cannot_be_kept(mufakat: Mufakat, new_client: NewClient) -> None:
    client = new_client("id")
    spool = mufakat.var / "spool"
    if spool.is_dir():
        spool.rmdir()
    spool.write_text("a file where the folder should be")
    try:
        with locked(mufakat.var / DATABASE):
            answered = client.send(CRISIS["id"])
    finally:
        spool.unlink()
    assert answered.status == 200
    assert "help" in answered.cards


def test_one_broken_flag_does_not_hold_up_the_others(mufakat: Mufakat, new_client: NewClient, stored: Stored) -> None:
    client = new_client("id")
    spool = mufakat.var / "spool"
    spool.mkdir(mode=0o700, exist_ok=True)
    broken = spool / "0000.flag"
    broken.write_bytes(b"")
    try:
        with locked(mufakat.var / DATABASE):
            assert client.send(CRISIS["id"]).status == 200
        back = time.monotonic()
        while not stored.rows(client)["flag"]:
            assert time.monotonic() - back < DELIVERED_SECONDS, "the flag has not reached the database"
            time.sleep(0.1)
    finally:
        for left in spool.glob("0000.*"):
            left.unlink()
