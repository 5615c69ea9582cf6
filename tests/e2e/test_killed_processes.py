"""Engines that take turns, and processes killed between and during turns: nothing is lost and nothing is doubled."""

from __future__ import annotations

import time
from collections import Counter
from concurrent.futures import Future, ThreadPoolExecutor

from tests.e2e.client import Client, Reply, new_key
from tests.e2e.conftest import NewClient, port_of
from tests.e2e.scenes import ALL_RIGHT, NO_OBSTACLE, at_an_offer, hand_over, past_the_goal, past_the_sharing
from tests.e2e.stored import Stored
from tests.e2e.taking_turns import TakingTurns
from tests.e2e.test_stopped_processes import (
    assert_crisis_is_answered,
    assert_nothing_was_settled,
    assert_plainly_not_answered,
)
from tests.processes import Mufakat, Running

COUNTER = "yg pertama, tapi 5 menit aja tiap rabu"

OFFERED = [("bot", "offer"), ("bot", "offer")]
COUNTERED = [*OFFERED, ("client", "offer"), ("client", "counter"), ("bot", "accept")]


def assert_one_counter_was_made(client: Client, stored: Stored, key: str) -> None:
    """The turn was taken once: one message, one outcome, one offer more, each event once."""
    rows = stored.rows(client)
    assert [row["key"] for row in rows["message"]].count(key) == 1
    assert [row["key"] for row in rows["outcome"]].count(key) == 1
    assert stored.moves(client) == COUNTERED
    events = Counter(row["kind"] for row in rows["event"] if row["key"] == key)
    assert events["OfferMade"] == 1
    assert events["ItemEnded"] == 1
    step = stored.draft(client).steps[0]
    assert (step.outcome, step.terms["amount"]["value"], step.terms["days"]) == ("agreed", 5, ["wed"])


def assert_same_reply(client: Client, key: str, reply: Reply) -> None:
    """The same key gives the same reply, to the letter and the id."""
    again = client.send(COUNTER, key)
    assert again.status == 200
    assert again.ids == reply.ids
    assert again.text == reply.text


def in_flight(pool: ThreadPoolExecutor, client: Client, key: str, round_robin: TakingTurns) -> Future[Reply]:
    """Send the counter and wait until it has reached an engine."""
    asked = sum(round_robin.asked.values())
    sent = pool.submit(client.send, COUNTER, key)
    until = time.monotonic() + 10
    while sum(round_robin.asked.values()) == asked and time.monotonic() < until:
        time.sleep(0.01)
    time.sleep(0.2)  # the engine has called the frozen action server by now
    return sent


def go_on_to_the_code(client: Client, stored: Stored) -> None:
    """From the agreed step to the hand-over."""
    client.say("8")
    client.tap(*NO_OBSTACLE)
    past_the_goal(client)
    client.tap(*ALL_RIGHT)
    past_the_sharing(client)
    handed_over = hand_over(client)
    draft = stored.draft(client)
    assert draft.code is not None
    assert draft.code in handed_over.text
    assert draft.steps[0].confidence == 8


def test_two_engines_take_turns_in_one_conversation(
    mufakat: Mufakat, second_engine: Running, round_robin: TakingTurns, new_client: NewClient, stored: Stored
) -> None:
    round_robin.only(port_of(mufakat.engine), port_of(second_engine))
    client, key = new_client("id"), new_key()
    at_an_offer(client)
    reply = client.send(COUNTER, key)
    assert reply.status == 200
    go_on_to_the_code(client, stored)
    assert_one_counter_was_made(client, stored, key)
    assert_same_reply(client, key, reply)
    assert min(round_robin.asked[port_of(engine)] for engine in (mufakat.engine, second_engine)) >= 9


def test_when_an_engine_dies_in_a_turn_the_other_one_answers(
    mufakat: Mufakat, second_engine: Running, round_robin: TakingTurns, new_client: NewClient, stored: Stored
) -> None:
    client, key = new_client("id"), new_key()
    at_an_offer(client)
    round_robin.only(port_of(second_engine), port_of(mufakat.engine))
    mufakat.actions.hold()
    with ThreadPoolExecutor() as pool:
        sent = in_flight(pool, client, key, round_robin)
        second_engine.kill()
        mufakat.actions.let_go()
        reply = sent.result()
    assert reply.status == 200
    assert_one_counter_was_made(client, stored, key)
    assert_same_reply(client, key, reply)
    round_robin.only(port_of(mufakat.engine))
    go_on_to_the_code(client, stored)


