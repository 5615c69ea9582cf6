"""How sure a client is of a step; a low number is asked about twice, then the step is made smaller (role 3)."""

from __future__ import annotations

import pytest

from bot.negotiation.items import MOST_BOT_OFFERS
from bot.negotiation.offers import Party
from bot.negotiation.outcomes import Outcome
from bot.sessions.conversation import Asking
from tests.chats import Chat
from tests.unit.sessions.paths import SAID, at, go_to

LONG_STEP = "walk around the block for 40 minutes every day"


def with_a_long_step() -> Chat:
    chat = at(Asking.STEP)
    chat.say(LONG_STEP, "state_step")
    assert chat.conversation.asking is Asking.CONFIDENCE
    return chat


def asked_twice(number: int = 4) -> Chat:
    """A low number, with both questions about it answered, and the number asked for again."""
    chat = with_a_long_step()
    chat.tap("rate", value=number)
    chat.say("I've done it once before", "answer")
    chat.say("I really couldn't say, perhaps a bit of luck", "answer")
    assert chat.conversation.asking is Asking.CONFIDENCE
    return chat


@pytest.mark.parametrize(("said", "number"), [("maybe an eight", 8), ("10!", 10)])
def test_a_number_is_kept_and_a_high_one_is_not_asked_about(said: str, number: int) -> None:
    chat = at(Asking.CONFIDENCE)
    assert chat.say(said, "rate") == ["utter_confidence_noted", "utter_ask_obstacle"]
    assert chat.negotiation.item("s1").confidence == number


def test_a_number_may_be_left_out() -> None:
    chat = at(Asking.CONFIDENCE)
    assert chat.say("no idea", "unsure") == ["utter_confidence_skipped", "utter_ask_obstacle"]
    assert chat.negotiation.item("s1").confidence is None


def test_a_number_that_is_not_understood_twice_is_left_out() -> None:
    chat = at(Asking.CONFIDENCE)
    assert chat.say("very", "answer") == ["utter_rating_not_understood"]
    assert chat.say("so-so", "answer")[0] == "utter_confidence_skipped"
    assert chat.negotiation.item("s1").confidence is None


def test_a_low_number_is_asked_why_not_lower_and_then_what_would_raise_it() -> None:
    chat = at(Asking.CONFIDENCE)
    assert chat.say("a five", "rate") == ["utter_ask_confidence_why"]
    assert (chat.values()["confidence"], chat.values()["lower"]) == ("5", "3")
    said = chat.say("my neighbour smiled at me once", "answer")
    assert said == ["utter_confidence_heard", "utter_ask_confidence_more"]
    assert "your neighbour smiled at you once" in chat.values()["quote"]
    assert chat.values()["higher"] == "7"


@pytest.mark.parametrize("number", [0, 1])
def test_a_number_with_nothing_below_it_is_not_asked_why_it_is_not_lower(number: int) -> None:
    chat = at(Asking.CONFIDENCE)
    assert chat.tap("rate", value=number) == ["utter_confidence_noted", "utter_ask_confidence_more"]


def test_what_would_help_changes_the_step_as_the_clients_own_term() -> None:
    chat = at(Asking.CONFIDENCE, "id")
    before = chat.negotiation.item("s1").agreed_terms
    chat.say("lima", "rate")
    chat.say("dia pernah senyum ke aku", "answer")
    assert chat.say("kalau ditemenin kakakku", "answer") == ["utter_step_changed", "utter_ask_confidence_now"]
    item = chat.negotiation.item("s1")
    assert item.agreed_terms.differs_from(before) == {"support"}
    assert item.ownership()["support"].by is Party.CLIENT
    assert item.ownership()["support"].said


def test_what_would_help_but_is_no_term_is_heard_and_leaves_the_step_as_it_is() -> None:
    chat = at(Asking.CONFIDENCE)
    before = chat.negotiation.item("s1").agreed_terms
    chat.tap("rate", value=5)
    chat.say("it's only a word", "answer")
    assert chat.say("knowing that she likes me", "answer") == ["utter_confidence_heard", "utter_ask_confidence_now"]
    assert chat.negotiation.item("s1").agreed_terms == before


def test_wishing_to_feel_less_afraid_is_no_wish_for_a_smaller_step() -> None:
    chat = with_a_long_step()
    chat.tap("rate", value=5)
    chat.say("it's only a street", "answer")
    assert chat.say("feeling less shy about it", "answer")[-1] == "utter_ask_confidence_now"
    assert chat.negotiation.item("s1").bot_offers == ()


