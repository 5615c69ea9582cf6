"""How responses are worded: often enough in other words, one question at a time, short, the client's words in marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from string import Formatter
from typing import Any

import pytest

from tests.architecture.project import read_yaml, responses

DOOR_ALONE = {name for stem in ("safety", "door") for name in read_yaml(f"data/responses/{stem}.yml")["responses"]}
SPOKEN = sorted(set(responses()) - DOOR_ALONE)
LONGEST = 320  # characters of one bubble

# One wording each: labels of the parts of a draft, and what a client agrees to, which is kept by its version.
NO_LABELS = {"utter_part_not_understood", "utter_part_unknown"}
LABELS = {name for name in SPOKEN if name.startswith("utter_part_")} - NO_LABELS
KEPT_BY_VERSION = {"utter_disclosure", "utter_ask_consent"}

SAID_OFTEN = re.compile(
    r"utter_(ask_|play_back|offer_(goal|step|obstacle)|not_understood|noted_).*|utter_\w+_(noted|heard|skipped)"
)
ALSO_SAID_OFTEN = {
    "utter_declined",
    "utter_which_one",
    "utter_reply_not_understood",
    "utter_what_instead",
    "utter_made_smaller",
    "utter_resumed",
    "utter_skipped",
    "utter_welcome",
    "utter_greet",
    "utter_human",
    "utter_both_sides",
}

# What holds a question although it is not called one.
QUESTIONS = {
    "utter_step_contradicts",
    "utter_steps_at_once",
    "utter_step_is_nothing",
    "utter_fragile_yes_not_understood",
    "utter_which_one",
    "utter_begin_anywhere",
    "utter_view_set_aside",
    "utter_view_added",
    "utter_play_back",
    "utter_play_back_added",
    "utter_play_back_heaviest",
    "utter_offer_goal_one",
    "utter_offer_goal_several",
    "utter_offer_step_one",
    "utter_offer_step_one_because",
    "utter_offer_step_several",
    "utter_offer_obstacle_options",
    "utter_reply_not_understood",
    "utter_what_instead",
    "utter_crosses_limit",
    "utter_step_what",
    "utter_part_not_understood",
}
# What is called a question and only says how things stand; and the one question put in two languages at once.
NO_QUESTIONS = {"utter_ask_handed_over_again", "utter_ask_closed_again"}
IN_TWO_LANGUAGES = {"utter_ask_language", "utter_ask_language_again"}

CLIENTS_WORDS = {
    "client",
    "goal",
    "idea",
    "first",
    "limit",
    "note",
    "obstacle",
    "one",
    "other",
    "preference",
    "proviso",
    "quote",
    "reason",
    "thing",
    "values",
    "wish",
}


# Sentences of the catalog that share a name with something a client says.
CATALOGS = {("utter_offer_step_one_because", "reason")}


def wordings(name: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """The wordings of a response, with their language and what else must hold for them ('' for nothing)."""
    for each in responses()[name]:
        holds = {slot["name"]: slot["value"] for slot in each["condition"]}
        language = holds.pop("language")
        yield language, " ".join(f"{slot}={value}" for slot, value in sorted(holds.items())), each


def texts(name: str) -> list[str]:
    """All wordings of a response, in both languages."""
    return [each["text"] for _, _, each in wordings(name)]


def least(name: str) -> int:
    """How many wordings a response needs in each language."""
    if name in LABELS or name in KEPT_BY_VERSION:
        return 1
    return 3 if SAID_OFTEN.fullmatch(name) or name in ALSO_SAID_OFTEN else 2


@pytest.mark.parametrize("name", SPOKEN)
def test_a_response_has_wordings_enough_and_as_many_in_either_language(name: str) -> None:
    counted = Counter((holds, language) for language, holds, _ in wordings(name))
    for holds in {holds for holds, _ in counted}:
        assert counted[holds, "id"] == counted[holds, "en"]
        assert counted[holds, "id"] >= (2 if holds else least(name))


def test_no_sentence_is_said_under_two_names() -> None:
    said = Counter((text, name) for name in SPOKEN if name not in LABELS for text in set(texts(name)))
    names = Counter(text for text, _ in said)
    assert [text for text, number in names.items() if number > 1] == []


@pytest.mark.parametrize("name", SPOKEN)
def test_no_wording_of_a_response_is_there_twice(name: str) -> None:
    counted = Counter((language, each["text"]) for language, _, each in wordings(name))
    assert [text for text, number in counted.items() if number > 1] == []


@pytest.mark.parametrize("name", [name for name in SPOKEN if name.startswith("utter_ask_")])
def test_a_question_asks_one_thing(name: str) -> None:
    expected = 0 if name in NO_QUESTIONS else 1
    allowed = {expected, 0, 2} if name in IN_TWO_LANGUAGES else {expected}
    assert [text for text in texts(name) if text.count("?") not in allowed] == []


@pytest.mark.parametrize("name", [name for name in SPOKEN if not name.startswith("utter_ask_")])
def test_what_is_no_question_asks_nothing(name: str) -> None:
    most = 1 if name in QUESTIONS else 0
    assert [text for text in texts(name) if text.count("?") > most] == []


@pytest.mark.parametrize("name", SPOKEN)
def test_all_wordings_of_a_response_offer_the_same_choices_in_the_same_order(name: str) -> None:
    offered = {tuple(button["payload"] for button in each.get("buttons", ())) for _, _, each in wordings(name)}
    assert len(offered) == 1


@pytest.mark.parametrize("name", SPOKEN)
def test_all_wordings_of_a_response_show_the_same_card_but_for_its_words(name: str) -> None:
    shown = {str(bare(each.get("custom"))) for _, _, each in wordings(name)}
    assert len(shown) == 1


@pytest.mark.parametrize("name", SPOKEN)
def test_a_bubble_is_short_and_does_not_shout(name: str) -> None:
    assert [text for text in texts(name) if len(text) > LONGEST or text.count("!") > 1] == []


@pytest.mark.parametrize("name", SPOKEN)
def test_the_words_of_a_client_stand_in_quotation_marks(name: str) -> None:
    fields = {field for text in texts(name) for _, field, _, _ in Formatter().parse(text) if field}
    quoted = {field for field in fields & CLIENTS_WORDS if (name, field) not in CATALOGS}
    unmarked = {field: re.compile(rf"(?<!“){{{field}}}|{{{field}}}(?!”)") for field in quoted}
    assert [text for text in texts(name) for pattern in unmarked.values() if pattern.search(text)] == []


def bare(card: Any) -> Any:
    """A card without the words on it: what stays the same in every language."""
    if isinstance(card, dict):
        return {key: bare(value) for key, value in card.items() if key not in ("low", "high", "title", "learns_title")}
    return [bare(each) for each in card] if isinstance(card, list) else card
