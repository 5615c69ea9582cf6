"""Whatever a client means, at whatever question: a rule or a story answers it, or it is listed here with its reason."""

from __future__ import annotations

import pytest

from bot.sessions.conversation import Asking
from bot.simulation.script import NOTHING_FITS, actions_for, load_script
from tests.architecture.project import domain

SCRIPT = load_script()
OUTSIDE_THE_CONTRACT = {
    "ask_deletion", "ask_duration", "ask_identity", "ask_medicine", "ask_next", "ask_price", "ask_profession",
    "ask_reader", "ask_relatives", "disagree_with_counselor", "move_on",
}  # fmt: skip
INTENTS = {name for each in domain()["intents"] for name in ([each] if isinstance(each, str) else each)}
CONTRACT = INTENTS - OUTSIDE_THE_CONTRACT
UNSURE_OF_IT = "nlu_fallback"  # the classifier is not sure; Rasa's own name

A_NUMBER = {"rate"}  # where no number was asked for
SUGGESTIONS = {"ask_options"}  # where there is nothing to suggest
A_CHOICE = {"choose_option"}  # where nothing was put to choose from
ANYTHING_SAID = {
    "answer", "correct", "counter_propose", "state_barrier", "state_goal", "state_preference", "state_step",
    "state_view",
}  # fmt: skip

# What is deliberately not understood: nothing changes, and the question is asked once more (law 5).
NOT_UNDERSTOOD: dict[Asking, set[str]] = {
    # Before the consent only the answer counts: nothing else may be taken for one.
    Asking.LANGUAGE: {"affirm", "ambivalent", "deny", "unsure", UNSURE_OF_IT}
    | ANYTHING_SAID | A_NUMBER | SUGGESTIONS | A_CHOICE,
    Asking.AGE: {"ambivalent", "correct", "state_barrier", "state_preference", "state_step"} | SUGGESTIONS,
    Asking.CONSENT: {"ambivalent", UNSURE_OF_IT} | ANYTHING_SAID | A_NUMBER | SUGGESTIONS | A_CHOICE,
    Asking.CLOSED: {"ambivalent", "deny", "unsure", UNSURE_OF_IT} | ANYTHING_SAID | A_NUMBER | SUGGESTIONS | A_CHOICE,
    # A yes to an open question says nothing.
    Asking.VIEW: {"affirm"} | A_NUMBER | SUGGESTIONS | A_CHOICE,
    Asking.PLAY_BACK: A_NUMBER | SUGGESTIONS | A_CHOICE,
    Asking.CORRECTION: A_NUMBER | SUGGESTIONS | A_CHOICE,
    Asking.PREFERENCES: {"state_barrier"},
    Asking.VALUES: A_NUMBER,
    Asking.GOAL: A_NUMBER | A_CHOICE,
    Asking.GOAL_PERMISSION: {"state_barrier"} | A_NUMBER | A_CHOICE,
    Asking.GOAL_OFFER: {"state_barrier"} | A_NUMBER,
    Asking.STEP: A_NUMBER,
    Asking.STEP_PERMISSION: {"state_view"} | A_NUMBER | A_CHOICE,
    Asking.STEP_WHEN: SUGGESTIONS,
    # A goal is no number; it is not taken for a new one either (law 2).
    Asking.CONFIDENCE: {"affirm", "state_goal"} | SUGGESTIONS,
    Asking.IMPORTANCE: {"state_goal", "state_step"},
    Asking.OBSTACLE: A_CHOICE,
    Asking.OBSTACLE_IDEA: A_NUMBER,
    Asking.OBSTACLE_OPTIONS: {"ambivalent", "state_barrier"},
    Asking.MORE_GOALS: SUGGESTIONS | A_CHOICE,
    Asking.PRIORITY: SUGGESTIONS | {"state_preference"},
    Asking.LIMIT_KIND: SUGGESTIONS,
    Asking.MIDDLE_GROUND: A_NUMBER | A_CHOICE,
    # Only a clear answer says whether something is held back, or whether the draft may go to the counselor.
    Asking.HELD_BACK: {"counter_propose", "state_goal", "state_step", UNSURE_OF_IT} | A_NUMBER | A_CHOICE,
    Asking.READ_BACK: A_NUMBER | SUGGESTIONS | A_CHOICE,
    Asking.CHANGE_WHICH: {"ambivalent", "state_barrier"} | A_NUMBER | SUGGESTIONS,
    Asking.SHARING: {"ambivalent"} | A_NUMBER,
    Asking.NOTE: A_NUMBER,
    Asking.HAND_OVER: {"answer", "counter_propose", "state_goal", "state_step", "state_view", UNSURE_OF_IT}
    | A_NUMBER | SUGGESTIONS | A_CHOICE,
    Asking.SESSION: {"ambivalent", "state_barrier"},
    Asking.HANDED_OVER: A_NUMBER | SUGGESTIONS,
    Asking.PROGRESS: {"state_goal"} | SUGGESTIONS | A_CHOICE,
    Asking.PROGRESS_HELPED: A_NUMBER,
    Asking.WAY_ON: {"state_preference"},
}  # fmt: skip


def test_the_contract_is_a_part_of_the_domain() -> None:
    assert OUTSIDE_THE_CONTRACT < INTENTS


@pytest.mark.parametrize("asking", Asking)
def test_every_reply_to_a_question_is_answered_or_deliberately_not_understood(asking: Asking) -> None:
    falling = {
        intent for intent in CONTRACT | {UNSURE_OF_IT} if actions_for(SCRIPT, asking.value, intent) == [NOTHING_FITS]
    }
    assert falling == NOT_UNDERSTOOD.get(asking, set())


@pytest.mark.parametrize("intent", sorted(OUTSIDE_THE_CONTRACT))
def test_what_is_not_in_the_contract_is_answered_at_every_question(intent: str) -> None:
    assert ("*", intent) in SCRIPT
