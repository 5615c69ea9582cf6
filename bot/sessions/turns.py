"""One turn of a client: a use case run once, in one transaction, under the key of the message that asked for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from bot.sessions.answering import answer_behind_another_act
from bot.sessions.conversation import Answer
from bot.sessions.fragile import ask_if_fragile
from bot.sessions.objecting import hear_beside_the_point
from bot.sessions.odd_texts import answer_odd_text
from bot.sessions.posing import with_question
from bot.sessions.priority import order_in_words
from bot.sessions.replying import leave_in_words
from bot.sessions.step_changes import change_of_step
from bot.sessions.talk import Talk
from bot.sessions.too_much import ask_what_is_meant
from bot.sessions.undoing import before, change_since
from bot.sessions.ways_on import way_in_words

UseCase = Callable[[Talk], Answer]


class DeadlinePassed(Exception):
    """The turn took longer than the client was asked to wait; nothing of it is stored."""


@dataclass(frozen=True)
class Turn:
    """What the engine hands on: whose turn, under which key, until when it may commit, and the intent it found.

    hints: what the door read from a text that may not be stored yet (before consent).
    """

    conversation_id: str
    key: str
    deadline: datetime
    intent: str
    hints: Mapping[str, Any] = field(default_factory=dict)


class OpenTurn(Protocol):
    """A turn inside its transaction."""

    answer: Answer | None
    talk: Talk

    def finish(self, answer: Answer) -> None:
        """Store the answer, the state and the events together. Raises DeadlinePassed."""


class TurnStore(Protocol):
    """Where turns are kept (adapter: storage)."""

    def open(self, turn: Turn) -> AbstractContextManager[OpenTurn]:
        """Begin the transaction of a turn; `answer` is set where the key was answered before."""


def take_turn(store: TurnStore, turn: Turn, use_case: UseCase) -> Answer:
    """Run a use case once for a key; the same key again returns the stored answer and changes nothing.

    Raises DeadlinePassed, NegotiationError; in both cases nothing is stored.
    """
    with store.open(turn) as opened:
        if opened.answer is not None:
            return opened.answer
        answer = answer_turn(opened.talk, use_case)
        opened.finish(answer)
        return answer


def answer_turn(talk: Talk, use_case: UseCase) -> Answer:
    """Run a use case on a turn that is loaded: what the bot says, with the question left open put in words.

    The conversation moves on with it; nothing is stored.
    """
    conversation = talk.conversation
    misses = conversation.misses
    talk.after_a_pause, conversation.paused = conversation.paused, False
    was = before(talk)
    beside = answer_odd_text(talk) or leave_in_words(talk) or ask_what_is_meant(talk) or change_of_step(talk)
    beside = beside or way_in_words(talk) or order_in_words(talk)
    beside = beside or hear_beside_the_point(talk) or answer_behind_another_act(talk)
    answer = with_question(talk, ask_if_fragile(talk, beside or use_case(talk)))
    if not talk.undone:
        conversation.last_change = change_since(talk, was) or conversation.last_change
    if conversation.misses == misses:
        conversation.misses = 0
    conversation.asking, conversation.about = answer.asking, answer.about
    return answer
