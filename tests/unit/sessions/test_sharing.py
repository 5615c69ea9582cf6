"""What a client keeps to themselves, what is shared part by part, and a note to the counselor (roles 6 and 8)."""

from __future__ import annotations

import pytest

from bot.sessions.conversation import Asking
from tests.unit.sessions.paths import at, go_to


@pytest.mark.parametrize(
    ("words", "intent", "more", "said"),
    [
        ("yes there is", "affirm", True, "utter_held_back_there"),
        ("no", "deny", False, "utter_held_back_none"),
        ("not sure", "unsure", False, "utter_held_back_none"),
    ],
)
def test_only_whether_something_is_held_back_is_kept(words: str, intent: str, more: bool, said: str) -> None:
    chat = at(Asking.HELD_BACK)
    assert chat.say(words, intent)[0] == said
    assert chat.draft.more_in_person is more
    assert chat.conversation.asking is Asking.READ_BACK


def test_what_is_said_at_held_back_is_not_kept_itself() -> None:
    chat = at(Asking.HELD_BACK)
    chat.say("something about my father", "state_view")
    assert chat.draft.more_in_person
    assert all("father" not in statement.words for statement in chat.view.statements)


def test_all_parts_are_on_the_card_and_shared_until_the_client_unticks_them() -> None:
    chat = at(Asking.SHARING)
    parts = [each.card for each in chat.said if each.card and each.card["kind"] == "part"]
    assert [card["part"] for card in parts] == ["view", "g1", "s1", "values"]
    assert all(card["shared"] for card in parts)


def test_what_is_unticked_is_held_back_and_the_rest_is_shared() -> None:
    chat = at(Asking.SHARING)
    chat.tap("answer", given={"view": True, "g1": True, "s1": False, "values": False})
    assert chat.draft.held_back == {"s1", "values"}
    assert chat.said[0].response == "utter_sharing_some"
    assert chat.conversation.asking is Asking.NOTE


def test_a_name_that_is_no_part_of_the_draft_is_left_alone() -> None:
    chat = at(Asking.SHARING)
    chat.tap("answer", given={"s1": False, "s9": False, "everything": False})
    assert chat.draft.held_back == {"s1"}


@pytest.mark.parametrize(
    ("language", "words", "held"),
    [
        ("en", "keep the goal and the step to myself", {"g1", "s1"}),
        ("id", "langkahku jangan", {"s1"}),
        ("id", "tujuannya aja yang jangan", {"g1"}),
    ],
)
def test_parts_can_be_held_back_by_naming_them(language: str, words: str, held: set[str]) -> None:
    chat = at(Asking.SHARING, language)
    chat.say(words, "answer")
    assert chat.draft.held_back == held


@pytest.mark.parametrize("intent", ["withdraw", "state_limit", "deny", "nlu_fallback"])
def test_naming_a_part_holds_it_back_whatever_the_classifier_calls_it(intent: str) -> None:
    chat = at(Asking.SHARING)
    chat.say("keep the step to myself", intent)
    assert chat.draft.held_back == {"s1"}
    assert chat.negotiation.limits == []


@pytest.mark.parametrize(("language", "words"), [("en", "share all of it"), ("id", "bagi semuanya aja")])
def test_all_of_it_can_be_shared_in_words_or_by_a_tap(language: str, words: str) -> None:
    typed, tapped = at(Asking.SHARING, language), at(Asking.SHARING, language)
    assert typed.say(words, "affirm")[0] == tapped.tap("affirm")[0] == "utter_sharing_all"
    assert typed.draft.held_back == tapped.draft.held_back == set()


@pytest.mark.parametrize("intent", ["deny", "answer", "state_limit"])
@pytest.mark.parametrize(("language", "words"), [("en", "don't share anything"), ("id", "jangan dibagi apa-apa")])
def test_nothing_of_it_is_shared_where_the_client_says_so(language: str, words: str, intent: str) -> None:
    chat = at(Asking.SHARING, language)
    for _ in range(2):
        if chat.conversation.asking is Asking.SHARING:
            chat.say(words, intent)
    assert "utter_sharing_all" not in [each.response for each in chat.said]
    assert chat.draft.held_back == {"view", "g1", "s1", "values"}


def test_a_typed_yes_that_does_not_say_all_is_asked_once_more() -> None:
    chat = at(Asking.SHARING)
    chat.say("well yes", "affirm")
    assert chat.conversation.asking is Asking.SHARING


def test_the_choice_can_be_made_anew_and_the_later_one_holds() -> None:
    chat = at(Asking.SHARING)
    chat.tap("answer", given={"s1": False})
    chat.say("back to the sharing", "move_on")
    shared = {each.card["part"]: each.card["shared"] for each in chat.said if each.card and "part" in each.card}
    assert (shared["s1"], shared["g1"]) == (False, True)
    chat.tap("affirm")
    assert chat.draft.held_back == set()


def test_what_the_bot_says_was_shared_is_what_is_shared() -> None:
    chat = at(Asking.SHARING)
    chat.tap("answer", given={"g1": False})
    chat.say("back to the sharing", "move_on")
    said = chat.say("no", "deny")
    assert ("utter_sharing_all" in said) == (chat.draft.held_back == set())


def test_a_note_to_the_counselor_is_kept_in_the_clients_words_and_is_a_part_of_its_own() -> None:
    chat = at(Asking.NOTE)
    assert chat.say("please talk slowly with me", "answer") == ["utter_note_kept", "utter_ask_hand_over"]
    assert chat.draft.note == "please talk slowly with me"
    chat.say("what have we got", "ask_summary")
    assert "utter_part_note" in [each.response for each in chat.said]


@pytest.mark.parametrize("intent", ["state_limit", "state_barrier", "state_preference", "out_of_scope"])
def test_a_note_is_kept_whole_whatever_it_sounds_like(intent: str) -> None:
    chat = at(Asking.NOTE)
    chat.say("please never call my father about this", intent)
    go_to(Asking.HAND_OVER, chat)
    assert chat.draft.note == "please never call my father about this"


def test_a_client_may_have_nothing_to_add() -> None:
    chat = at(Asking.NOTE)
    assert chat.say("nope", "deny") == ["utter_no_note", "utter_ask_hand_over"]
    assert chat.draft.note is None


def test_a_card_that_comes_without_its_ticks_shares_nothing_unasked() -> None:
    chat = at(Asking.SHARING)
    assert "utter_sharing_all" not in chat.tap("answer")
    assert chat.conversation.asking is Asking.SHARING


def test_after_a_side_question_the_sharing_is_asked_about_in_other_words() -> None:
    assert at(Asking.SHARING).say("who reads this", "ask_reader")[-1] == "utter_ask_sharing_again"
