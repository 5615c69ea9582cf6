"""Opening: language, age and consent. Nothing is stored before the consent."""

from __future__ import annotations

import pytest

from bot.sessions.conversation import Asking
from tests.chats import Chat


def before_consent(asking: Asking, language: str = "id") -> Chat:
    chat = Chat(language, asking=asking)
    chat.conversation.consented = False
    return chat


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_first_answer_is_the_language_and_then_it_says_what_it_is(language: str) -> None:
    chat = before_consent(Asking.LANGUAGE)
    assert chat.tap("switch_language", language=language) == ["utter_disclosure", "utter_ask_age"]
    assert chat.conversation.language == language


def test_an_adult_is_asked_for_consent_and_then_for_their_view() -> None:
    chat = before_consent(Asking.AGE)
    assert chat.tap("affirm", adult=True) == ["utter_ask_consent"]
    assert chat.say("", "affirm") == ["utter_consent_given", "utter_ask_view"]
    assert chat.conversation.consented
    assert chat.last.new_consents[0].given


def test_someone_under_age_is_shown_where_to_get_help_and_nothing_is_stored() -> None:
    chat = before_consent(Asking.AGE)
    assert chat.tap("deny", adult=False) == ["utter_under_age"]
    assert chat.said[0].card == {"kind": "help"}
    assert chat.say("", "affirm") == ["utter_under_age"]
    assert not chat.conversation.consented


def test_refused_consent_shows_help_and_may_be_given_later() -> None:
    chat = before_consent(Asking.CONSENT)
    chat.say("", "deny")
    assert (chat.conversation.asking, chat.conversation.consented) == (Asking.CLOSED, False)
    assert chat.say("", "resume") == ["utter_ask_consent"]
    chat.say("", "affirm")
    assert chat.conversation.consented


@pytest.mark.parametrize("intent", ["state_limit", "state_goal", "disagree_with_counselor", "move_on", "withdraw"])
def test_before_the_consent_nothing_of_what_is_meant_is_kept(intent: str) -> None:
    chat = before_consent(Asking.CONSENT)
    chat.say("", intent)
    assert (chat.negotiation.items, chat.negotiation.limits, chat.negotiation.disagreements) == ([], [], [])
    assert (chat.conversation.asking, chat.view.statements) == (Asking.CONSENT, [])


def test_coming_back_to_the_very_first_question_asks_it_again_as_any_other() -> None:
    chat = before_consent(Asking.LANGUAGE)
    assert "utter_not_understood" not in chat.tap("resume", back=True)
    assert chat.conversation.asking is Asking.LANGUAGE
