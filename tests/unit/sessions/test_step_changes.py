"""A change of the agreed step is heard whatever question is open, and that question comes back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.negotiation.outcomes import Outcome
from bot.negotiation.terms import Amount, Frequency, Terms
from bot.sessions.conversation import Asking
from tests.chats import Chat
from tests.unit.sessions.paths import at, go_to

STEP = {
    "en": "say hi to my neighbour on Tuesdays and Thursdays at 18:00",
    "id": "nyapa tetangga tiap selasa dan kamis jam 18.00",
}
AFTER_THE_STEP = (Asking.OBSTACLE, Asking.IMPORTANCE, Asking.HORIZON, Asking.MORE_GOALS)


def agreed(chat: Chat, item_id: str = "s1") -> Terms:
    terms = chat.negotiation.item(item_id).agreed_terms
    assert terms is not None
    return terms


def at_with_days(asking: Asking, language: str) -> Chat:
    chat = at(Asking.STEP, language)
    chat.say(STEP[language], "state_step")
    assert agreed(chat).days == ("tue", "thu")
    return go_to(asking, chat)


@pytest.mark.parametrize("asking", AFTER_THE_STEP)
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "about the step, make it 20 minutes"),
        ("en", "for my step, 20 minutes"),
        ("id", "soal langkahnya, jadiin 20 menit"),
        ("id", "langkahku tambahin 20 menit"),
    ],
)
def test_a_change_said_of_the_step_is_one_and_its_question_waits(asking: Asking, language: str, words: str) -> None:
    chat = at_with_days(asking, language)
    said = chat.say(words, "answer")
    assert agreed(chat).amount == Amount(20, "minute")
    assert agreed(chat).days == ("tue", "thu")
    assert said == ["utter_step_changed", f"utter_ask_{asking}_again"]
    assert chat.obstacles == []


@pytest.mark.parametrize(
    ("language", "words", "days"),
    [
        ("en", "change Thursday to Friday, I work late then", ("tue", "fri")),
        ("en", "swap Tuesday for Monday", ("mon", "thu")),
        ("id", "ganti kamis jadi jumat, aku lembur soalnya", ("tue", "fri")),
        ("id", "tukar selasa dengan senin", ("mon", "thu")),
    ],
)
def test_of_several_days_only_the_one_that_is_named_gives_way(language: str, words: str, days: tuple[str, ...]) -> None:
    chat = at_with_days(Asking.OBSTACLE, language)
    chat.say(words, "state_barrier")
    assert agreed(chat).days == days


@pytest.mark.parametrize(
    ("language", "step", "words"),
    [
        ("en", "walk around the block every day except Monday", "let Friday be the day off instead of Monday"),
        ("id", "jalan keliling komplek tiap hari kecuali senin", "liburnya jumat aja, bukan senin"),
    ],
)
def test_another_day_off_frees_the_one_that_was(language: str, step: str, words: str) -> None:
    chat = at(Asking.STEP, language)
    chat.say(step, "state_step")
    go_to(Asking.OBSTACLE, chat)
    chat.say(words, "counter_propose")
    assert agreed(chat).days == ("mon", "tue", "wed", "thu", "sat", "sun")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "my boss changes the shifts on Fridays"),
        ("en", "the bus is late at 18:00"),
        ("en", "it rains every Tuesday"),
        ("id", "bosku suka ganti shift tiap jumat"),
        ("id", "ganti jadwal kerja mendadak hari selasa"),
        ("id", "langkahnya kerasa berat kalau malam"),
    ],
)
def test_a_story_with_days_and_times_in_it_changes_nothing(language: str, words: str) -> None:
    chat = at_with_days(Asking.OBSTACLE, language)
    before = agreed(chat)
    chat.say(words, "state_barrier")
    assert agreed(chat) == before
    assert [obstacle.words for obstacle in chat.obstacles] == [words]


@pytest.mark.parametrize(("language", "words"), [("en", "make it Monday then"), ("id", "geser ke senin aja")])
def test_what_one_would_do_about_an_obstacle_is_no_change(language: str, words: str) -> None:
    chat = at_with_days(Asking.OBSTACLE, language)
    chat.say("rain" if language == "en" else "hujan", "state_barrier")
    before = agreed(chat)
    chat.say(words, "counter_propose")
    assert agreed(chat) == before
    assert chat.obstacles[0].idea == words


@pytest.mark.parametrize(
    ("language", "words"), [("en", "make it Tuesdays and Thursdays"), ("id", "jadiin selasa dan kamis")]
)
def test_what_changes_nothing_is_not_said_to_have_changed(language: str, words: str) -> None:
    chat = at_with_days(Asking.OBSTACLE, language)
    assert chat.say(words, "counter_propose")[0] == "utter_step_stays"


@pytest.mark.parametrize(
    ("language", "step", "words"),
    [
        (
            "en",
            "call a friend twice a week, a third time only if I feel well",
            "drop the third one, two times are enough",
        ),
        ("id", "nelpon temen dua kali seminggu, yang ketiga kalau lagi enakan", "yang ketiga dicoret aja"),
    ],
)
@pytest.mark.parametrize("asking", [Asking.CONFIDENCE, Asking.OBSTACLE])
def test_one_time_dropped_takes_back_only_that_time(language: str, step: str, words: str, asking: Asking) -> None:
    chat = at(Asking.STEP, language)
    chat.say(step, "state_step")
    go_to(asking, chat)
    chat.say(words, "withdraw")
    item = chat.negotiation.item("s1")
    assert item.outcome is Outcome.AGREED
    assert (agreed(chat).frequency, agreed(chat).condition) == (Frequency(2, "week"), None)


@pytest.mark.parametrize(
    ("language", "words"), [("en", "scrap the Thursday, only Tuesdays"), ("id", "hapus kamisnya, selasa aja")]
)
def test_a_part_that_is_scrapped_beside_what_stays_is_a_change(language: str, words: str) -> None:
    chat = at_with_days(Asking.CONFIDENCE, language)
    chat.say(words, "withdraw")
    assert chat.negotiation.item("s1").outcome is Outcome.AGREED


@pytest.mark.parametrize(
    ("language", "words"), [("en", "take the step out please"), ("id", "langkahnya dibatalin aja")]
)
def test_the_step_itself_is_still_taken_back(language: str, words: str) -> None:
    chat = at_with_days(Asking.OBSTACLE, language)
    chat.say(words, "withdraw")
    assert chat.negotiation.item("s1").outcome is Outcome.WITHDRAWN


@pytest.mark.parametrize(("language", "words"), [("en", "I pat my own shoulder"), ("id", "aku tepuk pundak sendiri")])
def test_an_idea_taken_for_a_withdrawal_is_the_answer(language: str, words: str) -> None:
    chat = at(Asking.OBSTACLE, language)
    chat.say("rain" if language == "en" else "hujan", "state_barrier")
    chat.say(words, "withdraw")
    assert chat.obstacles[0].idea == words
    assert chat.negotiation.item("s1").outcome is Outcome.AGREED


def test_a_change_beyond_what_the_practice_settles_is_answered_and_not_taken() -> None:
    chat = at_with_days(Asking.OBSTACLE, "en")
    before = agreed(chat)
    chat.say("for the step, make it 5 hours", "counter_propose")
    assert chat.conversation.asking is Asking.STEP_OFFER
    assert replace(agreed(chat), amount=None) == replace(before, amount=None)
    assert agreed(chat).amount is None
