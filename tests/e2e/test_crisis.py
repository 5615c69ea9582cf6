"""A crisis in the middle of a negotiation: the door alone speaks, nothing can be agreed, the client may go on."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.e2e.client import new_key
from tests.e2e.conftest import NewClient
from tests.e2e.scenes import at_an_offer
from tests.e2e.stored import Stored
from tests.e2e.taking_turns import TakingTurns
from tests.processes import Mufakat

CRISIS = {
    "id": "kayaknya malem ini aku mau bunuh diri aja",
    "en": "i'm going to kill myself tonight, i really can't do this",
}
FIRST = {"id": "menulis bebas", "en": "write freely"}
LATER = ("Nanti saja", "Later")
GO_ON = ("Lanjut obrolan", "Go on where")
NEGOTIATION = ("item", "offer", "reply", "limit", "disagreement", "outcome")


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_crisis_pauses_an_open_offer_until_the_client_goes_on(
    new_client: NewClient, stored: Stored, round_robin: TakingTurns, language: str
) -> None:
    client = new_client(language)
    at_an_offer(client)
    open_choice = client.offered(FIRST[language])
    before = stored.rows(client)
    asked = sum(round_robin.asked.values())

    answered = client.say(CRISIS[language])
    assert "help" in answered.cards
    assert answered.state["safety"] is True
    [flag] = stored.rows(client)["flag"]
    assert flag["kind"] == "suicide"
    assert CRISIS[language] not in str(flag)

    assert client.send_choice(open_choice).status == 409
    yes = client.say(
        "ya udah aku ambil yang nomor satu deh" if language == "id" else "ok fine, i'll take number one then"
    )
    assert yes.state["safety"] is True
    assert "help" in yes.cards
    fine = client.tap("Aku aman", "I'm safe")
    assert fine.state["safety"] is True
    after = stored.rows(client)
    for table in NEGOTIATION:
        assert after[table] == before[table], table
    assert sum(round_robin.asked.values()) == asked, "the engine was asked during the pause"
    assert len(after["flag"]) == 1

    back = client.tap(*GO_ON)
    assert back.state["safety"] is False
    assert FIRST[language] in back.text
    client.tap(FIRST[language])
    assert stored.draft(client).steps[0].outcome == "agreed"
    assert len(stored.rows(client)["flag"]) == 1


def test_what_waits_behind_a_crisis_settles_nothing(mufakat: Mufakat, new_client: NewClient, stored: Stored) -> None:
    client = new_client("id")
    at_an_offer(client)
    choice = client.offered("menulis bebas")
    mufakat.actions.hold()
    with ThreadPoolExecutor(2) as pool:
        tapped = pool.submit(client.send_choice, choice, new_key())
        while not any(row["sender"] == "client" and row["status"] == "received" for row in stored.messages(client)):
            pass
        answered = client.say(CRISIS["id"])
        mufakat.actions.let_go()
        late = tapped.result()

    assert answered.state["safety"] is True
    assert answered.seconds < 3
    assert stored.moves(client) == [("bot", "offer")] * 2
    assert stored.draft(client).steps[0].outcome == "open"
    assert "help" in late.cards
    assert late.state["safety"] is True


def test_a_crisis_before_the_consent_leaves_a_flag_and_no_word(new_client: NewClient, stored: Stored) -> None:
    client = new_client("id")
    answered = client.say(CRISIS["id"])
    assert "help" in answered.cards
    rows = stored.rows(client)
    assert [flag["kind"] for flag in rows["flag"]] == ["suicide"]
    assert stored.typed(client) == []
    assert "bunuh diri" not in str(rows["message"][0]["text"])


def test_a_human_asked_for_by_button_is_on_the_desk_at_any_point(new_client: NewClient, stored: Stored) -> None:
    client = new_client("en")
    at_an_offer(client)
    answered = client.send_choice("human")
    assert answered.status == 200
    assert FIRST["en"] in answered.text
    assert [flag["kind"] for flag in stored.rows(client)["flag"]] == ["human"]
