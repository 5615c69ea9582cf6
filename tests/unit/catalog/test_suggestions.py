"""What the bot gets when it asks the catalog for ideas."""

from __future__ import annotations

import json

import pytest

from bot.catalog.catalog import Catalog

CONTRACT_TERMS = {"activity", "amount", "frequency", "days", "time_of_day", "cue", "support"}


def test_goals_come_in_the_language_of_the_conversation(catalog: Catalog) -> None:
    assert catalog.goals("sleep", "id", 1)[0].text == "tidur lebih teratur"
    assert catalog.goals("sleep", "en", 1)[0].text == "sleep at more regular hours"


@pytest.mark.parametrize("most", [0, 1, 2, 3])
def test_never_more_ideas_come_than_were_asked_for(catalog: Catalog, most: int) -> None:
    assert len(catalog.goals("worry", "id", most)) == most
    assert len(catalog.steps("pikiran lebih tenang", "worry", "id", most)) == most


@pytest.mark.parametrize("area", [None, "an_area_no_longer_there"])
def test_without_an_area_the_ideas_are_general(catalog: Catalog, area: str | None) -> None:
    assert {idea.area for idea in catalog.goals(area, "id", 3)} == {"general"}
    assert {idea.area for idea in catalog.steps("entahlah", area, "id", 3)} == {"general"}


def test_a_goal_of_the_catalog_gets_its_own_steps_first(catalog: Catalog) -> None:
    for area in catalog.areas:
        for goal in area.goals:
            for language in ("id", "en"):
                ideas = catalog.steps(getattr(goal.text, language), area.area, language, 3)
                assert [idea.goal_id for idea in ideas] == [goal.id] * 3, goal.id


@pytest.mark.parametrize(
    ("goal", "area", "language", "goal_id"),
    [
        ("pengennya sih berani bimbingan lagi", "thesis", "id", "meet_supervisor"),
        ("jam tidurku balik normal", "sleep", "id", "regular_hours"),
        ("gak scroll medsos terus", "screens", "id", "less_scrolling"),
        ("pengen berhenti ngerokok", "screens", "id", "change_a_habit"),
        ("gak gampang bentak orang, bisa nahan", "anger", "id", "pause_before_reacting"),
        ("punya kenalan di kelas baru", "friends", "id", "new_friends"),
        ("dapet kerja, minimal dipanggil interview", "work", "id", "find_work"),
        ("I want to get over my ex", "relationship", "en", "after_breakup"),
        ("be able to talk to my advisor without shaking", "thesis", "en", "meet_supervisor"),
        ("stop comparing myself to everyone", "self_worth", "en", "less_comparing"),
        ("finish my backlog", "study", "en", "catch_up"),
        ("stop shouting, control my temper", "anger", "en", "pause_before_reacting"),
    ],
)
def test_a_goal_in_the_clients_words_finds_its_steps(
    catalog: Catalog, goal: str, area: str, language: str, goal_id: str
) -> None:
    assert catalog.steps(goal, area, language, 1)[0].goal_id == goal_id


def test_a_goal_that_leaves_the_area_of_the_view_is_followed(catalog: Catalog) -> None:
    ideas = catalog.steps("pengen gak begadang", "thesis", "id", 2)
    assert {(idea.area, idea.goal_id) for idea in ideas} == {("sleep", "fewer_late_nights")}


def test_a_goal_that_says_nothing_gets_the_first_step_of_each_goal_of_its_area(catalog: Catalog) -> None:
    ideas = catalog.steps("xyz", "sleep", "id", 3)
    assert [idea.goal_id for idea in ideas] == ["regular_hours", "fall_asleep", "fewer_late_nights"]


def test_no_step_is_suggested_twice(catalog: Catalog) -> None:
    ideas = catalog.steps("tidur lebih teratur", "sleep", "id", 99)
    assert len({(idea.goal_id, idea.id) for idea in ideas}) == len(ideas) == 12


def test_terms_have_the_shapes_of_the_contract(catalog: Catalog) -> None:
    for area in catalog.areas:
        for idea in catalog.steps("", area.area, "id", 99):
            assert json.loads(json.dumps(idea.terms)) == idea.terms
            assert set(idea.terms) <= CONTRACT_TERMS
            assert isinstance(idea.terms["activity"], str)
            assert set(idea.terms.get("amount", {"value": 1, "unit": ""})) == {"value", "unit"}
            assert set(idea.terms.get("frequency", {"times": 1, "per": ""})) == {"times", "per"}


def test_each_range_belongs_to_a_term_and_holds_its_value(catalog: Catalog) -> None:
    for area in catalog.areas:
        for idea in catalog.steps("", area.area, "en", 99):
            sizes = {
                "amount": idea.terms.get("amount", {}).get("value"),
                "frequency": idea.terms.get("frequency", {}).get("times"),
                "days": len(idea.terms.get("days", [])),
            }
            assert idea.ranges
            for term, found in idea.ranges.items():
                assert term in idea.terms
                assert found["smallest"] <= sizes[term] <= found["largest"]


def test_something_done_once_is_said_as_the_contract_says_it(catalog: Catalog) -> None:
    idea = catalog.steps("berani bimbingan lagi", "thesis", "id", 1)[0]
    assert idea.terms["frequency"] == {"times": 1, "per": "once"}
    assert "amount" not in idea.terms
