"""What the use cases need from outside, named by what they need it for. Adapters stand in storage and bootstrap."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from bot.negotiation.terms import Terms


@dataclass(frozen=True)
class Reading:
    """What a sentence says: terms, the client's own words per term, terms objected to, a limit said in passing."""

    terms: Terms
    said: Mapping[str, str]
    refused: frozenset[str]
    limit: Mapping[str, str] | None


class Reader(Protocol):
    """Text to meaning and back, in one language (adapter: bot.language)."""

    def read(self, text: str, language: str, today: date) -> Reading:
        """The terms a sentence names."""

    def phrase(self, terms: Terms, language: str, today: date) -> str:
        """Terms in words."""

    def turned(self, text: str, language: str) -> str:
        """The client's words with the pronouns turned to *kamu* / "you"."""

    def quotes(self, text: str, language: str) -> tuple[str, ...]:
        """The client's own clauses worth playing back, words unchanged."""

    def without_lead(self, text: str, language: str) -> str:
        """The text without its lead-in ("what I want is …")."""

    def is_emphasis(self, text: str, language: str) -> bool:
        """Whether the client calls this the hardest or most important."""

    def rating(self, text: str, language: str) -> int | None:
        """A number from 0 to 10 said in words or figures."""

    def choice(self, text: str, language: str, count: int) -> int | None:
        """Which of `count` numbered options is meant, counted from 0."""

    def says_yes(self, text: str, language: str) -> bool:
        """Whether a text begins or ends with a yes ("2 jam oke")."""

    def after_yes(self, text: str, language: str) -> str | None:
        """What follows a yes with a "but" ("iya, tapi …"); None where the text is no such thing."""

    def only_announces_change(self, text: str, language: str) -> bool:
        """Whether the text says that something should change, and not what; so does an empty one."""

    def means_stored_data(self, text: str, language: str) -> bool:
        """Whether a client who takes something back means the consent or what was stored."""

    def part(self, text: str, language: str) -> str | None:
        """Which part of the draft is named: `view`, `goal`, `step`, or None."""

    def language_of(self, text: str) -> str | None:
        """`id`, `en`, or None where the text does not tell."""


@dataclass(frozen=True)
class GoalIdea:
    """A goal the catalog can offer."""

    text: str


@dataclass(frozen=True)
class StepIdea:
    """A step the catalog can offer: its terms, and why."""

    terms: Terms
    reason: str


class Ideas(Protocol):
    """Goals and steps the bot may suggest (adapter: bot.catalog)."""

    def goals(self, about: str, language: str, most: int) -> list[GoalIdea]:
        """Goals that fit what the client told, best first."""

    def smallest(self, activity: str, language: str) -> Mapping[str, float]:
        """The least value per term (`amount`, `frequency`) that still makes sense; empty for a client's own step."""

    def steps(self, goal: str, about: str, language: str, most: int) -> list[StepIdea]:
        """First steps towards a goal, best first."""
