"""Steps that clients tell with all that belongs to them: where a thing goes, what is asked, how, and with whom."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bot.language.both_sides import both_sides
from bot.language.introductions import read_introduction
from bot.language.limit_kind import limit_kind
from bot.language.numbers import read_choices
from bot.language.terms import read_terms

TODAY = dt.date(2026, 11, 24)  # a Tuesday


def terms_of(said: str, language: str = "en") -> dict[str, Any]:
    return read_terms(said, language, TODAY).terms


@pytest.mark.parametrize(
    ("said", "language", "activity", "support"),
    [
        ("put the alarm under the bed", "en", "put the alarm under the bed", None),
        ("put the timer in the hallway, from tomorrow", "en", "put the timer in the hallway", None),
        ("put an alarm on my phone", "en", None, "an alarm on my phone"),
        ("set a reminder in my calendar every monday", "en", None, "a reminder in my calendar"),
        ("pasang alarm di hp tiap jam 9", "id", None, "alarm di hp"),
    ],
)
def test_a_thing_put_somewhere_is_the_step_and_one_that_reminds_helps(
    said: str, language: str, activity: str | None, support: str | None
) -> None:
    terms = terms_of(said, language)
    assert (terms.get("activity"), terms.get("support")) == (activity, support)


@pytest.mark.parametrize(
    ("said", "activity", "condition"),
    [
        ("stop by the clinic on Monday and ask if it's full", "stop by the clinic and ask if it's full", None),
        ("ask her if she'd come along on Monday", "ask her if she'd come along", None),
        ("check if the pool is open tomorrow", "check if the pool is open", None),
        ("walk to the lake if it's dry", "walk to the lake", "if it's dry"),
        ("text him if he's free", "text him", "if he's free"),
    ],
)
def test_a_question_passed_on_is_no_condition(said: str, activity: str, condition: str | None) -> None:
    terms = terms_of(said)
    assert (terms.get("activity"), terms.get("condition")) == (activity, condition)


@pytest.mark.parametrize(
    ("said", "activity", "support"),
    [
        ("have coffee with Ben on Friday and tell him", "have coffee with Ben and tell him", None),
        ("lunch with Ben on Friday", "lunch", "Ben"),
        ("write my aunt a card on sunday, no talking", "write my aunt a card, no talking", None),
        ("write my aunt a card on sunday, no mornings", "write my aunt a card", None),
    ],
)
def test_what_belongs_to_the_act_stays_in_it(said: str, activity: str, support: str | None) -> None:
    terms = terms_of(said)
    assert (terms.get("activity"), terms.get("support")) == (activity, support)


def test_each_time_something_comes_round_says_more_than_before_what() -> None:
    terms = terms_of("sit on the stairs before I unlock the door, every time I come back from work")
    assert terms["cue"] == "every time I come back from work"
    assert terms_of("stretch before I go to bed")["cue"] == "before I go to bed"


@pytest.mark.parametrize(
    ("said", "chosen"),
    [
        ("second and third both", (2, 3)),
        ("1 and 3 both", (1, 3)),
        ("gabung 1 sama 3", (1, 3)),
        ("both", (1, 2, 3)),
        ("semuanya", (1, 2, 3)),
    ],
)
def test_two_named_options_are_not_all_of_them(said: str, chosen: tuple[int, ...]) -> None:
    assert read_choices(said, None, 3) == chosen


@pytest.mark.parametrize(
    ("said", "limit"),
    [
        ("moving back isn't something I can face yet", {"kind": "not_now", "about": "moving back"}),
        ("seeing my uncle isn't possible right now", {"kind": "not_now", "about": "seeing my uncle"}),
        ("it isn't easy to get up right now", None),
    ],
)
def test_what_somebody_cannot_do_yet_is_a_limit_for_now(said: str, limit: dict[str, str] | None) -> None:
    assert read_terms(said, "en", TODAY).limit == limit


def test_a_fortnight_is_two_weeks() -> None:
    assert read_introduction("Edith, in a fortnight", "en", TODAY) == ("Edith", dt.date(2026, 12, 8))


def test_then_can_closes_a_proviso() -> None:
    assert limit_kind("if my cousin also come then can", "en") == ("only_if", "my cousin also come")


def test_whatever_stands_after_but_then_again_is_the_other_side() -> None:
    sides = both_sides("I wanna quit the band but then again it's all the company I have", "en")
    assert sides == ("I wanna quit the band", "it's all the company I have")
    assert both_sides("the bus is slow but then again it is cheap", "en") is None
