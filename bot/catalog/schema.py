"""What a file of `areas/` may hold. The shapes of the terms are those of the contract of `mufakat parse`."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from bot.checked_yaml import Checked, problem

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
Short = Annotated[str, StringConstraints(min_length=2, max_length=70)]
Sentence = Annotated[str, StringConstraints(min_length=10, max_length=160, pattern=r"[.?]$")]
Number = Annotated[float, Field(gt=0)]
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
TimeOfDay = Annotated[
    str, StringConstraints(pattern=r"^(?:morning|noon|afternoon|evening|night|(?:[01]\d|2[0-3]):[0-5]\d)$")
]

# What belongs to another term: it would be said twice, and would read back as two values.
_BELONGS_TO_ANOTHER_TERM = {
    "id": r"\d|\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sekali|kali|menit|jam|halaman"
    r"|hari|minggu|bulan|tiap|setiap|pagi|siang|sore|malam|senin|selasa|rabu|kamis|jumat|sabtu|ditemani|bareng)\b",
    "en": r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|once|twice|times|minutes?|hours?|pages?|days?"
    r"|weeks?|months?|every|each|daily|weekly|morning|noon|afternoon|evening|night|tonight|today|tomorrow"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|together)\b",
}


class Both(Checked):
    """A short text in both languages, each written in its own right."""

    id: Short
    en: Short


class BothSentences(Checked):
    """One sentence in both languages."""

    id: Sentence
    en: Sentence


class Words(Checked):
    """Words and phrases, per language, that point here in what a client says; `word*` also takes longer words.

    `word?` counts half: it names somebody or something that other areas speak of too.
    """

    id: tuple[Short, ...] = ()
    en: tuple[Short, ...] = ()


class Range(Checked):
    """How small and how large a term may become in the to-and-fro."""

    smallest: Number
    largest: Number

    def _holds(self, value: float) -> None:
        if not self.smallest <= value <= self.largest:
            reason = f"{value:g} is not between smallest ({self.smallest:g}) and largest ({self.largest:g})."
            raise problem(reason, "Change the value or the range.")


class Amount(Range):
    """How much: `value` of `unit`, the range in the same unit."""

    value: Number
    unit: Literal["minute", "hour", "page", "time", "person"]

    @model_validator(mode="after")
    def _value_in_range(self) -> Self:
        self._holds(self.value)
        return self


class Frequency(Range):
    """How often: `times` per `per`; `once` takes no range."""

    times: Number
    per: Literal["day", "week", "month", "once"]

    @model_validator(mode="before")
    @classmethod
    def _once_is_once(cls, given: Any) -> Any:
        if isinstance(given, dict) and given.get("per") == "once":
            return {"times": 1, "smallest": 1, "largest": 1, **given}
        return given

    @model_validator(mode="after")
    def _times_in_range(self) -> Self:
        self._holds(self.times)
        if self.per == "once" and self.largest != 1:
            raise problem("Something done once has no other number.", "Write `{per: once}`, or another `per`.")
        return self


class Days(Range):
    """On which days of the week; the range counts days."""

    names: Annotated[tuple[Day, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _count_in_range(self) -> Self:
        if len(set(self.names)) != len(self.names):
            raise problem("A day is named twice.", "Name each day once.")
        self._holds(len(self.names))
        return self


class Terms(Checked):
    """The terms a step starts from; something in it can be made smaller, unless it is done only once."""

    activity: Both
    amount: Amount | None = None
    frequency: Frequency | None = None
    days: Days | None = None
    time_of_day: TimeOfDay | None = None
    cue: Both | None = None
    support: Both | None = None

    @model_validator(mode="after")
    def _activity_is_only_what_is_done(self) -> Self:
        for language, pattern in _BELONGS_TO_ANOTHER_TERM.items():
            found = re.search(pattern, getattr(self.activity, language), re.IGNORECASE)
            if found:
                reason = f"The activity ({language}) says “{found[0]}”, which belongs to another term."
                raise problem(reason, "Leave amount, times, days and company out of it.")
        return self

    @model_validator(mode="after")
    def _can_become_smaller(self) -> Self:
        if self.days and self.frequency:
            raise problem("The step has both days and frequency.", "Keep one: named days already say how often.")
        sizes: list[tuple[Range | None, float]] = [
            (self.amount, self.amount.value if self.amount else 0),
            (self.frequency, self.frequency.times if self.frequency else 0),
            (self.days, len(self.days.names) if self.days else 0),
        ]
        once = self.frequency is not None and self.frequency.per == "once"  # the day and the company are left to settle
        if not once and not any(term and term.smallest < size for term, size in sizes):
            raise problem(
                "Nothing in this step can be made smaller.",
                "Give `amount`, `frequency` or `days` a `smallest` under its value.",
            )
        return self


class Step(Checked):
    """An action the bot may suggest, and why it might help: one plain sentence that promises nothing."""

    id: Name
    terms: Terms
    reason: BothSentences


class Goal(Checked):
    """A goal in words a client could say; its first step suits most people, later ones are more particular.

    only_if_named: its steps presume something (a breakup, looking for work) and are for clients whose goal names it.
    """

    id: Name
    text: Both
    words: Words = Words()
    only_if_named: bool = False
    steps: Annotated[tuple[Step, ...], Field(min_length=3)]

    @model_validator(mode="after")
    def _steps_named_once(self) -> Self:
        _named_once([step.id for step in self.steps], "step")
        return self


class Area(Checked):
    """One file. Where a view points to two areas equally, the smaller `order` wins."""

    area: Name
    order: int
    name: Both
    words: Words
    goals: Annotated[tuple[Goal, ...], Field(min_length=3)]

    @model_validator(mode="after")
    def _goals_named_once(self) -> Self:
        _named_once([goal.id for goal in self.goals], "goal")
        return self


def _named_once(names: list[str], kind: str) -> None:
    for name in names:
        if names.count(name) > 1:
            raise problem(f"Two are called `{name}`.", f"Give each {kind} an id of its own.")
