"""A client and the bot bargain over a goal and a step, through the use cases, in both languages."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.negotiation.limits import Guardrails, LimitKind
from bot.negotiation.offers import OfferStatus, Party
from bot.negotiation.outcomes import DisagreementKind, Outcome
from bot.negotiation.terms import Amount, Frequency
from bot.sessions.conversation import Asking
from tests.chats import Chat

VIEW = {"id": "skripsiku macet, tiap buka laptop langsung mules", "en": "my thesis is stuck, I feel sick opening it"}
GOAL = {"id": "mau nyicil skripsi lagi", "en": "get back to writing a little"}


def at_goal(language: str = "id", **more: Any) -> Chat:
    """The view is told; nothing is said of preferences or values."""
    chat = Chat(language, **more)
    chat.say(VIEW[language], "state_view")
    while chat.conversation.asking is not Asking.GOAL:
        chat.tap("affirm" if chat.conversation.asking is Asking.PLAY_BACK else "unsure")
    return chat


def at_step(language: str = "id", **more: Any) -> Chat:
    """One goal of the client's own is agreed."""
    chat = at_goal(language, **more)
    chat.say(GOAL[language], "state_goal")
    assert chat.conversation.asking is Asking.STEP
    return chat


def at_step_offer(language: str = "id") -> Chat:
    chat = at_step(language)
    chat.say("", "unsure")
    chat.tap("affirm")
    assert chat.conversation.asking is Asking.STEP_OFFER
    return chat


def at_one_offer(language: str = "id") -> Chat:
    """Declined twice: one offer is on the table."""
    chat = at_step_offer(language)
    chat.tap("deny")
    chat.tap("affirm")
    assert len(chat.negotiation.item("s1").open_offers) == 1
    return chat


def test_the_bot_offers_no_goal_before_the_client_has_spoken() -> None:
    chat = at_goal()
    assert chat.negotiation.items == []
    assert chat.say("ga tau", "unsure") == ["utter_ask_goal_permission"]
    assert chat.negotiation.item("g1").offers == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_named_goal_is_kept_in_the_clients_words_and_agreed_by_the_bot(language: str) -> None:
    chat = at_goal(language)
    chat.say("pengennya bisa tidur sebelum jam 12" if language == "id" else "I want to sleep before 12", "state_goal")
    item = chat.negotiation.item("g1")
    assert item.outcome is Outcome.AGREED
    assert item.offers[0].by is Party.CLIENT
    assert item.offers[0].terms.activity in ("bisa tidur sebelum jam 12", "sleep before 12")
    assert item.replies[0].by is Party.BOT


def test_a_client_who_goes_on_telling_is_heard_and_asked_once_more() -> None:
    chat = at_goal()
    assert chat.say("di rumah juga berantem mulu", "state_view") == ["utter_view_added"]
    assert chat.negotiation.items == []
    chat.say("rumah tenang", "state_view")
    assert chat.negotiation.item("g1").agreed_terms.activity == "rumah tenang"
    assert [statement.words for statement in chat.view.standing][-1] == "di rumah juga berantem mulu"


def test_options_are_offers_that_can_be_named_and_the_others_lapse() -> None:
    chat = at_step_offer()
    second = chat.negotiation.item("s1").open_offers[1]
    chat.tap("choose_option", offer=second.id)
    item = chat.negotiation.item("s1")
    assert item.agreed_terms == second.terms
    assert item.offers[0].status is OfferStatus.LAPSED
    assert chat.conversation.asking is Asking.CONFIDENCE


def test_a_yes_to_several_offers_is_no_yes_to_any() -> None:
    chat = at_step_offer()
    assert chat.say("boleh", "affirm") == ["utter_which_one"]
    assert chat.negotiation.item("s1").outcome is Outcome.OPEN


def test_a_counter_changes_what_it_names_and_the_bot_accepts_it() -> None:
    chat = at_one_offer()
    offered = chat.negotiation.item("s1").open_offers[0].terms
    chat.say("boleh tapi 5 menit aja, sama kakakku", "counter_propose")
    item = chat.negotiation.item("s1")
    assert item.outcome is Outcome.AGREED
    agreed = item.agreed_terms
    assert (agreed.amount, agreed.support) == (Amount(5, "minute"), "kakakku")
    assert agreed.differs_from(offered) <= {"amount", "support"}
    assert item.ownership()["amount"].by is Party.CLIENT
    assert item.ownership()["activity"].by is Party.BOT


def test_a_yes_that_changes_a_term_is_a_counter_whatever_the_classifier_says() -> None:
    chat = at_one_offer("en")
    chat.say("yes, but twice a week", "affirm")
    item = chat.negotiation.item("s1")
    assert item.agreed_terms.frequency == Frequency(2, "week")
    assert item.offers[-1].by is Party.CLIENT


def test_terms_said_before_it_was_clear_which_offer_is_meant_are_not_lost() -> None:
    chat = at_step_offer()
    chat.say("boleh, tapi sama temenku", "counter_propose")
    assert chat.conversation.pending
    chat.say("yang pertama", "choose_option")
    item = chat.negotiation.item("s1")
    assert item.agreed_terms.support == "temenku"
    assert item.agreed_terms.activity == item.offers[0].terms.activity
    assert chat.conversation.pending is None


def test_an_objection_without_another_value_makes_the_offer_smaller() -> None:
    chat = at_step_offer()
    item = chat.negotiation.item("s1")
    offered = item.open_offers[0].terms
    chat.say(f"yang pertama {int(offered.amount.value)} menit kelamaan", "counter_propose")
    assert [offer.terms.activity for offer in item.open_offers] == [offered.activity]
    assert item.open_offers[0].terms.amount.value < offered.amount.value
    assert item.bot_offers_left == 0


