"""Limits: what the client will not do; guardrails: what the practice lets the bot settle."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from bot.negotiation.alike import ALIKE
from bot.negotiation.terms import Terms

ROOT_LETTERS = 4
# Indonesian and English endings, the longer first; "e" so that "write" and "writing" meet.
ENDINGS = ("nya", "kan", "ing", "ku", "mu", "in", "ed", "es", "s", "e")


class LimitKind(StrEnum):
    """How far a limit goes."""

    NEVER = "never"
    NOT_NOW = "not_now"
    ONLY_IF = "only_if"


@dataclass(frozen=True)
class Limit:
    """What the client will not do, in the client's words; `proviso` holds the "only if" part.

    withdrawn: the client took it back (law 11); it stays readable and holds no longer.
    """

    kind: LimitKind
    about: str
    proviso: str | None = None
    withdrawn: bool = False

    def is_crossed_by(self, terms: Terms) -> bool:
        """Whether the terms ask for the thing itself; an `only_if` is kept where its proviso is among the terms.

        The thing is recognised by its content words: all of them stand in the activity, the support or the cue.
        """
        thing = content_words(self.about)
        said = content_words(" ".join(filter(None, (terms.activity, terms.support, terms.cue))))
        if not thing or not thing <= said:
            return False
        kept = content_words(self.proviso or "") <= content_words(terms.condition or "")
        return not (self.kind is LimitKind.ONLY_IF and self.proviso and terms.condition and kept)


PER_HOUR = {"minute": 60, "hour": 1}


@dataclass(frozen=True)
class Guardrails:
    """What the practice lets the bot settle by itself (practice/guardrails.yml).

    largest: the largest amount per unit; most_per_*: times; latest_start_in_days: from today.
    rest: phrases of sleeping and resting, which may take up to rest_hours instead.
    not_by_bot: phrases whose presence in an activity leaves the item to the counselor.
    """

    largest: Mapping[str, float] = field(default_factory=dict)
    rest: tuple[str, ...] = ()
    rest_hours: float = 0
    most_per_day: float = 3
    most_per_week: float = 7
    most_per_month: float = 30
    latest_start_in_days: int = 60
    not_by_bot: tuple[str, ...] = ()

    def crossed_by(self, terms: Terms, today: date) -> str | None:
        """The name of the first term that crosses a guardrail, or None."""
        checks = {
            "activity": self._activity_is_left_to_the_counselor(terms),
            "amount": self._amount_too_large(terms),
            "frequency": self._too_often(terms),
            "start": self._starts_out_of_range(terms, today),
        }
        return next((name for name, crossed in checks.items() if crossed), None)

    def most_times(self, per: str) -> float | None:
        """How often at most per `day`, `week` or `month`; None where the practice sets nothing."""
        return {"day": self.most_per_day, "week": self.most_per_week, "month": self.most_per_month}.get(per)

    def _activity_is_left_to_the_counselor(self, terms: Terms) -> bool:
        return _names_one_of(terms, self.not_by_bot)

    def _amount_too_large(self, terms: Terms) -> bool:
        if terms.amount is None:
            return False
        most = self.largest.get(terms.amount.unit, terms.amount.value)
        if terms.amount.unit in PER_HOUR and _names_one_of(terms, self.rest):
            most = max(most, self.rest_hours * PER_HOUR[terms.amount.unit])
        return not 0 < terms.amount.value <= most

    def _too_often(self, terms: Terms) -> bool:
        if terms.frequency is None:
            return False
        most = self.most_times(terms.frequency.per)
        return terms.frequency.times <= 0 or (most is not None and terms.frequency.times > most)

    def _starts_out_of_range(self, terms: Terms, today: date) -> bool:
        if not isinstance(terms.start, date):
            return False
        return not today <= terms.start <= today + timedelta(days=self.latest_start_in_days)


def content_words(text: str) -> frozenset[str]:
    """The words of a text that carry its meaning, three letters or more, each without what changes with its use.

    *nulis* and *menulis*, "write" and "writing" are the same thing to a limit, and so are words for one thing
    (*menulis*, *mencatat*); too close is on the safe side.
    """
    roots = (_root(word) for word in _words(text) if len(word) > 2)
    return frozenset(SAME.get(root, root) for root in roots)


def _root(word: str) -> str:
    root = word.removeprefix("me") if len(word) > ROOT_LETTERS + 1 else word
    for ending in ENDINGS:
        if root.endswith(ending) and len(root) - len(ending) >= ROOT_LETTERS:
            return root.removesuffix(ending)
    return root


def _words(text: str) -> Iterable[str]:
    return re.findall(r"[^\W_]+", text.lower())


SAME = {_root(word): _root(group[0]) for group in ALIKE for word in group}


def _names_one_of(terms: Terms, phrases: Iterable[str]) -> bool:
    words = f" {' '.join(_words(terms.activity or ''))} "
    return any(f" {' '.join(_words(phrase))} " in words for phrase in phrases)
