"""Suggestions for a client who asks for ideas or does not know: which goals, which steps, how large."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice, zip_longest
from pathlib import Path
from typing import Any

from bot.catalog.folder import GENERAL, load_folder
from bot.catalog.schema import Area, Goal, Step
from bot.catalog.words import WordCounter
from bot.checked_yaml import FileError


class CatalogError(FileError):
    """A file of the catalog, or of a practice's overrides, that cannot be used."""


@dataclass(frozen=True)
class GoalIdea:
    """A goal the bot may suggest, in one language."""

    id: str
    area: str
    text: str


@dataclass(frozen=True)
class StepIdea:
    """A step the bot may suggest, in one language.

    `terms` has the shapes of the contract of `mufakat parse`; `ranges` says for `amount` (in its unit),
    `frequency` (times) and `days` (how many) what is `smallest` and `largest`; `reason` is one sentence.
    """

    id: str
    area: str
    goal_id: str
    terms: dict[str, Any]
    ranges: dict[str, dict[str, float]]
    reason: str


class Catalog:
    """Every area of the catalog, in order; `general` is there for those who fit none."""

    def __init__(self, areas: Iterable[Area]) -> None:
        self._areas = {area.area: area for area in sorted(areas, key=lambda area: (area.order, area.area))}
        self._area_words = {
            language: {name: WordCounter(getattr(area.words, language), language) for name, area in self._areas.items()}
            for language in ("id", "en")
        }

    @property
    def areas(self) -> tuple[Area, ...]:
        return tuple(self._areas.values())

    def area_for(self, text: str, language: str) -> str | None:
        """The area most words of `text` point to; None where none does.

        Where the language gives nothing the other is tried: many clients mix the two.
        """
        for words in (self._area_words[language], self._area_words["en" if language == "id" else "id"]):
            best = _most(words, text)
            if best:
                return best
        return None

    def goals(self, area: str | None, language: str, most: int) -> list[GoalIdea]:
        """At most `most` goals of the area; general ones for None or an area that is no longer there."""
        found = self._area(area)
        return [GoalIdea(goal.id, found.area, getattr(goal.text, language)) for goal in found.goals[:most]]

    def steps(self, goal_text: str, area: str | None, language: str, most: int) -> list[StepIdea]:
        """At most `most` steps for a goal in the client's words.

        The goal of the area, or of the general one, that shares most words with it comes first. Where none shares any,
        a goal of the area the words themselves point to; else the first step of each goal of the area, which suits
        most people, save of goals that are for those who name them.
        """
        home, goal = self._fitting(goal_text, self._area(area), language)
        pointed = None if goal else self.area_for(goal_text, language)
        if pointed:
            elsewhere = self._areas[pointed]
            goal, _ = _closest(elsewhere, goal_text, language)
            home = elsewhere if goal or area is None else home
        ordered = chain(((goal, step) for step in goal.steps) if goal else (), _in_turn(home, goal))
        return [_idea(home, owner, step, language) for owner, step in islice(ordered, most)]

    def _fitting(self, goal_text: str, home: Area, language: str) -> tuple[Area, Goal | None]:
        """The goal the words fit best, of an area or of the general one, with its area; at a tie the area's own."""
        own, shared = _closest(home, goal_text, language)
        general, more = _closest(self._areas[GENERAL], goal_text, language)
        return (self._areas[GENERAL], general) if more > shared else (home, own)

    def steps_near(self, near: Iterable[tuple[Area, Goal]], language: str, most: int) -> list[StepIdea]:
        """At most `most` steps of goals, all of the first goal before those of the next."""
        pairs = ((area, goal, step) for area, goal in near for step in goal.steps)
        return [_idea(area, goal, step, language) for area, goal, step in islice(pairs, most)]

    def ranges_of(self, activity: str, language: str) -> dict[str, dict[str, float]]:
        """The ranges of the step with that activity, as in `StepIdea.ranges`; empty where no step has it."""
        steps = (step for area in self._areas.values() for goal in area.goals for step in goal.steps)
        found = next((step for step in steps if getattr(step.terms.activity, language) == activity), None)
        return ranges(found) if found else {}

    def _area(self, area: str | None) -> Area:
        return self._areas.get(area or GENERAL) or self._areas[GENERAL]


def load_catalog(folder: Path, overrides: Path | None = None) -> Catalog:
    """The catalog in `folder`, one `<area>.yml` each; a file of the same name in `overrides` replaces one.

    Raises CatalogError naming file, line, reason and what to do.
    """
    general_for = "clients who fit no other area"
    return Catalog(load_folder(folder, overrides, Area, CatalogError, called="area", general_for=general_for))


def _most(words: dict[str, WordCounter], text: str) -> str | None:
    counts = {name: counter.count(text) for name, counter in words.items()}
    best = max(counts, key=lambda name: counts[name], default=None)
    return best if best is not None and counts[best] else None


def _closest(area: Area, goal_text: str, language: str) -> tuple[Goal | None, float]:
    """The goal that shares most words with the text, and how many; none and 0 where no goal shares any."""
    best: tuple[Goal | None, float] = (None, 0)
    for goal in area.goals:
        words = [getattr(goal.text, language), *getattr(goal.words, language)]
        shared = WordCounter(words, language).count(goal_text)
        if shared > best[1]:
            best = (goal, shared)
    return best


def _in_turn(area: Area, without: Goal | None) -> Iterator[tuple[Goal, Step]]:
    """The first step of each goal, then each second one, and so on; none of goals that are for those who name them."""
    goals = [goal for goal in area.goals if goal is not without and not goal.only_if_named]
    columns = [[(goal, step) for step in goal.steps] for goal in goals]
    return (pair for row in zip_longest(*columns) for pair in row if pair is not None)


def _idea(area: Area, goal: Goal, step: Step, language: str) -> StepIdea:
    reason = getattr(step.reason, language)
    return StepIdea(step.id, area.area, goal.id, record_of(step, language), ranges(step), reason)


def record_of(step: Step, language: str) -> dict[str, Any]:
    """The terms of a step in one language, in the shapes of the contract of `mufakat parse`."""
    given = step.terms
    terms: dict[str, Any] = {"activity": getattr(given.activity, language)}
    if given.amount:
        terms["amount"] = {"value": _number(given.amount.value), "unit": given.amount.unit}
    if given.frequency:
        terms["frequency"] = {"times": _number(given.frequency.times), "per": given.frequency.per}
    if given.days:
        terms["days"] = list(given.days.names)
    if given.time_of_day:
        terms["time_of_day"] = given.time_of_day
    for name in ("cue", "support"):
        if getattr(given, name):
            terms[name] = getattr(getattr(given, name), language)
    return terms


def ranges(step: Step) -> dict[str, dict[str, float]]:
    """How small and how large each term of a step may become, as in `StepIdea.ranges`."""
    return {
        name: {"smallest": _number(term.smallest), "largest": _number(term.largest)}
        for name in ("amount", "frequency", "days")
        if (term := getattr(step.terms, name))
    }


def _number(value: float) -> float:
    return int(value) if value == int(value) else value
