"""What the readers find in a message, as signs the intent classifier weighs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.signs import read_signs


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("boleh, tapi 10 menit aja", {"begins:yes", "yes:but", "yes:terms", "term:amount"}),
        ("ok but on Friday", {"yes:but", "yes:terms"}),
        ("iya", {"begins:yes", "yes:bare", "size:1"}),
        ("no, thanks", {"begins:no", "no:bare"}),
        ("yes, provided my wife joins", {"yes:condition"}),
        ("20 menit kelamaan", {"refused:amount"}),
        ("7", {"number", "size:1"}),
        ("whatever, ok", {"hedged"}),
        ("kenapa nanya itu?", {"asks"}),
        ("sure, ten minutes", {"yes:as_offered"}),
        ("sure, but shorter", {"yes:otherwise"}),
    ],
)
def test_a_message_shows_its_signs(text: str, names: set[str]) -> None:
    assert names <= set(read_signs(text).names)


def test_a_plain_yes_shows_no_terms() -> None:
    assert not [name for name in read_signs("yes please").names if name.startswith(("term", "yes:terms"))]


@pytest.mark.parametrize(
    ("one", "other"), [("mau senin aja", "mau kamis aja"), ("make it 5 minutes", "make it 8 hours")]
)
def test_messages_that_differ_in_a_value_have_one_shape(one: str, other: str) -> None:
    assert read_signs(one).shape == read_signs(other).shape


@given(st.text(max_size=60))
def test_any_text_may_be_read(text: str) -> None:
    assert all(name and " " not in name for name in read_signs(text).names)
