"""What the door says while the negotiation is paused: the conversation stays open, only the client ends the pause."""

from __future__ import annotations

import pytest

from bot.safety.finding import KINDS, LEVELS, About, Finding, Kind, Level
from bot.safety.state import CHOICES, Choice, SafetyState, answer_key, begin, on_choice, on_text
from bot.safety.wording import NEEDED


def finding(kind: Kind = "suicide", level: Level = "active", about: About = "client") -> Finding:
    return Finding(kind, level, "some.pattern", "id", about)


@pytest.mark.parametrize(
    ("found", "key"),
    [
        (finding("suicide", "active"), "utter_safety_suicide"),
        (finding("suicide", "passive"), "utter_safety_suicide"),
        (finding("suicide", "imminent"), "utter_safety_suicide_imminent"),
        (finding("suicide", "hinted"), "utter_safety_suicide_hinted"),
        (finding("suicide", "passive", "someone_else"), "utter_safety_third_person"),
        (finding("suicide", "imminent", "someone_else"), "utter_safety_third_person_imminent"),
        (finding("suicide", "hinted", "someone_lost"), "utter_safety_loss"),
        (finding("self_injury", "active"), "utter_safety_self_injury"),
        (finding("self_injury", "imminent"), "utter_safety_self_injury_imminent"),
        (finding("self_injury", "hinted"), "utter_safety_self_injury"),
        (finding("abuse_suffered", "active"), "utter_safety_abuse_suffered"),
        (finding("abuse_suffered", "active", "someone_else"), "utter_safety_third_person_violence"),
        (finding("danger_to_others", "imminent"), "utter_safety_danger_to_others_imminent"),
        (finding("child_at_risk", "active", "someone_else"), "utter_safety_child_at_risk"),
        (finding("medical_emergency", "imminent"), "utter_safety_medical_emergency"),
        (finding("medical_emergency", "imminent", "someone_else"), "utter_safety_third_person_imminent"),
    ],
)
def test_a_finding_is_answered_by_its_kind_level_and_person(found: Finding, key: str) -> None:
    assert answer_key(found) == key


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("about", ["client", "someone_else", "someone_lost"])
def test_every_finding_has_an_answer_the_wording_holds(kind: Kind, level: Level, about: About) -> None:
    assert answer_key(finding(kind, level, about)) in NEEDED


def test_a_pause_begins_with_the_answer_the_hours_the_card_and_four_choices() -> None:
    turn = begin(finding())
    assert turn.texts_keys == ("utter_safety_suicide", "utter_help_staffed_hours")
    assert turn.card == "suicide"
    assert turn.choices == ("talk", "help", "safe", "later")
    assert turn.next_state == SafetyState(finding())


def test_emergency_numbers_come_first_when_danger_is_imminent() -> None:
    assert begin(finding(level="imminent")).urgent
    assert not begin(finding(level="active")).urgent


def test_free_text_is_listened_to_and_help_is_repeated() -> None:
    turn = on_text(SafetyState(finding()))
    assert turn.texts_keys == ("utter_safety_listen", "utter_safety_help_reminder")
    assert turn.card == "suicide"
    assert turn.next_state == SafetyState(finding(), turns=1)


def test_free_text_never_ends_the_pause() -> None:
    state: SafetyState | None = SafetyState(finding())
    for _ in range(50):
        assert state is not None
        state = on_text(state).next_state
    assert state == SafetyState(finding(), turns=50)


def test_a_more_urgent_statement_is_answered_and_raises_the_level() -> None:
    turn = on_text(SafetyState(finding(level="passive")), finding(level="imminent"))
    assert turn.texts_keys[0] == "utter_safety_suicide_imminent"
    assert turn.urgent
    assert turn.next_state is not None
    assert turn.next_state.level == "imminent"


@pytest.mark.parametrize("level", ["active", "passive", "hinted"])
def test_a_less_urgent_statement_lowers_nothing(level: Level) -> None:
    turn = on_text(SafetyState(finding(level="active")), finding(level=level))
    assert turn.texts_keys[0] == "utter_safety_listen"
    assert turn.next_state is not None
    assert turn.next_state.level == "active"


@pytest.mark.parametrize(
    ("choice", "key"),
    [
        ("talk", "utter_safety_listen"),
        ("help", "utter_safety_how_to_get_help"),
        ("safe", "utter_safety_safe_now"),
        ("later", "utter_safety_go_on_later"),
    ],
)
def test_a_choice_is_answered_and_the_pause_goes_on(choice: Choice, key: str) -> None:
    turn = on_choice(SafetyState(finding()), choice)
    assert turn.texts_keys == (key,)
    assert turn.card == "suicide"
    assert turn.next_state == SafetyState(finding(), turns=1)
    assert choice not in turn.choices
    assert "go_on" in turn.choices


def test_only_the_choice_to_go_on_ends_the_pause_and_the_bot_checks_in() -> None:
    after = {choice: on_choice(SafetyState(finding()), choice).next_state for choice in CHOICES}
    assert [choice for choice, state in after.items() if state is None] == ["go_on"]
    assert on_choice(SafetyState(finding()), "go_on").texts_keys == ("utter_safety_resume_checkin",)


@pytest.mark.parametrize("choice", ["talk", "help", "safe", "later"])
def test_saying_that_all_is_well_does_not_lower_the_level(choice: Choice) -> None:
    state = on_choice(SafetyState(finding(level="imminent")), choice).next_state
    assert state is not None
    assert state.level == "imminent"


@pytest.mark.parametrize("choice", CHOICES)
def test_every_sentence_and_choice_of_a_turn_has_a_wording(choice: Choice) -> None:
    turn = on_choice(SafetyState(finding()), choice)
    assert set(turn.texts_keys) <= set(NEEDED)
    assert {f"utter_safety_choice_{each}" for each in turn.choices} <= set(NEEDED)
