"""What can't be taken as one step is asked about in plain words, and nothing of it is stored."""

from __future__ import annotations

import pytest

from bot.negotiation.limits import Guardrails
from bot.negotiation.terms import Happening
from bot.sessions.conversation import Asking
from tests.unit.sessions.paths import at, standing

CONTRADICTIONS = [
    ("en", "I'd water the plants every day, but never"),
    ("en", "write a page every night and never at all"),
    ("id", "nyiram tanaman setiap hari tapi nggak pernah"),
    ("id", "nulis tiap malam, tapi tidak pernah sama sekali"),
]
MANY = [
    ("en", "cook, clean, paint, sew and garden every morning"),
    ("id", "masak, nyapu, ngecat, jahit sama berkebun tiap pagi"),
]
NOTHING = [("en", "read zero pages a day"), ("id", "baca nol halaman sehari"), ("id", "jalan kaki 0 menit")]


@pytest.mark.parametrize(
    ("language", "words", "response"),
    [
        *[(*each, "utter_step_contradicts") for each in CONTRADICTIONS],
        *[(*each, "utter_steps_at_once") for each in MANY],
        *[(*each, "utter_step_is_nothing") for each in NOTHING],
    ],
)
@pytest.mark.parametrize("intent", ["state_step", "counter_propose", "nlu_fallback", "state_limit"])
def test_it_is_asked_about_and_nothing_is_stored(language: str, words: str, response: str, intent: str) -> None:
    chat = at(Asking.STEP, language)
    before = standing(chat)
    assert chat.say(words, intent) == [response]
    assert standing(chat) == before
    assert chat.conversation.asking is Asking.STEP


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "water the plants every day, but never on Sundays"),
        ("en", "on Monday, Tuesday, Wednesday, Thursday and Friday I read a page"),
        ("en", "put on shoes and walk around the block every day"),
        ("id", "nyiram tanaman setiap hari, tapi nggak hari minggu"),
        ("id", "baca satu halaman senin, selasa, rabu, kamis, jumat"),
        ("id", "pakai sepatu terus jalan keliling komplek tiap hari"),
    ],
)
def test_an_exception_days_in_a_row_and_two_things_are_one_step(language: str, words: str) -> None:
    said = at(Asking.STEP, language).say(words, "state_step")
    assert not {"utter_step_contradicts", "utter_steps_at_once", "utter_step_is_nothing"} & set(said)


@pytest.mark.parametrize(
    ("language", "words"), [("en", "walk every day starting in May"), ("id", "jalan kaki tiap hari mulai Mei")]
)
def test_a_month_far_off_is_held_to_the_latest_start(language: str, words: str) -> None:
    chat = at(Asking.STEP, language, Guardrails(latest_start_in_days=60))
    assert chat.say(words, "state_step")[0] == "utter_guardrail_start"
    assert chat.negotiation.item("s1").agreed_terms is None


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "walk every day starting in December"), ("id", "jalan kaki tiap hari mulai Desember")],
)
def test_a_month_within_reach_stands_as_it_was_said(language: str, words: str) -> None:
    chat = at(Asking.STEP, language, Guardrails(latest_start_in_days=60))
    chat.say(words, "state_step")
    terms = chat.negotiation.item("s1").agreed_terms
    assert terms is not None
    assert isinstance(terms.start, Happening)


@pytest.mark.parametrize(
    ("language", "words", "activity"),
    [
        ("en", "I mean, fold the laundry on Monday", "fold the laundry"),
        ("id", "maksudku lipat baju hari senin", "lipat baju"),
    ],
)
def test_what_only_says_that_it_corrects_is_no_part_of_the_step(language: str, words: str, activity: str) -> None:
    chat = at(Asking.STEP, language)
    chat.say(words, "state_step")
    terms = chat.negotiation.item("s1").agreed_terms
    assert terms is not None
    assert terms.activity == activity
