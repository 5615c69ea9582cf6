"""The wording a client has not just read is chosen; run under the engine's Python."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

from bot.engine.wording import FreshWording, checksum


def said_after(said: list[str], wordings: list[str]) -> set[str]:
    """What is said in fifty turns, each after those sentences."""
    domain = SimpleNamespace(responses={"utter_x": [{"text": text} for text in wordings]})
    generator = FreshWording(None, domain)
    message = SimpleNamespace(metadata={"said": [checksum(text) for text in said]})
    tracker: Any = SimpleNamespace(latest_message=message, events=[], current_slot_values=dict)
    spoken = [asyncio.run(generator.generate("utter_x", tracker, "rest")) for _ in range(50)]
    return {str(each["text"]) for each in spoken if each}


def test_a_wording_just_said_is_not_said_again() -> None:
    assert said_after(["one"], ["one", "two", "three"]) == {"two", "three"}


def test_where_all_have_been_said_the_newest_is_not_said_again() -> None:
    assert "three" not in said_after(["one", "two", "three"], ["one", "two", "three"])


def test_a_single_wording_is_said_again() -> None:
    assert said_after(["one"], ["one"]) == {"one"}
