"""What a run came to: a line for everything measured, ours beside stock Rasa's, each with its mark."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.bench.load import Ages, Load
from bot.bench.talk import median_length, share_typed

EIGHT, CROWD, YOUNG, OLD = 8, 50, 50, 1000
Pair = tuple[float | None, float | None]  # ours, stock Rasa's


@dataclass(frozen=True)
class Mark:
    """What has to be reached. on: `ours` or `ratio`, what it is compared with; low: whether less is better."""

    value: float
    on: str
    low: bool = True

    def met_by(self, value: float) -> bool:
        """Whether a value reaches it."""
        return value <= self.value if self.low else value >= self.value

    def __str__(self) -> str:
        """As it stands in a table."""
        sign = "≤" if self.low else "≥"
        return f"{sign} {self.value:g}{' ×' if self.on == 'ratio' else ''}" if self.value else "0"


@dataclass(frozen=True)
class Line:
    """One thing measured. name: for programs; form: how a value is written; ratio: ours divided by stock Rasa's."""

    name: str
    what: str
    ours: float | None
    stock: float | None
    form: str = "{:.2f}"
    mark: Mark | None = None

    @property
    def ratio(self) -> float | None:
        """Ours divided by stock Rasa's; None where one of them is missing or stock Rasa's is 0."""
        return None if self.ours is None or not self.stock else self.ours / self.stock

    @property
    def met(self) -> bool | None:
        """Whether the mark is reached; None where there is none, or nothing to compare with it."""
        value = None if self.mark is None else self.ratio if self.mark.on == "ratio" else self.ours
        return None if value is None or self.mark is None else self.mark.met_by(value)

    def cells(self) -> list[str]:
        """What was measured, ours, stock Rasa's, the ratio, the mark, and whether it is reached."""
        values = ["–" if value is None else self.form.format(value) for value in (self.ours, self.stock)]
        ratio = "" if self.ratio is None else f"{self.ratio:.2f} ×"
        return [self.what, *values, ratio, str(self.mark or ""), {True: "met", False: "not met", None: ""}[self.met]]

    def plain(self) -> dict[str, Any]:
        """For programs."""
        mark = {"value": self.mark.value, "on": self.mark.on, "low": self.mark.low} if self.mark else None
        return {
            "name": self.name, "what": self.what, "ours": self.ours, "stock": self.stock, "ratio": self.ratio,
            "mark": mark, "met": self.met,
        }  # fmt: skip


@dataclass
class Measured:
    """What a run measured, ours first; None in place of what was left out.

    megabytes: of the engine; all_megabytes: of all processes; size: on disk; training: seconds.
    reading, understanding: as bot/engine/compare.py tells them.
    """

    eight: tuple[Load, Load | None]
    crowd: tuple[Load, Load | None]
    ages: tuple[Ages | None, Ages | None]
    starts: tuple[Sequence[float], Sequence[float]]
    megabytes: Pair
    all_megabytes: Pair
    size: Pair
    training: Pair = (None, None)
    reading: Mapping[str, Sequence[float]] = field(default_factory=dict)
    understanding: Sequence[Mapping[str, Any]] = ()
    clients: tuple[int, int] = (EIGHT, CROWD)
    turns: tuple[int, int] = (YOUNG, OLD)


def lines(measured: Measured) -> list[Line]:
    """Every line: speed, what a run costs, then how well is understood."""
    return [*_speed(measured), *_long(measured), *_cost(measured), *_understanding(measured)]


def at_share(values: Sequence[float], share: float) -> float | None:
    """The smallest value that this share of the values does not exceed: 0.95 the 95th percentile; None of nothing."""
    ordered = sorted(values)
    return ordered[max(1, math.ceil(len(ordered) * share)) - 1] if ordered else None


def ratio_of_ages(ages: Ages | None) -> float | None:
    """p95 of a turn of the old conversation divided by that of the young one."""
    old, young = (at_share(ages.old, 0.95), at_share(ages.young, 0.95)) if ages else (None, None)
    return old / young if old and young else None


