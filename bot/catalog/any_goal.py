"""Steps for goals nothing in the catalog comes near, made of the client's own words (`any_goal.yml`)."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

from pydantic import Field, model_validator

from bot.catalog.schema import Both, Step
from bot.checked_yaml import Checked, FileError, load_checked, problem

GOAL = "{goal}"
LONGEST = 60  # characters of a goal within a step; what is longer is cut between two words


class AnyGoalError(FileError):
    """The file of steps for any goal, when it cannot be used."""


class AnyGoal(Checked):
    """Steps whose activity names the client's goal as `{goal}`, from small to large."""

    steps: Annotated[tuple[Step, ...], Field(min_length=3)]

    @model_validator(mode="after")
    def _each_names_the_goal(self) -> AnyGoal:
        for step in self.steps:
            for text in (step.terms.activity.id, step.terms.activity.en):
                if text.count(GOAL) != 1:
                    raise problem(f"“{text}” has no place for the goal.", f"Write {GOAL} where it belongs, once.")
        return self

    def step_with(self, activity: str, language: str) -> Step | None:
        """The step an activity was made from; None for any other."""
        return next((step for step in self.steps if _pattern(step.terms.activity, language).fullmatch(activity)), None)


def load_any_goal(path: Path) -> AnyGoal:
    """The file. Raises AnyGoalError naming line, reason and what to do."""
    return load_checked(path, AnyGoal, AnyGoalError)


def with_goal(step: Step, goal: str, language: str) -> str:
    """The activity of a step, with the client's goal in its place."""
    short = goal if len(goal) <= LONGEST else f"{goal[:LONGEST].rsplit(' ', 1)[0]} …"
    activity: str = getattr(step.terms.activity, language)
    return activity.replace(GOAL, short)


def _pattern(activity: Both, language: str) -> re.Pattern[str]:
    before, after = getattr(activity, language).split(GOAL)
    return re.compile(f"{re.escape(before)}.+{re.escape(after)}")
