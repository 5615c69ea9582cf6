"""What could get in the way: the client's idea first, then options to choose from or to combine (role 4)."""

from __future__ import annotations

import pytest

from bot.sessions.conversation import Asking
from tests.chats import Chat
from tests.unit.sessions.paths import at, go_to

SHY = {"en": "I get so shy on the stairs", "id": "aku suka malu kalau ketemu di tangga"}


def at_options(language: str = "en") -> Chat:
    """A client with an obstacle and no idea of their own."""
    chat = at(Asking.OBSTACLE, language)
    chat.say(SHY[language], "state_barrier")
    chat.say("no idea", "unsure")
    assert chat.conversation.asking is Asking.OBSTACLE_OPTIONS
    return chat


@pytest.mark.parametrize("language", ["en", "id"])
def test_what_could_get_in_the_way_is_kept_and_the_clients_own_idea_is_asked_for_first(language: str) -> None:
    chat = at(Asking.OBSTACLE, language)
    assert chat.say(SHY[language], "state_barrier") == ["utter_obstacle_noted", "utter_ask_obstacle_idea"]
    assert chat.values()["obstacle"]
    [obstacle] = chat.obstacles
    assert (obstacle.words, obstacle.item_id, obstacle.options) == (SHY[language], "s1", ())


def test_nothing_in_the_way_is_an_answer_too() -> None:
    chat = at(Asking.OBSTACLE)
    assert chat.say("nothing", "deny") == ["utter_no_obstacle", "utter_ask_goal_reason"]
    assert chat.obstacles == []


def test_the_clients_idea_is_the_plan_and_nothing_is_put_beside_it() -> None:
    chat = at(Asking.OBSTACLE)
    chat.say(SHY["en"], "state_barrier")
    said = chat.say("I could practise with my cousin", "answer")
    assert said == ["utter_obstacle_idea_noted", "utter_ask_goal_reason"]
    assert "your cousin" in chat.values()["idea"]
    [obstacle] = chat.obstacles
    assert (obstacle.idea, obstacle.options) == ("I could practise with my cousin", ())
    assert obstacle.plan == ("I could practise with my cousin",)


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_client_without_an_idea_gets_two_or_three_options_with_what_speaks_for_and_against(language: str) -> None:
    chat = at_options(language)
    options = chat.obstacles[0].options
    assert 2 <= len(options) <= 3
    lines = chat.values()["options"].splitlines()
    assert [line.split(" ")[0] for line in lines] == [f"{n}." for n in range(1, len(options) + 1)]
    assert all("(+ " in line and "− " in line for line in lines)
    assert [option.title for option in chat.said[-1].options] == list(options)


def test_a_client_who_likes_to_choose_from_few_gets_two_options() -> None:
    chat = at(Asking.OBSTACLE)
    chat.approach.take({"options": -1})
    chat.say(SHY["en"], "state_barrier")
    chat.say("no idea", "unsure")
    assert len(chat.obstacles[0].options) == 2


def test_an_option_is_chosen_by_a_tap_or_by_its_number() -> None:
    tapped, typed = at_options(), at_options()
    tapped.tap("choose_option", option=1)
    assert typed.say("the second one", "choose_option")[0] == "utter_obstacle_plan_noted"
    assert tapped.obstacles[0].chosen == typed.obstacles[0].chosen == (typed.obstacles[0].options[1],)
    assert tapped.conversation.asking is Asking.GOAL_REASON


@pytest.mark.parametrize(("language", "words"), [("en", "the first and the second"), ("id", "gabung 1 sama 2")])
def test_options_can_be_combined(language: str, words: str) -> None:
    chat = at_options(language)
    assert chat.say(words, "choose_option")[0] == "utter_obstacle_plan_combined"
    assert chat.obstacles[0].plan == chat.obstacles[0].options[:2]


def test_a_yes_to_several_options_is_no_choice_and_is_asked_once_more() -> None:
    chat = at_options()
    assert chat.say("sounds good", "affirm") == ["utter_ask_obstacle_options_again"]
    assert len(chat.said[0].options) == len(chat.obstacles[0].options)
    assert chat.say("sounds good", "affirm")[0] == "utter_obstacle_left"
    assert chat.obstacles[0].plan == ()


def test_where_no_option_fits_the_obstacle_stands_for_the_session_as_it_is() -> None:
    chat = at_options()
    assert chat.say("none of those", "deny") == ["utter_obstacle_left", "utter_ask_goal_reason"]
    assert (chat.obstacles[0].words, chat.obstacles[0].plan) == (SHY["en"], ())


def test_an_idea_that_comes_while_options_are_open_is_the_clients_own() -> None:
    chat = at_options()
    chat.say("I'd rather leave a note on her door", "answer")
    assert (chat.obstacles[0].idea, chat.obstacles[0].chosen) == ("I'd rather leave a note on her door", ())


def test_an_obstacle_said_early_is_kept_and_its_idea_asked_for_when_its_turn_comes() -> None:
    chat = at(Asking.CONFIDENCE)
    said = chat.say("I'm scared she won't answer", "state_barrier")
    assert said == ["utter_noted_barrier", "utter_ask_confidence_again"]
    assert chat.tap("rate", value=9)[-1] == "utter_ask_obstacle_idea"
    assert "she won't answer" in chat.values()["obstacle"]
    chat.say("then I try the other neighbour", "answer")
    assert chat.obstacles[0].plan == ("then I try the other neighbour",)


def test_obstacles_and_plans_are_read_back_together() -> None:
    chat = at_options()
    chat.tap("choose_option", option=0)
    go_to(Asking.READ_BACK, chat)
    assert "utter_part_obstacles" in [each.response for each in chat.said]
    assert chat.obstacles[0].options[0] in chat.values()["obstacles"]
