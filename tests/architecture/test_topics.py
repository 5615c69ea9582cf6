"""One topic, one stem: what is understood, what is said, what follows, and the conversation that tests it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture.project import conversation_tests, files, stems

TOPICS = sorted(stems("data/nlu"))
# further examples of a topic, so that no file grows too long
FURTHER = tuple(f"data/nlu/{folder.name}" for folder in Path("data/nlu").iterdir() if folder.is_dir())
SAID_BY_THE_BOT_ALONE = {"door", "safety"}  # nothing a client types belongs to these
CONVERSATIONS = Path("tests/conversations")
WHOLE = "whole_conversations"


def test_there_are_topics() -> None:
    assert TOPICS


def test_no_further_examples_are_without_a_topic() -> None:
    assert set().union(*map(stems, FURTHER)) <= set(TOPICS)


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_has_wording(topic: str) -> None:
    assert topic in stems("data/responses")


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_has_a_story_or_a_rule(topic: str) -> None:
    assert topic in stems("data/stories") | stems("data/rules")


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_has_a_conversation_that_tests_it(topic: str) -> None:
    assert [path for path in conversation_tests() if path.parent == CONVERSATIONS / topic]


@pytest.mark.parametrize("kind", ["stories", "rules"])
def test_no_story_or_rule_is_without_a_topic(kind: str) -> None:
    assert stems(f"data/{kind}") <= set(TOPICS)


def test_no_wording_is_without_a_topic() -> None:
    assert stems("data/responses") - set(TOPICS) == SAID_BY_THE_BOT_ALONE


def test_rasa_sees_every_file_among_the_conversations() -> None:
    """Rasa passes over files that are not called test_*.yml, without a word."""
    passed_over = [
        path.as_posix()
        for path in files()
        if path.is_relative_to(CONVERSATIONS) and not (path.name.startswith("test_") and path.suffix == ".yml")
    ]
    assert passed_over == []


def test_every_folder_of_conversations_is_a_topic() -> None:
    folders = {path.relative_to(CONVERSATIONS).parent.as_posix() for path in conversation_tests()}
    assert folders == {*TOPICS, WHOLE}
