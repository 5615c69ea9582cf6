"""Rules, stories and test conversations use only what is in the domain."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.sessions.conversation import Asking
from tests.architecture.project import (
    conversation_tests,
    domain,
    files,
    read_yaml,
    responses,
    stems,
    steps,
    story_files,
)

ACTIONS = {*domain()["actions"], *responses()}
INTENTS = {name for each in domain()["intents"] for name in ([each] if isinstance(each, str) else each)}
RASAS_OWN_INTENTS = {"nlu_fallback"}  # what FallbackClassifier calls a message it is not sure of


def test_the_open_questions_of_the_policies_are_those_of_the_use_cases() -> None:
    assert domain()["slots"]["asking"]["values"] == [asking.value for asking in Asking]


@pytest.mark.parametrize("path", story_files(), ids=str)
def test_only_known_actions_intents_and_questions_are_used_in(path: Path) -> None:
    seen = list(steps(path))
    assert {step["action"] for step in seen if "action" in step} <= ACTIONS
    assert {step["intent"] for step in seen if "intent" in step} <= INTENTS | RASAS_OWN_INTENTS
    assert {kind for step in seen for kind in step} <= {"action", "intent", "slot_was_set", "user", "entities"}
    slots = [slot for step in seen for slot in step.get("slot_was_set", [])]
    assert {name for slot in slots for name in slot} <= {"asking"}
    assert {slot["asking"] for slot in slots} <= set(Asking)


def test_every_action_follows_in_some_rule_or_story() -> None:
    """But for the one Rasa runs by itself at the beginning of every turn."""
    learned = [path for path in story_files() if path.is_relative_to("data")]
    used = {step.get("action") for path in learned for step in steps(path)}
    assert set(domain()["actions"]) - used == {"action_session_start"}


def test_every_open_question_is_answered_in_some_story() -> None:
    answered = {
        slot["asking"]
        for path in story_files()
        if path.is_relative_to("data")
        for step in steps(path)
        for slot in step.get("slot_was_set", [])
    }
    assert {asking.value for asking in Asking} - answered <= {"language"}


def test_no_two_stories_have_the_same_name() -> None:
    for kind in ("rules", "stories"):
        names = [
            story.get("story") or story.get("rule")
            for stem in sorted(stems(f"data/{kind}"))
            for story in read_yaml(f"data/{kind}/{stem}.yml")[kind]
        ]
        assert sorted(names) == sorted(set(names))
    tested = [story["story"] for path in conversation_tests() for story in read_yaml(path.as_posix())["stories"]]
    assert sorted(tested) == sorted(set(tested))


def test_no_sentence_of_a_test_was_learned_by_heart() -> None:
    """A conversation that repeats a training example tests nothing but the memory of the classifier."""
    examples = {
        said(line.strip().removeprefix("- "))
        for path in files()
        if path.is_relative_to("data/nlu") and path.suffix == ".yml"
        for block in read_yaml(path.as_posix())["nlu"]
        for line in block["examples"].splitlines()
    }
    tested = {said(step["user"]) for path in conversation_tests() for step in steps(path) if "user" in step}
    assert tested
    assert tested & examples == set()


def said(text: str) -> str:
    """A sentence without capitals, punctuation and blanks at its ends."""
    return " ".join("".join(letter if letter.isalnum() else " " for letter in text.lower()).split())
