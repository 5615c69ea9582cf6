"""A client who wants something else than their counselor, or than the draft: both positions stand (role 5)."""

from __future__ import annotations

import pytest

from bot.negotiation.limits import LimitKind
from bot.negotiation.outcomes import DisagreementKind, Outcome
from bot.sessions.conversation import Asking
from tests.chats import Chat
from tests.unit.sessions.paths import at, go_to

CHOIR = {
    "en": "my counselor wants me to go back to the choir but honestly I don't want to",
    "id": "konselorku nyuruh aku ikut paduan suara lagi, tapi aku ga mau",
}
WISH = {"en": "go back to the choir", "id": "ikut paduan suara lagi"}
POSITION = {"en": "I don't want to", "id": "aku ga mau"}


def asked_for_kind(asking: Asking = Asking.GOAL, language: str = "en") -> Chat:
    chat = at(asking, language)
    assert chat.say(CHOIR[language], "disagree_with_counselor") == ["utter_counselor_wish", "utter_ask_limit_kind"]
    return chat


@pytest.mark.parametrize("language", ["en", "id"])
def test_both_positions_are_kept_in_the_clients_words_and_flagged_for_the_session(language: str) -> None:
    chat = asked_for_kind(language=language)
    [kept] = chat.negotiation.disagreements
    assert kept.kind is DisagreementKind.WITH_COUNSELOR
    assert (kept.other_position, kept.client_position) == (WISH[language], POSITION[language])
    [flag] = chat.last.new_flags
    assert (flag.kind, flag.reason) == ("human", "differs_with_counselor")
    assert CHOIR[language] not in flag.reason


@pytest.mark.parametrize(
    ("language", "words", "kind", "proviso"),
    [
        ("en", "only if it's a different one", LimitKind.ONLY_IF, "it's a different one"),
        ("id", "cuma kalau beda kelompok", LimitKind.ONLY_IF, "beda kelompok"),
        ("en", "never ever", LimitKind.NEVER, None),
        ("id", "sampai kapan pun nggak", LimitKind.NEVER, None),
        ("en", "just not now", LimitKind.NOT_NOW, None),
        ("id", "nggak sekarang", LimitKind.NOT_NOW, None),
    ],
)
def test_the_answer_makes_a_limit_of_that_kind_about_what_the_counselor_wants(
    language: str, words: str, kind: LimitKind, proviso: str | None
) -> None:
    chat = asked_for_kind(language=language)
    said = chat.say(words, "answer")
    assert said[1:] == ["utter_both_views_kept", "utter_ask_instead"]
    [limit] = chat.negotiation.limits
    assert (limit.kind, limit.about, limit.proviso) == (kind, WISH[language], proviso)
    assert chat.conversation.asking is Asking.GOAL


@pytest.mark.parametrize("intent", ["state_limit", "pause", "choose_option", "counter_propose"])
def test_the_kind_is_understood_whatever_the_classifier_calls_it(intent: str) -> None:
    chat = asked_for_kind()
    chat.say("just not now", intent)
    assert [limit.kind for limit in chat.negotiation.limits] == [LimitKind.NOT_NOW]
    assert not chat.conversation.paused


def test_only_if_without_a_what_is_asked_for_it() -> None:
    chat = asked_for_kind()
    assert chat.tap("state_limit", kind="only_if") == ["utter_ask_proviso"]
    chat.say("it's a different one", "answer")
    [limit] = chat.negotiation.limits
    assert (limit.kind, limit.proviso) == (LimitKind.ONLY_IF, "it's a different one")


@pytest.mark.parametrize(("words", "intent"), [("dunno", "unsure"), ("hm, no", "deny")])
def test_not_knowing_only_if_what_is_no_proviso(words: str, intent: str) -> None:
    chat = asked_for_kind()
    chat.tap("state_limit", kind="only_if")
    chat.say(words, intent)
    assert words not in [limit.proviso for limit in chat.negotiation.limits]


