"""What the bot may suggest: an adapter of the catalog to the port `Ideas`."""

from __future__ import annotations

from bot.catalog.catalog import Catalog
from bot.catalog.obstacles import Obstacles
from bot.negotiation.terms import terms_from_record
from bot.sessions.ports import GoalIdea, ObstacleIdea, StepIdea


class CatalogIdeas:
    """Goals and steps from the catalog (port: `bot.sessions.ports.Ideas`)."""

    def __init__(self, catalog: Catalog, obstacles: Obstacles) -> None:
        self._catalog = catalog
        self._obstacles = obstacles

    def goals(self, about: str, language: str, most: int) -> list[GoalIdea]:
        """Goals of the area the client told about."""
        area = self._catalog.area_for(about, language)
        return [GoalIdea(idea.text) for idea in self._catalog.goals(area, language, most)]

    def steps(self, goal: str, about: str, language: str, most: int) -> list[StepIdea]:
        """Steps towards the goal; the goal's own words decide the area before what was told."""
        area = self._catalog.area_for(goal, language) or self._catalog.area_for(about, language)
        found = self._catalog.steps(goal, area, language, most)
        return [StepIdea(terms_from_record(idea.terms), idea.reason) for idea in found]

    def largest(self, activity: str, language: str) -> dict[str, float]:
        """The largest values of the step with that activity; none for a step of the client's own."""
        ranges = self._catalog.ranges_of(activity, language)
        return {name: limits["largest"] for name, limits in ranges.items()}

    def against(self, obstacle: str, language: str, most: int) -> list[ObstacleIdea]:
        """What one can do about an obstacle."""
        found = self._obstacles.options(obstacle, language, most)
        return [ObstacleIdea(each.text, each.speaks_for, each.speaks_against) for each in found]

    def smallest(self, activity: str, language: str) -> dict[str, float]:
        """The smallest values of the step with that activity; none for a step of the client's own."""
        ranges = self._catalog.ranges_of(activity, language)
        return {name: limits["smallest"] for name, limits in ranges.items()}
