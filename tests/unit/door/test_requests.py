"""What may travel with a choice: a few named values, and nothing a client could hide more in."""

from __future__ import annotations

from typing import Any

import pytest

from bot.web.door.requests import Refused, incoming_of


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"advice": -2, "gentle": 2, "learns": "examples"},
        {"g1": True, "s1.2": False},
        {f"p{n}": 0 for n in range(40)},
    ],
)
def test_values_come_along_with_a_choice(values: dict[str, Any]) -> None:
    assert incoming_of({"key": "k", "choice": "c", "values": values}).values == values


def test_a_choice_without_values_has_none() -> None:
    assert incoming_of({"key": "k", "choice": "c"}).values is None
    assert incoming_of({"key": "k", "choice": "c", "values": None}).values is None


@pytest.mark.parametrize(
    "values",
    [
        [],
        "advice",
        7,
        {"advice": 3},
        {"advice": -3},
        {"advice": 1.0},
        {"advice": None},
        {"advice": [1]},
        {"advice": "Saran"},
        {"advice": "dua kata"},
        {"advice": "a" * 21},
        {"advice": "kata\n"},
        {"": 1},
        {"Advice": 1},
        {"a" * 41: 1},
        {"a-b": 1},
        {"a\n": 1},
        {f"p{n}": 0 for n in range(41)},
    ],
)
def test_values_of_another_form_are_refused(values: Any) -> None:
    with pytest.raises(Refused) as refused:
        incoming_of({"key": "k", "choice": "c", "values": values})
    assert (refused.value.status, refused.value.code) == (422, "values_wrong")


def test_values_beside_a_text_are_refused_and_the_text_is_kept_for_the_screen() -> None:
    with pytest.raises(Refused) as refused:
        incoming_of({"key": "k", "text": "capek", "values": {"advice": 1}})
    assert (refused.value.code, refused.value.text) == ("values_unexpected", "capek")
