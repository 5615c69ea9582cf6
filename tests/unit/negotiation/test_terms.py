"""Terms: a counter changes only what it names, and records are the contract's."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.negotiation.terms import Amount, Frequency, Happening, Terms, record_from_terms, terms_from_record
from tests.unit.negotiation.generated import some_terms

WALK = Terms(
    activity="a walk", amount=Amount(20, "minute"), frequency=Frequency(2, "week"), time_of_day="evening", support="mum"
)
RHYTHM = {"frequency", "days", "start"}


@given(some_terms(), some_terms())
def test_a_counter_changes_only_what_it_names(offered: Terms, change: Terms) -> None:
    changed = offered.changed_by(change)
    assert all(getattr(changed, name) == getattr(change, name) for name in change.named)
    assert changed.differs_from(offered) - change.named <= RHYTHM


@given(some_terms())
def test_a_counter_that_names_nothing_changes_nothing(offered: Terms) -> None:
    assert offered.changed_by(Terms()) == offered


@given(some_terms())
def test_terms_come_back_from_their_record_as_they_were(terms: Terms) -> None:
    assert terms_from_record(record_from_terms(terms)) == terms


def test_named_days_take_the_place_of_a_rhythm_they_do_not_fit() -> None:
    changed = WALK.changed_by(Terms(days=("mon", "tue", "fri")))
    assert changed.days == ("mon", "tue", "fri")
    assert changed.frequency is None


def test_named_days_say_the_rhythm_also_where_they_fit_it() -> None:
    changed = WALK.changed_by(Terms(days=("mon", "thu")))
    assert (changed.days, changed.frequency) == (("mon", "thu"), None)


def test_a_number_said_beside_the_days_stays() -> None:
    assert WALK.changed_by(Terms(days=("mon", "thu"), frequency=Frequency(2, "week"))).frequency == Frequency(2, "week")


def test_a_new_rhythm_takes_the_place_of_days_it_does_not_fit() -> None:
    twice = Terms(activity="a walk", days=("mon", "thu"))
    assert twice.changed_by(Terms(frequency=Frequency(3, "week"))).days == ()


def test_a_thing_done_once_has_one_date() -> None:
    friday = Terms(activity="text my supervisor", frequency=Frequency(1, "once"), days=("fri",))
    moved = friday.changed_by(Terms(start=date(2026, 11, 30)))
    assert (moved.start, moved.days) == (date(2026, 11, 30), ())


def test_a_record_is_read_with_its_dates_and_happenings() -> None:
    terms = terms_from_record({"start": "2026-11-30", "until": {"event": "habis UTS"}, "days": ["fri", "mon"]})
    assert terms == Terms(start=date(2026, 11, 30), until=Happening("habis UTS"), days=("mon", "fri"))


def test_an_unknown_term_is_refused_by_name() -> None:
    with pytest.raises(KeyError, match="price"):
        terms_from_record({"price": 5})


@given(st.floats(min_value=0.5, max_value=100, allow_nan=False))
def test_whole_numbers_are_written_whole(value: float) -> None:
    written = record_from_terms(Terms(amount=Amount(value, "page")))["amount"]["value"]
    assert written == value
    assert isinstance(written, int) == float(value).is_integer()


def test_terms_turned_down_are_left_out_and_what_is_done_stays() -> None:
    left = WALK.without(frozenset({"frequency", "time_of_day", "activity"}))
    assert left == Terms(activity="a walk", amount=WALK.amount, support="mum")