def kind_of_turns(measured: Measured) -> tuple[float, float]:
    """The share of free text among our turns with 8 clients, and the median length of those texts."""
    said = measured.eight[0].said
    return (share_typed(said), median_length(said)) if said else (0.0, 0.0)


def _speed(measured: Measured) -> list[Line]:
    few, many = measured.clients
    found = [
        Line(
            "turns_per_second",
            f"turns a second, {few} clients",
            *_each(measured.eight, lambda load: load.per_second),
            form="{:.1f}",
            mark=Mark(4, "ratio", low=False),
        )
    ]
    for name, clients, loads in (("eight", few, measured.eight), ("crowd", many, measured.crowd)):
        found += [
            Line(
                f"p95_turn_{name}",
                f"p95 of a turn, {clients} clients",
                *_each(loads, lambda load: at_share(load.seconds, 0.95)),
                form="{:.3f} s",
                mark=Mark(1.0, "ours") if name == "crowd" else None,
            ),
            *_counted(name, clients, loads),
        ]
    return found


def _counted(name: str, clients: int, loads: tuple[Load, Load | None]) -> list[Line]:
    said = ((f"errors_{name}", "errors", "errors"), (f"wrong_client_{name}", "replies to the wrong client", "wrong"))
    marked = [
        Line(
            told,
            f"{what}, {clients} clients",
            *_each(loads, lambda load, part=part: float(getattr(load, part))),
            form="{:.0f}",
            mark=Mark(0, "ours"),
        )
        for told, what, part in said
    ]
    silent = _each(loads, lambda load: load.silent / load.turns if load.turns else None)
    return [*marked, Line(f"silent_{name}", f"turns answered with silence, {clients} clients", *silent, form="{:.0%}")]


def _long(measured: Measured) -> list[Line]:
    young, old = measured.turns
    ours, others = measured.ages
    return [
        Line(
            "p95_turn_1000_to_50",
            f"p95 at turn {old:,} to turn {young}",
            ratio_of_ages(ours),
            ratio_of_ages(others),
            form="{:.2f} ×",
            mark=Mark(1.2, "ours"),
        )
    ]


def _cost(measured: Measured) -> list[Line]:
    starts = (at_share(measured.starts[0], 0.5), at_share(measured.starts[1], 0.5))
    found = [
        Line("memory", "memory of the engine", *measured.megabytes, form="{:,.0f} MB", mark=Mark(0.6, "ratio")),
        Line("memory_all", "memory of all processes", *measured.all_megabytes, form="{:,.0f} MB"),
        Line("cold_start", "cold start of the engine", *starts, form="{:.1f} s", mark=Mark(0.5, "ratio")),
        Line("training", "training", *measured.training, form="{:,.0f} s", mark=Mark(0.3, "ratio")),
        Line("size", "size of the model on disk", *measured.size, form="{:.0f} MB"),
    ]
    names = {
        "median_ms": "reading a message, median",
        "p95_ms": "reading a message, p95",
        "processor_ms": "reading a message, processor time",
    }
    for name, what in names.items():
        if name in measured.reading:
            found.append(Line(f"reading_{name}", what, *_two(measured.reading[name]), form="{:.1f} ms"))
    return found


def _understanding(measured: Measured) -> list[Line]:
    return [
        Line(
            f"understanding: {line['what']}",
            line["what"],
            *_two(line["values"]),
            form="{:.0f}" if line["low"] else "{:.3f}",
            mark=Mark(line["mark"], "ours", low=line["low"]),
        )
        for line in measured.understanding
    ]


def _each(loads: tuple[Load, Load | None], of: Any) -> Pair:
    ours, others = loads
    return of(ours), None if others is None else of(others)


def _two(values: Sequence[float | None]) -> Pair:
    return values[0], values[1] if len(values) > 1 else None
