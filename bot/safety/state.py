"""What the door says while the negotiation is paused for safety. Pure: no clock, no storage, no wording.

The conversation stays open and only the client ends the pause. Nothing here clears a flag: a "no, I'm fine" is
answered with respect, and the flag stays until a person has looked at it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from bot.safety.finding import Finding, Kind, Level, more_urgent

Choice = Literal["talk", "help", "safe", "later", "go_on"]
CHOICES: tuple[Choice, ...] = get_args(Choice)

_BEGINNING: tuple[Choice, ...] = ("talk", "help", "safe", "later")
_OPEN: tuple[Choice, ...] = ("help", "safe", "later", "go_on")


@dataclass(frozen=True, slots=True)
class SafetyState:
    """A pause for safety: the most urgent finding so far, which decides the helplines, and the turns since then."""

    finding: Finding
    turns: int = 0

    @property
    def kind(self) -> Kind:
        """The kind the help card is for."""
        return self.finding.kind

    @property
    def level(self) -> Level:
        """The level the flag has; it rises with what the client says and never falls."""
        return self.finding.level


@dataclass(frozen=True, slots=True)
class SafetyTurn:
    """One turn of the door: response names in the order to say them, choices to offer, the kind of help card to
    show (None: no card), whether emergency numbers come first, and the state afterwards (None: the client goes on)."""

    texts_keys: tuple[str, ...]
    choices: tuple[Choice, ...]
    card: Kind | None
    urgent: bool
    next_state: SafetyState | None


def begin(finding: Finding) -> SafetyTurn:
    """The answer to a statement of crisis: what fits its kind, level and person, with the help card."""
    return _answer(SafetyState(finding))


def on_text(state: SafetyState, finding: Finding | None = None) -> SafetyTurn:
    """The answer to free text during the pause. `finding` is what the screen found in it.

    A more urgent statement is answered as such and raises the level. Anything else is listened to in a short turn;
    ways to help are repeated each time.
    """
    if finding is not None and more_urgent(state.finding, finding) != state.finding:
        return _answer(SafetyState(finding, state.turns + 1))
    spoken = SafetyState(state.finding, state.turns + 1)
    return SafetyTurn(("utter_safety_listen", "utter_safety_help_reminder"), _OPEN, state.kind, _urgent(state), spoken)


def on_choice(state: SafetyState, choice: Choice) -> SafetyTurn:
    """The answer to a tapped choice. Only `go_on` leaves the pause, and it does so with a check-in."""
    spoken = SafetyState(state.finding, state.turns + 1)
    if choice == "go_on":
        return SafetyTurn(("utter_safety_resume_checkin",), (), None, False, None)
    key, card = {
        "talk": ("utter_safety_listen", state.kind),
        "help": ("utter_safety_how_to_get_help", state.kind),
        "safe": ("utter_safety_safe_now", state.kind),
        "later": ("utter_safety_go_on_later", state.kind),
    }[choice]
    offered = tuple(each for each in ("talk", *_OPEN) if each != choice) if choice != "talk" else _OPEN
    return SafetyTurn((key,), offered, card, _urgent(state), spoken)


def _answer(state: SafetyState) -> SafetyTurn:
    keys = (answer_key(state.finding), "utter_help_staffed_hours")
    return SafetyTurn(keys, _BEGINNING, state.kind, _urgent(state), state)


def answer_key(finding: Finding) -> str:
    """The response that answers a finding."""
    kind, level = finding.kind, finding.level
    if finding.about == "someone_lost":
        return "utter_safety_loss"
    if finding.about == "someone_else" and kind != "child_at_risk":
        if kind in ("abuse_suffered", "danger_to_others"):
            return "utter_safety_third_person_violence"
        acute = level == "imminent" or kind == "medical_emergency"
        return "utter_safety_third_person_imminent" if acute else "utter_safety_third_person"
    if level == "imminent" and kind != "medical_emergency":
        return f"utter_safety_{kind}_imminent"
    if level == "hinted" and kind == "suicide":
        return "utter_safety_suicide_hinted"
    return f"utter_safety_{kind}"


def _urgent(state: SafetyState) -> bool:
    return state.level == "imminent"
