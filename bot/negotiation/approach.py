"""How a client likes to be worked with (role 7): preferences, how they learn best, what matters most to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

AXES = ("advice", "feelings", "past", "gentle")  # advice–exploring, feelings–tasks, past–present, gentle–challenging
LEARNS = ("talking", "examples", "doing", "writing")
PACES = ("asking", "steps", "options")  # fewer (-1) or more (1) of what the bot does
FURTHEST = 2


@dataclass
class Approach:
    """What the client asked for, and how the bot adapted to it.

    axes: from -2 (the first word of the axis) to 2 (the second); an axis not named is absent.
    paces: from -1 (less) to 1 (more) of asking, steps and options, where the client said so. words: what the client
    typed about it. values: what matters most, in the client's words. adapted: what the bot does differently, by name.
    """

    axes: dict[str, int] = field(default_factory=dict)
    paces: dict[str, int] = field(default_factory=dict)
    learns: str | None = None
    words: list[str] = field(default_factory=list)
    values: str | None = None
    adapted: list[str] = field(default_factory=list)

    @property
    def named(self) -> bool:
        """Whether the client said anything of how they like to be worked with."""
        return bool(self.axes or self.paces or self.learns or self.words)

    def take(self, given: Mapping[str, object]) -> None:
        """Take over axes, paces and `learns` as given; anything else is left alone."""
        for name, value in given.items():
            if name in AXES and isinstance(value, int):
                self.axes[name] = max(-FURTHEST, min(FURTHEST, value))
            elif name in PACES and isinstance(value, int):
                self.paces[name] = max(-1, min(1, value))
            elif name == "learns" and value in LEARNS:
                self.learns = str(value)
