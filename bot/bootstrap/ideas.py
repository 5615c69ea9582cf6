"""What the bot may suggest: an adapter of the catalog to the port `Ideas`."""

from __future__ import annotations

from dataclasses import replace

from bot.catalog.any_goal import AnyGoal, with_goal
from bot.catalog.catalog import Catalog, ranges, record_of
from bot.catalog.nearness import Nearness
from bot.catalog.obstacles import Obstacles
from bot.catalog.vectors import KeptVectors
from bot.negotiation.terms import terms_from_record
from bot.sessions.ports import GoalIdea, ObstacleIdea, StepIdea


class CatalogIdeas:
    """Goals and steps from the catalog (port: `bot.sessions.ports.Ideas`).

    vectors: sentence vectors beside the words that are counted; words alone where there are none.
    """

    def __init__(
        self, catalog: Catalog, obstacles: Obstacles, any_goal: AnyGoal, vectors: KeptVectors | None = None
    ) -> None:
        self._catalog, self._obstacles, self._any_goal = catalog, obstacles, any_goal
        self._nearness = Nearness(catalog.areas, vectors)

    def warm(self) -> None:
        """Make ready what choosing needs, so that no client waits for it."""
        self._nearness.warm()

    def goals(self, about: str, language: str, most: int) -> list[GoalIdea]:
        """Goals of the area the client told about, the nearest first; empty where no area is."""
        area = self._catalog.area_for(about, language)
        near = [each for each in self._nearness.of_goals("", about, language) if each.area.area == area]
        return [GoalIdea(getattr(each.goal.text, language)) for each in near[:most]]

    def goals_for_anybody(self, language: str, most: int) -> list[GoalIdea]:
        """Goals that suit almost any trouble."""
        return [GoalIdea(idea.text) for idea in self._catalog.goals(None, language, most)]

    def steps(self, goal: str, about: str, language: str, most: int) -> list[StepIdea]:
        """Steps of the goals nearest to what the client wants and told; empty where none is near."""
        near = self._nearness.near(goal, about, language)
        found = self._catalog.steps_near([(each.area, each.goal) for each in near], language, most)
        return [StepIdea(terms_from_record(idea.terms), idea.reason) for idea in found]

    def steps_for_any_goal(self, goal: str, language: str, most: int) -> list[StepIdea]:
        """Steps made of the client's own words; without a goal those of the general area."""
        if not goal:
            general = self._catalog.steps("", None, language, most)
            return [StepIdea(terms_from_record(idea.terms), idea.reason) for idea in general]
        return [
            StepIdea(
                replace(terms_from_record(record_of(step, language)), activity=with_goal(step, goal, language)),
                getattr(step.reason, language),
            )
            for step in self._any_goal.steps[:most]
        ]

    def largest(self, activity: str, language: str) -> dict[str, float]:
        """The largest values of the step with that activity; none for a step of the client's own."""
        return {name: limits["largest"] for name, limits in self._ranges_of(activity, language).items()}

    def smallest(self, activity: str, language: str) -> dict[str, float]:
        """The smallest values of the step with that activity; none for a step of the client's own."""
        return {name: limits["smallest"] for name, limits in self._ranges_of(activity, language).items()}

    def against(self, obstacle: str, language: str, most: int) -> list[ObstacleIdea]:
        """What one can do about an obstacle."""
        found = self._obstacles.options(obstacle, language, most)
        return [ObstacleIdea(each.text, each.speaks_for, each.speaks_against) for each in found]

    def _ranges_of(self, activity: str, language: str) -> dict[str, dict[str, float]]:
        made = self._any_goal.step_with(activity, language)
        return ranges(made) if made else self._catalog.ranges_of(activity, language)
