"""Where a conversation stands, and what can be undone, is the same after it was stored and loaded."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import text

from bot.negotiation.limits import Limit, LimitKind
from bot.negotiation.obstacles import Obstacle
from bot.negotiation.offers import Party
from bot.negotiation.outcomes import Disagreement, DisagreementKind, Outcome
from bot.negotiation.terms import Terms
from bot.sessions.conversation import Asking, Option, Say
from bot.sessions.talk import Draft, Note, Talk
from bot.sessions.turns import Turn, take_turn
from bot.sessions.undoing import before, undo
from bot.storage.tables import ConversationRow
from tests.databases import soon
from tests.integration.storage.stored_client import WALK, Client, agree


def test_a_number_that_was_taken_back_is_gone_and_both_are_in_the_trail(client: Client) -> None:
    client.turn(lambda talk: talk.negotiation.rate(agree(talk), "confidence", 4))
    client.turn(lambda talk: talk.negotiation.withdraw_rating("s1", "confidence"))
    assert client.load().negotiation.item("s1").confidence is None
    assert [move.value for move in client.draft().steps[0].trail if move.act == "rate"] == [4, None]


def test_a_change_of_what_is_agreed_and_its_undoing(client: Client) -> None:
    def change(talk: Talk) -> None:
        offer = talk.negotiation.put_forward("s1", Party.CLIENT, Terms(activity="a run"), talk.today)
        talk.negotiation.accept(offer.id, Party.BOT, talk.today)

    client.turn(agree)
    client.turn(change)
    assert client.load().negotiation.item("s1").agreed_terms == Terms(activity="a run")
    client.turn(lambda talk: talk.negotiation.undo_agreement("s1"))
    item = client.load().negotiation.item("s1")
    assert (item.outcome, item.agreed_terms, len(item.offers)) == (Outcome.AGREED, WALK, 2)
    assert client.draft().steps[0].terms == {"activity": "take a walk"}


def test_where_the_conversation_stands_with_what_is_settled_and_what_can_be_undone(client: Client) -> None:
    def work(talk: Talk) -> None:
        conversation = talk.conversation
        conversation.settled |= {Asking.VIEW, "follow_up:since"}
        conversation.back_to, conversation.pending = (Asking.STEP_OFFER, "s1"), "on Sunday"
        conversation.misses = 1

    client.turn(work, Asking.LIMIT_KIND, about="counselor")
    loaded = client.load().conversation
    assert (loaded.asking, loaded.about) == (Asking.LIMIT_KIND, "counselor")
    assert (loaded.settled, loaded.pending) == ({"view", "follow_up:since"}, "on Sunday")
    assert (loaded.back_to, loaded.misses) == ((Asking.STEP_OFFER, "s1"), 1)
    assert loaded.last_change is not None
    assert loaded.last_change["asking"] == "view"
    client.turn(lambda talk: setattr(talk.conversation, "back_to", (Asking.VALUES, None)))
    assert client.load().conversation.back_to == (Asking.VALUES, None)


def test_how_things_stood_before_the_last_change_comes_back_as_it_was_noted(client: Client) -> None:
    client.turn(agree)
    noted: list[Any] = []
    client.turn(lambda talk: (noted.append(before(talk)), talk.negotiation.rate("s1", "confidence", 4)))
    assert client.load().conversation.last_change == noted[0]


def test_a_side_question_leaves_the_last_change_as_it_was(client: Client) -> None:
    client.turn(agree)
    change = client.load().conversation.last_change
    client.turn(lambda _talk: None)
    assert client.load().conversation.last_change == change


def test_an_answer_with_values_options_and_cards_is_the_same_when_asked_for_again(client: Client) -> None:
    says = (
        Say("utter_part_goal", {"goal": "sleep"}, card={"kind": "part", "part": "g1", "shared": True}),
        Say("utter_ask_read_back", {}, (Option("g1", "correct", {"part": "g1"}),), {"kind": "read_back"}),
    )
    first = client.turn(lambda _talk: None, Asking.READ_BACK, says=says)
    turn = Turn(client.conversation_id, "k1", soon(), "answer")
    assert take_turn(client.application.turns, turn, lambda _talk: pytest.fail("the turn was taken twice")) == first


def test_an_undone_turn_is_as_it_was_after_it_is_stored_and_loaded(client: Client) -> None:
    def work(talk: Talk) -> None:
        talk.negotiation.rate("s1", "confidence", 4)
        talk.negotiation.set_limit(Limit(LimitKind.NEVER, "call my dad"))
        talk.obstacles[0].chosen = ("wait",)
        talk.approach.values, talk.draft.note = "the sea", "please talk slowly"

    client.turn(lambda talk: (agree(talk), talk.obstacles.append(Obstacle("the rain", "s1", None, ("wait",)))))
    stood = before(client.load())
    client.turn(work)
    client.turn(undo)
    stands = before(client.load())
    assert {name for name in stood if stands[name] != stood[name]} == {"limits"}
    assert client.load().negotiation.standing_limits == ()


def test_without_consent_nothing_of_the_draft_is_stored(client: Client) -> None:
    with client.application.database.transaction() as session:
        session.get_one(ConversationRow, client.conversation_id).consented = False
    client.turn(lambda talk: setattr(talk.draft, "note", "please talk slowly"))
    assert client.load().draft == Draft()


def test_no_word_of_a_client_stands_readable_in_the_database(client: Client) -> None:
    secret = "zebrafinch"

    def work(talk: Talk) -> None:
        item = agree(talk, Terms(activity=secret))
        talk.negotiation.give_reason(item, secret)
        talk.negotiation.report_progress(item, "done", secret)
        talk.negotiation.set_limit(Limit(LimitKind.ONLY_IF, secret, secret))
        talk.negotiation.keep_disagreement(Disagreement(DisagreementKind.WITH_COUNSELOR, secret, secret))
        talk.obstacles.append(Obstacle(secret, item, secret, (secret,), (secret,)))
        talk.approach.words.append(secret)
        talk.approach.values = secret
        talk.draft.note = talk.draft.name = secret
        talk.conversation.pending = secret
        talk.new_notes.append(Note("other", secret))

    client.turn(work)
    with client.application.database.transaction() as session:
        tables = session.scalars(text("select name from sqlite_master where type = 'table'")).all()
        stored = "".join(repr(session.execute(text(f'select * from "{name}"')).all()) for name in tables)
    assert client.load().draft.note == secret
    assert secret not in stored
