"""What the crisis screen can find: a kind, a level, whom it is about, and why; never the client's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal["suicide", "self_injury", "abuse_suffered", "danger_to_others", "child_at_risk", "medical_emergency"]
Level = Literal["imminent", "active", "passive", "hinted"]
About = Literal["client", "someone_lost", "someone_else"]
Language = Literal["id", "en"]

#: Kinds in the order in which help is needed; decides between findings of the same level.
KINDS: tuple[Kind, ...] = (
    "medical_emergency",
    "suicide",
    "child_at_risk",
    "abuse_suffered",
    "danger_to_others",
    "self_injury",
)
#: Levels, the most urgent first.
LEVELS: tuple[Level, ...] = get_args(Level)


@dataclass(frozen=True, slots=True)
class Finding:
    """One statement that needs an answer and a flag.

    `reason` is the id of the pattern, with `+negated`, `+past` or `+now` where that changed the level.
    `about` tells whether the client, somebody else at risk, or somebody already lost is spoken of.
    `language` is the language the client mostly wrote in.
    """

    kind: Kind
    level: Level
    reason: str
    language: Language
    about: About = "client"

    @property
    def urgency(self) -> tuple[int, int, int]:
        """Sort key: the smaller, the more urgent. At the same level the client's own danger comes first."""
        return (LEVELS.index(self.level), get_args(About).index(self.about), KINDS.index(self.kind))


def lowered(level: Level) -> Level:
    """The next less urgent level; `hinted` stays `hinted`."""
    return LEVELS[min(LEVELS.index(level) + 1, len(LEVELS) - 1)]


def raised(level: Level) -> Level:
    """The next more urgent level; `imminent` stays `imminent`."""
    return LEVELS[max(LEVELS.index(level) - 1, 0)]


def more_urgent(one: Finding | None, other: Finding | None) -> Finding | None:
    """The more urgent of two findings, either of which may be missing."""
    if one is None or other is None:
        return one or other
    return min(one, other, key=lambda finding: finding.urgency)
