"""What a practice sets about itself: `practice.yml` and `guardrails.yml`, read once at the start."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import Field, StringConstraints, field_validator, model_validator

from bot.checked_yaml import Checked, FileError, load_checked, problem

Language = Literal["id", "en"]
Text = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Hours = Annotated[str, StringConstraints(pattern=r"^(?:[01]\d|2[0-3]):[0-5]\d-(?:[01]\d|2[0-4]):[0-5]\d$")]
Origin = Annotated[str, StringConstraints(pattern=r"^https?://[a-z0-9][a-z0-9.-]*(?::\d{1,5})?$")]
Whole = Annotated[int, Field(gt=0)]
Number = Annotated[float, Field(gt=0)]


class PracticeError(FileError):
    """A file of the practice's that cannot be used."""


class Both(Checked):
    """A text in both languages."""

    id: Text
    en: Text


class Reading(Checked):
    """Who reads what a client shares; `text` is how the bot names them.

    claiming_counselor: a draft is read by the counselor who claims it; until then the list shows that it is there.
    every_counselor: each counselor of the practice may read each draft.
    """

    rule: Literal["claiming_counselor", "every_counselor"]
    text: Both


class Week(Checked):
    """Staffed hours of each day in the practice's time zone, as `08:00-16:00`; no entry means closed."""

    mon: tuple[Hours, ...] = ()
    tue: tuple[Hours, ...] = ()
    wed: tuple[Hours, ...] = ()
    thu: tuple[Hours, ...] = ()
    fri: tuple[Hours, ...] = ()
    sat: tuple[Hours, ...] = ()
    sun: tuple[Hours, ...] = ()

    @model_validator(mode="after")
    def _begin_before_they_end(self) -> Self:
        for day in type(self).model_fields:
            for hours in getattr(self, day):
                begin, _, end = hours.partition("-")
                if not begin < end <= "24:00":
                    reason = f"{hours} on {day} does not end after it begins."
                    raise problem(reason, "Write the two in order; past midnight, split them over two days.")
        return self


class StaffedHours(Checked):
    """When somebody of the practice is there: `text` as a client is told, `week` as the program reckons."""

    text: Both
    week: Week


class Ages(Checked):
    """From which age a client decides alone, in years, and what happens below it.

    help_only: helplines and how to reach the practice, no conversation. allow: as an adult.
    """

    adult: Annotated[int, Field(ge=12, le=25)]
    under_age: Literal["help_only", "allow"]


class Practice(Checked):
    """One installation serves one practice. `retention_days`: how long a conversation is to be kept."""

    name: Both
    reading: Reading
    hours: StaffedHours
    time_zone: str
    languages: Annotated[tuple[Language, ...], Field(min_length=1)]
    default_language: Language
    origins: Annotated[tuple[Origin, ...], Field(min_length=1)]
    ages: Ages
    retention_days: Annotated[int, Field(ge=1, le=3650)]
    consent_version: Annotated[str, StringConstraints(pattern=r"^[\w.-]{1,40}$")]

    @field_validator("time_zone")
    @classmethod
    def _time_zone_is_known(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            raise problem(f"There is no time zone `{name}`.", "Write it as in `Asia/Jakarta`.") from None
        return name

    @model_validator(mode="after")
    def _default_language_is_spoken(self) -> Self:
        if self.default_language not in self.languages:
            reason = f"The default language `{self.default_language}` is not among `languages`."
            raise problem(reason, "Add it there, or choose another.")
        return self


class Phrases(Checked):
    """Phrases per language, lower case, without punctuation."""

    id: tuple[Text, ...] = ()
    en: tuple[Text, ...] = ()


class LeftToCounselor(Checked):
    """A kind of activity the bot never settles by itself, and the phrases it is known by."""

    kind: Annotated[str, StringConstraints(pattern=r"^[a-z_]+$")]
    words: Phrases


class Rest(Checked):
    """What counts as rest, and the most hours of it."""

    hours: Number
    words: Phrases


class Guardrails(Checked):
    """What the practice lets the bot settle; the rest goes to the counselor.

    largest: the largest amount, per unit. rest: what may last longer. most_per_day, _week, _month: times.
    latest_start_in_days: counted from today; nothing starts in the past.
    """

    largest: dict[Literal["minute", "hour", "page", "time", "person"], Number]
    rest: Rest
    most_per_day: Number
    most_per_week: Number
    most_per_month: Number
    latest_start_in_days: Whole
    not_by_bot: tuple[LeftToCounselor, ...]

    @property
    def phrases_not_by_bot(self) -> tuple[str, ...]:
        """All phrases of `not_by_bot`, both languages: clients mix them."""
        return tuple(phrase for left in self.not_by_bot for phrase in (*left.words.id, *left.words.en))


def load_practice(folder: Path) -> Practice:
    """`practice.yml` of the folder; raises PracticeError naming file, line, reason and what to do."""
    return load_checked(folder / "practice.yml", Practice, PracticeError)


def load_guardrails(folder: Path) -> Guardrails:
    """`guardrails.yml` of the folder; raises PracticeError naming file, line, reason and what to do."""
    return load_checked(folder / "guardrails.yml", Guardrails, PracticeError)
