"""The conversation: where it stands, what question is open, and what is said next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class Asking(StrEnum):
    """The open question of a conversation; the values of the slot `asking` in domain.yml."""

    LANGUAGE = "language"
    AGE = "age"
    CONSENT = "consent"
    VIEW = "view"
    FOLLOW_UP = "follow_up"
    PLAY_BACK = "play_back"
    CORRECTION = "correction"
    PREFERENCES = "preferences"
    VALUES = "values"
    GOAL = "goal"
    GOAL_PERMISSION = "goal_permission"
    GOAL_OFFER = "goal_offer"
    STEP = "step"
    STEP_PERMISSION = "step_permission"
    STEP_OFFER = "step_offer"
    STEP_WHEN = "step_when"
    FRAGILE_YES = "fragile_yes"
    CONFIDENCE = "confidence"
    CONFIDENCE_WHY = "confidence_why"
    CONFIDENCE_MORE = "confidence_more"
    OBSTACLE = "obstacle"
    OBSTACLE_IDEA = "obstacle_idea"
    OBSTACLE_OPTIONS = "obstacle_options"
    GOAL_REASON = "goal_reason"
    IMPORTANCE = "importance"
    HORIZON = "horizon"
    MORE_GOALS = "more_goals"
    PRIORITY = "priority"
    LIMIT_KIND = "limit_kind"
    MIDDLE_GROUND = "middle_ground"
    HELD_BACK = "held_back"
    READ_BACK = "read_back"
    CHANGE_WHICH = "change_which"
    SHARING = "sharing"
    NOTE = "note"
    HAND_OVER = "hand_over"
    SESSION = "session"
    HANDED_OVER = "handed_over"
    PROGRESS = "progress"
    PROGRESS_HELPED = "progress_helped"
    WAY_ON = "way_on"
    CLOSED = "closed"


STAGE_OF: Mapping[str, tuple[Asking, ...]] = {
    "opening": (Asking.LANGUAGE, Asking.AGE, Asking.CONSENT),
    "view": (Asking.VIEW, Asking.FOLLOW_UP, Asking.PLAY_BACK, Asking.CORRECTION),
    "preferences": (Asking.PREFERENCES, Asking.VALUES),
    "goals": (
        Asking.GOAL,
        Asking.GOAL_PERMISSION,
        Asking.GOAL_OFFER,
        Asking.GOAL_REASON,
        Asking.IMPORTANCE,
        Asking.HORIZON,
        Asking.MORE_GOALS,
        Asking.PRIORITY,
    ),
    "steps": (
        Asking.STEP,
        Asking.STEP_PERMISSION,
        Asking.STEP_OFFER,
        Asking.STEP_WHEN,
        Asking.FRAGILE_YES,
        Asking.CONFIDENCE,
        Asking.CONFIDENCE_WHY,
        Asking.CONFIDENCE_MORE,
    ),
    "obstacles": (Asking.OBSTACLE, Asking.OBSTACLE_IDEA, Asking.OBSTACLE_OPTIONS),
    "conflict": (Asking.LIMIT_KIND, Asking.MIDDLE_GROUND),
    "read_back": (Asking.HELD_BACK, Asking.READ_BACK, Asking.CHANGE_WHICH),
    "sharing": (Asking.SHARING, Asking.NOTE, Asking.HAND_OVER, Asking.SESSION),
    "handed_over": (Asking.HANDED_OVER, Asking.PROGRESS, Asking.PROGRESS_HELPED, Asking.WAY_ON),
    "closed": (Asking.CLOSED,),
}
STAGES: Mapping[Asking, str] = {asking: stage for stage, questions in STAGE_OF.items() for asking in questions}


@dataclass
class Conversation:
    """One chat of a client with the bot.

    about: id of the goal or step the open question is about. misses: turns in a row that were not understood.
    safety: what the negotiation is paused for, or None. consented: whether text may be stored.
    pending: words of the client that wait for an answer: terms until it is clear which offer they mean, a limit until
    its kind is. settled: the questions answered or skipped (`agenda`). back_to: the question to come back to, with
    what it is about. last_change: how things stood before what can be undone (`undoing`).
    """

    id: str
    client_id: str
    language: str | None
    asking: Asking = Asking.LANGUAGE
    about: str | None = None
    misses: int = 0
    paused: bool = False
    safety: str | None = None
    consented: bool = False
    pending: str | None = None
    settled: set[str] = field(default_factory=set)
    back_to: tuple[Asking, str | None] | None = None
    last_change: dict[str, Any] | None = None

    @property
    def stage(self) -> str:
        """The part of the conversation the open question belongs to."""
        return STAGES[self.asking]


@dataclass(frozen=True)
class Option:
    """Something the client can tap: its title in words and the payload the engine gets when it is tapped."""

    title: str
    intent: str
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Say:
    """One message of the bot: a response name of data/responses, the values it quotes, options, and a card."""

    response: str
    values: Mapping[str, str] = field(default_factory=dict)
    options: tuple[Option, ...] = ()
    card: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Answer:
    """What a use case leaves: what the bot says, the question open from now on, and what it is about.

    asked: whether what the bot says already puts that question; where not, `posing.with_question` adds it.
    """

    says: tuple[Say, ...]
    asking: Asking
    about: str | None = None
    asked: bool = False


@dataclass(frozen=True)
class Message:
    """One message of the transcript. `text` is None where nothing may be stored (before consent)."""

    id: str
    key: str | None
    sender: str
    text: str | None
    at: datetime
    intent: str | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    options: tuple[tuple[str, str], ...] = ()
    card: Mapping[str, Any] | None = None
