"""The dialogue as the stories and rules script it, without Rasa: which action answers an intent to an open question."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

DATA = Path(__file__).parent.parent.parent / "data"
NOTHING_FITS = "action_not_understood"


def load_script() -> dict[tuple[str, str], list[str]]:
    """From (open question, intent) to the actions that follow; rules hold for every question (`*`)."""
    script: dict[tuple[str, str], list[str]] = {}
    for path in sorted((DATA / "rules").glob("*.yml")):
        for rule in yaml.safe_load(path.read_text())["rules"]:
            if "action" in rule["steps"][0]:  # what follows an action, whatever was said
                continue
            intents, actions = _split(rule["steps"])
            script.update({("*", intent): actions for intent in intents})
    for path in sorted((DATA / "stories").glob("*.yml")):
        for story in yaml.safe_load(path.read_text())["stories"]:
            for questions, intents, actions in _exchanges(story["steps"]):
                script.update({(question, intent): actions for question in questions for intent in intents})
    return script


def actions_for(script: dict[tuple[str, str], list[str]], asking: str, intent: str) -> list[str]:
    """The actions that answer; rules go before stories, and nothing fitting is not understood."""
    return script.get(("*", intent)) or script.get((asking, intent)) or [NOTHING_FITS]


def _exchanges(steps: list[dict[str, Any]]) -> Iterator[tuple[list[str], list[str], list[str]]]:
    questions: list[str] = []
    at = 0
    while at < len(steps):
        if asked := _questions(steps[at]):
            questions, at = asked, at + 1
            continue
        intents, actions = _split(steps[at:])
        yield questions, intents, actions
        at += 1 + len(actions)


def _questions(step: dict[str, Any]) -> list[str]:
    if "slot_was_set" in step:
        return [step["slot_was_set"][0]["asking"]]
    return [each["slot_was_set"][0]["asking"] for each in step.get("or", []) if "slot_was_set" in each]


def _split(steps: list[dict[str, Any]]) -> tuple[list[str], list[str]]:
    first = steps[0]
    intents = [first["intent"]] if "intent" in first else [each["intent"] for each in first["or"]]
    actions = []
    for step in steps[1:]:
        if "action" not in step:
            break
        actions.append(step["action"])
    return intents, actions
