"""Replies to what is on the table, in everyday words: numbers, ideas by their names, shrugs; and what is no goodbye."""

from __future__ import annotations

from typing import Any

import pytest

from bot.negotiation.limits import Guardrails
from bot.negotiation.offers import OfferStatus, Party, ReplyKind
from bot.negotiation.outcomes import Outcome
from bot.negotiation.terms import Amount, Terms
from bot.sessions.conversation import Asking
from tests.chats import Chat
from tests.unit.sessions.paths import at, standing

OFFERED = {
    "en": ("write a letter to your brother", "take a walk in the park"),
    "id": ("menulis surat buat adik", "jalan kaki di taman"),
}


def at_two_offers(language: str, **more: Any) -> Chat:
    """Two steps of 20 minutes are on the table."""
    chat = at(Asking.STEP, language)
    chat.say("", "unsure")
    item = chat.negotiation.item("s1")
    chat.negotiation.invite_bot(item.id)
    for activity in OFFERED[language]:
        terms = Terms(activity=activity, amount=Amount(20, "minute"), **more)
        chat.negotiation.put_forward(item.id, Party.BOT, terms, chat.last.today)
    chat.conversation.asking, chat.conversation.about = Asking.STEP_OFFER, item.id
    return chat


def at_one_offer(language: str) -> Chat:
    chat = at_two_offers(language)
    chat.negotiation.decline("s1.2", Party.CLIENT)
    return chat


@pytest.mark.parametrize("intent", ["rate", "answer", "counter_propose", "nlu_fallback"])
@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "9"), ("en", "maybe a seven"), ("en", "8 out of 10"), ("id", "9"), ("id", "kayaknya 7 deh")],
)
def test_a_number_without_a_unit_changes_no_offer(language: str, words: str, intent: str) -> None:
    chat = at_one_offer(language)
    before = standing(chat)
    chat.say(words, intent)
    assert standing(chat) == before
    assert chat.conversation.asking is Asking.STEP_OFFER


@pytest.mark.parametrize(
    ("language", "words"), [("en", "10 minutes"), ("en", "make it ten"), ("id", "10 menit"), ("id", "10 aja")]
)
def test_a_number_that_counts_something_is_a_counter(language: str, words: str) -> None:
    chat = at_one_offer(language)
    chat.say(words, "counter_propose")
    assert chat.negotiation.item("s1").agreed_terms.amount == Amount(10, "minute")


@pytest.mark.parametrize(("language", "words"), [("en", "7"), ("id", "7")])
def test_a_number_the_question_asked_for_counts(language: str, words: str) -> None:
    chat = at_one_offer(language)
    chat.negotiation.put_off("s1.1", Party.CLIENT, ReplyKind.WAIT, "too long", frozenset({"amount"}))
    chat.say(words, "rate")
    assert chat.negotiation.item("s1").agreed_terms.amount == Amount(7, "minute")


@pytest.mark.parametrize("asking", [Asking.FRAGILE_YES, Asking.STEP])
@pytest.mark.parametrize(("language", "words"), [("en", "9"), ("id", "sembilan")])
def test_a_number_alone_changes_no_agreed_step(language: str, words: str, asking: Asking) -> None:
    chat = at(Asking.CONFIDENCE, language)
    before = chat.negotiation.item("s1").agreed_terms
    chat.conversation.asking = asking
    chat.say(words, "answer")
    assert chat.negotiation.item("s1").agreed_terms == before


@pytest.mark.parametrize(
    ("language", "words", "meant"),
    [
        ("en", "the one with the letter please, 10 minutes, at 8 am", "s1.1"),
        ("en", "the one about walking, but only 5 minutes", "s1.2"),
        ("id", "yang jalan kaki aja, 10 menit, jam 8 pagi", "s1.2"),
        ("id", "yang nulis aku mau, 5 menit aja", "s1.1"),
    ],
)
def test_an_offer_is_named_by_what_it_is(language: str, words: str, meant: str) -> None:
    chat = at_two_offers(language)
    offered = chat.negotiation.item("s1").offer(meant)
    chat.say(words, "counter_propose")
    agreed = chat.negotiation.item("s1").agreed_terms
    assert agreed is not None
    assert agreed.activity == offered.terms.activity
    assert agreed.amount != offered.terms.amount


