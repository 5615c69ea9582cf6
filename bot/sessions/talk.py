"""What one turn of a client works on: loaded, changed by one use case, and stored in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bot.negotiation.approach import Approach
from bot.negotiation.items import Item, ItemKind
from bot.negotiation.negotiation import NEGOTIABLE, Negotiation
from bot.negotiation.obstacles import Obstacle
from bot.negotiation.outcomes import Outcome
from bot.negotiation.terms import Terms
from bot.negotiation.view import View
from bot.sessions.conversation import Conversation
from bot.sessions.ports import Ideas, Reader, Reading


@dataclass(frozen=True)
class Consent:
    """The client's answer to being asked whether what they write may be stored and read by a counselor."""

    given: bool
    version: str


@dataclass(frozen=True)
class Flag:
    """Something that needs a human. `reason` names the rule or the wish, never the client's words."""

    kind: str
    level: str
    reason: str


@dataclass(frozen=True)
class Note:
    """What the client said beside the open question, kept for the counselor: `preference`, `barrier`, `other`."""

    kind: str
    words: str


@dataclass
class Draft:
    """What the counselor reviews. `code` is None until the client hands it over.

    held_back: parts the client does not share (`bot.sessions.parts`). note: the client's words to the counselor.
    more_in_person: there is something the client would rather not write here. name, session_date: where given.
    return_code: a new code to come back with on another device, where one was given out in this turn.
    anew: whether it was handed over once more in this turn.
    """

    code: str | None = None
    held_back: set[str] = field(default_factory=set)
    note: str | None = None
    more_in_person: bool = False
    name: str | None = None
    session_date: date | None = None
    return_code: str | None = None
    anew: bool = False

    @property
    def handed_over(self) -> bool:
        """Whether the client has handed the draft to the counselor."""
        return self.code is not None


@dataclass
class Talk:
    """One turn: what the client said or tapped, and everything it may change.

    words: the client's message as typed, empty where an option was tapped or nothing may be stored yet.
    chosen: the values of the tapped option. hints: what the door read from a text that is not stored
    (`language`, `number`). undone: this turn took the last change back. after_a_pause: the client had stopped for a
    while. new_*: to be stored with the turn.
    """

    conversation: Conversation
    negotiation: Negotiation
    view: View
    draft: Draft
    words: str
    intent: str
    today: date
    reader: Reader
    ideas: Ideas
    new_code: Callable[[], str]
    new_return_code: Callable[[], str]
    approach: Approach = field(default_factory=Approach)
    obstacles: list[Obstacle] = field(default_factory=list)
    consent_version: str = ""
    adult_age: int = 18
    under_age: str = "help_only"
    chosen: Mapping[str, Any] = field(default_factory=dict)
    hints: Mapping[str, Any] = field(default_factory=dict)
    undone: bool = False
    after_a_pause: bool = False
    new_consents: list[Consent] = field(default_factory=list)
    new_flags: list[Flag] = field(default_factory=list)
    new_notes: list[Note] = field(default_factory=list)

    @property
    def language(self) -> str:
        """The language of the conversation; Indonesian until one is chosen."""
        return self.conversation.language or "id"

    @property
    def typed(self) -> bool:
        """Whether the client typed rather than tapped."""
        return bool(self.words) and not self.chosen

    def reading(self, offered: Terms | None = None, *, number_asked_for: bool = False) -> Reading:
        """What the client's words say in terms; `offered` where they answer one offer.

        A number without a unit says nothing of an offer, unless the question asked for it: it may be meant for a ruler.
        """
        words = self.reader.without_repair(self.words, self.language)
        bare = not number_asked_for and self.reader.is_only_a_number(words, self.language)
        return self.reader.read(words, self.language, self.today, None if bare else offered)

    def given(self) -> Mapping[str, Any]:
        """What the client set on a card, by name."""
        given: Mapping[str, Any] = self.chosen.get("given") or {}
        return given

    def item_asked_about(self, kind: ItemKind) -> Item | None:
        """The goal or step the open question is about, while it can still be negotiated."""
        item = next((item for item in self.negotiation.items if item.id == self.conversation.about), None)
        return item if item and item.kind is kind and item.outcome in NEGOTIABLE else None

    def quoted(self, words: str) -> str:
        """The client's words as the bot says them back: without their lead-in, pronouns turned."""
        core = self.reader.without_lead(words.strip(), self.language)
        return self.reader.turned(core, self.language).rstrip(" .,;")

    def open_goal(self, words: str | None = None) -> Item:
        """The goal being talked about, or a new one; `words` where the client names it by them."""
        return self.item_asked_about(ItemKind.GOAL) or self._open_item(ItemKind.GOAL, words, None)

    def open_step(self, words: str | None = None) -> Item:
        """The step being talked about, or a new one towards the latest agreed goal; `words` as for a goal."""
        asked_about = self.item_asked_about(ItemKind.STEP)
        if asked_about is not None:
            return asked_about
        goal = self.goal_in_question()
        return self._open_item(ItemKind.STEP, words, goal.id if goal else None)

    def goal_in_question(self) -> Item | None:
        """The agreed goal the open question is about, itself or by its step; else the one agreed last."""
        about = next((item for item in self.negotiation.items if item.id == self.conversation.about), None)
        named = about.parent_id if about and about.kind is ItemKind.STEP else self.conversation.about
        goals = self.agreed_goals()
        return next((goal for goal in goals if goal.id == named), goals[-1] if goals else None)

    def agreed_goals(self) -> list[Item]:
        """The goals that stand as agreed, as they came up."""
        return [i for i in self.negotiation.items if i.kind is ItemKind.GOAL and i.outcome is Outcome.AGREED]

    def standing_step(self) -> Item | None:
        """The step agreed last; one towards a goal that was taken back is asked about no more."""
        gone = (Outcome.WITHDRAWN, Outcome.REPLACED)
        standing = {item.id for item in self.negotiation.items if item.outcome not in gone}
        steps = [i for i in self.negotiation.items if i.kind is ItemKind.STEP and i.outcome is Outcome.AGREED]
        towards = [step for step in steps if step.parent_id is None or step.parent_id in standing]
        return towards[-1] if towards else None

    def latest(self, kind: ItemKind, outcome: Outcome) -> Item | None:
        """The last item of that kind with that outcome."""
        items = [item for item in self.negotiation.items if item.kind is kind and item.outcome is outcome]
        return items[-1] if items else None

    def _open_item(self, kind: ItemKind, words: str | None, parent_id: str | None) -> Item:
        opened = self.latest(kind, Outcome.OPEN)
        own_place = opened is not None and opened.replaces is None
        if opened is not None and own_place and (kind is ItemKind.GOAL or opened.parent_id == parent_id):
            return opened
        return self.negotiation.open_item(kind, words, parent_id)
