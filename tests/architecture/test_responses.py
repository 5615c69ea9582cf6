"""Every sentence the bot says: in both languages, used, and without a number to call."""

from __future__ import annotations

import ast
import re
from string import Formatter
from typing import Any

import pytest

from bot.negotiation.approach import AXES, LEARNS
from bot.negotiation.items import ItemKind
from bot.negotiation.limits import LimitKind
from bot.negotiation.outcomes import Horizon
from bot.sessions.conversation import Asking
from bot.sessions.odd_texts import ANSWERED
from bot.sessions.viewing import FOLLOW_UPS
from tests.architecture.project import ROOT, python_files, responses, stems, steps, story_files

LANGUAGES = ("id", "en")
# What the read-back, the card and the adapting put together into names.
PARTS = ("view", "goal", "goal_importance", "step", "step_confidence", "for_counselor", "obstacles")
PARTS += ("disagreements", "preferences", "values", "note")
ADAPTED = ("fewer", "more", "smaller", "larger", "less_asking", "more_asking")
NAME = re.compile(r"utter_[a-z0-9_]+")
# Rasa's own method, not a response.
NOT_A_RESPONSE = frozenset({"utter_message"})
# Numbers change and are checked by date: they come from practice/helplines.yml alone.
PHONE_NUMBER = re.compile(r"\d(?:[ .()/-]?\d){2,}")

# Questions the use cases put in words of their own, with what is asked about.
PUT_WITH_VALUES = {Asking.PLAY_BACK, Asking.GOAL_OFFER, Asking.STEP_OFFER}
# Questions with several first wordings: one for each thing asked about, or with what is put to choose from.
PUT_UNDER_OTHER_NAMES = {
    Asking.FOLLOW_UP: [f"utter_ask_follow_up_{topic}" for topic in FOLLOW_UPS],
    Asking.OBSTACLE_OPTIONS: ["utter_offer_obstacle_options"],
}
SAID_ON_THE_WAY = {Asking.HANDED_OVER, Asking.CLOSED}  # what leads there has said it
NOT_PUT_AT_FIRST = PUT_WITH_VALUES | set(PUT_UNDER_OTHER_NAMES) | SAID_ON_THE_WAY
PUT_AGAIN_OTHERWISE = PUT_WITH_VALUES | {Asking.READ_BACK}


def language_of(variation: dict[str, Any]) -> str:
    """The language a variation is for; empty where it has none or several."""
    spoken = [each["value"] for each in variation.get("condition", []) if each["name"] == "language"]
    return spoken[0] if len(spoken) == 1 else ""


def texts(variation: dict[str, Any]) -> list[str]:
    """What the client reads of a variation: the text and what can be tapped."""
    return [variation.get("text", ""), *(button["title"] for button in variation.get("buttons", []))]


