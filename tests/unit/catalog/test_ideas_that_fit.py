"""Ideas fit the client's own goal first, then what was told; nothing presumes what nobody said."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.bootstrap.ideas import CatalogIdeas
from bot.catalog.any_goal import load_any_goal
from bot.catalog.catalog import Catalog
from bot.catalog.obstacles import load_obstacles


@pytest.fixture(scope="session")
def offered(catalog: Catalog) -> CatalogIdeas:
    beside = Path(__file__).parents[3] / "bot" / "catalog"
    return CatalogIdeas(catalog, load_obstacles(beside / "obstacles"), load_any_goal(beside / "any_goal.yml"))


@pytest.mark.parametrize(
    ("goal", "view", "language", "goal_id"),
    [
        ("get outside at least once a day", "I code from my bedroom and order all my food in", "en", "out_and_about"),
        ("lebih sering kena matahari", "kerja dari kos terus, udah sebulan ga keluar", "id", "out_and_about"),
        ("rehat tanpa rasa bersalah", "bayiku baru dua bulan, nangis terus, suami lembur", "id", "rest_without_guilt"),
        ("rest on Sundays without guilt", "I run the shop alone and my wife is ill", "en", "rest_without_guilt"),
        ("ada waktu buat diri sendiri", "jadi ketua panitia terus sampai masuk RS", "id", "time_for_myself"),
        ("an hour to myself", "three kids and a night job", "en", "time_for_myself"),
        ("have dinner with somebody now and then", "the flat is quiet since I retired", "en", "less_lonely"),
    ],
)  # fmt: skip
def test_the_words_of_the_goal_go_before_what_was_told(
    catalog: Catalog, goal: str, view: str, language: str, goal_id: str
) -> None:
    area = catalog.area_for(goal, language) or catalog.area_for(view, language)
    assert [idea.goal_id for idea in catalog.steps(goal, area, language, 2)] == [goal_id] * 2


@pytest.mark.parametrize("goal", ["lebih sabar", "be a bit more patient", "xyz"])
def test_nothing_about_an_ex_is_offered_to_somebody_who_named_none(catalog: Catalog, goal: str) -> None:
    for language in ("id", "en"):
        ideas = catalog.steps(goal, "relationship", language, 99)
        assert ideas
        assert "after_breakup" not in {idea.goal_id for idea in ideas}


def test_who_names_a_breakup_is_offered_what_fits_it(catalog: Catalog) -> None:
    assert catalog.steps("lupain mantan", "relationship", "id", 1)[0].goal_id == "after_breakup"


def test_a_husband_in_the_story_does_not_make_it_about_the_marriage(catalog: Catalog) -> None:
    assert catalog.area_for("nangis tiap malem, suami diam aja", "id") == "low_mood"
    assert catalog.area_for("suamiku jarang ngajak ngomong", "id") == "relationship"


@pytest.mark.parametrize(("goal", "view"), [("qwe", "asd"), ("", ""), ("grow beans", "the allotment is full of weeds")])
def test_where_neither_goal_nor_story_says_where_it_belongs_nothing_is_near(
    offered: CatalogIdeas, goal: str, view: str
) -> None:
    assert offered.steps(goal, view, "en", 3) == []
    assert offered.goals(view, "en", 3) == []


def test_what_suits_anybody_is_there_all_the_same(offered: CatalogIdeas) -> None:
    assert len(offered.goals_for_anybody("id", 3)) == 3
    assert len(offered.steps_for_any_goal("", "id", 3)) == 3


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_step_for_any_goal_is_made_of_the_clients_words(offered: CatalogIdeas, language: str) -> None:
    steps = offered.steps_for_any_goal("grow beans", language, 9)
    assert len(steps) >= 3
    for step in steps:
        assert "“grow beans”" in str(step.terms.activity)
        assert step.terms.frequency is not None


def test_a_long_goal_is_cut_between_two_words(offered: CatalogIdeas) -> None:
    long = "have the neighbours understand that we are people as well and want to sleep at night"
    activity = str(offered.steps_for_any_goal(long, "en", 1)[0].terms.activity)
    assert "that we are people as well …”" in activity


def test_a_step_for_any_goal_knows_how_small_and_how_large_it_may_become(offered: CatalogIdeas) -> None:
    activity = str(offered.steps_for_any_goal("grow beans", "en", 1)[0].terms.activity)
    assert offered.smallest(activity, "en")["amount"] == 1
    assert offered.largest(activity, "en")["amount"] == 10
    assert offered.smallest("grow beans", "en") == {}
