"""What is offered to a client with a goal of their own, and what happens when it misses the point."""

from __future__ import annotations

import pytest

from bot.negotiation.offers import OfferStatus
from bot.negotiation.outcomes import Outcome
from bot.sessions.conversation import Asking
from tests.chats import Chat


def with_goal(view: str, goal: str, language: str) -> Chat:
    """A client who told that and wants that, and is asked for a first step."""
    chat = Chat(language)
    chat.say(view, "state_view")
    chat.conversation.asking = Asking.GOAL
    chat.say(goal, "state_goal")
    chat.conversation.asking = Asking.STEP
    return chat


@pytest.mark.parametrize(
    ("view", "goal", "language", "near"),
    [
        ("she left me and I keep looking at her profile", "stop looking her up", "en", "ex"),
        ("a pile of bills I never opened", "open the bills", "en", "bills"),
        ("bayiku bangun terus tiap malam", "bisa istirahat", "id", "bayi"),
        ("dua bungkus sehari", "ngurangin rokok", "id", "rokok"),
    ],
)
def test_ideas_are_about_what_the_client_told(view: str, goal: str, language: str, near: str) -> None:
    chat = with_goal(view, goal, language)
    assert chat.tap("ask_options") == ["utter_offer_step_several"]
    assert near in chat.values()["offers"]


@pytest.mark.parametrize(
    ("view", "goal", "language"),
    [
        ("our allotment is full of bindweed", "grow beans this year", "en"),
        ("burung muraiku nggak mau bunyi", "menang lomba burung", "id"),
    ],
)
def test_where_nothing_comes_near_the_bot_says_so_and_uses_the_clients_words(
    view: str, goal: str, language: str
) -> None:
    chat = with_goal(view, goal, language)
    assert chat.tap("ask_options") == ["utter_no_step_near", "utter_offer_step_several"]
    assert chat.values()["offers"].count(f"“{goal}”") == 2


def test_a_goal_far_from_everything_is_said_to_be_so_once() -> None:
    chat = Chat("en")
    chat.say("our allotment is full of bindweed", "state_view")
    chat.conversation.asking = Asking.GOAL
    assert chat.tap("ask_options") == ["utter_no_goal_near", "utter_offer_goal_several"]
    assert "utter_no_goal_near" not in chat.tap("deny")


@pytest.mark.parametrize("intent", ["ask_why", "out_of_scope", "deny", "state_view", "nlu_fallback"])
@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("what has that got to do with my drinking", "en"),
        ("how is that supposed to help?", "en"),
        ("apa hubungannya sama ceritaku", "id"),
        ("kok ga nyambung sih", "id"),
    ],
)
def test_an_objection_to_the_ideas_is_heard_as_one(words: str, language: str, intent: str) -> None:
    chat = with_goal("a pile of bills I never opened", "open the bills", language)
    chat.tap("ask_options")
    said = chat.say(words, intent)
    assert said[0] == "utter_ideas_beside_the_point"
    assert {offer.status for offer in chat.negotiation.item("s1").offers} == {OfferStatus.DECLINED}
    assert chat.conversation.asking is Asking.STEP_PERMISSION


@pytest.mark.parametrize("intent", ["ask_data", "ask_why", "affirm", "out_of_scope", "pause", "nlu_fallback"])
@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("leave it for the session then", "en"),
        ("just leave that to the session", "en"),
        ("ya udah biar dibahas di sesi", "id"),
        ("biarin dibahas di sesi aja", "id"),
    ],
)
def test_what_stands_on_a_button_can_be_typed_instead(words: str, language: str, intent: str) -> None:
    chat = with_goal("a pile of bills I never opened", "open the bills", language)
    chat.tap("ask_options")
    assert chat.say(words, intent)[0] == "utter_left_for_counselor"
    assert chat.negotiation.item("s1").outcome is Outcome.FOR_COUNSELOR


@pytest.mark.parametrize(
    ("words", "language"),
    [("We used to giggle in the cinema", "en"), ("dulu kami suka ketawa bareng di bioskop", "id")],
)
def test_something_tender_beside_the_question_is_kept_and_not_turned_away(words: str, language: str) -> None:
    chat = with_goal("a pile of bills I never opened", "open the bills", language)
    chat.conversation.asking = Asking.IMPORTANCE
    chat.conversation.about = "g1"
    assert chat.say(words, "out_of_scope")[0] == "utter_heard_beside"
    assert chat.last is not None
    assert [note.words for note in chat.last.new_notes] == [words]


def test_who_wants_many_ideas_gets_what_suits_anybody_behind_what_is_near() -> None:
    chat = Chat("en")
    chat.say("my boss shouts at me in front of the whole office", "state_view")
    chat.approach.paces["options"] = 1
    chat.conversation.asking = Asking.GOAL
    assert chat.tap("ask_options") == ["utter_offer_goal_several"]
    assert "find" not in chat.values()["offers"]  # looking for work was not named
    assert chat.values()["offers"].count("\n") == 2
