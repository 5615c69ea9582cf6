"""What could get in the way of a step (role 4): the client's idea first, then options, and what they chose."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Obstacle:
    """One thing in the way, in the client's words.

    item_id: the step it stands in the way of. idea: what the client would do about it, in their words. options: what
    the bot put beside it, only after the client's own idea was asked for. chosen: the client's choice, several where
    they combined them.
    """

    words: str
    item_id: str | None = None
    idea: str | None = None
    options: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()

    @property
    def plan(self) -> tuple[str, ...]:
        """What is to be done about it: the client's own idea, then what they chose."""
        return ((self.idea,) if self.idea else ()) + self.chosen
