"""After a step was tried: five ways on, each negotiated under the same laws, and a new hand-over for what changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.negotiation.outcomes import Outcome, WayOn
from bot.sessions.conversation import Asking
from tests.chats import Chat
from tests.unit.sessions.paths import SAID, go_to, standing

STEP = {"en": "walk for 20 minutes every Monday", "id": "jalan kaki 20 menit tiap senin"}
GOAL = {"en": "have two friends here", "id": "kenal dua orang di kos"}
LANGUAGES = ("en", "id")
MOST_TURNS = 20


def asked_how_to_go_on(language: str = "en", step: str | None = None) -> Chat:
    """A client who has handed over, came back, and told how the step went and what helped."""
    chat = go_to(Asking.STEP, Chat(language))
    chat.say(step or STEP[language], "state_step")
    go_to(Asking.HANDED_OVER, chat)
    chat.tap("resume", back=True)
    chat.tap("ambivalent")
    chat.say("my cousin came along" if language == "en" else "ditemenin sepupuku", "answer")
    assert (chat.conversation.asking, chat.conversation.about) == (Asking.WAY_ON, "s1")
    return chat


def on_to_the_hand_over(chat: Chat) -> list[str]:
    """Answer as usual until it is handed over again; returns the names of all that was said."""
    said: list[str] = []
    for _ in range(MOST_TURNS):
        if chat.conversation.asking is Asking.HANDED_OVER:
            return said
        usual = SAID[chat.language].get(chat.conversation.asking)
        said += chat.say(*usual) if usual else chat.tap("affirm")
    raise AssertionError(f"{chat.conversation.asking} is open")


@pytest.mark.parametrize("language", LANGUAGES)
def test_keeping_the_step_changes_nothing_and_ends_it(language: str) -> None:
    chat = asked_how_to_go_on(language)
    agreed = chat.negotiation.item("s1").agreed_terms
    assert chat.tap("choose_option", way="keep") == ["utter_way_keep", "utter_ask_handed_over_again"]
    assert chat.negotiation.item("s1").agreed_terms == agreed
    assert chat.negotiation.item("s1").progress[-1].way is WayOn.KEEP


def test_a_step_that_is_kept_though_its_day_has_passed_gets_a_new_day() -> None:
    chat = asked_how_to_go_on(step="say hi to my neighbour tomorrow")
    item = chat.negotiation.item("s1")
    item.offers = [replace(each, terms=replace(each.terms, start=date(2026, 11, 20))) for each in item.offers]
    assert chat.tap("choose_option", way="keep") == ["utter_ask_step_next_day"]
    chat.say("on Friday", "answer")
    assert "Friday" in chat.values()["step"]
    assert item.agreed_terms.start != date(2026, 11, 20)
    assert "neighbour" in item.agreed_terms.activity


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_smaller_step_is_offered_along_the_term_and_agreed_only_on_a_yes(language: str) -> None:
    chat = asked_how_to_go_on(language)
    before = chat.negotiation.item("s1").agreed_terms
    assert "utter_offer_smaller" in chat.tap("choose_option", way="smaller_step")
    assert chat.negotiation.item("s1").agreed_terms == before
    chat.tap("affirm")
    item = chat.negotiation.item("s1")
    assert item.agreed_terms.amount.value < before.amount.value
    assert chat.conversation.asking is Asking.CONFIDENCE
    said = on_to_the_hand_over(chat)
    assert "utter_ask_read_back" in said
    assert said[-1] == "utter_handed_over_anew"
    assert "utter_ask_sharing" not in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_smaller_step_that_is_turned_down_leaves_the_step_and_needs_no_hand_over(language: str) -> None:
    chat = asked_how_to_go_on(language)
    agreed = chat.negotiation.item("s1").agreed_terms
    chat.tap("choose_option", way="smaller_step")
    chat.tap("deny")
    assert chat.negotiation.item("s1").agreed_terms == agreed
    assert chat.conversation.asking is Asking.HANDED_OVER


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_cannot_get_smaller_is_made_so_by_the_client(language: str) -> None:
    chat = asked_how_to_go_on(
        language, "say hi to my neighbour tomorrow" if language == "en" else "nyapa tetangga besok"
    )
    said = chat.tap("choose_option", way="smaller_step")
    assert said == ["utter_ask_step_smaller"]
    assert chat.negotiation.item("s1").bot_offers == ()


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "make it smaller, 5 minutes"), ("id", "kecilin jadi 5 menit aja"), ("en", "ten minutes is enough")],
)
def test_the_clients_own_size_is_taken_at_once(language: str, words: str) -> None:
    chat = asked_how_to_go_on(language)
    chat.say(words, "counter_propose")
    item = chat.negotiation.item("s1")
    assert item.agreed_terms.amount.value in (5, 10)
    assert item.bot_offers == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_step_is_the_clients_to_name_and_the_old_one_stands_until_it_is_agreed(language: str) -> None:
    chat = asked_how_to_go_on(language)
    assert chat.tap("choose_option", way="another_step") == ["utter_ask_step_instead"]
    assert chat.negotiation.item("s2").bot_offers == ()
    assert chat.negotiation.item("s1").outcome is Outcome.AGREED
    chat.say(*SAID[language][Asking.STEP])
    assert chat.negotiation.item("s1").outcome is Outcome.REPLACED
    assert (chat.conversation.asking, chat.conversation.about) == (Asking.CONFIDENCE, "s2")
    assert on_to_the_hand_over(chat)[-1] == "utter_handed_over_anew"
    assert chat.negotiation.item("s2").parent_id == "g1"


@pytest.mark.parametrize("language", LANGUAGES)
def test_ideas_for_another_step_come_only_when_asked_for(language: str) -> None:
    chat = asked_how_to_go_on(language)
    chat.tap("choose_option", way="another_step")
    chat.tap("ask_options")
    assert (chat.conversation.asking, chat.conversation.about) == (
        Asking.STEP_PERMISSION,
        "s2",
    ) or chat.negotiation.item("s2").bot_offers


@pytest.mark.parametrize("way", ["another_step", "new_goal", "realistic_goal"])
def test_who_names_nothing_after_all_keeps_what_there_was(way: str) -> None:
    chat = asked_how_to_go_on()
    agreed = [(item.id, item.agreed_terms) for item in chat.negotiation.items]
    chat.tap("choose_option", way=way)
    chat.tap("move_on")
    assert [(item.id, item.agreed_terms) for item in chat.negotiation.items if item.agreed_terms] == agreed
    assert chat.conversation.asking is Asking.HANDED_OVER


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_more_realistic_goal_is_said_anew_by_the_client_and_keeps_its_trail(language: str) -> None:
    chat = asked_how_to_go_on(language)
    offers = len(chat.negotiation.item("g1").offers)
    assert chat.tap("choose_option", way="realistic_goal") == ["utter_ask_goal_realistic"]
    assert len(chat.negotiation.item("g1").offers) == offers
    chat.say(GOAL[language], "state_goal")
    goal = chat.negotiation.item("g1")
    assert goal.agreed_terms.activity == GOAL[language]
    assert len(goal.offers) == offers + 1
    assert chat.negotiation.item("s1").outcome is Outcome.AGREED
    assert on_to_the_hand_over(chat)[-1] == "utter_handed_over_anew"


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_goal_takes_the_place_of_the_old_one_with_its_step_and_is_asked_for_a_step(language: str) -> None:
    chat = asked_how_to_go_on(language)
    assert chat.tap("choose_option", way="new_goal") == ["utter_ask_goal_instead"]
    chat.say(GOAL[language], "state_goal")
    assert [chat.negotiation.item(name).outcome for name in ("g1", "s1")] == [Outcome.REPLACED] * 2
    assert chat.conversation.asking is Asking.STEP
    said = on_to_the_hand_over(chat)
    assert chat.negotiation.item("s2").parent_id == "g2"
    assert {"utter_ask_goal_reason", "utter_ask_importance", "utter_ask_read_back"} <= set(said)
    assert "utter_ask_more_goals" not in said
    parts = [each.card["part"] for each in chat.said if each.card and "part" in each.card]
    assert "g1" not in parts


WORDS = [
    ("en", "keep it as it is", "choose_option", "keep"),
    ("id", "lanjut kayak kemarin", "resume", "keep"),
    ("en", "make the step smaller", "counter_propose", "smaller_step"),
    ("id", "kecilin aja langkahnya", "counter_propose", "smaller_step"),
    ("en", "another step please", "state_step", "another_step"),
    ("id", "ganti langkah lain", "withdraw", "another_step"),
    ("en", "the goal was too ambitious", "state_view", "realistic_goal"),
    ("id", "targetnya ketinggian", "state_barrier", "realistic_goal"),
    ("en", "I want a different goal", "state_goal", "new_goal"),
    ("id", "pengen tujuan lain", "state_goal", "new_goal"),
]


@pytest.mark.parametrize(("language", "words", "intent", "way"), WORDS)
def test_a_way_in_words_is_taken_whatever_they_were_taken_for(language: str, words: str, intent: str, way: str) -> None:
    chat = asked_how_to_go_on(language)
    chat.say(words, intent)
    assert chat.negotiation.item("s1").progress[-1].way == way


@pytest.mark.parametrize(("language", "words", "intent", "way"), [each for each in WORDS if each[3] != "keep"])
def test_a_way_named_plainly_is_taken_when_nothing_is_asked(language: str, words: str, intent: str, way: str) -> None:
    chat = asked_how_to_go_on(language)
    chat.tap("unsure")
    assert chat.conversation.asking is Asking.HANDED_OVER
    chat.say(words, intent)
    assert chat.negotiation.item("s1").progress[-1].way == way


def test_how_it_went_and_how_to_go_on_in_one_sentence_are_both_kept() -> None:
    chat = go_to(Asking.STEP, Chat("id"))
    chat.say(STEP["id"], "state_step")
    go_to(Asking.HANDED_OVER, chat)
    chat.tap("resume", back=True)
    chat.say("belum, kecilin aja langkahnya", "deny")
    told = chat.negotiation.item("s1").progress[-1]
    assert (told.how, told.way) == ("not_yet", WayOn.SMALLER_STEP)
    assert chat.conversation.asking is Asking.STEP_OFFER


def test_a_yes_to_five_ways_is_a_yes_to_none() -> None:
    chat = asked_how_to_go_on()
    before = standing(chat)
    assert chat.say("yes", "affirm")[0] == "utter_not_understood"
    assert standing(chat) == before
    assert chat.conversation.asking is Asking.WAY_ON


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_step_can_be_named_at_once(language: str) -> None:
    chat = asked_how_to_go_on(language)
    chat.say(*SAID[language][Asking.STEP])
    assert chat.negotiation.item("s2").outcome is Outcome.AGREED
    assert chat.negotiation.item("s1").outcome is Outcome.REPLACED


def test_undoing_another_step_brings_the_old_one_back() -> None:
    chat = asked_how_to_go_on()
    chat.tap("choose_option", way="another_step")
    chat.say(*SAID["en"][Asking.STEP])
    chat.say("undo that", "withdraw")
    assert chat.negotiation.item("s1").outcome is Outcome.AGREED
    assert chat.negotiation.item("s2").agreed_terms is None


def test_undoing_the_way_takes_it_from_how_the_step_went() -> None:
    chat = asked_how_to_go_on()
    chat.tap("choose_option", way="realistic_goal")
    chat.say("undo that", "withdraw")
    assert chat.negotiation.item("s1").progress[-1].way is None
    assert chat.conversation.asking is Asking.WAY_ON


@pytest.mark.parametrize(("number", "how"), [("0", "not_yet"), ("6", "partly"), ("10", "done")])
def test_how_it_went_can_be_a_number(number: str, how: str) -> None:
    chat = go_to(Asking.HANDED_OVER, Chat("en"))
    chat.tap("resume", back=True)
    assert chat.say(number, "rate")[0] == f"utter_progress_{how}"
    told = chat.negotiation.item("s1").progress[-1]
    assert (told.how, told.value, told.said) == (how, int(number), None)


def test_a_number_that_is_told_of_is_no_rating() -> None:
    chat = go_to(Asking.HANDED_OVER, Chat("en"))
    chat.tap("resume", back=True)
    chat.say("on two days out of five", "answer")
    assert chat.negotiation.item("s1").progress[-1].value is None


def test_the_session_has_been_so_its_next_day_is_asked_for() -> None:
    chat = asked_how_to_go_on()
    chat.draft.session_date = date(2026, 11, 20)
    chat.tap("choose_option", way="realistic_goal")
    chat.say(GOAL["en"], "state_goal")
    go_to(Asking.SESSION, chat)
    assert chat.say("rather not", "deny")[-1] == "utter_handed_over_anew"


def test_a_step_is_asked_about_again_on_another_day_only() -> None:
    chat = asked_how_to_go_on()
    chat.tap("choose_option", way="keep")
    assert "utter_ask_progress" not in chat.tap("resume", back=True)
    item = chat.negotiation.item("s1")
    item.progress[-1] = type(item.progress[-1])("partly", way=WayOn.KEEP, on=date(2026, 11, 17))
    assert chat.tap("resume", back=True)[-1] == "utter_ask_progress"