def test_after_three_offers_the_item_ends_with_both_positions_and_without_pressure() -> None:
    chat = at_step_offer("en")
    chat.say("neither of these is for me", "deny")
    chat.tap("affirm")
    said = chat.say("no, that's not me either", "deny")
    item = chat.negotiation.item("s1")
    assert len(item.bot_offers) == 3
    assert item.outcome is Outcome.AGREE_TO_DIFFER
    kept = chat.negotiation.disagreements[0]
    assert (kept.kind, kept.client_position) == (DisagreementKind.WITH_DRAFT, "no, that's not me either")
    assert kept.other_position
    assert said[0] == "utter_agree_to_differ"
    assert chat.negotiation.item("g1").outcome is Outcome.AGREED


def test_a_counter_beyond_the_guardrail_is_answered_with_the_nearest_and_then_agreed() -> None:
    chat = at_step()
    said = chat.say("nulis 300 menit tiap hari", "state_step")
    assert said[0] == "utter_guardrail_amount"
    chat.say("yaudah", "affirm")
    item = chat.negotiation.item("s1")
    assert item.agreed_terms.amount == Amount(120, "minute")
    assert [offer.by for offer in item.offers] == [Party.CLIENT, Party.BOT]


def test_what_the_practice_leaves_to_the_counselor_is_heard_and_passed_on() -> None:
    chat = at_goal(guardrails=Guardrails(not_by_bot=("berhenti minum obat",)))
    said = chat.say("pengen berhenti minum obat", "state_goal")
    assert said[0] == "utter_goal_for_counselor"
    assert chat.negotiation.item("g1").outcome is Outcome.FOR_COUNSELOR


def test_a_step_without_when_is_asked_when_and_nothing_else() -> None:
    chat = at_step("en")
    assert chat.say("open the file", "state_step")[-1] == "utter_ask_step_when"
    chat.say("tomorrow morning", "answer")
    agreed = chat.negotiation.item("s1").agreed_terms
    assert (agreed.start, agreed.time_of_day) == (date(2026, 11, 25), "morning")
    assert agreed.activity == "open the file"


def test_when_is_asked_twice_at_most_and_may_stay_open() -> None:
    chat = at_step("en")
    chat.say("write one paragraph", "state_step")
    assert chat.say("hm", "nlu_fallback") == ["utter_when_not_understood"]
    chat.say("hm", "nlu_fallback")
    assert chat.negotiation.item("s1").outcome is Outcome.AGREED


def test_a_limit_said_in_passing_is_kept_and_never_offered_across() -> None:
    chat = at_step_offer()
    offered = chat.negotiation.item("s1").open_offers[0].terms.activity
    chat.say(f"aku ga akan pernah {offered}", "state_limit")
    limit = chat.negotiation.limits[0]
    assert limit.kind is LimitKind.NEVER
    assert all(not limit.is_crossed_by(offer.terms) for offer in chat.negotiation.item("s1").open_offers)


def test_a_reply_that_cannot_be_read_changes_nothing() -> None:
    chat = at_step_offer()
    before = list(chat.happened)
    assert chat.say("kucingku lucu", "nlu_fallback") == ["utter_reply_not_understood"]
    assert chat.happened == before


def test_not_now_is_neither_yes_nor_no() -> None:
    chat = at_step_offer()
    chat.say("bingung", "unsure")
    item = chat.negotiation.item("s1")
    assert item.outcome is Outcome.OPEN
    assert len(item.open_offers) == 2
    chat.tap("deny", leave=True)
    assert item.outcome is Outcome.FOR_COUNSELOR


def test_a_yes_that_repeats_a_term_of_the_offer_is_a_yes() -> None:
    chat = at_one_offer()
    offered = chat.negotiation.item("s1").open_offers[0]
    chat.say(f"{int(offered.terms.amount.value)} menit oke", "counter_propose")
    assert chat.negotiation.item("s1").agreed_terms == offered.terms


def test_when_said_before_what_is_kept_for_the_step() -> None:
    chat = at_step("en")
    assert chat.say("every morning", "state_step") == ["utter_step_what"]
    chat.say("open the file", "state_step")
    agreed = chat.negotiation.item("s1").agreed_terms
    assert (agreed.activity, agreed.time_of_day) == ("open the file", "morning")


def test_an_objection_with_no_offer_left_is_asked_what_would_fit_and_ends_nothing() -> None:
    chat = at_one_offer()
    item = chat.negotiation.item("s1")
    said = chat.say(f"{int(item.open_offers[0].terms.amount.value)} menit kelamaan", "counter_propose")
    assert said == ["utter_what_instead"]
    assert (item.outcome, len(item.open_offers)) == (Outcome.OPEN, 1)


def test_a_limit_said_with_a_counter_is_kept_too() -> None:
    chat = at_one_offer()
    chat.say("5 menit aja, tapi aku ga akan pernah nelpon bapak", "counter_propose")
    assert [limit.kind for limit in chat.negotiation.limits] == [LimitKind.NEVER]
    assert chat.negotiation.item("s1").agreed_terms.amount == Amount(5, "minute")


def test_a_limit_that_takes_every_offer_off_the_table_leaves_a_question_that_can_be_answered() -> None:
    chat = at_one_offer()
    offered = chat.negotiation.item("s1").open_offers[0].terms.activity
    said = chat.say(f"aku ga akan pernah {offered}", "state_limit")
    assert said == ["utter_limit_never", "utter_ask_step_permission_more"]
    assert chat.conversation.asking is Asking.STEP_PERMISSION
