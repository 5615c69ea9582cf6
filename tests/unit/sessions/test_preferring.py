"""How a client likes to be worked with: one card, what matters most, and the bot adapts at once (role 7)."""

from __future__ import annotations

from typing import Any

import pytest

from bot.sessions.adapting import Style, style_of
from bot.sessions.conversation import Asking
from tests.chats import Chat
from tests.unit.sessions.paths import SAID, at, go_to


def with_card(language: str = "en", **given: Any) -> Chat:
    """A client who has set the card."""
    chat = at(Asking.PREFERENCES, language)
    chat.tap("state_preference", given=given)
    return chat


def step_offers(chat: Chat, goal: str = "get back to writing my thesis a little") -> list[Any]:
    """The steps the bot puts forward when the client does not know."""
    go_to(Asking.GOAL, chat)
    chat.say(goal, "state_goal")
    chat.tap("unsure")
    chat.tap("affirm")
    return [offer.terms for offer in chat.negotiation.item("s1").open_offers]


def test_the_card_is_kept_as_it_was_set_and_the_bot_says_what_it_does_differently() -> None:
    chat = at(Asking.PREFERENCES)
    said = chat.tap("state_preference", given={"advice": 2, "feelings": 0, "past": 1, "gentle": -1, "learns": "doing"})
    assert said == ["utter_preferences_noted", "utter_adapted_fewer", "utter_ask_values"]
    assert chat.approach.axes == {"advice": 2, "feelings": 0, "past": 1, "gentle": -1}
    assert chat.approach.learns == "doing"
    assert chat.approach.adapted == ["fewer", "smaller"]


def test_a_card_left_in_the_middle_changes_nothing_of_how_the_bot_works() -> None:
    chat = with_card(advice=0, feelings=0, past=0, gentle=0)
    assert style_of(chat.approach) == Style()
    assert chat.approach.adapted == []


def test_the_card_may_be_skipped() -> None:
    chat = at(Asking.PREFERENCES)
    assert chat.tap("unsure") == ["utter_preferences_skipped", "utter_ask_values"]
    assert not chat.approach.named


def test_a_value_beyond_the_card_is_taken_as_its_end_and_a_strange_name_is_left_alone() -> None:
    chat = with_card(advice=9, magic=1, learns="singing")
    assert (chat.approach.axes, chat.approach.learns) == ({"advice": 2}, None)


@pytest.mark.parametrize(
    ("given", "options"), [({"advice": -2}, 3), ({"advice": 2}, 1), ({"advice": 0}, 2), ({"past": 2}, 2)]
)
def test_a_client_who_likes_advice_gets_more_options_and_one_who_explores_fewer(
    given: dict[str, int], options: int
) -> None:
    assert len(step_offers(with_card(**given))) == options


def test_a_client_who_likes_it_gentle_is_offered_smaller_steps_and_a_challenge_larger_ones() -> None:
    usual, gentle, challenging = (
        {terms.activity: terms.amount.value for terms in step_offers(with_card(gentle=value)) if terms.amount}
        for value in (0, -2, 2)
    )
    both = usual.keys() & gentle.keys() & challenging.keys()
    assert both
    assert all(gentle[activity] <= usual[activity] <= challenging[activity] for activity in both)
    assert any(gentle[activity] < usual[activity] < challenging[activity] for activity in both)


@pytest.mark.parametrize(
    ("language", "words", "name"),
    [
        ("id", "kasih aku lebih banyak pilihan", "more"),
        ("en", "fewer options please", "fewer"),
        ("id", "langkah kecil aja", "smaller"),
        ("en", "I can take big steps", "larger"),
        ("id", "jangan banyak nanya", "less_asking"),
        ("id", "tanya aja lebih banyak", "more_asking"),
    ],
)
def test_what_a_client_says_of_the_pace_in_words_counts_at_once_whatever_is_open(
    language: str, words: str, name: str
) -> None:
    chat = at(Asking.CONFIDENCE, language)
    said = chat.say(words, "state_preference")
    assert said == ["utter_preference_heard", f"utter_adapted_{name}", "utter_ask_confidence_again"]
    assert chat.approach.words == [words]
    assert [(note.kind, note.words) for note in chat.last.new_notes] == [("preference", words)]


def test_what_the_client_says_of_a_pace_itself_counts_before_what_the_card_suggests() -> None:
    chat = go_to(Asking.CONFIDENCE, with_card(advice=2))
    chat.say("more ideas please", "state_preference")
    assert style_of(chat.approach).options == 3


def test_the_same_change_is_told_only_once() -> None:
    chat = at(Asking.CONFIDENCE)
    chat.say("ask me less", "state_preference")
    assert chat.say("ask me less", "state_preference") == ["utter_preference_heard", "utter_ask_confidence_again"]


def test_a_client_who_wants_fewer_questions_is_not_asked_for_values_reason_and_horizon() -> None:
    chat = at(Asking.PREFERENCES, "id")
    chat.say("jangan banyak nanya", "state_preference")
    open_questions = []
    while chat.conversation.asking is not Asking.READ_BACK:
        open_questions.append(chat.conversation.asking)
        chat.say(*SAID["id"][chat.conversation.asking])
    assert open_questions == [
        Asking.GOAL,
        Asking.STEP,
        Asking.CONFIDENCE,
        Asking.OBSTACLE,
        Asking.IMPORTANCE,
        Asking.MORE_GOALS,
        Asking.HELD_BACK,
    ]


def test_a_client_for_tasks_rather_than_feelings_is_not_asked_why_a_goal_matters() -> None:
    chat = with_card(feelings=2)
    go_to(Asking.OBSTACLE, chat)
    assert chat.say("nothing", "deny")[-1] == "utter_ask_importance"


def test_what_matters_most_is_kept_in_the_clients_words() -> None:
    chat = at(Asking.VALUES)
    assert chat.say("my grandmother, and being honest", "answer") == ["utter_values_noted", "utter_ask_goal"]
    assert chat.approach.values == "my grandmother, and being honest"
    assert "your grandmother" in chat.values()["values"]


def test_what_matters_most_need_not_be_said() -> None:
    chat = at(Asking.VALUES)
    assert chat.say("can't say", "unsure") == ["utter_values_skipped", "utter_ask_goal"]
    assert chat.approach.values is None
