"""The lines of a report: what was measured, each beside its mark and beside another model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.engine.report_figures import ANSWERS, LOWEST, MACRO, Pair, at_share, lowest, macro_f1, misread, scores
from bot.engine.report_reading import Readings
from bot.engine.report_split import Split
from bot.language.terms import read_terms

LANGUAGES = {"id": "Indonesian", "en": "English"}


@dataclass(frozen=True)
class Model:
    """What one model came to.

    offered: as `readings.intents`, but read while an offer is open. megabytes: of all it needs on disk.
    training: seconds from nothing, None where it was not measured.
    """

    name: str
    readings: Readings
    offered: list[str]
    megabytes: float
    training: float | None = None


@dataclass(frozen=True)
class Line:
    """One thing measured. values: one a model, ours first; form: how one is written; low: whether less is better."""

    what: str
    values: list[float | None]
    form: str = "{:.3f}"
    mark: float | None = None
    low: bool = False
    note: str = ""

    def met(self) -> bool | None:
        """Whether ours meets the mark; None where there is none."""
        value = self.values[0]
        if self.mark is None or value is None:
            return None
        return value <= self.mark if self.low else value >= self.mark

    def better(self) -> bool | None:
        """Whether ours does better than the other; None where there is nothing to compare."""
        if len(self.values) < 2 or self.values[0] is None or self.values[1] is None:
            return None
        return self.values[0] < self.values[1] if self.low else self.values[0] > self.values[1]

    def cells(self) -> list[str]:
        """What was measured, the mark, a value a model, and whether ours meets the mark."""
        mark = "" if self.mark is None else f"≥ {self.mark:.2f}" if self.mark else "0"
        shown = ["–" if value is None else self.form.format(value) for value in self.values]
        met = {True: "met", False: "**not met**", None: ""}[self.met()]
        return [self.what, mark, shown[0] + self.note, *shown[1:], met]


def pairs_of(split: Split, intents: Sequence[str], language: str) -> list[Pair]:
    """What the sentences of a language are, beside what they were read as."""
    return [
        (said.intent, read) for said, read in zip(split.sentences, intents, strict=True) if said.language == language
    ]


def lines_of(split: Split, models: Sequence[Model]) -> list[Line]:
    """Every line: understanding, language by language, then the cost."""
    understood = [line for language in split.languages for line in _understood(split, models, language)]
    return [*understood, *_cost(models)]


def _understood(split: Split, models: Sequence[Model], language: str) -> list[Line]:
    name = LANGUAGES.get(language, language)
    pairs = [pairs_of(split, model.readings.intents, language) for model in models]
    found = [scores(each) for each in pairs]
    weakest = lowest(found[0])
    under = sum(score.f1 < LOWEST for score in found[0])
    lines = [
        Line(f"{name}: macro F1 over {len(found[0])} acts", [macro_f1(each) for each in found], mark=MACRO),
        Line(
            f"{name}: lowest F1 of an act",
            [lowest(each).f1 for each in found],
            mark=LOWEST,
            note=f" (`{weakest.intent}`; {under} under the mark)" if under else f" (`{weakest.intent}`)",
        ),
    ]
    offered = [pairs_of(split, model.offered, language) for model in models]
    swallowed = Line(
        f"{name}, an offer open: counters read as a yes and without a term",
        [float(_swallowed(split, models[0].offered, language)), *[None] * (len(models) - 1)],
        "{:.0f}",
        mark=0,
        low=True,
    )
    return [*lines, *_answers(name, pairs), *_answers(f"{name}, an offer open", offered), swallowed]


def _answers(name: str, pairs: Sequence[Sequence[Pair]]) -> list[Line]:
    """F1 of the answers to an offer, and how many counters were taken for a yes."""
    found = [{score.intent: score.f1 for score in scores(each)} for each in pairs]
    there = [intent for intent in ANSWERS if intent in found[0]]
    lines = [Line(f"{name}: F1 of `{each}`", [f1[each] for f1 in found], mark=ANSWERS[each]) for each in there]
    taken = [float(misread(each)["counter_propose", "affirm"]) for each in pairs]
    return [*lines, Line(f"{name}: counters read as a yes", list(taken), "{:.0f}", mark=0, low=True)]


def _swallowed(split: Split, intents: Sequence[str], language: str) -> int:
    """Counters the bot would take for a yes in the end: where a term is read, it is a counter whatever the act is."""
    taken = [
        said.text
        for said, read in zip(split.sentences, intents, strict=True)
        if (said.language, said.intent, read) == (language, "counter_propose", "affirm")
    ]
    return sum(not read_terms(text, language, date.today()).terms for text in taken)


def _cost(models: Sequence[Model]) -> list[Line]:
    readings = [model.readings for model in models]
    milliseconds = "{:.1f} ms"
    return [
        Line(
            "reading a message, median",
            [1000 * at_share(each.seconds, 0.5) for each in readings],
            milliseconds,
            low=True,
        ),
        Line(
            "reading a message, p95", [1000 * at_share(each.seconds, 0.95) for each in readings], milliseconds, low=True
        ),
        Line(
            "processor time a message, mean",
            [1000 * sum(each.processor) / len(each.processor) for each in readings],
            milliseconds,
            low=True,
        ),
        Line("training of the NLU from nothing", [model.training for model in models], "{:.0f} s", low=True),
        Line("size on disk", [model.megabytes for model in models], "{:.1f} MB", low=True),
    ]