@pytest.mark.parametrize(
    ("language", "words"), [("en", "the one with the drum, 10 minutes"), ("id", "yang main gitar, 10 menit")]
)
def test_an_idea_that_is_not_there_is_asked_about(language: str, words: str) -> None:
    chat = at_two_offers(language)
    assert chat.say(words, "counter_propose") == ["utter_which_one"]
    assert chat.negotiation.item("s1").outcome is Outcome.OPEN


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Not the first, I don't do letters. The second, for 30 minutes"),
        ("id", "Bukan yang pertama, aku nggak suka surat. Yang kedua, 30 menit"),
    ],
)
def test_of_two_that_are_named_the_one_not_turned_down_is_meant(language: str, words: str) -> None:
    chat = at_two_offers(language)
    chat.say(words, "counter_propose")
    agreed = chat.negotiation.item("s1").agreed_terms
    assert (agreed.activity, agreed.amount) == (OFFERED[language][1], Amount(30, "minute"))


@pytest.mark.parametrize("intent", ["counter_propose", "state_view", "affirm"])
@pytest.mark.parametrize(
    ("language", "words"), [("en", "what are these for, none of them"), ("id", "aduh, ga ada yang cocok")]
)
def test_a_no_to_all_turns_all_down(language: str, words: str, intent: str) -> None:
    chat = at_two_offers(language)
    chat.say(words, intent)
    assert {offer.status for offer in chat.negotiation.item("s1").offers} == {OfferStatus.DECLINED}
    assert chat.conversation.asking is Asking.STEP_PERMISSION


@pytest.mark.parametrize("intent", ["unsure", "ambivalent"])
@pytest.mark.parametrize(("language", "words"), [("en", "whatever, number two"), ("id", "yaudah terserah, nomor dua")])
def test_a_number_beside_a_shrug_is_a_yes_asked_about_once(language: str, words: str, intent: str) -> None:
    chat = at_two_offers(language)
    chat.say(words, intent)
    assert chat.negotiation.item("s1").agreed_terms.activity == OFFERED[language][1]
    assert chat.conversation.asking is Asking.FRAGILE_YES


@pytest.mark.parametrize(
    ("language", "words"), [("en", "I'm not sure about number two"), ("id", "belum tau, nomor dua masih bingung")]
)
def test_a_doubt_about_a_number_is_no_yes(language: str, words: str) -> None:
    chat = at_two_offers(language)
    chat.say(words, "unsure")
    assert chat.negotiation.item("s1").outcome is Outcome.OPEN


@pytest.mark.parametrize(
    ("language", "words"), [("en", "that's about how long it takes, agreed"), ("id", "segitu juga biasanya, setuju")]
)
def test_a_yes_as_the_last_word_is_one(language: str, words: str) -> None:
    chat = at_one_offer(language)
    chat.say(words, "counter_propose")
    assert chat.negotiation.item("s1").outcome is Outcome.AGREED


@pytest.mark.parametrize("intent", ["ask_next", "answer", "nlu_fallback"])
@pytest.mark.parametrize(("language", "words"), [("en", "keep it for the session"), ("id", "bahas di sesi aja")])
def test_leaving_it_to_the_session_can_be_typed(language: str, words: str, intent: str) -> None:
    chat = at_two_offers(language)
    chat.say(words, intent)
    assert chat.negotiation.item("s1").outcome is Outcome.FOR_COUNSELOR


@pytest.mark.parametrize(("language", "words"), [("en", "go on, one more"), ("id", "lanjut, satu lagi")])
@pytest.mark.parametrize("intent", ["resume", "ask_options"])
def test_going_on_when_asked_whether_to_suggest_is_a_yes(language: str, words: str, intent: str) -> None:
    chat = at(Asking.STEP, language)
    chat.say("", "unsure")
    assert chat.conversation.asking is Asking.STEP_PERMISSION
    chat.say(words, intent)
    assert chat.conversation.asking is Asking.STEP_OFFER


@pytest.mark.parametrize("intent", ["pause", "goodbye", "stop"])
@pytest.mark.parametrize(
    ("language", "words"), [("en", "send in the form tomorrow"), ("id", "kirim formulirnya besok pagi jam 9")]
)
def test_a_sentence_with_terms_is_no_goodbye(language: str, words: str, intent: str) -> None:
    chat = at(Asking.STEP, language, Guardrails(latest_start_in_days=60))
    chat.say(
        "send in the form on 3 May 2020" if language == "en" else "kirim formulir tanggal 3 Mei 2020", "state_step"
    )
    assert chat.conversation.asking is Asking.STEP_OFFER
    chat.say(words, intent)
    assert not chat.conversation.paused
    assert chat.negotiation.item("s1").agreed_terms is not None


