"""What a reader of one subject found in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

TERMS = ("activity", "amount", "frequency", "days", "start", "until", "time_of_day", "cue", "support", "condition")


@dataclass
class Found:
    """One term said with tokens ``start`` up to ``end``.

    value: in the contract's shape, None where only the kind is named (*jamnya*, "the day").
    open: a clock time whose half of the day was not said. kind_only: the words name the term, not a value.
    """

    term: str
    value: Any
    start: int
    end: int
    open: bool = False
    rhythm: bool = False

    def touches(self, start: int, end: int) -> bool:
        """Tell whether it shares a token with ``start`` up to ``end``."""
        return self.start < end and start < self.end
