"""The client's view of the problem: their own words, played back until they say it is right (role 1)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

MOST_PLAY_BACKS = 3  # design: after three the view is kept as not yet shared


class Verdict(StrEnum):
    """What the client said of the play-back."""

    PENDING = "pending"
    SHARED = "shared"
    NOT_YET_SHARED = "not_yet_shared"


class StatementKind(StrEnum):
    """How a statement came in."""

    TOLD = "told"
    FOLLOW_UP = "follow_up"
    CORRECTION = "correction"


@dataclass(frozen=True)
class Statement:
    """One thing the client said about the problem.

    words: the whole message as typed. quotes: the clauses of it that are played back, words unchanged.
    heaviest: the client called it the hardest or most important. set_aside: the client said this is not it;
    it stays readable, it is no longer part of the view.
    """

    words: str
    quotes: tuple[str, ...]
    kind: StatementKind = StatementKind.TOLD
    heaviest: bool = False
    set_aside: bool = False


@dataclass
class View:
    """All statements in order of time, how often they were played back, and the client's verdict."""

    statements: list[Statement] = field(default_factory=list)
    play_backs: int = 0
    verdict: Verdict = Verdict.PENDING

    @property
    def standing(self) -> tuple[Statement, ...]:
        """The statements the client has not set aside."""
        return tuple(statement for statement in self.statements if not statement.set_aside)

    @property
    def corrections(self) -> int:
        """How many times the client changed or added something after a play-back."""
        return sum(statement.kind is StatementKind.CORRECTION for statement in self.statements)

    def hear(self, statement: Statement) -> None:
        """Add what the client said; it is played back next, at most `MOST_PLAY_BACKS` times in all."""
        self.statements.append(statement)
        self.played_back()

    def played_back(self) -> None:
        """What was told is said back now; after the last time the view is kept as not yet shared."""
        if self.play_backs >= MOST_PLAY_BACKS:
            self.verdict = Verdict.NOT_YET_SHARED
            return
        self.verdict = Verdict.PENDING
        self.play_backs += 1

    def add(self, statement: Statement) -> None:
        """Keep more of what the client tells while another question is open; it is read back at the end."""
        self.statements.append(statement)

    def confirm(self) -> None:
        """The client says the play-back is right."""
        self.verdict = Verdict.SHARED

    def reject(self) -> None:
        """The client says this is not it: what stood is set aside, nothing is lost."""
        self.statements = [replace(statement, set_aside=True) for statement in self.statements]
        self.verdict = Verdict.NOT_YET_SHARED if self.play_backs >= MOST_PLAY_BACKS else Verdict.PENDING