@pytest.mark.parametrize(
    ("language", "words"), [("en", "I want to stop biting my nails"), ("id", "aku mau berhenti gigitin kuku")]
)
def test_what_a_client_wants_to_stop_is_a_goal_and_no_goodbye(language: str, words: str) -> None:
    chat = at(Asking.GOAL, language)
    chat.say(words, "stop")
    assert not chat.conversation.paused
    assert chat.negotiation.item("g1").outcome is Outcome.AGREED


@pytest.mark.parametrize(("language", "words"), [("en", "I want to stop now"), ("id", "aku mau berhenti dulu")])
def test_a_wish_to_stop_is_still_one(language: str, words: str) -> None:
    chat = at(Asking.GOAL, language)
    chat.say(words, "stop")
    assert chat.conversation.paused


@pytest.mark.parametrize(
    ("language", "words"), [("en", "walk to the next room"), ("id", "pindah ke ruangan sebelah aja")]
)
def test_an_idea_taken_for_skipping_is_the_answer(language: str, words: str) -> None:
    chat = at(Asking.OBSTACLE, language)
    chat.say("noise" if language == "en" else "berisik", "state_barrier")
    chat.say(words, "move_on")
    assert chat.obstacles[0].idea == words


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "fifteen minutes, after work instead of in the evening"), ("id", "malem ga bisa, 15 menit aja")],
)
def test_a_counter_leaves_out_what_it_turns_down(language: str, words: str) -> None:
    chat = at_two_offers(language, time_of_day="evening" if language == "en" else "night")
    chat.negotiation.decline("s1.2", Party.CLIENT)
    chat.say(words, "counter_propose")
    agreed = chat.negotiation.item("s1").agreed_terms
    assert agreed is not None
    assert (agreed.amount, agreed.time_of_day) == (Amount(15, "minute"), None)
    assert chat.negotiation.item("s1").replies[-2].objected == frozenset({"time_of_day"})


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "I will never write or walk anywhere, another idea please"),
        ("id", "menulis nggak akan pernah, cari cara lain"),
    ],
)
def test_who_asks_for_another_idea_beside_a_limit_gets_one(language: str, words: str) -> None:
    chat = at_one_offer(language)
    chat.say(words, "state_limit")
    item = chat.negotiation.item("s1")
    assert chat.conversation.asking is Asking.STEP_OFFER
    assert item.open_offers
    crossed = [limit.is_crossed_by(offer.terms) for limit in chat.negotiation.limits for offer in item.open_offers]
    assert crossed
    assert not any(crossed)


@pytest.mark.parametrize("intent", ["counter_propose", "deny", "state_limit"])
@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "I will never write, find me another way"), ("id", "menulis nggak akan pernah, carikan cara lain")],
)
def test_asking_for_another_idea_is_no_idea_of_the_clients_own(language: str, words: str, intent: str) -> None:
    chat = at_two_offers(language)
    chat.say(words, intent)
    assert chat.negotiation.item("s1").outcome is Outcome.OPEN
    assert chat.said[-1].response == "utter_offer_step_one"


@pytest.mark.parametrize(
    ("language", "words", "intent"),
    [
        ("en", "yes i hate it", "state_view"),
        ("en", "yes, somewhere quieter", "counter_propose"),
        ("en", "yes my mum said that", "answer"),
        ("id", "iya capek banget", "state_view"),
        ("id", "iya, di tempat yang lebih sepi", "counter_propose"),
    ],
)
def test_a_yes_with_more_to_it_takes_no_offer(language: str, words: str, intent: str) -> None:
    chat = at_one_offer(language)
    chat.say(words, intent)
    assert chat.negotiation.item("s1").outcome is Outcome.OPEN


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "yeah, the smaller one then"), ("en", "sure, that one"), ("id", "iya yang kecil aja")],
)
def test_a_yes_that_points_at_the_offer_takes_it(language: str, words: str) -> None:
    chat = at_one_offer(language)
    chat.say(words, "counter_propose")
    assert chat.negotiation.item("s1").outcome is Outcome.AGREED
