"""How near each goal of the catalog is to what a client said, and which are near enough to be offered.

Words and sentence vectors each see what the other misses: the weights and floors below are measured
(docs/adr/0013-choosing-suggestions.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.catalog.folder import GENERAL
from bot.catalog.schema import Area, Goal
from bot.catalog.vectors import KeptVectors
from bot.catalog.words import WordCounter

LANGUAGES = ("id", "en")
NAMED, ENOUGH = 2.0, 2  # weight of a goal's words in the client's goal; more words than this say no more
AREA_NAMED, AREA_TOLD, MOST_TOLD = 1.0, 0.7, 3  # of an area's words in the goal, and in the view
TOLD = 0.5  # of a goal's words in the view
ELSEWHERE = 0.5  # of a goal's words where nothing points to its area: talk of what?
ALIKE = 8.0  # of how alike the vectors are
FLOOR, FLOOR_OF_WORDS = 4.0, 2.5  # least score of what is offered, with vectors and without
BESIDE_THE_BEST = 0.8  # least share of the best score


@dataclass(frozen=True)
class Near:
    """A goal of the catalog and how near it is; scores can be compared within one answer only."""

    area: Area
    goal: Goal
    score: float


class Nearness:
    """Measures goals by words, and by vectors as well where there are any."""

    def __init__(self, areas: Sequence[Area], vectors: KeptVectors | None = None) -> None:
        self._goals = [(area, goal) for area in areas for goal in area.goals]
        self._vectors = vectors
        self._centred: dict[str, tuple[np.ndarray, np.ndarray]] = {}
        self._area_words = {
            language: {area.area: WordCounter(getattr(area.words, language), language) for area in areas}
            for language in LANGUAGES
        }
        self._goal_words = {
            language: [WordCounter(_listed(goal, language), language) for _, goal in self._goals]
            for language in LANGUAGES
        }

    def warm(self) -> None:
        """Make or read the vectors of the catalog, so that no client waits for it."""
        for language in LANGUAGES:
            self._catalog_vectors(language)

    def of_goals(self, goal: str, view: str, language: str) -> list[Near]:
        """All goals that may be offered to somebody with that goal and view, the nearest first.

        Goals for those who name them are left out where neither the goal nor the view does.
        """
        named, told = self._counted(goal, language), self._counted(view, language)
        scores = self._by_words(goal, view, language, named, told) + self._by_vectors(goal, view, language)
        found = [
            Near(area, each, float(score))
            for (area, each), score, names, tells in zip(self._goals, scores, named, told, strict=True)
            if not each.only_if_named or names or tells
        ]
        return sorted(found, key=lambda near: -near.score)

    def near(self, goal: str, view: str, language: str) -> list[Near]:
        """The goals near enough to be offered, the nearest first; empty where nothing is."""
        found = self.of_goals(goal, view, language)
        floor = FLOOR if self._vectors else FLOOR_OF_WORDS
        least = max(floor, BESIDE_THE_BEST * found[0].score) if found else floor
        return [near for near in found if near.score >= least]

    def _counted(self, text: str, language: str) -> list[float]:
        return [counter.count(text) for counter in self._goal_words[language]]

    def _by_words(self, goal: str, view: str, language: str, named: list[float], told: list[float]) -> np.ndarray:
        areas = self._area_words[language]
        of_goal = {name: min(counter.count(goal), ENOUGH) for name, counter in areas.items()}
        of_view = {name: min(counter.count(view), MOST_TOLD) for name, counter in areas.items()}
        return np.array(
            [
                (NAMED * min(names, ENOUGH) + TOLD * min(tells, ENOUGH))
                * (1 if area.area == GENERAL or of_goal[area.area] or of_view[area.area] else ELSEWHERE)
                + AREA_NAMED * of_goal[area.area]
                + AREA_TOLD * of_view[area.area]
                for (area, _), names, tells in zip(self._goals, named, told, strict=True)
            ]
        )

    def _by_vectors(self, goal: str, view: str, language: str) -> np.ndarray:
        """How alike the goal, and goal and view together, are to each goal of the catalog; 0 without vectors."""
        alike = np.zeros(len(self._goals))
        if self._vectors is None:
            return alike
        catalog, middle = self._catalog_vectors(language)
        for text in filter(None, (goal, f"{goal}. {view}" if view else "")):
            alike += ALIKE * (catalog @ _unit(self._vectors.of(text) - middle))
        return alike

    def _catalog_vectors(self, language: str) -> tuple[np.ndarray, np.ndarray]:
        """Vectors of the goals, and the middle of what people say: E5 puts all sentences close together."""
        if self._vectors is not None and language not in self._centred:
            described = self._vectors.of_all([_described(goal, language) for _, goal in self._goals])
            middle = self._vectors.of_all([getattr(goal.text, language) for _, goal in self._goals]).mean(axis=0)
            self._centred[language] = (_unit(described - described.mean(axis=0)), middle)
        return self._centred[language]


def _listed(goal: Goal, language: str) -> list[str]:
    return [getattr(goal.text, language), *getattr(goal.words, language)]


def _described(goal: Goal, language: str) -> str:
    words = dict.fromkeys(word.replace("*", "").rstrip("?") for word in getattr(goal.words, language))
    return f"{getattr(goal.text, language)}: {', '.join(words)}"


def _unit(vectors: np.ndarray) -> np.ndarray:
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return vectors / np.where(length == 0, 1, length)
