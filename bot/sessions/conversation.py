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
    PLAY_BACK = "play_back"
    CORRECTION = "correction"
    GOAL = "goal"
    GOAL_PERMISSION = "goal_permission"
    GOAL_OFFER = "goal_offer"
    STEP = "step"
    STEP_PERMISSION = "step_permission"
    STEP_OFFER = "step_offer"
    STEP_WHEN = "step_when"
    CONFIDENCE = "confidence"
    READ_BACK = "read_back"
    CHANGE_WHICH = "change_which"
    HAND_OVER = "hand_over"
    HANDED_OVER = "handed_over"
    CLOSED = "closed"


STAGES: Mapping[Asking, str] = {
    Asking.LANGUAGE: "opening",
    Asking.AGE: "opening",
    Asking.CONSENT: "opening",
    Asking.CLOSED: "closed",
    Asking.VIEW: "view",
    Asking.PLAY_BACK: "view",
    Asking.CORRECTION: "view",
    Asking.GOAL: "goals",
    Asking.GOAL_PERMISSION: "goals",
    Asking.GOAL_OFFER: "goals",
    Asking.STEP: "steps",
    Asking.STEP_PERMISSION: "steps",
    Asking.STEP_OFFER: "steps",
    Asking.STEP_WHEN: "steps",
    Asking.CONFIDENCE: "steps",
    Asking.READ_BACK: "read_back",
    Asking.CHANGE_WHICH: "read_back",
    Asking.HAND_OVER: "sharing",
    Asking.HANDED_OVER: "handed_over",
}


@dataclass
class Conversation:
    """One chat of a client with the bot.

    about: id of the goal or step the open question is about. misses: turns in a row that were not understood.
    safety: what the negotiation is paused for, or None. consented: whether text may be stored.
    pending: a reply that names terms but not which of several offers it means, until the client has said which.
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
