"""Cards of several parts: put together from the engine's messages, shown with their choices, and what may be set."""

from __future__ import annotations

from typing import Any

import pytest

from bot.storage.tables import ChoiceRow
from bot.web.door.cards import folded, takes, with_changes
from bot.web.door.engine import messages_of

GOAL = "Tujuan: “bisa tidur sebelum tengah malam”"
STEP = "Langkah: matikan layar jam sepuluh"


def part(name: str, text: str, **more: Any) -> list[dict[str, Any]]:
    """One part as Rasa's REST channel hands it over: its text, then its card."""
    return [{"text": text}, {"custom": {"card": {"kind": "part", "part": name, **more}}}]


def question(kind: str, *titles: str) -> list[dict[str, Any]]:
    """The question the parts belong to, with its buttons and its own card."""
    buttons = [{"title": title, "payload": "/affirm"} for title in titles]
    return [{"text": "Sudah pas?", "buttons": buttons}, {"custom": {"card": {"kind": kind}}}]


def choice(name: str, values: dict[str, Any]) -> ChoiceRow:
    """A choice that was issued."""
    return ChoiceRow(id=name, title=name.title(), intent="change_part", values=values)


def test_parts_stand_inside_the_read_back_they_were_said_before() -> None:
    said = [{"text": "Ini yang kita punya."}, *part("g1", GOAL), *part("s1", STEP), *question("read_back", "Sudah")]
    opening, asked = folded(messages_of(said))
    assert (opening.text, opening.card) == ("Ini yang kita punya.", None)
    assert asked.text == "Sudah pas?"
    assert [option.title for option in asked.options] == ["Sudah"]
    assert asked.card == {
        "kind": "read_back",
        "sections": [{"part": "g1", "lines": [GOAL]}, {"part": "s1", "lines": [STEP]}],
    }


def test_what_is_said_of_one_part_stays_together_line_by_line() -> None:
    said = [*part("g1", GOAL), *part("s1", STEP), *part("g1", "Kenapa penting: capek\n\nJarak: sesi nanti")]
    [asked] = folded(messages_of([*said, *question("read_back")]))
    assert asked.card is not None
    assert asked.card["sections"][0] == {"part": "g1", "lines": [GOAL, "Kenapa penting: capek", "Jarak: sesi nanti"]}


def test_an_option_that_changes_a_part_is_titled_by_what_the_part_says() -> None:
    asked = question("read_back", "Sudah")
    asked[0]["buttons"].append({"title": "g1", "payload": '/correct{"part": "g1"}'})
    asked[0]["buttons"].append({"title": "other", "payload": '/correct{"part": "limits"}'})
    [shown] = folded(messages_of([*part("g1", f"{GOAL}\nPenting: 8 dari 10"), *asked]))
    assert [option.title for option in shown.options] == ["Sudah", GOAL, "other"]


def test_parts_to_be_shared_have_a_title_and_are_ticked_unless_the_client_said_otherwise() -> None:
    said = [*part("g1", GOAL), *part("s1", STEP, shared=False), *question("sharing", "Kirim", "Bagikan semua")]
    [asked] = folded(messages_of(said))
    assert asked.card == {
        "kind": "sharing",
        "parts": [{"part": "g1", "title": GOAL, "shared": True}, {"part": "s1", "title": STEP, "shared": False}],
    }


def test_a_part_that_no_question_follows_is_said_as_it_is() -> None:
    said = [*part("g1", GOAL), {"text": "Lanjut ya?", "buttons": [{"title": "Ya", "payload": "/affirm"}]}]
    assert [(each.text, each.card) for each in folded(messages_of(said))] == [(GOAL, None), ("Lanjut ya?", None)]


def test_other_cards_and_what_is_said_between_the_parts_are_left_as_they_are() -> None:
    ruler = [{"text": "Seberapa yakin?"}, {"custom": {"card": {"kind": "ruler", "low": "a", "high": "b"}}}]
    said = [*part("g1", GOAL), {"text": "Dan ini."}, *part("s1", STEP), *question("read_back"), *ruler]
    between, asked, rating = folded(messages_of(said))
    assert between.text == "Dan ini."
    assert asked.card is not None
    assert [section["part"] for section in asked.card["sections"]] == ["g1", "s1"]
    assert rating.card == {"kind": "ruler", "low": "a", "high": "b"}


def test_a_choice_that_names_a_part_changes_that_section_and_the_others_stay_choices() -> None:
    card = {"kind": "read_back", "sections": [{"part": "g1", "lines": [GOAL]}, {"part": "s1", "lines": [STEP]}]}
    issued = [choice("right", {}), choice("goal", {"part": "g1"}), choice("other", {"part": "limits"})]
    shown, left = with_changes(card, issued)
    assert shown["sections"] == [
        {"part": "g1", "lines": [GOAL], "change": {"id": "goal", "title": "Goal"}},
        {"part": "s1", "lines": [STEP]},
    ]
    assert [each.id for each in left] == ["right", "other"]
    assert "change" not in card["sections"][0]


SLIDERS = {
    "kind": "sliders",
    "sliders": [{"name": "advice", "low": "saran", "high": "menggali"}],
    "learns": [{"name": "examples", "title": "contoh"}],
}
SHARING = {"kind": "sharing", "parts": [{"part": "g1", "title": GOAL, "shared": True}]}


@pytest.mark.parametrize(
    ("card", "given"),
    [
        (SLIDERS, {"advice": -2, "learns": "examples"}),
        (SLIDERS, {"advice": 0}),
        (SLIDERS, {}),
        (SHARING, {"g1": False}),
    ],
)
def test_a_card_takes_what_can_be_set_on_it(card: dict[str, Any], given: dict[str, Any]) -> None:
    assert takes(card, given)


@pytest.mark.parametrize(
    ("card", "given"),
    [
        (SLIDERS, {"feelings": 1}),
        (SLIDERS, {"advice": True}),
        (SLIDERS, {"advice": "examples"}),
        (SLIDERS, {"learns": "doing"}),
        (SLIDERS, {"learns": 1}),
        (SHARING, {"s1": True}),
        (SHARING, {"g1": 1}),
        ({"kind": "ruler", "low": "a", "high": "b"}, {}),
        (None, {}),
    ],
)
def test_no_card_takes_what_is_not_its_own(card: dict[str, Any] | None, given: dict[str, Any]) -> None:
    assert not takes(card, given)
