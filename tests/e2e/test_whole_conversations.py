"""From the first word to the code; what the counselor gets is what the client said."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.sessions.drafts import DraftRead
from bot.sessions.items_read import MoveRead
from tests.e2e.conftest import NewClient
from tests.e2e.scenes import (
    ALL_RIGHT,
    IDEAS,
    NO_OBSTACLE,
    YES,
    at_an_offer,
    at_the_step,
    hand_over,
    past_the_goal,
    past_the_preferences,
    past_the_sharing,
    tell,
)
from tests.e2e.stored import Stored


def moves(draft: DraftRead) -> list[tuple[str, str]]:
    """Who did what on the last step, in order."""
    return [(move.by, move.act) for move in draft.steps[-1].trail]


def last_offer(draft: DraftRead) -> MoveRead:
    """The last offer on the last step."""
    return next(move for move in reversed(draft.steps[-1].trail) if move.act == "offer")


def test_an_indonesian_client_corrects_counters_and_hands_over(new_client: NewClient, stored: Stored) -> None:
    client = new_client("id")
    client.begin()
    told = "skripsiku mandek di bab dua, tiap buka laptop aku malah ngeblank. udah sebulan gini"
    assert "skripsimu mandek di bab dua" in client.say(told).text
    corrected = "hampir bener sih, tapi yg paling bikin sesek tuh bapakku nanya terus kapan wisuda"
    assert "bapakmu nanya terus kapan wisuda" in client.say(corrected).text
    client.say("nah gitu, udah kena kok")
    past_the_preferences(client)
    assert "bisa nulis lagi walo dikit dikit" in client.say("pinginnya bisa nulis lagi walo dikit dikit").text
    client.say("blm ada bayangan nih")
    offered = client.say("bolehlah, coba")
    assert "1. menulis bebas" in offered.text
    counter = "yg pertama tapi 20 menit aja, tiap selasa"
    agreed = client.say(counter)
    assert "20 menit" in agreed.text
    assert "Selasa" in agreed.text
    assert "6" in client.say("6").text
    reason = "soalnya cuma sebentar dan ga harus langsung bagus"
    assert "cuma sebentar dan ga harus langsung bagus" in client.say(reason).text
    client.say("tidurku dicukupin dulu kayaknya, biar ga ngantuk")
    assert "8" in client.say("8").text
    client.say("grup keluarga rame terus tiap malem")
    client.say("notifnya kumatiin dulu aja sejam")
    read_back = past_the_goal(client, importance=9)
    assert "yakin 8 dari 10" in read_back.text
    assert "penting 9 dari 10" in read_back.text
    client.say("iya semua bener kok")
    past_the_sharing(client)
    handed_over = hand_over(client)

    draft = stored.draft(client)
    assert [statement.words for statement in draft.view.statements] == [told, corrected]
    assert draft.view.statements[1].heaviest
    assert draft.view.verdict == "shared"
    [goal], [step] = draft.goals, draft.steps
    assert (goal.outcome, goal.terms["activity"]) == ("agreed", "bisa nulis lagi walo dikit dikit")
    assert (goal.importance, goal.horizon) == (9, "session")
    assert (step.outcome, step.confidence) == ("agreed", 8)
    assert step.terms["activity"] == "menulis bebas tanpa dihapus"
    assert step.terms["amount"] == {"value": 20, "unit": "minute"}
    assert step.terms["days"] == ["tue"]
    assert {name: owner.by for name, owner in step.ownership.items()} == {
        "activity": "bot",
        "amount": "client",
        "days": "client",
    }
    assert ("client", "counter") in moves(draft)
    assert [move.words for move in step.trail if move.act == "counter"] == [counter]
    assert moves(draft)[-3:] == [("bot", "end"), ("client", "rate"), ("client", "rate")]
    assert [move.value for move in step.trail if move.act == "rate"] == [6, 8]
    [obstacle] = draft.obstacles
    assert obstacle.words == "grup keluarga rame terus tiap malem"
    assert obstacle.idea == "notifnya kumatiin dulu aja sejam"
    assert draft.sharing.held_back == ()
    assert draft.code is not None
    assert draft.code in handed_over.text
    assert stored.typed(client) == client.said


def test_an_english_client_brings_a_step_of_their_own(new_client: NewClient, stored: Stored) -> None:
    client = new_client("en")
    client.begin()
    told = "my flatmate and I stopped talking after a fight about money and the place feels like ice"
    tell(client, told)
    corrected = "close, though what really gets me is that i miss her"
    assert "“you miss her”" in client.say(corrected).text
    client.say("yup that's how it is")
    past_the_preferences(client)
    client.say("i'd like us to be able to eat together again")
    agreed = client.say("i could leave her a note on the fridge on thursday night")
    assert "leave her a note on the fridge" in agreed.text
    client.say("8")
    client.tap(*NO_OBSTACLE)
    past_the_goal(client)
    client.tap(*ALL_RIGHT)
    past_the_sharing(client)
    handed_over = hand_over(client)

    draft = stored.draft(client)
    assert [(statement.words, statement.heaviest) for statement in draft.view.statements] == [
        (told, False),
        (corrected, True),
    ]
    [goal], [step] = draft.goals, draft.steps
    assert goal.terms["activity"] == "us to be able to eat together again"
    assert step.terms["activity"] == "leave her a note on the fridge"
    assert (step.terms["days"], step.terms["time_of_day"], step.confidence) == (["thu"], "night", 8)
    assert {owner.by for owner in step.ownership.values()} == {"client"}
    assert draft.code is not None
    assert draft.code in handed_over.text
    assert stored.typed(client) == client.said


def test_a_negotiation_without_a_yes_ends_with_both_positions(new_client: NewClient, stored: Stored) -> None:
    client = new_client("en")
    client.begin()
    tell(client, "since the layoff i can't get out of bed before noon, and i snap at my kids over nothing")
    client.tap(*YES)
    past_the_preferences(client)
    client.say("i want to be up when the kids leave for school")
    client.tap(*IDEAS)
    first = "nope, neither of those would work on me"
    client.say(first)
    third = client.tap("Suggest something", "Go ahead", "Yes")
    second = "no thanks, that one isn't for me either"
    ended = client.say(second)
    assert second in ended.text
    past_the_goal(client)
    client.tap(*ALL_RIGHT)
    past_the_sharing(client)
    hand_over(client)

    draft = stored.draft(client)
    [step], [kept] = draft.steps, draft.disagreements
    assert step.outcome == "agree_to_differ"
    assert moves(draft).count(("bot", "offer")) == 3
    assert kept.client_position == second
    assert kept.other_position.split(",")[0] in third.text
    assert draft.goals[0].outcome == "agreed"


@pytest.mark.parametrize(
    ("language", "asked", "nearest", "amount"),
    [
        ("id", "aku mau latihan gitar tiap hari 5 jam", "2 jam", {"value": 2, "unit": "hour"}),
        ("en", "i'll jog for five hours every single day", "2 hours", {"value": 2, "unit": "hour"}),
    ],
)
def test_what_a_guardrail_forbids_is_answered_with_the_nearest_that_is_allowed(
    new_client: NewClient, stored: Stored, language: str, asked: str, nearest: str, amount: dict[str, object]
) -> None:
    client = new_client(language)
    at_the_step(client)
    answered = client.say(asked)
    assert nearest in answered.text
    assert stored.draft(client).steps[0].outcome == "open"
    client.tap("Cocok", "Oke", "That suits me", "Okay")

    step = stored.draft(client).steps[0]
    assert (step.outcome, step.terms["amount"]) == ("agreed", amount)
    assert moves(stored.draft(client))[:2] == [("client", "offer"), ("bot", "offer")]


def test_terms_said_with_a_yes_change_the_offer_and_nothing_else(new_client: NewClient, stored: Stored) -> None:
    client = new_client("id")
    at_an_offer(client)
    client.say("yg nomor dua boleh, tapi jam tujuh malem ya")
    step = stored.draft(client).steps[0]
    assert step.outcome == "agreed"
    assert step.terms["activity"] == "membuka file skripsi dan membaca bagian terbaru"
    assert step.terms["amount"] == {"value": 10, "unit": "minute"}
    assert step.terms["time_of_day"] == "19:00"


def test_a_start_beyond_the_calendar_of_the_practice_is_moved_to_its_last_day(
    new_client: NewClient, stored: Stored
) -> None:
    client = new_client("en")
    at_the_step(client)
    client.say("i'd call my supervisor once, 90 days from now")
    latest = (datetime.now(UTC) + timedelta(hours=7)).date() + timedelta(days=60)
    offered = last_offer(stored.draft(client))
    assert (offered.by, (offered.terms or {})["start"]) == ("bot", latest.isoformat())


@pytest.mark.parametrize(
    ("language", "limit"),
    [
        ("id", "pokoknya aku ga bakal mau menulis bebas"),
        ("id", "pokoknya aku ga bakal mau nulis bebas"),
        ("en", "i will never write freely, just so you know"),
    ],
)
def test_a_limit_is_never_offered_across(new_client: NewClient, stored: Stored, language: str, limit: str) -> None:
    without_limit, client = new_client(language), new_client(language)
    offered_otherwise = at_an_offer(without_limit)
    crossing = next(title for title in offered_otherwise.choices if {"bebas", "freely"} & set(title.split()))
    at_the_step(client)
    client.say(limit)
    seen = client.tap(*IDEAS).text
    client.say(
        "ga ada yg masuk akal buatku, ogah semua" if language == "id" else "nope, neither of those would work on me"
    )
    seen += client.tap("Usulkan", "Boleh", "Mau", "Suggest something", "Go ahead", "Yes").text

    assert crossing.split(",")[0] not in seen
    assert len(stored.draft(client).limits) == 1
    assert len([move for move in stored.draft(client).steps[0].trail if move.act == "offer"]) == 3
