"""What the use cases need from outside, named by what they need it for. Adapters stand in storage and bootstrap."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from bot.negotiation.outcomes import WayOn
from bot.negotiation.terms import Terms


@dataclass(frozen=True)
class Reading:
    """What a sentence says: terms, the client's own words per term, terms objected to, a limit said in passing."""

    terms: Terms
    said: Mapping[str, str]
    refused: frozenset[str]
    limit: Mapping[str, str] | None


@dataclass(frozen=True)
class WayRead:
    """The way on a sentence names. rest: what it is to become, where that is said.

    plain: step or goal is named, and what becomes of it, so that it is understood whatever question is open.
    """

    way: WayOn
    rest: str
    plain: bool


class Reader(Protocol):
    """Text to meaning and back, in one language (adapter: bot.language)."""

    def read(self, text: str, language: str, today: date, offered: Terms | None = None) -> Reading:
        """The terms a sentence names.

        offered: what the sentence answers; with it "not on Sundays" to a daily offer leaves six days.
        """

    def phrase(self, terms: Terms, language: str, today: date) -> str:
        """Terms in words."""

    def turned(self, text: str, language: str) -> str:
        """The client's words with the pronouns turned to *kamu* / "you"."""

    def is_hedged(self, text: str) -> bool:
        """Whether the words leave the client's own will out of it (*terserah*, "I guess")."""

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

    def day(self, day: date, language: str, today: date) -> str:
        """A date in words."""

    def choice_taken(self, text: str, language: str, count: int) -> int | None:
        """The one option, counted from 0, that is taken where others are turned down ("not the first. second, …")."""

    def closes_with_yes(self, text: str, language: str) -> bool:
        """Whether the last thing said is a yes and nothing else ("…, deal")."""

    def leaves_now(self, text: str, language: str) -> bool:
        """Whether a text ends with the wish to stop; "I want to stop checking" is another one."""

    def choices(self, text: str, language: str, count: int) -> tuple[int, ...]:
        """Which of `count` numbered options are meant together, counted from 0 ("gabung 1 sama 3")."""

    def aspects(self, text: str, language: str) -> frozenset[str]:
        """What a telling of the problem already says: `since`, `touches`, `tried`, `better`."""

    def preferences(self, text: str, language: str) -> Mapping[str, Any]:
        """Axes, paces and `learns` a text names (`bot.negotiation.approach`)."""

    def both_sides(self, text: str, language: str) -> tuple[str, str] | None:
        """The two sides of somebody who is torn."""

    def counselor_wish(self, text: str, language: str) -> tuple[str, str] | None:
        """What the counselor wants and what the client says to it."""

    def limit_kind(self, text: str, language: str) -> tuple[str, str | None] | None:
        """`never`, `not_now` or `only_if` with its proviso."""

    def after_but(self, text: str, language: str) -> str | None:
        """What follows the first "but" of a text; None where there is none."""

    def only_says(self, kind: str, text: str, language: str) -> bool:
        """Whether a text says nothing but `leaving`, `greeting`, `thanking` or `enough`."""

    def says_outright(self, kind: str, text: str, language: str) -> bool:
        """Whether a text says `leaving` in words that mean nothing else; so for other keys of manners.txt."""

    def is_question(self, text: str, language: str) -> bool:
        """Whether a text asks something."""

    def begins_with_no(self, text: str, language: str) -> bool:
        """Whether a text begins as a no does."""

    def is_telling_no(self, text: str, language: str) -> bool:
        """Whether a no belongs to a verb of the client's own ("I don't see anyone")."""

    def takes_out_a_part(self, text: str, language: str) -> bool:
        """Whether the client asks for a goal or a step to be taken out, and does not tell what might happen."""

    def means_take_back(self, text: str, language: str) -> bool:
        """Whether the client asks to take something back, rather than telling of somebody who cancels."""

    def is_small_talk(self, text: str, language: str) -> bool:
        """Whether a text is about the weather and the like, and nothing of the client."""

    def is_about_oneself(self, text: str, language: str) -> bool:
        """Whether somebody speaks of themselves."""

    def wants_less(self, text: str, language: str) -> bool:
        """Whether the client wishes a step were less ("if it was shorter"), without saying how much."""

    def after_there_is(self, text: str, language: str) -> str:
        """What follows a "yes, there is"; the text itself where there is none."""

    def is_only_a_number(self, text: str, language: str) -> bool:
        """Whether a text is a number and no unit ("9", "a nine"); it does not say what it counts."""

    def about_the_step(self, text: str, language: str) -> str | None:
        """What a sentence plainly about the step says of it ("for the step, …"); None where it is about none."""

    def before_the_step(self, text: str, language: str) -> str:
        """What stands before the words for the step; a goal may be named there."""

    def opens_a_change(self, text: str, language: str) -> bool:
        """Whether a text begins as a change of something agreed does ("make it …")."""

    def swapped(self, text: str, language: str) -> tuple[str, str] | None:
        """What is changed, and what it becomes ("change Thursday to Saturday")."""

    def day_off(self, text: str, language: str) -> tuple[str, str] | None:
        """What names the day left free from now on, and the one free until now."""

    def names_by_what_it_is(self, text: str, language: str) -> str | None:
        """The words by which one of several is named ("the one with …", *yang nulis …*); None where none is."""

    def without_little_words(self, text: str, language: str) -> str:
        """The words of a text that can tell one thing from another, without "the", "with", *yang*, *buat*."""

    def drops_one_time(self, text: str, language: str) -> bool:
        """Whether one time too many is dropped from a step ("drop the last one"), and not the step."""

    def without_repair(self, text: str, language: str) -> str:
        """The text without what only says that it corrects something ("I mean, …")."""

    def contradicts_itself(self, text: str, language: str) -> bool:
        """Whether a sentence says always and not at all of one thing ("every day, but never")."""

    def things_listed(self, text: str, language: str) -> int:
        """How many things a sentence lists, one behind the other."""

    def month(self, text: str, language: str, today: date) -> date | None:
        """When the month begins that a text names and nothing else, today where it is running; else None."""

    def way_on(self, text: str, language: str) -> WayRead | None:
        """How the client goes on after a step was tried; None where the text names no way, or several."""

    def put_first(self, text: str, language: str) -> str | None:
        """What is said of the one of several that comes first ("put the second one"); None where none is put first."""

    def all_alike(self, text: str, language: str) -> bool:
        """Whether none of several comes before the others ("they matter the same")."""

    def horizon(self, text: str, language: str) -> str | None:
        """`session` or `longer`."""

    def parts(self, text: str, language: str) -> frozenset[str]:
        """All parts of the draft that are named (`bot.language.parts`)."""

    def wants_all_shared(self, text: str, language: str) -> bool | None:
        """Whether all parts, or none, are to be shared; None where the text says neither."""

    def means_undo(self, text: str, language: str) -> bool:
        """Whether the last thing said or tapped is to be undone."""

    def introduction(self, text: str, language: str, today: date) -> tuple[str | None, date | None]:
        """A name and the date of the session."""

    def kind_of_text(self, text: str, language: str) -> str | None:
        """`emoji`, `nonsense`, `insult`, `pasted_chat`, `long`, or None."""

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


