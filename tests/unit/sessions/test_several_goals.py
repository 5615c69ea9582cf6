"""Each goal has its own step, is asked for one once, and takes its open questions along when it is taken back."""

from __future__ import annotations

import pytest

from bot.negotiation.outcomes import Outcome
from bot.sessions.conversation import Asking
from tests.chats import Chat
from tests.unit.sessions.paths import at, go_to

SECOND = {"en": "get along with my brother", "id": "akur sama kakakku"}
FOR_IT = {
    "en": "for my brother, my step is to phone him every Sunday",
    "id": "buat kakakku, langkahku nelpon dia tiap hari minggu",
}


def with_two_goals(language: str) -> Chat:
    """The second goal has a number, and "is there more?" is open."""
    chat = at(Asking.MORE_GOALS, language)
    chat.say(SECOND[language], "state_goal")
    return go_to(Asking.MORE_GOALS, chat)


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_goal_without_a_step_is_asked_for_one(language: str) -> None:
    chat = with_two_goals(language)
    chat.tap("deny")
    assert (chat.said[-1].response, chat.conversation.about) == ("utter_ask_step_for_goal", "g2")
    assert chat.values()["goal"].split()[0] in SECOND[language]
    chat.say("phone him tomorrow" if language == "en" else "nelpon dia besok", "state_step")
    assert chat.negotiation.item("s2").parent_id == "g2"
    assert (chat.conversation.asking, chat.conversation.about) == (Asking.CONFIDENCE, "s2")


@pytest.mark.parametrize("language", ["en", "id"])
def test_it_may_be_skipped_and_is_not_asked_again(language: str) -> None:
    chat = with_two_goals(language)
    chat.tap("deny")
    chat.tap("move_on")
    assert chat.conversation.asking is Asking.PRIORITY
    go_to(Asking.READ_BACK, chat)
    assert [item.id for item in chat.negotiation.items] == ["g1", "s1", "g2"]


@pytest.mark.parametrize("language", ["en", "id"])
def test_ideas_for_it_are_offered_on_a_step_of_its_own(language: str) -> None:
    chat = with_two_goals(language)
    chat.tap("deny")
    chat.tap("ask_options")
    assert chat.conversation.about == "s2"
    assert chat.negotiation.item("s2").parent_id == "g2"


@pytest.mark.parametrize("intent", ["state_step", "state_goal", "answer"])
@pytest.mark.parametrize("language", ["en", "id"])
def test_a_step_said_for_a_named_goal_goes_to_it(language: str, intent: str) -> None:
    chat = with_two_goals(language)
    chat.say(FOR_IT[language], intent)
    step = chat.negotiation.item("s2")
    assert (step.parent_id, step.outcome, step.agreed_terms.days) == ("g2", Outcome.AGREED, ("sun",))
    assert len([item for item in chat.negotiation.items if item.kind == "goal"]) == 2
    chat.say("8", "rate")
    assert chat.conversation.asking is Asking.MORE_GOALS


@pytest.mark.parametrize(
    ("language", "words", "gone"),
    [
        ("en", "take the first goal back", "g1"),
        ("en", "take back the goal about my brother", "g2"),
        ("id", "tujuan yang pertama ditarik aja", "g1"),
        ("id", "tarik tujuan soal kakakku", "g2"),
    ],
)
def test_the_goal_that_is_named_is_taken_back(language: str, words: str, gone: str) -> None:
    chat = with_two_goals(language)
    chat.say(words, "withdraw")
    withdrawn = [item.id for item in chat.negotiation.items if item.outcome is Outcome.WITHDRAWN]
    assert withdrawn == [gone]


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_goal_taken_back_takes_its_open_step_along(language: str) -> None:
    chat = with_two_goals(language)
    chat.tap("deny")
    chat.tap("ask_options")
    chat.say("take the second goal back" if language == "en" else "tarik tujuan yang kedua", "withdraw")
    assert {chat.negotiation.item(name).outcome for name in ("g2", "s2")} == {Outcome.WITHDRAWN}
    assert chat.negotiation.item("s1").outcome is Outcome.AGREED


@pytest.mark.parametrize("language", ["en", "id"])
def test_after_it_nothing_is_asked_about_its_step(language: str) -> None:
    chat = at(Asking.CONFIDENCE, language)
    chat.say("take the goal back" if language == "en" else "tarik tujuannya", "withdraw")
    chat.say("sleep better" if language == "en" else "tidur nyenyak", "state_goal")
    assert chat.conversation.about != "s1"
    assert chat.conversation.asking is Asking.STEP
    assert chat.negotiation.item("g2").outcome is Outcome.AGREED


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "I would also like to sleep through the night"), ("id", "aku juga pengen tidur nyenyak")],
)
@pytest.mark.parametrize("intent", ["correct", "ask_options"])
def test_one_more_wish_is_a_goal_whatever_act_was_read(language: str, words: str, intent: str) -> None:
    chat = at(Asking.MORE_GOALS, language)
    chat.say(words, intent)
    goal = chat.negotiation.item("g2")
    assert goal.outcome is Outcome.AGREED
    assert (goal.agreed_terms and goal.agreed_terms.activity) in ("sleep through the night", "tidur nyenyak")


@pytest.mark.parametrize(
    ("language", "words"), [("en", "take the second goal back"), ("id", "batalin tujuan yang kedua")]
)
def test_a_goal_that_is_not_there_is_not_taken_back(language: str, words: str) -> None:
    chat = at(Asking.MORE_GOALS, language)
    chat.say(words, "withdraw")
    assert chat.said[0].response == "utter_no_such_one"
    assert (chat.negotiation.item("g1").outcome, chat.conversation.asking) == (Outcome.AGREED, Asking.MORE_GOALS)


@pytest.mark.parametrize("words", ["I'd like the first one", "i want to add another", "yes i'd like that"])
def test_a_yes_to_more_is_no_goal_by_itself(words: str) -> None:
    chat = at(Asking.MORE_GOALS, "en")
    chat.say(words, "affirm")
    assert (chat.conversation.asking, len(chat.negotiation.items)) == (Asking.GOAL, 2)
