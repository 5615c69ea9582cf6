"""Catalogs of other practices: few ideas or many, sensible or not."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from bot.negotiation.terms import Terms
from bot.sessions.ports import GoalIdea, ObstacleIdea, StepIdea
from tests.unit.negotiation.generated import some_terms


@dataclass(frozen=True)
class OtherIdeas:
    """A catalog of another practice: whatever goals and steps were drawn, sensible or not (port: `Ideas`)."""

    offered_goals: tuple[str, ...]
    offered_steps: tuple[Terms, ...]

    def goals(self, _about: str, _language: str, most: int) -> list[GoalIdea]:
        return [GoalIdea(text) for text in self.offered_goals][:most]

    def steps(self, _goal: str, _about: str, _language: str, most: int) -> list[StepIdea]:
        return [StepIdea(terms, None) for terms in self.offered_steps][:most]

    def goals_for_anybody(self, _language: str, most: int) -> list[GoalIdea]:
        return [GoalIdea("lighter days")][:most]

    def steps_for_any_goal(self, goal: str, _language: str, most: int) -> list[StepIdea]:
        return [StepIdea(Terms(activity=f"tell somebody about “{goal}”"), "less alone with it")][:most]

    def against(self, _obstacle: str, _language: str, most: int) -> list[ObstacleIdea]:
        return [ObstacleIdea("ask somebody", "quick", "takes courage")][:most]

    def smallest(self, _activity: str, _language: str) -> dict[str, float]:
        return {}

    def largest(self, _activity: str, _language: str) -> dict[str, float]:
        return {}


def some_ideas() -> st.SearchStrategy[OtherIdeas]:
    """Ideas of few or many, across guardrails as well."""
    goals = st.lists(st.sampled_from(["sleep well", "see a friend", "finish the thesis", "less anger"]), unique=True)
    steps = st.lists(some_terms(activity=True), max_size=6)
    return st.builds(OtherIdeas, goals.map(tuple), steps.map(tuple))
