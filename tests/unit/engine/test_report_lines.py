"""Each line says whether its mark is met, and whether ours does better than the other model."""

from __future__ import annotations

from bot.engine.report_lines import Line, Model, lines_of
from bot.engine.report_reading import Readings
from bot.engine.report_split import Said, Split

SPLIT = Split(
    (
        Said("id", "affirm", "boleh"),
        Said("id", "deny", "ogah"),
        Said("id", "counter_propose", "mau, tapi 5 menit"),
        Said("en", "affirm", "sure"),
        Said("en", "deny", "nope"),
        Said("en", "counter_propose", "sure, but 5 minutes"),
    ),
    "abc",
)
ALL_RIGHT = [said.intent for said in SPLIT.sentences]
COUNTER_TAKEN = ["affirm", "deny", "affirm", "affirm", "deny", "counter_propose"]


def model(intents: list[str], milliseconds: float, offered: list[str] | None = None) -> Model:
    """A model that read the split so, each sentence as fast."""
    seconds = [milliseconds / 1000] * len(intents)
    return Model("a model", Readings(intents, seconds, seconds), offered or intents, megabytes=1.0)


def lines(*models: Model) -> dict[str, Line]:
    """All lines by what they measure."""
    return {line.what: line for line in lines_of(SPLIT, models)}


def test_every_mark_is_met_where_all_is_read_right() -> None:
    marked = [line for line in lines(model(ALL_RIGHT, 10)).values() if line.mark is not None]
    assert len(marked) == 22
    assert all(line.met() for line in marked)


def test_a_counter_taken_for_a_yes_misses_in_its_language_alone() -> None:
    found = lines(model(COUNTER_TAKEN, 10))
    taken = {what: line.values for what, line in found.items() if what.endswith("as a yes")}
    assert taken["Indonesian: counters read as a yes"] == [1]
    assert found["Indonesian: counters read as a yes"].met() is False
    assert found["English: counters read as a yes"].met() is True
    assert found["Indonesian: lowest F1 of an act"].cells()[2] == "0.000 (`counter_propose`; 2 under the mark)"


def test_a_counter_in_which_a_term_is_read_is_not_lost() -> None:
    lost = lines(model(COUNTER_TAKEN, 10))["Indonesian, an offer open: counters read as a yes and without a term"]
    assert (lost.values, lost.met()) == ([0], True)
    vague = Split((Said("id", "counter_propose", "mau sih tapi lain"), Said("id", "affirm", "mau")), "abc")
    (lost,) = [each for each in lines_of(vague, [model(["affirm", "affirm"], 10)]) if "without a term" in each.what]
    assert (lost.values, lost.met()) == ([1], False)


def test_an_open_offer_is_a_reading_of_its_own() -> None:
    found = lines(model(COUNTER_TAKEN, 10, offered=ALL_RIGHT))
    assert found["Indonesian: counters read as a yes"].met() is False
    assert found["Indonesian, an offer open: counters read as a yes"].met() is True


def test_ours_is_better_where_it_reads_more_and_takes_less() -> None:
    found = lines(model(ALL_RIGHT, 10), model(COUNTER_TAKEN, 20))
    assert found["Indonesian: macro F1 over 3 acts"].better() is True
    assert found["reading a message, p95"].better() is True
    assert lines(model(ALL_RIGHT, 30), model(COUNTER_TAKEN, 20))["reading a message, p95"].better() is False


def test_as_good_is_not_better() -> None:
    assert lines(model(ALL_RIGHT, 10), model(ALL_RIGHT, 10))["English: F1 of `deny`"].better() is False


def test_what_was_not_measured_is_neither_met_nor_better() -> None:
    training = lines(model(ALL_RIGHT, 10), model(ALL_RIGHT, 10))["training of the NLU from nothing"]
    assert (training.met(), training.better(), training.cells()[2:]) == (None, None, ["–", "–", ""])
