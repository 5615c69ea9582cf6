"""The door in a safety state: it alone speaks, from data/responses/safety.yml, whatever else is down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, cast, get_args

from bot.practice import Practice
from bot.safety.finding import About, Finding, Kind, Language, Level
from bot.safety.helplines import Helplines
from bot.safety.screen import Screen
from bot.safety.state import Choice, SafetyState, SafetyTurn, begin, on_choice, on_text
from bot.safety.wording import SafetyWording
from bot.sessions.conversation import Option
from bot.sessions.talk import Flag
from bot.storage.transcript import Outgoing
from bot.web.door.replies import help_card

SAFETY_INTENT = "safety"


@dataclass(frozen=True)
class SafetyDesk:
    """Screen, wording and helplines together: from a text or a tapped choice to what the door says."""

    screen: Screen
    wording: SafetyWording
    helplines: Callable[[], Helplines]
    practice: Practice

    def find(self, text: str | None) -> Finding | None:
        """What the screen finds in a text."""
        return self.screen.screen(text) if text else None

    def answer(self, stored: str | None, finding: Finding | None, choice: str | None) -> SafetyTurn:
        """The turn of the door: the beginning of a pause, or one step in it."""
        if stored is None and finding is not None:
            return begin(finding)
        state = state_of(stored or "")
        if choice in get_args(Choice):
            return on_choice(state, cast(Choice, choice))
        return on_text(state, finding)

    def messages(self, turn: SafetyTurn, language: str) -> list[Outgoing]:
        """The sentences of a turn: the help card stands right under the first, or before all when it is urgent."""
        spoken = cast(Language, language)
        values = {"hours": getattr(self.practice.hours.text, spoken)}
        said_before = turn.next_state.turns if turn.next_state else 0
        texts = [self.wording.text(key, spoken, index=said_before, **values) for key in turn.texts_keys]
        options = tuple(
            Option(self.wording.text(f"utter_safety_choice_{choice}", spoken), SAFETY_INTENT, {"choice": choice})
            for choice in turn.choices
        )
        said = [Outgoing("bot", text) for text in texts]
        said[-1] = replace(said[-1], options=options)
        if turn.card is None:
            return said
        card = self.card(turn.card, language, urgent=turn.urgent)
        if turn.urgent:  # the numbers come first: on a phone they would lie below what is read first
            return [Outgoing("bot", self.wording.text("utter_safety_urgent_first", spoken), card=card), *said]
        return [replace(said[0], card=card), *said[1:]]

    def card(self, kind: str, language: str, *, urgent: bool = False) -> dict[str, Any]:
        """The help card for a kind of crisis."""
        lines = self.helplines().for_kind(cast(Kind, kind), cast(Language, language), urgent=urgent)
        return help_card(lines, language)

    def full_card(self, language: str) -> dict[str, Any]:
        """All helplines."""
        return help_card(self.helplines().helplines, language)


def flag_of(finding: Finding) -> Flag:
    """The flag a finding raises; whom it is about stands with the reason."""
    about = "" if finding.about == "client" else f" ({finding.about})"
    return Flag(finding.kind, finding.level, f"{finding.reason}{about}"[:120])


def stored_state(state: SafetyState | None) -> str | None:
    """A safety state as the conversation keeps it."""
    if state is None:
        return None
    return f"{state.kind}:{state.level}:{state.finding.about}:{state.turns}"


def state_of(stored: str) -> SafetyState:
    """The safety state a conversation kept."""
    kind, level, about, turns = stored.split(":")
    finding = Finding(cast(Kind, kind), cast(Level, level), "stored", "id", cast(About, about))
    return SafetyState(finding, int(turns))
