"""Opening, consent and the client's view, through the use cases."""

from __future__ import annotations

import pytest

from bot.negotiation.view import Verdict
from bot.sessions.conversation import Asking
from tests.chats import Chat


def test_an_adult_is_asked_for_consent_and_then_for_their_view() -> None:
    chat = Chat(asking=Asking.AGE)
    chat.conversation.consented = False
    assert chat.tap("affirm", adult=True) == ["utter_ask_consent"]
    assert chat.say("", "affirm") == ["utter_consent_given", "utter_ask_view"]
    assert chat.conversation.consented
    assert chat.last.new_consents[0].given


def test_someone_under_age_is_shown_where_to_get_help_and_nothing_is_stored() -> None:
    chat = Chat(asking=Asking.AGE)
    chat.conversation.consented = False
    assert chat.tap("deny", adult=False) == ["utter_under_age"]
    assert chat.said[0].card == {"kind": "help"}
    assert chat.say("", "affirm") == ["utter_under_age"]
    assert not chat.conversation.consented


def test_refused_consent_shows_help_and_may_be_given_later() -> None:
    chat = Chat(asking=Asking.CONSENT)
    chat.conversation.consented = False
    chat.say("", "deny")
    assert (chat.conversation.asking, chat.conversation.consented) == (Asking.CLOSED, False)
    assert chat.say("", "resume") == ["utter_ask_consent"]
    chat.say("", "affirm")
    assert chat.conversation.consented


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
    chat = Chat(language)
    assert chat.say(words, "state_view") == ["utter_play_back"]
    assert all(quote in chat.values()["quotes"] for quote in quotes)


def test_a_yes_with_a_but_is_a_correction_whatever_the_classifier_says() -> None:
    chat = Chat()
    chat.say("nilaiku jelek semester ini", "state_view")
    said = chat.say("iya, tapi yang paling berat tuh mamaku kecewa", "affirm")
    assert said == ["utter_play_back_heaviest"]
    assert chat.view.verdict is Verdict.PENDING
    assert "mamamu kecewa" in chat.values()["quotes"]


def test_saying_that_something_should_change_is_asked_what() -> None:
    chat = Chat("en")
    chat.say("I keep failing my tests", "state_view")
    assert chat.say("I want to change something", "correct") == ["utter_ask_correction"]
    assert chat.say("it's only the maths tests", "correct") == ["utter_play_back_added"]


def test_changing_nothing_after_all_plays_the_view_back_again() -> None:
    chat = Chat("en")
    chat.say("I keep failing my tests", "state_view")
    chat.tap("correct")
    assert chat.say("never mind", "deny") == ["utter_play_back"]


def test_what_is_not_it_is_set_aside_and_asked_anew_until_it_is_left_to_the_counselor() -> None:
    chat = Chat("en")
    for words in ("it's my job", "it's my boss", "it's the money"):
        assert chat.say(words, "state_view") == ["utter_play_back"]
        chat.say("no", "deny")
    assert chat.view.verdict is Verdict.NOT_YET_SHARED
    assert chat.conversation.asking is Asking.GOAL
    assert len(chat.view.statements) == 3


def test_a_client_who_does_not_know_where_to_begin_is_helped_to_begin_anywhere() -> None:
    assert Chat().say("bingung", "unsure") == ["utter_begin_anywhere"]
