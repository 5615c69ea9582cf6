"""What a client will not do: never, not now, or only if; it holds from the moment it is said (roles 5 and 6, law 4)."""

from __future__ import annotations

import pytest

from bot.negotiation.limits import LimitKind
from bot.sessions.conversation import Asking
from tests.unit.sessions.paths import at, standing


@pytest.mark.parametrize(
    ("language", "words", "kind", "about"),
    [
        ("en", "I won't ever call my dad", LimitKind.NEVER, "call my dad"),
        ("id", "aku ga akan pernah nelpon bapak", LimitKind.NEVER, "nelpon bapak"),
        ("en", "I don't want to see a doctor for now", LimitKind.NOT_NOW, "doctor"),
        ("id", "ke dokter jangan dulu ya", LimitKind.NOT_NOW, "dokter"),
    ],
)
def test_a_limit_holds_from_the_moment_it_is_said(language: str, words: str, kind: LimitKind, about: str) -> None:
    chat = at(Asking.PREFERENCES, language)
    said = chat.say(words, "state_limit")
    assert said == [f"utter_limit_{kind}", "utter_ask_preferences_again"]
    limit = chat.negotiation.limits[0]
    assert limit.kind is kind
    assert about in limit.about


@pytest.mark.parametrize(
    ("language", "words"), [("en", "only if my sister comes along"), ("id", "cuma kalau kakakku ikut")]
)
def test_a_limit_that_names_only_its_condition_is_kept_in_the_clients_words(language: str, words: str) -> None:
    chat = at(Asking.CONFIDENCE, language)
    chat.say(words, "state_limit")
    assert chat.negotiation.limits[0].about
    assert chat.negotiation.limits[0].kind is LimitKind.ONLY_IF


def test_a_limit_whose_kind_is_not_clear_is_asked_for_it_and_the_question_comes_back() -> None:
    chat = at(Asking.PREFERENCES)
    assert chat.say("group therapy and me, that's a no", "state_limit") == ["utter_ask_limit_kind"]
    assert "group therapy" in chat.values()["thing"]
    assert chat.tap("state_limit", kind="never") == ["utter_limit_never", "utter_ask_preferences_again"]
    assert chat.negotiation.limits[0].kind is LimitKind.NEVER
    assert chat.conversation.pending is None


@pytest.mark.parametrize(
    "words", ["I will never call my dad", "I won't ever call my dad", "I'm never going to call my dad"]
)
def test_a_step_that_crosses_a_limit_is_not_agreed_and_the_limit_is_named(words: str) -> None:
    chat = at(Asking.STEP)
    chat.say(words, "state_limit")
    assert chat.say("call my dad on Sunday", "state_step") == ["utter_crosses_limit"]
    assert chat.negotiation.item("s1").agreed_terms is None


def test_a_limit_changes_nothing_that_was_agreed_before() -> None:
    chat = at(Asking.HELD_BACK)
    items = repr(chat.negotiation.items)
    chat.say("I won't ever call my dad", "state_limit")
    assert repr(chat.negotiation.items) == items


def test_a_tap_that_brings_no_words_sets_no_limit() -> None:
    chat = at(Asking.PREFERENCES)
    before = standing(chat)
    assert chat.tap("state_limit", kind="never") == ["utter_ask_preferences_again"]
    assert standing(chat) == before


def test_a_limit_that_takes_the_clients_own_step_off_the_table_leaves_a_question_that_can_be_answered() -> None:
    chat = at(Asking.STEP)
    chat.say("call my dad", "state_step")
    chat.say("I will never call my dad", "state_limit")
    assert chat.conversation.asking is Asking.STEP
    chat.say("open the file tomorrow", "state_step")
    assert chat.negotiation.item("s1").agreed_terms.activity == "open the file"


def test_another_limit_said_while_the_kind_of_one_is_asked_is_a_limit_of_its_own() -> None:
    chat = at(Asking.PREFERENCES)
    chat.say("group therapy and me, that's a no", "state_limit")
    chat.say("I will never call my dad", "state_limit")
    assert [(limit.kind, limit.about) for limit in chat.negotiation.limits] == [(LimitKind.NEVER, "call my dad")]
    assert chat.conversation.asking is Asking.LIMIT_KIND
    chat.tap("state_limit", kind="not_now")
    assert [limit.kind for limit in chat.negotiation.limits] == [LimitKind.NEVER, LimitKind.NOT_NOW]
