"""How a simulated client reaches the bot: the same for the real door and for NLU and use cases in one process."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from bot.negotiation.negotiation import Negotiation
from bot.sessions.conversation import Asking
from bot.simulation.lawkeeper import Happened


@dataclass(frozen=True)
class Choice:
    """Something that can be tapped. handle: what the channel taps it by."""

    intent: str
    values: Mapping[str, Any]
    handle: Any


@dataclass(frozen=True)
class Heard:
    """What came back, and how things stand then.

    pending: words of the client that wait for an answer, such as which offer they meant.
    says: the bot's messages, as texts or as names with what they quote; two that are equal are the same sentence.
    happened: the events of the turn. understood: whether the turn was taken for something.
    """

    says: tuple[str, ...]
    asking: Asking
    about: str | None
    pending: str | None
    choices: tuple[Choice, ...]
    negotiation: Negotiation
    happened: Sequence[Happened] = ()
    understood: bool = True
    seconds: float = 0.0
    handed_over: bool = False

    def choice(self, intent: str, **values: Any) -> Choice | None:
        """The first choice of an intent whose values include these."""
        fitting = (c for c in self.choices if c.intent == intent and values.items() <= dict(c.values).items())
        return next(fitting, None)


class Channel(Protocol):
    """One client's line to the bot. in_words: whether messages come as sentences, and not only by their names."""

    in_words: bool

    def open(self, language: str) -> Heard:
        """Begin a conversation; the first question is heard."""

    def say(self, text: str) -> Heard:
        """Type a text."""

    def tap(self, choice: Choice, given: Mapping[str, Any] | None = None) -> Heard:
        """Tap a choice; `given` fills in its card."""

    def close(self) -> None:
        """Hang up."""


@dataclass
class Move:
    """What a client does: a text, or a choice to tap. means: what it settles, for `Mind` (client.py)."""

    text: str | None = None
    choice: Choice | None = None
    means: Mapping[str, Any] = field(default_factory=dict)
