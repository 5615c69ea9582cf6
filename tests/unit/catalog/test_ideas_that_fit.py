"""Ideas fit the client's own goal first, then what was told; nothing presumes what nobody said."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.bootstrap.ideas import CatalogIdeas
from bot.catalog.catalog import Catalog
from bot.catalog.obstacles import load_obstacles


@pytest.fixture(scope="session")
def offered(catalog: Catalog) -> CatalogIdeas:
    return CatalogIdeas(catalog, load_obstacles(Path(__file__).parents[3] / "bot" / "catalog" / "obstacles"))


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


def test_where_neither_goal_nor_story_says_where_it_belongs_ideas_are_general(offered: CatalogIdeas) -> None:
    general = {step.terms.activity for step in offered.steps("qwe", "asd", "en", 3)}
    assert general == {step.terms.activity for step in offered.steps("", "", "en", 3)}
    assert len(general) == 3