@dataclass(frozen=True)
class ObstacleIdea:
    """Something one can do about what is in the way, with what speaks for and against it."""

    text: str
    speaks_for: str
    speaks_against: str


class Ideas(Protocol):
    """Goals and steps the bot may suggest, and what one can do about obstacles (adapter: bot.catalog)."""

    def goals(self, about: str, language: str, most: int) -> list[GoalIdea]:
        """Goals that fit what the client told, best first; empty where nothing comes near."""

    def goals_for_anybody(self, language: str, most: int) -> list[GoalIdea]:
        """Goals that suit almost any trouble."""

    def steps_for_any_goal(self, goal: str, language: str, most: int) -> list[StepIdea]:
        """Small steps made of the client's own words for the goal, smallest first."""

    def smallest(self, activity: str, language: str) -> Mapping[str, float]:
        """The least value per term (`amount`, `frequency`) that still makes sense; empty for a client's own step."""

    def largest(self, activity: str, language: str) -> Mapping[str, float]:
        """The greatest value per term that is still a first step; empty for a client's own step."""

    def against(self, obstacle: str, language: str, most: int) -> list[ObstacleIdea]:
        """What one can do about an obstacle, best first."""

    def steps(self, goal: str, about: str, language: str, most: int) -> list[StepIdea]:
        """First steps towards a goal, best first; empty where nothing comes near."""
