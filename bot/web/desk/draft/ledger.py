"""The give and take on an item in plain words: who put what forward for a term, and who moved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.sessions.items_read import ItemRead, LedgerLineRead
from bot.web.desk.draft.terms import value
from bot.web.desk.wording import Words


@dataclass(frozen=True)
class PutShown:
    """What one party put forward, in words."""

    by: str
    who: str
    value: str


@dataclass(frozen=True)
class LedgerLine:
    """One term: what was put forward in order, and what came of it in a few words."""

    label: str
    puts: tuple[PutShown, ...]
    result: str


def ledger_of(item: ItemRead, words: Words, today: date) -> tuple[LedgerLine, ...]:
    """The terms on which something moved, one a line."""
    return tuple(_line(line, words, today) for line in item.ledger)


def _line(line: LedgerLineRead, words: Words, today: date) -> LedgerLine:
    puts = tuple(
        PutShown(
            each.by,
            words.named("who", each.by),
            value(line.term, each.value, words, today) if each.value else words("ledger.left_out"),
        )
        for each in line.puts
    )
    return LedgerLine(words(f"term.{line.term}"), puts, _result(line, words))


def _result(line: LedgerLineRead, words: Words) -> str:
    if not line.moved:
        return words("ledger.added")
    return words("ledger.moved", who=f" {words('and')} ".join(words.named("who", by) for by in line.moved))