def names_in_python() -> tuple[set[str], set[str]]:
    """Names of responses written out in bot and actions, and patterns of those put together there."""
    exact, patterns = set(), set()
    for path in python_files("bot", "actions"):
        tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
        joined = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
        parts = {id(part) for node in joined for part in ast.walk(node)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in parts:
                exact |= {node.value} if NAME.fullmatch(node.value) else set()
        for node in joined:
            pattern = "".join(str(part.value) if isinstance(part, ast.Constant) else "[a-z_]+" for part in node.values)
            patterns |= {pattern} if pattern.startswith("utter_") else set()
    return exact - NOT_A_RESPONSE, patterns


def refusals() -> set[str]:
    """The codes with which the door refuses a request."""
    return {
        str(node.args[1].value)
        for path in python_files("bot/web")
        for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Refused" and isinstance(node.args[1], ast.Constant)
    }


def names_in_stories() -> set[str]:
    """Names of responses that rules and stories say themselves."""
    said = {str(step.get("action")) for path in story_files() for step in steps(path)}
    return {name for name in said if NAME.fullmatch(name)}


def test_no_two_files_have_a_response_of_the_same_name() -> None:
    written = [
        line[2:].rstrip(":\n")
        for stem in stems("data/responses")
        for line in (ROOT / f"data/responses/{stem}.yml").read_text(encoding="utf-8").splitlines()
        if re.match(r"  utter_\w+:", line)
    ]
    assert sorted(written) == sorted(responses())


@pytest.mark.parametrize("name", responses())
def test_a_response_is_in_both_languages(name: str) -> None:
    spoken = [language_of(variation) for variation in responses()[name]]
    assert set(spoken) == set(LANGUAGES)
    always = [language_of(each) for each in responses()[name] if len(each["condition"]) == 1]
    assert set(always) == set(LANGUAGES), "one wording of each language must fit whatever is being asked"


@pytest.mark.parametrize("name", responses())
def test_a_response_tells_and_offers_the_same_in_both_languages(name: str) -> None:
    def told(language: str) -> tuple[set[str], set[tuple[str, ...]]]:
        variations = [each for each in responses()[name] if language_of(each) == language]
        values = {field for each in variations for _, field, _, _ in Formatter().parse(each.get("text", "")) if field}
        return values, {tuple(button["payload"] for button in each.get("buttons", [])) for each in variations}

    assert told("id") == told("en")


def test_no_response_says_a_number_to_call() -> None:
    said = [(name, text) for name, variations in responses().items() for each in variations for text in texts(each)]
    assert [(name, text) for name, text in said if PHONE_NUMBER.search(text)] == []


def test_every_response_that_is_said_exists() -> None:
    exact, patterns = names_in_python()
    whole_names = {name for name in exact | names_in_stories() if not is_beginning(name)}
    assert whole_names - set(responses()) == set()
    assert [pattern for pattern in patterns if not any(re.match(pattern, name) for name in responses())] == []


def test_no_response_is_unused() -> None:
    exact, patterns = names_in_python()
    used = exact | names_in_stories()
    unused = [
        name
        for name in responses()
        if name not in used and not any(re.fullmatch(rf"{pattern}", name) for pattern in patterns)
    ]
    assert unused == []


def is_beginning(name: str) -> bool:
    """Whether other names only begin with it: it is put together with more before it is said."""
    return name not in responses() and any(each.startswith(f"{name}_") for each in responses())


@pytest.mark.parametrize("asking", sorted(set(Asking) - NOT_PUT_AT_FIRST))
def test_every_open_question_can_be_put(asking: Asking) -> None:
    assert f"utter_ask_{asking}" in responses()


@pytest.mark.parametrize("name", [name for names in PUT_UNDER_OTHER_NAMES.values() for name in names])
def test_a_question_with_several_first_wordings_has_them_all(name: str) -> None:
    assert name in responses()


@pytest.mark.parametrize("asking", sorted(set(Asking) - PUT_AGAIN_OTHERWISE))
def test_every_open_question_can_be_put_again_in_other_words(asking: Asking) -> None:
    again = f"utter_ask_{asking}_again"
    assert again in responses()
    names = PUT_UNDER_OTHER_NAMES.get(asking, [f"utter_ask_{asking}"])
    first = {text for name in names for each in responses().get(name, []) for text in texts(each)[:1]}
    assert first.isdisjoint(text for each in responses()[again] for text in texts(each)[:1])


@pytest.mark.parametrize(
    "name",
    [
        *(f"utter_error_{code}" for code in sorted(refusals())),
        *(f"utter_limit_{kind}" for kind in LimitKind),
        "utter_limit_only_if_what",
        *(f"utter_taken_back_{kind}" for kind in ItemKind),
        *(f"utter_offer_{kind}_{number}" for kind in ItemKind for number in ("one", "several")),
        *(f"utter_part_{part}" for part in PARTS),
        *(f"utter_part_limit_{kind}" for kind in LimitKind),
        "utter_part_limit_only_if_what",
        *(f"utter_part_{axis}_{end}" for axis in AXES for end in ("low", "high")),
        *(f"utter_part_learns_{way}" for way in LEARNS),
        *(f"utter_adapted_{what}" for what in ADAPTED),
        *(f"utter_horizon_{horizon}" for horizon in Horizon),
        *(f"utter_progress_{how}" for how in ("done", "partly", "not_yet")),
        *(f"utter_{kind}" for kind in ANSWERED),
    ],
)
def test_every_kind_the_negotiation_and_the_door_know_can_be_said(name: str) -> None:
    assert name in responses()
