"""Undo: the last thing that changed is taken back, its question asked again, and all before it stays (law 11)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.negotiation.outcomes import Outcome
from bot.sessions.conversation import Asking
from tests.chats import Chat
from tests.unit.sessions.paths import at, go_to

UNDO = {"en": "undo that please", "id": "salah pencet"}


def undone(chat: Chat) -> list[str]:
    """What is said when the client undoes the last change."""
    return chat.say(UNDO[chat.language], "withdraw")


def test_with_nothing_changed_yet_there_is_nothing_to_undo() -> None:
    assert undone(Chat("en")) == ["utter_nothing_to_undo", "utter_ask_view_again"]


def test_what_was_told_is_set_aside_and_asked_again() -> None:
    chat = Chat("en")
    chat.say("it's my job", "state_view")
    assert undone(chat) == ["utter_undone", "utter_ask_view_again"]
    assert (chat.view.standing, [each.words for each in chat.view.statements]) == ((), ["it's my job"])


@pytest.mark.parametrize("language", ["en", "id"])
def test_an_agreed_goal_is_agreed_no_longer_and_can_be_named_anew(language: str) -> None:
    chat = at(Asking.STEP, language)
    assert undone(chat) == ["utter_undone", "utter_ask_goal_again"]
    assert chat.negotiation.item("g1").agreed_terms is None
    go_to(Asking.STEP, chat)
    assert [item.outcome for item in chat.negotiation.items if item.agreed_terms] == [Outcome.AGREED]


def test_an_agreed_step_is_agreed_no_longer_and_the_goal_stays() -> None:
    chat = at(Asking.CONFIDENCE)
    undone(chat)
    assert (chat.conversation.asking, chat.negotiation.item("s1").agreed_terms) == (Asking.STEP, None)
    assert chat.negotiation.item("g1").outcome is Outcome.AGREED


def test_a_change_of_an_agreed_step_is_undone_and_what_was_agreed_before_holds_again() -> None:
    chat = at(Asking.READ_BACK)
    before = chat.negotiation.item("s1").agreed_terms
    chat.tap("correct", part="s1")
    chat.say("make it Saturday morning", "state_step")
    undone(chat)
    item = chat.negotiation.item("s1")
    assert (item.outcome, item.agreed_terms) == (Outcome.AGREED, before)


def test_when_is_undone_and_can_be_said_again() -> None:
    chat = at(Asking.STEP)
    chat.say("open the file", "state_step")
    chat.say("tomorrow", "answer")
    assert undone(chat) == ["utter_undone", "utter_ask_step_when_again"]
    chat.say("on Friday", "answer")
    agreed = chat.negotiation.item("s1").agreed_terms
    assert (agreed.activity, agreed.days, agreed.start) == ("open the file", ("fri",), None)


def test_a_wrong_tap_on_an_option_leads_back_to_the_options() -> None:
    chat = at(Asking.STEP)
    chat.tap("unsure")
    chat.tap("affirm")
    offered = [offer.terms for offer in chat.negotiation.item("s1").open_offers]
    chat.tap("choose_option", offer="s1.2")
    undone(chat)
    assert chat.conversation.asking is Asking.STEP_OFFER
    assert [offer.terms for offer in chat.negotiation.item("s1").open_offers] == offered


def test_a_number_is_taken_back() -> None:
    chat = at(Asking.OBSTACLE)
    assert undone(chat) == ["utter_undone", "utter_ask_confidence_again"]
    assert chat.negotiation.item("s1").confidence is None


def test_a_second_number_that_is_undone_leaves_the_first() -> None:
    chat = at(Asking.CONFIDENCE)
    chat.tap("rate", value=5)
    chat.say("it's short", "answer")
    chat.say("some luck I suppose", "answer")
    chat.tap("rate", value=8)
    undone(chat)
    assert chat.negotiation.item("s1").confidence == 5


def test_a_limit_holds_no_longer_and_stays_readable() -> None:
    chat = at(Asking.STEP)
    chat.say("I will never call my dad", "state_limit")
    undone(chat)
    assert (chat.negotiation.standing_limits, len(chat.negotiation.limits)) == ((), 1)
    chat.say("call my dad on Sunday", "state_step")
    assert chat.negotiation.item("s1").outcome is Outcome.AGREED


def test_a_limit_that_was_taken_back_keeps_nothing_off_the_table() -> None:
    free, held = at(Asking.STEP), at(Asking.STEP)
    held.say("I will never message an old friend", "state_limit")
    undone(held)
    for chat in (free, held):
        go_to(Asking.STEP, chat).tap("unsure")
        chat.tap("affirm")
    offered = [[offer.terms for offer in chat.negotiation.item("s1").offers] for chat in (free, held)]
    assert offered[0] == offered[1]


def test_a_disagreement_is_taken_back_and_stays_readable() -> None:
    chat = at(Asking.CONFIDENCE)
    chat.say("half of me wants to and half of me is scared", "ambivalent")
    undone(chat)
    assert (chat.negotiation.standing_disagreements, len(chat.negotiation.disagreements)) == ((), 1)


def test_an_obstacle_is_taken_back() -> None:
    chat = at(Asking.OBSTACLE)
    chat.say("I get shy", "state_barrier")
    assert undone(chat) == ["utter_undone", "utter_ask_obstacle_again"]
    assert chat.obstacles == []


def test_a_plan_is_taken_back_and_the_obstacle_stays() -> None:
    chat = at(Asking.OBSTACLE)
    chat.say("I get shy", "state_barrier")
    chat.say("I could practise", "answer")
    assert undone(chat) == ["utter_undone", "utter_ask_obstacle_idea_again"]
    assert (chat.obstacles[0].words, chat.obstacles[0].plan) == ("I get shy", ())


def test_what_was_taken_back_by_name_stands_again_when_that_is_undone() -> None:
    chat = at(Asking.CONFIDENCE)
    chat.say("forget that step", "withdraw")
    undone(chat)
    assert chat.negotiation.item("s1").outcome is Outcome.AGREED


def test_an_item_left_to_the_counselor_is_open_again_and_can_be_left_again() -> None:
    chat = at(Asking.STEP)
    chat.tap("unsure")
    chat.tap("deny")
    undone(chat)
    assert chat.negotiation.item("s1").outcome is Outcome.OPEN
    chat.tap("deny")
    assert chat.negotiation.item("s1").outcome is Outcome.FOR_COUNSELOR


GONE: dict[str, tuple[Asking, str, Callable[[Chat], object]]] = {
    "values": (Asking.VALUES, "answer", lambda chat: chat.approach.values),
    "a preference": (Asking.PREFERENCES, "state_preference", lambda chat: chat.approach.words),
    "a preference in passing": (Asking.CONFIDENCE, "state_preference", lambda chat: chat.approach.words),
    "a reason": (Asking.GOAL_REASON, "answer", lambda chat: chat.negotiation.item("g1").reason),
    "importance": (Asking.IMPORTANCE, "rate", lambda chat: chat.negotiation.item("g1").importance),
    "a horizon": (Asking.HORIZON, "choose_option", lambda chat: chat.negotiation.item("g1").horizon),
    "a note": (Asking.NOTE, "answer", lambda chat: chat.draft.note),
    "something for the session": (Asking.HELD_BACK, "affirm", lambda chat: chat.draft.more_in_person),
}
SAID = {"rate": "seven", "choose_option": "the coming session", "state_preference": "ask me less please"}


@pytest.mark.parametrize("what", GONE)
def test_every_other_answer_is_gone_when_it_is_undone(what: str) -> None:
    asking, intent, kept = GONE[what]
    chat = at(asking)
    before = repr(kept(chat))
    items = repr(chat.negotiation.items)
    chat.say(SAID.get(intent, "the sea, mostly"), intent)
    assert repr(kept(chat)) != before
    undone(chat)
    assert repr(kept(chat)) == before
    assert chat.conversation.asking is asking
    assert repr(chat.negotiation.items) == items


def test_a_choice_of_what_is_shared_can_be_undone() -> None:
    chat = at(Asking.SHARING)
    chat.tap("answer", given={"s1": False})
    assert undone(chat)[0] == "utter_undone"
    assert (chat.conversation.asking, chat.draft.held_back) == (Asking.SHARING, set())


def test_undo_is_understood_at_the_sharing_question_too() -> None:
    chat = at(Asking.SHARING)
    assert undone(chat)[0] == "utter_undone"
    assert chat.conversation.asking is Asking.READ_BACK


def test_a_side_question_in_between_does_not_count_as_a_change() -> None:
    chat = at(Asking.CONFIDENCE)
    chat.say("who reads this", "ask_reader")
    chat.say("qwerty", "affirm")
    undone(chat)
    assert chat.negotiation.item("s1").agreed_terms is None


def test_what_was_undone_is_not_undone_twice() -> None:
    chat = at(Asking.CONFIDENCE)
    undone(chat)
    assert undone(chat)[0] == "utter_nothing_to_undo"
    assert chat.negotiation.item("g1").outcome is Outcome.AGREED


def test_a_hand_over_that_cannot_be_undone_is_not_said_to_be() -> None:
    chat = at(Asking.HANDED_OVER)
    said = undone(chat)
    assert ("utter_undone" in said) == (not chat.draft.handed_over)


def test_a_language_chosen_by_mistake_is_undone_and_nothing_before_it() -> None:
    chat = at(Asking.CONFIDENCE)
    chat.say("bahasa Indonesia dong", "switch_language")
    undone(chat)
    assert chat.negotiation.item("s1").outcome is Outcome.AGREED
    assert chat.conversation.asking is Asking.CONFIDENCE
