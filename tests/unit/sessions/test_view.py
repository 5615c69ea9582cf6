"""The client's view: played back in the client's own words until the client says it is right (role 1)."""

from __future__ import annotations

import pytest

from bot.negotiation.view import Verdict
from bot.sessions.conversation import Asking
from tests.chats import Chat


def told(words: str, language: str = "en") -> Chat:
    """The view is told and played back; no follow-up was answered."""
    chat = Chat(language)
    chat.say(words, "state_view")
    while chat.conversation.asking is Asking.FOLLOW_UP:
        chat.tap("unsure")
    assert chat.conversation.asking is Asking.PLAY_BACK
    return chat


@pytest.mark.parametrize(
    ("language", "words", "quotes"),
    [
        ("id", "tugasku numpuk, tiap malem aku gabisa tidur", ("tugasmu numpuk", "tiap malem kamu gabisa tidur")),
        ("en", "my sister won't talk to me, I miss her", ("your sister won't talk to you", "you miss her")),
    ],
)
def test_the_play_back_quotes_the_client_with_the_pronouns_turned(
    language: str, words: str, quotes: tuple[str, ...]
) -> None:
    chat = told(words, language)
    assert chat.said[-1].response == "utter_play_back"
    assert all(quote in chat.values()["quotes"] for quote in quotes)


def test_a_yes_shares_the_view_and_goes_on() -> None:
    chat = told("it's my job")
    assert chat.say("that's it", "affirm") == ["utter_view_shared", "utter_ask_preferences"]
    assert chat.view.verdict is Verdict.SHARED


def test_a_yes_with_a_but_is_a_correction_whatever_the_classifier_says() -> None:
    chat = told("nilaiku jelek semester ini", "id")
    said = chat.say("iya, tapi yang paling berat tuh mamaku kecewa", "affirm")
    assert said == ["utter_play_back_heaviest"]
    assert chat.view.verdict is Verdict.PENDING
    assert "mamamu kecewa" in chat.values()["quotes"]


def test_saying_that_something_should_change_is_asked_what() -> None:
    chat = told("I keep failing my tests")
    assert chat.say("I want to change something", "correct") == ["utter_ask_correction"]
    assert chat.say("it's only the maths tests", "correct") == ["utter_play_back_added"]


def test_changing_nothing_after_all_plays_the_view_back_again() -> None:
    chat = told("I keep failing my tests")
    chat.tap("correct")
    assert chat.say("never mind", "deny") == ["utter_play_back"]


def test_what_is_not_it_is_set_aside_and_asked_anew_until_it_is_left_to_the_counselor() -> None:
    chat = Chat("en")
    for words in ("it's my job", "it's my boss", "it's the money"):
        chat.say(words, "state_view")
        while chat.conversation.asking is Asking.FOLLOW_UP:
            chat.tap("unsure")
        assert chat.said[-1].response == "utter_play_back"
        chat.say("no", "deny")
    assert chat.view.verdict is Verdict.NOT_YET_SHARED
    assert chat.conversation.asking is Asking.PREFERENCES
    assert [statement.words for statement in chat.view.statements] == ["it's my job", "it's my boss", "it's the money"]


def test_a_view_that_is_corrected_again_and_again_is_kept_as_not_yet_shared() -> None:
    chat = told("it's my job")
    chat.say("and the pay", "correct")
    chat.say("and the hours", "correct")
    assert chat.say("and the people", "correct")[0] == "utter_view_kept_whole"
    assert (chat.view.verdict, len(chat.view.standing)) == (Verdict.NOT_YET_SHARED, 4)


def test_a_client_who_does_not_know_where_to_begin_is_helped_to_begin_anywhere() -> None:
    assert Chat().say("bingung", "unsure") == ["utter_begin_anywhere"]
