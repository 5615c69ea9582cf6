"""Terms: the attributes of a goal or a step that can be negotiated one by one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ONCE = "once"


@dataclass(frozen=True)
class Amount:
    """How much of an activity: a positive number and its unit (`minute`, `page`, `person` …)."""

    value: float
    unit: str


@dataclass(frozen=True)
class Frequency:
    """How often: so many `times` per `day`, `week`, `month`; or one time only, per `once`."""

    times: float
    per: str


@dataclass(frozen=True)
class Happening:
    """A point in time known by what happens then ("after the exams"), not by its date."""

    text: str


Moment = date | Happening


@dataclass(frozen=True)
class Terms:
    """Terms of one offer; `None` (or no days) where the offer says nothing about a term."""

    activity: str | None = None
    amount: Amount | None = None
    frequency: Frequency | None = None
    days: tuple[str, ...] = ()
    start: Moment | None = None
    until: Moment | None = None
    time_of_day: str | None = None
    cue: str | None = None
    support: str | None = None
    condition: str | None = None

    @property
    def named(self) -> frozenset[str]:
        """The names of the terms this offer says something about."""
        return frozenset(name for name in TERM_NAMES if getattr(self, name) not in (None, ()))

    def changed_by(self, change: Terms) -> Terms:
        """These terms with those that `change` names put in their place; all others stay.

        The rhythm is one thing said in two ways, so named days take the place of a frequency: "twice a week"
        countered with "Tuesday and Saturday" leaves the days. A thing done once stays so on one day, and a frequency
        named leaves the days that fit it.
        """
        changed = replace(self, **{name: getattr(change, name) for name in change.named})
        if "days" in change.named and "frequency" not in change.named and not _is_once(changed):
            changed = replace(changed, frequency=None)
        if "frequency" in change.named and "days" not in change.named and not _fits(changed):
            changed = replace(changed, days=())
        return _one_date_only(changed, change)

    def without(self, names: frozenset[str]) -> Terms:
        """These terms, those named left out; what is done stays."""
        return Terms(**{name: getattr(self, name) for name in self.named - (names - {"activity"})})

    def differs_from(self, other: Terms) -> frozenset[str]:
        """The names of the terms in which two offers differ."""
        return frozenset(name for name in TERM_NAMES if getattr(self, name) != getattr(other, name))


TERM_NAMES: tuple[str, ...] = tuple(field.name for field in fields(Terms))


def _is_once(terms: Terms) -> bool:
    return terms.frequency is not None and terms.frequency.per == ONCE and len(terms.days) == 1


def _fits(terms: Terms) -> bool:
    """Whether the named days and the frequency can both be true."""
    if not terms.days or terms.frequency is None:
        return True
    if terms.frequency.per == ONCE:
        return len(terms.days) == 1
    return terms.frequency.per == "week" and terms.frequency.times == len(terms.days)


def _one_date_only(terms: Terms, change: Terms) -> Terms:
    """A thing done once has one date: the part of it that the change names wins over the part that stood before."""
    if terms.frequency is None or terms.frequency.per != ONCE:
        return terms
    if "start" in change.named and "days" not in change.named:
        return replace(terms, days=())
    if "days" in change.named and "start" not in change.named:
        return replace(terms, start=None)
    return terms


def terms_from_record(record: Mapping[str, Any]) -> Terms:
    """Terms from the record shape of `mufakat parse` (docs/contracts.md); unknown names raise `KeyError`."""
    values: dict[str, Any] = dict(record)
    if unknown := set(values) - set(TERM_NAMES):
        raise KeyError(f"not terms: {', '.join(sorted(unknown))}")
    if values.get("amount"):
        values["amount"] = Amount(float(values["amount"]["value"]), str(values["amount"]["unit"]))
    if values.get("frequency"):
        values["frequency"] = Frequency(float(values["frequency"]["times"]), str(values["frequency"]["per"]))
    values["days"] = tuple(day for day in WEEKDAYS if day in (values.get("days") or ()))
    for name in ("start", "until"):
        values[name] = _moment(values.get(name))
    return Terms(**values)


def record_from_terms(terms: Terms) -> dict[str, Any]:
    """The named terms in the record shape of `mufakat parse`; the inverse of `terms_from_record`."""
    return {name: _plain(getattr(terms, name)) for name in TERM_NAMES if name in terms.named}


def _moment(value: object) -> Moment | None:
    if isinstance(value, Mapping):
        return Happening(str(value["event"]))
    return date.fromisoformat(str(value)) if value else None


def _plain(value: Any) -> Any:
    match value:
        case Amount():
            return {"value": _number(value.value), "unit": value.unit}
        case Frequency():
            return {"times": _number(value.times), "per": value.per}
        case Happening():
            return {"event": value.text}
        case date():
            return value.isoformat()
        case tuple():
            return list(value)
        case _:
            return value


def _number(value: float) -> int | float:
    return int(value) if float(value).is_integer() else value
