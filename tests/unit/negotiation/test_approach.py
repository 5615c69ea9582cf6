"""How a client likes to be worked with: what is taken over from a card or from words (role 7)."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.negotiation.approach import AXES, FURTHEST, LEARNS, PACES, Approach

ANYTHING = st.one_of(st.integers(-9, 9), st.booleans(), st.text(max_size=5), st.none())


def test_nothing_said_is_nothing_known() -> None:
    assert not Approach().named
    assert not Approach(values="my dog").named


def test_what_is_given_later_takes_its_place_and_the_rest_stays() -> None:
    approach = Approach()
    approach.take({"advice": -2, "past": 1, "learns": "doing"})
    approach.take({"advice": 1})
    assert (approach.axes, approach.learns) == ({"advice": 1, "past": 1}, "doing")


@given(st.dictionaries(st.sampled_from([*AXES, *PACES, "learns", "other"]), ANYTHING))
def test_only_known_names_and_values_within_the_card_are_taken(given_: dict[str, object]) -> None:
    approach = Approach()
    approach.take(given_)
    assert set(approach.axes) <= set(AXES)
    assert set(approach.paces) <= set(PACES)
    assert all(-FURTHEST <= value <= FURTHEST for value in approach.axes.values())
    assert all(-1 <= value <= 1 for value in approach.paces.values())
    assert approach.learns in (None, *LEARNS)
