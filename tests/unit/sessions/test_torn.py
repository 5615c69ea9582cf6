"""A client of two minds: both sides kept in their words, a middle ground only if they want one (role 5)."""

from __future__ import annotations

import pytest

from bot.negotiation.offers import Party
from bot.negotiation.outcomes import DisagreementKind, Outcome
from bot.sessions.conversation import Asking
from tests.chats import Chat
from tests.unit.sessions.paths import at, standing

TORN = {
    "en": "half of me wants to quit and half of me wants to stay",
    "id": "pengen cerita ke ibu tapi takut dimarahin",
}
SIDES = {"en": ("wants to quit", "wants to stay"), "id": ("pengen cerita ke ibu", "takut dimarahin")}


def torn(language: str = "en") -> Chat:
    """A client who is torn over the first step and is asked about a middle ground."""
    chat = at(Asking.STEP, language)
    assert chat.say(TORN[language], "ambivalent") == ["utter_both_sides", "utter_ask_middle_ground"]
    return chat


@pytest.mark.parametrize("language", ["en", "id"])
def test_both_sides_are_said_back_fairly_and_kept_in_the_clients_words(language: str) -> None:
    chat = torn(language)
    [kept] = chat.negotiation.disagreements
    assert kept.kind is DisagreementKind.WITHIN_ONESELF
    assert (kept.client_position, kept.other_position) == SIDES[language]
    assert set(chat.values()) >= {"one", "other"}


def test_being_torn_elsewhere_is_kept_and_nothing_is_pushed() -> None:
    chat = at(Asking.CONFIDENCE, "id")
    assert chat.say("setengah mau setengah takut", "ambivalent") == ["utter_both_sides", "utter_ask_confidence_again"]
    kept = chat.negotiation.disagreements[0]
    assert (kept.client_position, kept.other_position) == ("mau", "takut")
    assert chat.negotiation.item("s1").outcome is Outcome.AGREED


def test_where_there_are_no_two_sides_none_are_made_up_and_the_words_go_to_the_counselor() -> None:
    chat = at(Asking.CONFIDENCE)
    said = chat.say("I keep going round in circles", "ambivalent")
    assert said == ["utter_noted_other", "utter_ask_confidence_again"]
    assert chat.negotiation.disagreements == []
    assert [note.words for note in chat.last.new_notes] == ["I keep going round in circles"]


def test_being_unsure_of_what_is_offered_is_neither_a_yes_nor_a_no() -> None:
    chat = at(Asking.STEP)
    chat.tap("unsure")
    chat.tap("affirm")
    assert chat.say("I keep going round in circles", "ambivalent") == ["utter_no_hurry"]
    item = chat.negotiation.item("s1")
    assert (item.outcome, len(item.open_offers)) == (Outcome.OPEN, 2)


def test_a_middle_ground_is_looked_for_only_when_the_client_wants_one() -> None:
    chat = torn()
    assert chat.negotiation.items[1:] == []
    said = chat.say("yes, let's look", "affirm")
    assert said == ["utter_offer_step_several"]
    assert all(offer.by is Party.BOT for offer in chat.negotiation.item("s1").open_offers)


@pytest.mark.parametrize(("words", "intent"), [("no, leave them", "deny"), ("can't tell", "unsure")])
def test_both_sides_may_stay_as_they_are_and_the_conversation_goes_on(words: str, intent: str) -> None:
    chat = torn()
    said = chat.say(words, intent)
    assert said[0] == "utter_both_sides_stay"
    assert chat.conversation.asking is not Asking.STEP
    assert len(chat.negotiation.disagreements) == 1
    assert chat.negotiation.item("g1").outcome is Outcome.AGREED


def test_what_a_client_stays_torn_over_is_undecided() -> None:
    chat = at(Asking.STEP)
    chat.tap("unsure")
    chat.tap("affirm")
    chat.say(TORN["en"], "ambivalent")
    chat.say("no, leave them", "deny")
    item = chat.negotiation.item("s1")
    assert (item.outcome, item.open_offers) == (Outcome.UNDECIDED, ())
    assert chat.negotiation.disagreements[0].item_id == "s1"


def test_a_client_who_finds_a_way_of_their_own_says_it_instead() -> None:
    chat = torn()
    chat.say("write two lists tomorrow", "state_step")
    item = chat.negotiation.item("s1")
    assert (item.outcome, item.ownership()["activity"].by) == (Outcome.AGREED, Party.CLIENT)


def test_a_side_question_comes_back_to_the_middle_ground() -> None:
    chat = torn()
    before = standing(chat)
    assert chat.say("who reads this", "ask_reader")[-1] == "utter_ask_middle_ground_again"
    assert standing(chat) == before


def test_being_torn_over_a_suggested_goal_can_end_in_a_suggestion_in_between() -> None:
    chat = at(Asking.GOAL)
    chat.tap("unsure")
    chat.say(TORN["en"], "ambivalent")
    assert chat.say("yes, please", "affirm")[0].startswith("utter_offer_goal")
    assert chat.conversation.about == "g1"


@pytest.mark.parametrize("language", ["en", "id"])
def test_being_torn_over_what_to_want_is_no_goal_and_nothing_is_agreed_on_it(language: str) -> None:
    chat = at(Asking.GOAL, language)
    chat.say(TORN[language], "ambivalent")
    assert [item for item in chat.negotiation.items if item.agreed_terms] == []
    [kept] = chat.negotiation.disagreements
    assert (kept.client_position, kept.other_position) == SIDES[language]