@pytest.mark.parametrize("words", ["make it shorter", "a smaller one"])
def test_a_client_who_asks_for_less_is_offered_a_smaller_step_at_once(words: str) -> None:
    chat = with_a_long_step()
    chat.tap("rate", value=5)
    chat.say("it's only a street", "answer")
    assert chat.say(words, "answer")[0] == "utter_offer_smaller"


def test_a_number_that_has_risen_is_said_and_the_conversation_goes_on() -> None:
    chat = asked_twice()
    assert chat.say("eight now", "rate") == ["utter_confidence_up", "utter_ask_obstacle"]
    assert chat.negotiation.item("s1").confidence == 8


def test_after_both_questions_a_number_that_stays_low_is_offered_a_smaller_step() -> None:
    chat = asked_twice()
    assert chat.say("still a four", "rate")[:2] == ["utter_confidence_same", "utter_offer_smaller"]
    item = chat.negotiation.item("s1")
    assert item.open_offers[0].by is Party.BOT
    assert item.open_offers[0].terms.amount.value < item.agreed_terms.amount.value
    assert (item.outcome, chat.conversation.asking) == (Outcome.AGREED, Asking.STEP_OFFER)


def test_a_client_to_whom_nothing_comes_to_mind_is_offered_a_smaller_step() -> None:
    chat = with_a_long_step()
    chat.tap("rate", value=3)
    chat.say("I just want it", "answer")
    assert chat.say("dunno", "unsure")[0] == "utter_offer_smaller"


def test_a_smaller_step_that_is_accepted_takes_the_place_of_the_agreed_one() -> None:
    chat = asked_twice()
    chat.tap("rate", value=4)
    smaller = chat.negotiation.item("s1").open_offers[0].terms
    assert chat.say("yes, that works", "affirm")[-1] == "utter_ask_confidence_now"
    item = chat.negotiation.item("s1")
    assert (item.agreed_terms, item.outcome) == (smaller, Outcome.AGREED)
    assert item.ownership()["activity"].by is Party.CLIENT


def test_a_smaller_step_that_is_declined_leaves_the_agreed_one_as_it_was() -> None:
    chat = asked_twice()
    agreed = chat.negotiation.item("s1").agreed_terms
    chat.tap("rate", value=4)
    assert chat.say("no, leave it like that", "deny") == ["utter_step_stays", "utter_ask_obstacle"]
    item = chat.negotiation.item("s1")
    assert (item.agreed_terms, item.outcome, item.open_offers) == (agreed, Outcome.AGREED, ())
    assert item.confidence == 4


def test_a_counter_to_the_smaller_step_changes_only_what_it_names() -> None:
    chat = asked_twice()
    agreed = chat.negotiation.item("s1").agreed_terms
    chat.tap("rate", value=4)
    chat.say("rather 30 minutes, in the morning", "counter_propose")
    now = chat.negotiation.item("s1").agreed_terms
    assert now.differs_from(agreed) == {"amount", "time_of_day"}
    assert (now.amount.value, now.time_of_day) == (30, "morning")


def test_a_step_is_made_smaller_three_times_at_most_and_then_kept_as_it_is() -> None:
    chat = asked_twice()
    for _ in range(MOST_BOT_OFFERS):
        assert "utter_offer_smaller" in chat.tap("rate", value=3)
        chat.tap("affirm")
    said = chat.tap("rate", value=3)
    assert said == ["utter_confidence_same", "utter_confidence_low_kept", "utter_ask_obstacle"]
    assert len(chat.negotiation.item("s1").bot_offers) == MOST_BOT_OFFERS


def test_a_step_that_cannot_be_made_smaller_is_kept_and_never_pushed() -> None:
    chat = at(Asking.CONFIDENCE)
    agreed = chat.negotiation.item("s1").agreed_terms
    chat.tap("rate", value=2)
    chat.say("I owe it to myself", "answer")
    assert chat.say("nothing would", "deny") == ["utter_confidence_low_kept", "utter_ask_obstacle"]
    assert chat.negotiation.item("s1").agreed_terms == agreed


def test_a_client_who_would_rather_not_say_why_goes_on_all_the_same() -> None:
    chat = at(Asking.CONFIDENCE)
    chat.tap("rate", value=5)
    assert chat.say("dunno", "unsure") == ["utter_ask_confidence_more"]
    go_to(Asking.HANDED_OVER, _skipping(chat))
    assert chat.draft.handed_over


def _skipping(chat: Chat) -> Chat:
    chat.say("nothing", "deny")
    assert chat.conversation.asking in SAID["en"]
    return chat
