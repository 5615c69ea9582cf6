"""What the bot may suggest: an adapter of the catalog to the port `Ideas`."""

from __future__ import annotations

from bot.catalog.catalog import Catalog
from bot.negotiation.terms import terms_from_record
from bot.sessions.ports import GoalIdea, StepIdea


class CatalogIdeas:
    """Goals and steps from the catalog (port: `bot.sessions.ports.Ideas`)."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    def goals(self, about: str, language: str, most: int) -> list[GoalIdea]:
        """Goals of the area the client told about."""
        area = self._catalog.area_for(about, language)
        return [GoalIdea(idea.text) for idea in self._catalog.goals(area, language, most)]

    def steps(self, goal: str, about: str, language: str, most: int) -> list[StepIdea]:
        """Steps towards the goal; the goal's own words decide the area before what was told."""
        area = self._catalog.area_for(goal, language) or self._catalog.area_for(about, language)
        found = self._catalog.steps(goal, area, language, most)
        return [StepIdea(terms_from_record(idea.terms), idea.reason) for idea in found]

    def smallest(self, activity: str, language: str) -> dict[str, float]:
        """The smallest values of the step with that activity; none for a step of the client's own."""
        ranges = self._catalog.ranges_of(activity, language)
        return {name: limits["smallest"] for name, limits in ranges.items()}
