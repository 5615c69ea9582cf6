"""What every goal and step of the shipped catalog must be, whoever edits it next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.catalog.catalog import Catalog
from bot.catalog.schema import Goal, Step
from bot.practice import load_guardrails

LANGUAGES = ("id", "en")
PROMISED_AREAS = {
    "sleep", "worry", "low_mood", "study", "thesis", "family", "friends", "relationship", "work", "anger",
    "self_worth", "grief", "screens", "faith", "general", "money", "habits", "eating", "parenting", "caring", "health",
    "household",
}  # fmt: skip

# Words that would make a phrase read back as another term, or as nobody's step.
OTHER_TERMS = {
    "id": r"\b(?:sebelum|sesudah|setelah|sehabis|begitu|saat|ketika|kalau|sampai|kapan|mulai|dengan|bersama|berdua)\b",
    "en": r"\b(?:before|after|when|until|while|with|if|first|last|next|start\w*)\b",
}
PERSONS = {"id": r"\b(?:aku|saya|kamu|kami|kita)\b|\w{3,}(?<!te)mu\b", "en": r"\b(?:I|my|me|you|your|we|our)\b"}
PROMISES = {
    "id": r"\b(?:pasti|dijamin|sembuh|kamu harus|sebaiknya|semangat ya|wajib)\b",
    "en": r"\b(?:will|guarantee\w*|cure\w*|must|should|stay strong|always|never fails)\b",
}


def goals(catalog: Catalog) -> Iterator[Goal]:
    return (goal for area in catalog.areas for goal in area.goals)


def steps(catalog: Catalog) -> Iterator[Step]:
    return (step for goal in goals(catalog) for step in goal.steps)


def test_every_promised_area_is_there(catalog: Catalog) -> None:
    assert {area.area for area in catalog.areas} == PROMISED_AREAS


def test_each_area_has_three_goals_and_each_goal_three_steps(catalog: Catalog) -> None:
    assert all(len(area.goals) >= 3 for area in catalog.areas)
    assert all(len(goal.steps) >= 3 for goal in goals(catalog))


def test_each_area_but_the_general_one_can_be_recognised_in_both_languages(catalog: Catalog) -> None:
    for area in catalog.areas:
        if area.area != "general":
            assert len(area.words.id) >= 20, area.area
            assert len(area.words.en) >= 20, area.area


def test_no_two_areas_claim_the_same_word(catalog: Catalog) -> None:
    for language in LANGUAGES:
        claimed = [word for area in catalog.areas for word in set(getattr(area.words, language))]
        assert sorted({word for word in claimed if claimed.count(word) > 1}) == []


def test_nothing_is_the_same_in_both_languages(catalog: Catalog) -> None:
    for step in steps(catalog):
        assert step.reason.id != step.reason.en
        assert step.terms.activity.id != step.terms.activity.en


def test_no_sentence_and_no_activity_comes_twice_within_an_area(catalog: Catalog) -> None:
    for area in catalog.areas:
        for language in LANGUAGES:
            of_area = [step for goal in area.goals for step in goal.steps]
            activities = [getattr(step.terms.activity, language) for step in of_area]
            reasons = [getattr(step.reason, language) for step in of_area]
            assert len(set(activities)) == len(activities), area.area
            assert len(set(reasons)) == len(reasons), area.area


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_activity_says_only_what_is_done(catalog: Catalog, language: str) -> None:
    for step in steps(catalog):
        activity = getattr(step.terms.activity, language)
        assert not re.search(OTHER_TERMS[language], activity), activity
        assert not re.search(PERSONS[language], activity), activity
        assert not re.search(r"[,.;:]", activity), activity
        assert len(activity) <= 60, activity


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_that_stand_inside_a_phrase_begin_small(catalog: Catalog, language: str) -> None:
    for step in steps(catalog):
        for text in (step.terms.activity, step.terms.cue, step.terms.support):
            if text:
                assert getattr(text, language)[0].islower()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reason_promises_nothing_and_orders_nothing(catalog: Catalog, language: str) -> None:
    for step in steps(catalog):
        reason = getattr(step.reason, language)
        assert not re.search(PROMISES[language], reason), reason
        assert "!" not in reason


def test_a_step_is_tied_to_a_part_of_the_day_or_to_a_cue_but_not_to_both(catalog: Catalog) -> None:
    assert not [step.id for step in steps(catalog) if step.terms.cue and step.terms.time_of_day]


def test_each_range_leaves_room_below_the_start_and_none_is_huge(catalog: Catalog) -> None:
    for step in steps(catalog):
        if step.terms.amount:
            assert step.terms.amount.smallest <= step.terms.amount.value / 2 or step.terms.amount.value == 1, step.id
            assert step.terms.amount.largest <= 12 * step.terms.amount.value, step.id


def test_no_step_and_no_goal_crosses_a_guardrail_as_shipped(catalog: Catalog, areas_folder: Path) -> None:
    guardrails = load_guardrails(areas_folder.parents[2] / "practice")
    most = {"day": guardrails.most_per_day, "week": guardrails.most_per_week, "month": guardrails.most_per_month}
    for step in steps(catalog):
        if step.terms.amount:
            assert step.terms.amount.largest <= guardrails.largest[step.terms.amount.unit], step.id
        if step.terms.frequency:
            assert step.terms.frequency.largest <= most.get(step.terms.frequency.per, 1), step.id
    said = [step.terms.activity for step in steps(catalog)] + [goal.text for goal in goals(catalog)]
    for phrase in guardrails.phrases_not_by_bot:
        for text in said:
            assert not re.search(rf"\b{re.escape(phrase)}\b", f"{text.id} | {text.en}"), phrase
