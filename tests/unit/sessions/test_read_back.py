"""The read-back: the whole draft, part by part, each of which can be changed without losing the rest (role 8)."""

from __future__ import annotations

import pytest

from bot.negotiation.outcomes import Outcome
from bot.negotiation.view import Verdict
from bot.sessions.conversation import Asking
from tests.chats import Chat
from tests.unit.sessions.paths import at, go_to, standing

PARTS = ["utter_part_view", "utter_part_goal_importance", "utter_part_step_confidence", "utter_part_values"]


def changing(part: str, language: str = "en") -> Chat:
    """A client at the read-back who has tapped to change a part."""
    chat = at(Asking.READ_BACK, language)
    chat.tap("correct", part=part)
    return chat


def test_the_whole_draft_is_read_back_and_every_part_is_on_the_card() -> None:
    chat = at(Asking.READ_BACK)
    assert [each.response for each in chat.said][1:] == [*PARTS, "utter_ask_read_back"]
    parts = [each.card for each in chat.said if each.card and each.card["kind"] == "part"]
    assert parts == [{"kind": "part", "part": name, "shared": True} for name in ("view", "g1", "s1", "values")]
    assert chat.values()["confidence"] == "8"


def test_each_part_that_can_be_changed_has_a_choice_of_its_own() -> None:
    chat = at(Asking.READ_BACK)
    offered = [(option.intent, option.values["part"]) for option in chat.said[-1].options]
    assert offered == [("correct", "view"), ("correct", "g1"), ("correct", "s1"), ("correct", "values")]


def test_a_yes_to_the_read_back_goes_on_to_sharing() -> None:
    chat = at(Asking.READ_BACK)
    chat.tap("affirm")
    assert chat.conversation.asking is Asking.SHARING


def test_a_yes_to_the_read_back_shares_a_view_that_was_never_confirmed() -> None:
    chat = at(Asking.PLAY_BACK)
    chat.say("skip", "move_on")
    assert chat.view.verdict is Verdict.PENDING
    go_to(Asking.SHARING, chat)
    assert chat.view.verdict is Verdict.SHARED


@pytest.mark.parametrize(
    ("part", "asking"),
    [("view", "correction"), ("g1", "goal"), ("s1", "step"), ("goal", "goal"), ("step", "step"), ("values", "values")],
)
def test_asking_to_change_a_part_changes_nothing_yet(part: str, asking: str) -> None:
    chat = at(Asking.READ_BACK)
    before = standing(chat)
    chat.tap("correct", part=part)
    assert chat.conversation.asking == asking
    assert standing(chat) == before


@pytest.mark.parametrize(
    ("language", "words", "asking"),
    [
        ("en", "the step", "step"),
        ("id", "tujuannya", "goal"),
        ("en", "what matters to me", "values"),
        ("id", "ceritaku di awal", "correction"),
    ],
)
def test_a_client_who_only_says_that_something_is_wrong_is_asked_what(language: str, words: str, asking: str) -> None:
    chat = at(Asking.READ_BACK, language)
    assert chat.tap("correct") == ["utter_ask_change_which"]
    chat.say(words, "answer")
    assert chat.conversation.asking == asking


def test_a_part_that_is_not_understood_is_asked_for_again() -> None:
    chat = at(Asking.READ_BACK)
    chat.tap("correct")
    assert chat.say("the thing", "answer") == ["utter_part_not_understood"]


def test_changing_nothing_after_all_reads_the_draft_back_again() -> None:
    chat = at(Asking.READ_BACK)
    chat.tap("correct")
    assert chat.say("never mind", "deny") == [*PARTS, "utter_ask_read_back"]


def test_a_changed_view_is_played_back_and_then_the_draft_again() -> None:
    chat = changing("view")
    assert chat.say("the weekends, too", "correct")[0] == "utter_play_back_added"
    assert chat.say("yes", "affirm")[-1] == "utter_ask_read_back"
    assert all(item.outcome is Outcome.AGREED for item in chat.negotiation.items)
    assert len(chat.view.standing) == 3


def test_a_changed_goal_takes_the_place_of_the_old_one_and_keeps_its_number_and_reason() -> None:
    chat = changing("g1")
    step = repr(chat.negotiation.item("s1"))
    assert chat.said[-1].response == "utter_ask_goal_change"
    assert chat.say("have two friends here", "state_goal")[0] == "utter_goal_changed"
    goal = chat.negotiation.item("g1")
    assert (goal.agreed_terms.activity, goal.importance, goal.reason) == (
        "have two friends here",
        9,
        "evenings are so quiet",
    )
    assert [offer.terms.activity for offer in goal.offers] == ["have one friend here", "have two friends here"]
    assert repr(chat.negotiation.item("s1")) == step
    assert chat.conversation.asking is Asking.READ_BACK


def test_a_changed_step_takes_the_place_of_the_old_one_and_both_stay_in_the_trail() -> None:
    chat = changing("s1")
    chat.say("join the badminton club on Thursday", "state_step")
    item = chat.negotiation.item("s1")
    assert "badminton" in item.agreed_terms.activity
    assert len(item.offers) == 2
    go_to(Asking.READ_BACK, chat)


@pytest.mark.parametrize(
    ("language", "words", "changed"),
    [
        ("en", "make it Saturday morning", {"days", "start", "time_of_day"}),
        ("id", "sama kakakku", {"support"}),
        ("en", "for 10 minutes", {"amount"}),
    ],
)
def test_changing_a_step_changes_what_is_named_and_keeps_the_rest(language: str, words: str, changed: set[str]) -> None:
    chat = at(Asking.STEP, language)
    chat.say(
        "walk to the lake tomorrow evening with my aunt" if language == "en" else "jalan ke danau besok sore",
        "state_step",
    )
    before = chat.negotiation.item("s1").agreed_terms
    go_to(Asking.READ_BACK, chat)
    chat.tap("correct", part="s1")
    assert chat.say(words, "state_step") == ["utter_step_changed", "utter_ask_confidence_now"]
    after = chat.negotiation.item("s1").agreed_terms
    assert after.differs_from(before) <= changed
    assert after != before
    chat.say("nine", "rate")
    assert chat.conversation.asking is Asking.READ_BACK


def test_changed_values_take_the_place_of_the_old_ones() -> None:
    chat = changing("values")
    assert chat.say("my grandmother and the sea", "answer")[-1] == "utter_ask_read_back"
    assert chat.approach.values == "my grandmother and the sea"


def test_a_part_can_be_changed_from_any_question_and_that_question_comes_back() -> None:
    chat = at(Asking.IMPORTANCE)
    chat.say("change the goal please", "correct")
    assert chat.conversation.asking is Asking.GOAL
    chat.say("have two friends here", "state_goal")
    assert (chat.conversation.asking, chat.conversation.about) == (Asking.IMPORTANCE, "g1")
