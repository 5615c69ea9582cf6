"""A word that occurs nowhere else, typed wherever a client can type, is in no file and no log, even at DEBUG."""

from __future__ import annotations

import base64
import secrets
import sqlite3
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

from bot.web.door.tokens import secret_of
from tests.e2e.client import Client, new_key
from tests.e2e.conftest import NewClient
from tests.e2e.scenes import ALL_RIGHT, HAND_OVER, IDEAS, NO_MORE_GOALS, SHARE_ALL, YES
from tests.e2e.stored import Stored
from tests.e2e.taking_turns import TakingTurns
from tests.processes import Mufakat

CANARY = "kenari" + "".join(secrets.choice("bcdfghjklmnpqrstvwxyz") for _ in range(12))


def files_of(mufakat: Mufakat) -> Iterable[Path]:
    """Every file the processes write: database, its log, spool, keys, and what they print."""
    return [path for folder in (mufakat.var, mufakat.logs) for path in folder.rglob("*") if path.is_file()]


def shapes_of(word: str) -> list[bytes]:
    """The word as it could stand in a file: plain, in other encodings, and without its capitals."""
    encoded = base64.b64encode(word.encode()).rstrip(b"=")[:-2]
    return [word.encode(), word.encode("utf-16-le"), encoded, word.encode().hex().encode()]


def assert_nowhere(mufakat: Mufakat, *words: str) -> None:
    """None of the words is in any file."""
    for path in files_of(mufakat):
        try:
            content = path.read_bytes()
        except FileNotFoundError:  # a flag of the spool that was delivered just now
            continue
        for word in words:
            found = [shape for shape in shapes_of(word) if shape in content or shape in content.lower()]
            assert not found, f"{path.name} holds a client's words"


def talk_before_the_consent(client: Client) -> None:
    """The word where nothing may be stored yet."""
    client.say(f"umurku {CANARY} dua puluh satu kak")
    client.say(f"sebelum itu aku mau cerita dulu, {CANARY} bikin aku takut")
    client.say(f"{CANARY} itu nyuruh aku mati aja, aku pengen bunuh diri")


def talk_with_the_canary(client: Client) -> None:
    """The word in every place of an ordinary conversation."""
    client.begin()
    client.say(f"tiap kepikiran {CANARY} aku jadi ga bisa makan")
    client.say(f"sejak {CANARY} pindah ke kampusku juga, dua minggu lalu")
    client.tap("Ada yang mau diubah")
    client.say(f"yg paling bikin sesek tuh {CANARY} nanya terus kapan wisuda")
    client.tap(*YES)
    client.fill_in({CANARY: 1})
    client.fill_in({"learns": CANARY})
    client.say(f"jangan banyak nyaranin dulu, {CANARY} aja udah kebanyakan ngatur")
    client.say(f"kejujuran, sama ga kayak {CANARY}")
    client.say(f"pinginnya bisa ketemu {CANARY} tanpa gemeteran")
    client.say(f"pokoknya aku ga bakal mau nelpon {CANARY}")
    client.tap(*IDEAS)
    client.say(f"yg nomor dua boleh, tapi bareng {CANARY} tiap rabu aja ya")
    client.say(f"8 soalnya {CANARY}")
    client.say(f"takutnya {CANARY} pas lagi ga di rumah")
    client.say(f"aku jalan sendiri aja tanpa {CANARY}")
    client.say(f"biar aku ga kebayang {CANARY} terus tiap malem")
    client.say(f"9 dari 10, ini penting gara gara {CANARY}")
    talk_with_the_canary_to_the_end(client)


def talk_with_the_canary_to_the_end(client: Client) -> None:
    """The word in all that is for the counselor, and in what cannot be taken."""
    client.tap("Lebih panjang")
    client.tap(*NO_MORE_GOALS)
    client.tap("Ada")
    client.tap(*ALL_RIGHT)
    client.tap(*SHARE_ALL)
    client.say(f"tolong jangan langsung bahas {CANARY} ya")
    client.tap(*HAND_OVER)
    client.say(f"panggil aja {CANARY}, ketemunya kamis depan")
    client.say(f"sama satu lagi, {CANARY} itu sepupuku")
    client.send_choice("summary")
    client.send("{" + CANARY + "}")
    client.send(f"/{CANARY}" + '{"a": "' + CANARY + '"}')
    client.post({"key": new_key(), "text": [CANARY]})
    client.post(raw=f'{{"key": "{CANARY}", "text": "{CANARY}'.encode())
    client.send(f"{CANARY} " * 500)
    client.send_choice(CANARY)


def talk_while_things_break(mufakat: Mufakat, round_robin: TakingTurns, client: Client) -> None:
    """The word where actions are killed, the database is locked, the engine is gone; and in a crisis."""
    sentence = f"soal {CANARY} itu gimana ya menurut kamu"
    with ThreadPoolExecutor() as pool:
        mufakat.actions.hold()
        sent = pool.submit(client.send, sentence)
        time.sleep(1)
        mufakat.actions.kill()
        sent.result()
        mufakat.actions.start()

        mufakat.actions.hold()
        sent = pool.submit(client.send, sentence)
        time.sleep(1)
        with closing(sqlite3.connect(mufakat.var / "mufakat.db", isolation_level=None)) as connection:
            connection.execute("BEGIN EXCLUSIVE")
            mufakat.actions.let_go()
            client.send(f"gara gara {CANARY} aku mau bunuh diri malem ini")
            assert_nowhere(mufakat, CANARY)  # the flag is waiting in the spool now
            sent.result()
            connection.execute("ROLLBACK")
    round_robin.only()
    client.send(sentence)


def test_a_canary_is_in_no_file_and_no_log(
    mufakat: Mufakat, round_robin: TakingTurns, new_client: NewClient, stored: Stored
) -> None:
    client = new_client("id")
    talk_before_the_consent(new_client("id"))
    talk_with_the_canary(client)
    talk_while_things_break(mufakat, round_robin, client)

    assert sum(CANARY in text for text in stored.typed(client)) >= 18, "the words are not in the database at all"
    draft = stored.draft(client)
    for part in (draft.view, draft.goals, draft.limits, draft.obstacles, draft.preferences, draft.sharing, draft.name):
        assert CANARY in str(part)
    secret = secret_of(client.token, stored.application.database.keys)
    assert secret is not None
    assert_nowhere(mufakat, CANARY, client.token, secret.hex())
    for process in mufakat.processes:
        assert "DEBUG" in process.log.read_text(), f"{process.name} does not log at DEBUG"


def test_no_word_of_any_client_is_in_a_log(mufakat: Mufakat, new_client: NewClient) -> None:
    client = new_client("en")
    client.begin()
    told = "the lighthouse keeper in me keeps counting unsent postcards"
    client.say(told)
    for process in mufakat.processes:
        log = process.log.read_text().lower()
        assert not [word for word in ("lighthouse", "postcards", "unsent") if word in log], process.name