def test_the_only_engine_dies_in_a_turn_and_the_conversation_goes_on_where_it_was(
    mufakat: Mufakat, round_robin: TakingTurns, new_client: NewClient, stored: Stored
) -> None:
    client, key = new_client("id"), new_key()
    others = [new_client("id"), new_client("en")]
    for each in (client, *others):
        at_an_offer(each)
    before = stored.rows(client)
    mufakat.actions.hold()
    with ThreadPoolExecutor() as pool:
        sent = in_flight(pool, client, key, round_robin)
        mufakat.engine.kill()
        mufakat.actions.let_go()
        assert_plainly_not_answered(sent.result())
    assert_nothing_was_settled(before, client, stored)
    for each in others:
        assert_plainly_not_answered(each.send("entar dulu ya" if each.language == "id" else "none of those, thanks"))
        assert_crisis_is_answered(each, stored)

    mufakat.engine.start()
    reply = client.send(COUNTER, key)
    assert reply.status == 200
    assert_one_counter_was_made(client, stored, key)
    assert_same_reply(client, key, reply)
    go_on_to_the_code(client, stored)


def test_the_actions_die_in_a_turn_and_the_conversation_goes_on_where_it_was(
    mufakat: Mufakat, round_robin: TakingTurns, new_client: NewClient, stored: Stored
) -> None:
    client, key = new_client("id"), new_key()
    at_an_offer(client)
    mufakat.actions.hold()
    with ThreadPoolExecutor() as pool:
        sent = in_flight(pool, client, key, round_robin)
        mufakat.actions.kill()
        failed = sent.result()
    assert (failed.status, failed.error) == (503, "no_answer")
    assert stored.moves(client) == OFFERED

    mufakat.actions.start()
    reply = client.send(COUNTER, key)
    assert reply.status == 200
    assert_one_counter_was_made(client, stored, key)
    assert_same_reply(client, key, reply)


def test_the_actions_die_between_turns(mufakat: Mufakat, new_client: NewClient, stored: Stored) -> None:
    client, key = new_client("id"), new_key()
    at_an_offer(client)
    mufakat.actions.kill()
    mufakat.actions.start()
    assert client.send(COUNTER, key).status == 200
    assert_one_counter_was_made(client, stored, key)


def test_the_actions_die_at_any_moment_of_a_turn(mufakat: Mufakat, new_client: NewClient, stored: Stored) -> None:
    for delay in (0.03, 0.08, 0.14):
        client, key = new_client("id"), new_key()
        at_an_offer(client)
        with ThreadPoolExecutor() as pool:
            sent = pool.submit(client.send, COUNTER, key)
            time.sleep(delay)
            mufakat.actions.kill()
            mufakat.actions.start()
            first = sent.result()
        reply = first if first.status == 200 else client.send(COUNTER, key)
        assert reply.status == 200
        assert_one_counter_was_made(client, stored, key)
        assert_same_reply(client, key, reply)


def test_an_answer_lost_after_the_commit_is_given_again_and_nothing_is_done_twice(
    round_robin: TakingTurns, new_client: NewClient, stored: Stored
) -> None:
    for lost, status in ((1, 200), (2, 503)):
        client, key = new_client("id"), new_key()
        at_an_offer(client)
        round_robin.lose = lost
        first = client.send(COUNTER, key)
        assert first.status == status
        assert_one_counter_was_made(client, stored, key)
        reply = first if status == 200 else client.send(COUNTER, key)
        assert reply.status == 200
        assert_one_counter_was_made(client, stored, key)
        assert_same_reply(client, key, reply)


def test_the_web_process_dies_in_a_turn_and_the_same_key_is_answered(
    mufakat: Mufakat, round_robin: TakingTurns, new_client: NewClient, stored: Stored
) -> None:
    client, key = new_client("id"), new_key()
    at_an_offer(client)
    mufakat.actions.hold()
    with ThreadPoolExecutor() as pool:
        sent = in_flight(pool, client, key, round_robin)
        mufakat.web.kill()
        assert sent.exception() is not None
    mufakat.actions.let_go()
    mufakat.web.start()
    reply = client.send(COUNTER, key)
    assert reply.status == 200
    assert reply.seconds < 20
    assert_one_counter_was_made(client, stored, key)
    assert_same_reply(client, key, reply)
