"""Goals: why they matter, how much, what for, several of them in order (role 2)."""

from __future__ import annotations

import pytest

from bot.negotiation.outcomes import Horizon, Outcome
from bot.sessions.conversation import Asking
from bot.sessions.importance import MOST_GOALS, in_order
from tests.chats import Chat
from tests.unit.sessions.paths import at, go_to


def with_goals(*importance: int) -> Chat:
    """A client with one more goal for each number."""
    chat = at(Asking.IMPORTANCE)
    for number, value in enumerate(importance, 1):
        chat.tap("rate", value=value)
        go_to(Asking.MORE_GOALS, chat)
        if number < len(importance):
            chat.say("yes", "affirm")
            chat.say(f"sort out shelf number {number}", "state_goal")
    return chat


def test_why_a_goal_matters_is_kept_in_the_clients_words() -> None:
    chat = at(Asking.GOAL_REASON)
    said = chat.say("my evenings are so quiet", "answer")
    assert said == ["utter_reason_noted", "utter_ask_importance"]
    assert chat.negotiation.item("g1").reason == "my evenings are so quiet"
    assert "your evenings are so quiet" in chat.values()["reason"]


def test_a_client_need_not_say_why() -> None:
    chat = at(Asking.GOAL_REASON)
    assert chat.say("just because", "unsure") == ["utter_reason_skipped", "utter_ask_importance"]
    assert chat.negotiation.item("g1").reason is None


@pytest.mark.parametrize(("language", "words", "value"), [("id", "tujuh lah", 7), ("en", "a ten", 10), ("en", "0", 0)])
def test_importance_is_kept_as_a_number(language: str, words: str, value: int) -> None:
    chat = at(Asking.IMPORTANCE, language)
    assert chat.say(words, "rate") == ["utter_importance_noted", "utter_ask_horizon"]
    assert chat.negotiation.item("g1").importance == value


def test_importance_that_is_not_understood_twice_is_left_out() -> None:
    chat = at(Asking.IMPORTANCE)
    assert chat.say("quite", "answer") == ["utter_rating_not_understood"]
    assert chat.say("quite", "answer")[0] == "utter_importance_skipped"
    assert chat.negotiation.item("g1").importance is None


@pytest.mark.parametrize(
    ("language", "words", "horizon"),
    [
        ("id", "buat sesi nanti", Horizon.SESSION),
        ("id", "jangka panjang", Horizon.LONGER),
        ("en", "the coming session", Horizon.SESSION),
        ("en", "for the longer way", Horizon.LONGER),
    ],
)
def test_a_goal_is_for_the_coming_session_or_for_the_longer_way(language: str, words: str, horizon: Horizon) -> None:
    chat = at(Asking.HORIZON, language)
    assert chat.say(words, "answer")[0] == f"utter_horizon_{horizon}"
    assert chat.negotiation.item("g1").horizon is horizon


def test_the_horizon_can_be_tapped_or_left_open() -> None:
    tapped, left = at(Asking.HORIZON), at(Asking.HORIZON)
    tapped.tap("choose_option", horizon="longer")
    assert tapped.negotiation.item("g1").horizon is Horizon.LONGER
    assert left.say("who knows", "unsure")[0] == "utter_horizon_skipped"
    assert left.negotiation.item("g1").horizon is None


def test_a_client_with_one_goal_goes_on_from_it() -> None:
    chat = at(Asking.MORE_GOALS)
    assert chat.say("no", "deny") == ["utter_no_more_goals", "utter_ask_held_back"]


def test_another_goal_is_asked_how_important_it_is_and_keeps_the_first_as_it_was() -> None:
    chat = at(Asking.MORE_GOALS, "id")
    first = repr(chat.negotiation.item("g1"))
    assert chat.say("ada", "affirm") == ["utter_ask_another_goal"]
    assert chat.say("lebih rajin olahraga", "state_goal") == ["utter_goal_noted", "utter_ask_importance"]
    chat.say("tiga", "rate")
    assert chat.negotiation.item("g2").importance == 3
    assert repr(chat.negotiation.item("g1")) == first
    assert chat.conversation.asking is Asking.MORE_GOALS


def test_another_goal_can_be_named_at_once() -> None:
    chat = at(Asking.MORE_GOALS)
    chat.say("I'd like to call my grandmother more", "state_goal")
    assert chat.negotiation.item("g2").outcome is Outcome.AGREED


def test_goals_are_put_in_order_the_most_important_first() -> None:
    chat = with_goals(4, 9, 6)
    assert [goal.id for goal in in_order(chat.last)] == ["g2", "g3", "g1"]
    chat.say("no", "deny")
    go_to(Asking.PRIORITY, chat)
    assert chat.tap("unsure")[0] == "utter_goals_ordered"
    assert chat.values()["first"] == "sort out shelf number 1"
    go_to(Asking.READ_BACK, chat)
    parts = [each.card["part"] for each in chat.said if each.card and "part" in each.card]
    assert [name for name in parts if name.startswith("g")] == ["g2", "g3", "g1"]


def test_goals_of_the_same_importance_stay_in_the_order_they_were_named() -> None:
    assert [goal.id for goal in in_order(with_goals(5, 5).last)] == ["g1", "g2"]


def test_no_more_goals_are_asked_for_than_a_session_can_hold() -> None:
    chat = at(Asking.IMPORTANCE)
    for number in range(1, MOST_GOALS):
        chat.tap("rate", value=5)
        go_to(Asking.MORE_GOALS, chat)
        chat.say("yes", "affirm")
        chat.say(f"sort out shelf number {number}", "state_goal")
    assert "utter_ask_more_goals" not in chat.tap("rate", value=5)
    assert len(in_order(chat.last)) == MOST_GOALS


def test_a_client_who_has_no_other_goal_after_all_is_not_asked_about_the_first_again() -> None:
    chat = at(Asking.MORE_GOALS)
    chat.say("yes", "affirm")
    chat.say("no, nothing after all", "deny")
    if chat.conversation.asking is Asking.GOAL_PERMISSION:
        chat.say("no", "deny")
    assert "utter_ask_importance" not in [each.response for each in chat.said]
