"""One unit of meaning in a message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass
class Token:
    """One unit: canonical words, class ("" for a plain word), value, place in the text, clause it stands in."""

    norm: str
    kind: str
    value: Any
    start: int
    end: int
    clause: int = 0
