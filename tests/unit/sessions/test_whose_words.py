"""What looks like one thing and is another: the client's meaning decides, not the intent the classifier gave it."""

from __future__ import annotations

import pytest

from bot.negotiation.outcomes import DisagreementKind, Outcome
from bot.sessions.conversation import Asking
from tests.chats import Chat
from tests.unit.sessions.paths import at, standing


def test_two_things_that_pull_apart_are_not_agreed_as_a_goal() -> None:
    chat = at(Asking.GOAL)
    said = chat.say("part of me wants to move out and part of me wants to look after mum", "state_goal")
    assert said[0] == "utter_both_sides"
    assert [item for item in chat.negotiation.items if item.outcome is Outcome.AGREED] == []
    [kept] = chat.negotiation.disagreements
    assert kept.kind is DisagreementKind.WITHIN_ONESELF


def test_a_first_sentence_about_what_the_counselor_wants_is_not_the_problem() -> None:
    chat = Chat("en")
    assert chat.say("my counselor wants me to join the team again but I don't want to", "state_view")[0] == (
        "utter_counselor_wish"
    )
    assert chat.conversation.asking is Asking.LIMIT_KIND


@pytest.mark.parametrize("words", ["btw hujan terus dari tadi", "do you know if it will rain on sunday"])
def test_the_weather_is_no_part_of_the_view(words: str) -> None:
    chat = at(Asking.PLAY_BACK, "id" if "hujan" in words else "en")
    before = standing(chat)
    assert chat.say(words, "correct")[0] == "utter_other_talk"
    assert standing(chat) == before


def test_a_no_that_belongs_to_a_verb_adds_to_the_view() -> None:
    chat = at(Asking.PLAY_BACK, "id")
    chat.say("ga bisa ikut ujian juga", "deny")
    assert chat.view.standing[-1].words == "ga bisa ikut ujian juga"


def test_somebody_else_who_cancels_takes_nothing_back() -> None:
    chat = at(Asking.OBSTACLE, "id")
    chat.say("rara suka tiba tiba batalin janji", "withdraw")
    assert chat.negotiation.item("s1").outcome is Outcome.AGREED
    assert chat.obstacles[0].words == "rara suka tiba tiba batalin janji"


def test_a_client_still_takes_their_step_back_while_an_obstacle_is_asked_for() -> None:
    chat = at(Asking.OBSTACLE)
    chat.say("actually take that step out, I can't do it yet", "withdraw")
    assert chat.negotiation.item("s1").outcome is Outcome.WITHDRAWN


@pytest.mark.parametrize("intent", ["state_barrier", "deny", "answer"])
def test_a_step_is_taken_out_whatever_the_words_were_taken_for(intent: str) -> None:
    chat = at(Asking.OBSTACLE)
    chat.say("you know, drop that step for me please, not ready yet", intent)
    assert chat.negotiation.item("s1").outcome is Outcome.WITHDRAWN


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("id", "rencana yang tadi bisa batal kalo hujan"),
        ("id", "rencananya ga jadi kalo mama sakit lagi"),
        ("en", "mum might make me cancel the plan"),
        ("en", "she'd tell me to drop the step"),
        ("en", "if I'm tired I'd drop the step"),
    ],
)
def test_what_might_undo_the_step_is_an_obstacle_and_takes_nothing_out(language: str, words: str) -> None:
    chat = at(Asking.OBSTACLE, language)
    chat.say(words, "state_barrier")
    assert chat.negotiation.item("s1").outcome is Outcome.AGREED
    assert chat.obstacles[0].words == words


def test_an_obstacle_that_was_taken_for_a_yes_is_kept() -> None:
    chat = at(Asking.OBSTACLE)
    chat.say("I'll put it off ten times", "affirm")
    assert chat.obstacles[0].words == "I'll put it off ten times"


@pytest.mark.parametrize(
    ("words", "intent", "values"),
    [("jujur", "unsure", "jujur"), ("jujur, sama adil ke semua", "answer", "jujur, sama adil ke semua")],
)
def test_one_word_is_enough_for_what_matters_most(words: str, intent: str, values: str) -> None:
    chat = at(Asking.VALUES, "id")
    chat.say(words, intent)
    assert chat.approach.values == values
    assert chat.said[0].values["values"] == values


@pytest.mark.parametrize("words", ["gak tau", "entah ya", "lewat"])
def test_not_knowing_what_matters_most_is_no_value(words: str) -> None:
    chat = at(Asking.VALUES, "id")
    assert chat.say(words, "unsure")[0] == "utter_values_skipped"
    assert chat.approach.values is None


def test_a_client_who_does_not_know_and_then_tells_has_begun() -> None:
    chat = Chat("id")
    chat.say("entahlah, kayaknya aku malu sama umurku", "unsure")
    assert chat.view.standing[0].words == "entahlah, kayaknya aku malu sama umurku"


def test_what_makes_a_client_surer_is_a_condition_of_the_step_and_no_new_activity() -> None:
    chat = at(Asking.CONFIDENCE)
    chat.say("four", "rate")
    chat.say("I know them a bit", "answer")
    chat.say("if my sister stands next to me", "answer")
    terms = chat.negotiation.item("s1").agreed_terms
    assert terms is not None
    assert (terms.activity, terms.condition) == ("say hi to my neighbour", "if my sister stands next to me")


def test_a_number_said_to_a_ruler_is_taken_whatever_else_is_said_with_it() -> None:
    chat = at(Asking.IMPORTANCE)
    chat.say("9 because of zylphane", "out_of_scope")
    assert chat.negotiation.item("g1").importance == 9


def test_an_hour_can_be_made_smaller() -> None:
    chat = at(Asking.STEP)
    chat.say("tidy my room for an hour every day", "state_step")
    chat.say("two", "rate")
    chat.say("no idea", "unsure")
    assert chat.say("no idea", "unsure")[0] == "utter_offer_smaller"
    assert "30 minutes" in chat.said[-1].values["offer"]


@pytest.mark.parametrize(
    "intent",
    ["affirm", "answer", "deny", "unsure", "greet", "thank", "goodbye", "pause", "stop", "resume", "out_of_scope"]
    + ["ask_human", "ask_identity", "withdraw", "correct", "state_goal", "state_view", "state_limit", "ambivalent"]
    + ["nlu_fallback", "switch_language", "state_preference", "state_barrier", "counter_propose", "ask_options"],
)
def test_a_name_is_taken_for_one_whatever_the_classifier_makes_of_it(intent: str) -> None:
    chat = at(Asking.SESSION)
    chat.say("Dee", intent)
    assert (chat.draft.name, chat.draft.handed_over) == ("Dee", True)