def test_a_kind_that_is_not_understood_twice_makes_no_limit_and_both_positions_stay() -> None:
    chat = asked_for_kind()
    assert chat.say("hmm", "answer") == ["utter_ask_limit_kind_again"]
    assert chat.say("hmm", "answer") == ["utter_ask_goal_again"]
    assert (chat.negotiation.limits, len(chat.negotiation.disagreements)) == ([], 1)
    assert chat.conversation.pending is None


def test_nothing_of_the_counselors_wish_is_offered_or_agreed_from_then_on() -> None:
    chat = asked_for_kind()
    chat.tap("state_limit", kind="never")
    assert chat.say("go back to the choir", "state_goal") == ["utter_crosses_limit"]
    assert all(item.agreed_terms is None for item in chat.negotiation.items)


def test_a_goal_that_keeps_to_the_proviso_may_be_agreed() -> None:
    chat = asked_for_kind(Asking.STEP)
    chat.say("only if it's a different one", "answer")
    chat.say("go back to the choir on Friday, only if it's a different one", "state_step")
    assert chat.negotiation.item("s1").agreed_terms is not None


def test_told_at_the_very_beginning_it_is_part_of_the_view_and_leads_to_what_the_client_wants_instead() -> None:
    chat = asked_for_kind(Asking.VIEW)
    assert [statement.words for statement in chat.view.standing] == [CHOIR["en"]]
    assert chat.tap("state_limit", kind="not_now")[-1] == "utter_ask_instead"
    chat.say("sing with my cousins at home", "state_goal")
    assert chat.negotiation.item("g1").outcome is Outcome.AGREED


def test_told_later_the_conversation_comes_back_to_the_question_that_was_open() -> None:
    chat = asked_for_kind(Asking.CONFIDENCE)
    said = chat.tap("state_limit", kind="never")
    assert said == ["utter_limit_never", "utter_both_views_kept", "utter_ask_confidence_again"]
    assert chat.conversation.about == "s1"


def test_skipping_the_kind_keeps_the_disagreement_and_nothing_of_the_wish_gets_into_a_step() -> None:
    chat = at(Asking.STEP)
    chat.say("my counselor wants me to go back to the choir every Sunday, I don't want to", "disagree_with_counselor")
    chat.say("skip", "move_on")
    go_to(Asking.STEP, chat)
    chat.say("take a walk", "state_step")
    assert len(chat.negotiation.disagreements) == 1
    assert chat.negotiation.item("s1").latest_terms.days == ()


def test_what_a_client_says_against_the_bots_offers_stands_beside_them() -> None:
    chat = at(Asking.STEP)
    chat.tap("unsure")
    chat.tap("affirm")
    while chat.negotiation.item("s1").outcome is Outcome.OPEN:
        chat.say("no, that's not me", "deny")
        if chat.conversation.asking is Asking.STEP_PERMISSION:
            chat.tap("affirm")
    [kept] = chat.negotiation.disagreements
    assert (kept.kind, kept.item_id) == (DisagreementKind.WITH_DRAFT, "s1")
    assert kept.client_position == "no, that's not me"
    assert kept.other_position


def test_disagreements_and_limits_are_read_back() -> None:
    chat = asked_for_kind(Asking.HELD_BACK)
    chat.say("only if it's a different one", "answer")
    go_to(Asking.READ_BACK, chat)
    said = {each.response: each.values for each in chat.said}
    assert WISH["en"] in said["utter_part_disagreements"]["disagreements"]
    assert WISH["en"] in said["utter_part_limit_only_if_what"]["limit"]


def test_a_second_wish_of_the_counselor_loses_nothing_of_the_first() -> None:
    chat = asked_for_kind(Asking.STEP)
    chat.say("my counselor wants me to see a doctor, I don't want to", "disagree_with_counselor")
    for _ in range(2):
        if chat.conversation.asking is Asking.LIMIT_KIND:
            chat.tap("state_limit", kind="never")
    assert len(chat.negotiation.disagreements) == 2
    assert [limit.about for limit in chat.negotiation.limits] == ["go back to the choir", "see a doctor"]
