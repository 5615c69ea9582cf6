"""The hand-over: only when the client says so, with a name and a date where they like, and a short code."""

from __future__ import annotations

from datetime import date

import pytest

from bot.sessions.conversation import Asking
from tests.unit.sessions.paths import at, standing


def test_the_draft_goes_to_the_counselor_only_when_the_client_says_so() -> None:
    chat = at(Asking.HAND_OVER)
    assert not chat.draft.handed_over
    chat.say("not yet", "deny")
    assert (chat.conversation.asking, chat.draft.handed_over) == (Asking.HAND_OVER, False)
    chat.tap("affirm")
    assert (chat.conversation.asking, chat.draft.handed_over) == (Asking.SESSION, False)
    chat.tap("deny")
    assert chat.draft.code == "ABCD-2345"
    assert chat.said[-1].card == {"kind": "code", "code": "ABCD-2345", "return_code": "ABCD-EFGH-2345"}


@pytest.mark.parametrize(
    ("language", "words", "name", "day"),
    [
        ("id", "panggil aku Raka, sesinya tanggal 3 Desember", "Raka", date(2026, 12, 3)),
        ("en", "call me Wren", "Wren", None),
        ("id", "tanggal 3 Desember", None, date(2026, 12, 3)),
    ],
)
def test_a_name_and_the_date_of_the_session_go_with_it_either_or_both(
    language: str, words: str, name: str | None, day: date | None
) -> None:
    chat = at(Asking.SESSION, language)
    assert chat.say(words, "answer") == ["utter_session_noted", "utter_handed_over"]
    assert (chat.draft.name, chat.draft.session_date) == (name, day)
    assert chat.draft.handed_over


@pytest.mark.parametrize(("words", "intent"), [("hm", "answer"), ("rather not", "deny"), ("no idea yet", "unsure")])
def test_without_either_it_is_handed_over_all_the_same(words: str, intent: str) -> None:
    chat = at(Asking.SESSION)
    assert chat.say(words, intent) == ["utter_session_skipped", "utter_handed_over"]
    assert (chat.draft.name, chat.draft.session_date) == (None, None)


def test_skipping_the_name_hands_over_what_the_client_has_agreed_to_hand_over() -> None:
    chat = at(Asking.SESSION)
    chat.say("skip this", "move_on")
    assert chat.draft.handed_over
    assert chat.conversation.asking is Asking.HANDED_OVER


def test_skipping_the_hand_over_hands_over_nothing_and_leaves_it_open_to_later() -> None:
    chat = at(Asking.HAND_OVER)
    chat.say("skip this", "move_on")
    assert not chat.draft.handed_over
    assert chat.conversation.stage != "handed_over"
    chat.tap("affirm")
    assert chat.conversation.asking is Asking.SESSION


def test_after_the_hand_over_a_yes_or_a_no_changes_nothing_and_the_code_is_said_again() -> None:
    chat = at(Asking.HANDED_OVER)
    before = standing(chat)
    for intent in ("affirm", "deny", "unsure"):
        assert chat.tap(intent) == ["utter_ask_handed_over_again"]
        assert chat.values()["code"] == "ABCD-2345"
    assert standing(chat) == before
