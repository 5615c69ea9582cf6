"""How well the terms of a sentence are read (docs/terms.md): whole records, and each term by itself."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from bot.engine.report_lines import LANGUAGES, Line
from bot.engine.report_split import check_hashes
from bot.language.terms import read_terms

EXACT, EACH_TERM = 0.90, 0.95  # marks: terms in counter-offers
TODAY = date(2026, 11, 24)  # the day the records of the split are written for
REFUSED, LIMIT = "refused", "limit"


@dataclass(frozen=True)
class TermsSaid:
    """One record of the split: a sentence, the terms on the table, and what a careful reader makes of it."""

    language: str
    text: str
    offered: dict[str, Any]
    expected: dict[str, Any]


@dataclass
class Tally:
    """Right, missed and made-up values of one term."""

    right: int = 0
    missed: int = 0
    made_up: int = 0

    @property
    def f1(self) -> float:
        """F1; 1 where there was nothing to find and nothing was found."""
        all_of_them = 2 * self.right + self.missed + self.made_up
        return 2 * self.right / all_of_them if all_of_them else 1.0


@dataclass
class TermsFigures:
    """What the records of one language came to. wrong: how many were not read as a whole."""

    records: int = 0
    exact: int = 0
    with_limit: int = 0
    tallies: dict[str, Tally] = field(default_factory=dict)


def read_terms_split(folder: Path) -> list[TermsSaid]:
    """The records in a folder of `<language>.jsonl`. Raises ReportError where one is not as it was noted."""
    return [said for path in check_hashes(folder, "*.jsonl") for said in _records(path)]


def figures(split: Iterable[TermsSaid], language: str) -> TermsFigures:
    """Read every record of a language and compare."""
    found = TermsFigures()
    for said in split:
        if said.language != language:
            continue
        reading = read_terms(said.text, language, TODAY, offered=said.offered or None)
        terms_right = reading.terms == said.expected["terms"]
        same = terms_right and sorted(reading.refused) == sorted(said.expected[REFUSED])
        found.records += 1
        found.exact += same
        found.with_limit += same and (reading.limit or None) == (said.expected[LIMIT] or None)
        _tally(found.tallies, said.expected["terms"], reading.terms)
        _tally(found.tallies, dict.fromkeys(said.expected[REFUSED], REFUSED), dict.fromkeys(reading.refused, REFUSED))
    return found


def terms_lines(split: Sequence[TermsSaid], others: int) -> list[Line]:
    """The lines of the report, language by language; other models read no terms."""
    none: list[float | None] = [None] * others
    lines = []
    for language in sorted({said.language for said in split}, reverse=True):
        found, name = figures(split, language), LANGUAGES.get(language, language)
        weakest, least = min(found.tallies.items(), key=lambda each: each[1].f1)
        under = sum(tally.f1 < EACH_TERM for tally in found.tallies.values())
        lines += [
            Line(f"{name}: terms and what is refused, whole records", [found.exact / found.records, *none], mark=EXACT),
            Line(f"{name}: the same with the limit", [found.with_limit / found.records, *none], mark=EXACT),
            Line(
                f"{name}: lowest F1 of a term",
                [least.f1, *none],
                mark=EACH_TERM,
                note=f" (`{weakest}`; {under} of {len(found.tallies)} under the mark)",
            ),
        ]
    return lines


def _records(path: Path) -> Iterable[TermsSaid]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            said = json.loads(line)
            yield TermsSaid(path.stem, said["text"], said["offered"], said)


def _tally(tallies: dict[str, Tally], expected: dict[str, Any], read: dict[str, Any]) -> None:
    """Count values by term; what is refused counts as one term of its own."""
    for name in {*expected, *read}:
        kind = REFUSED if REFUSED in (expected.get(name), read.get(name)) else name
        tally = tallies.setdefault(kind, Tally())
        right = name in expected and name in read and expected[name] == read[name]
        tally.right += right
        tally.missed += name in expected and not right
        tally.made_up += name in read and not right
