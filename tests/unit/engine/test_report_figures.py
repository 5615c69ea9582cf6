"""The figures of the report on understanding, against sums done by hand."""

from __future__ import annotations

import pytest

from bot.engine.report_figures import at_share, lowest, macro_f1, misread, mixed_up, scores

# Six sentences: a yes, a yes, a no taken for a yes, a no, a counter taken for a yes, a counter.
PAIRS = [
    ("affirm", "affirm"),
    ("affirm", "affirm"),
    ("deny", "affirm"),
    ("deny", "deny"),
    ("counter_propose", "affirm"),
    ("counter_propose", "counter_propose"),
]


def test_precision_and_recall_are_those_of_each_act() -> None:
    found = {score.intent: (score.sentences, score.precision, score.recall) for score in scores(PAIRS)}
    assert found == {"affirm": (2, 0.5, 1.0), "counter_propose": (2, 1.0, 0.5), "deny": (2, 1.0, 0.5)}


def test_macro_f1_counts_each_act_the_same() -> None:
    # F1 is 2/3 for each of the three: 2·½·1 / 1½
    assert macro_f1(scores(PAIRS)) == pytest.approx(2 / 3)
    # 20 more sentences of one act, all read right: precision 22/24, recall 1, F1 22/23; the others stay at 2/3
    assert macro_f1(scores(PAIRS + [("affirm", "affirm")] * 20)) == pytest.approx((22 / 23 + 2 / 3 + 2 / 3) / 3)


def test_an_act_nothing_was_read_as_has_nothing() -> None:
    (score,) = scores([("pause", "stop")])
    assert (score.precision, score.recall, score.f1) == (0.0, 0.0, 0.0)


def test_an_act_only_read_into_sentences_takes_from_the_others_alone() -> None:
    assert [score.intent for score in scores([("pause", "stop"), ("pause", "pause")])] == ["pause"]


def test_the_lowest_is_the_act_read_worst() -> None:
    assert lowest(scores([*PAIRS, ("pause", "stop")])).intent == "pause"


def test_what_was_read_right_is_no_mix_up() -> None:
    assert misread(PAIRS) == {("deny", "affirm"): 1, ("counter_propose", "affirm"): 1}


def test_a_picture_is_about_what_was_mixed_up_more_than_once() -> None:
    assert mixed_up(PAIRS) == []
    assert mixed_up([*PAIRS, ("deny", "affirm")]) == ["affirm", "deny"]
    many = [("deny", "affirm")] * 3 + [("pause", "stop")] * 2
    assert mixed_up(many, most=2) == ["affirm", "deny"]


@pytest.mark.parametrize(("share", "value"), [(0.5, 10), (0.95, 19), (1.0, 20), (0.01, 1)])
def test_a_share_of_the_values_is_no_larger(share: float, value: int) -> None:
    assert at_share(list(range(20, 0, -1)), share) == value
