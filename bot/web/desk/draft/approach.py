"""How the client likes to be worked with, in words: where they stand on each axis, and how they learn best."""

from __future__ import annotations

from dataclasses import dataclass

from bot.negotiation.approach import AXES, FURTHEST
from bot.sessions.drafts import ApproachRead
from bot.web.desk.wording import Words

PLACES = range(-FURTHEST, FURTHEST + 1)


@dataclass(frozen=True)
class ScaleShown:
    """One axis between two words. value: from -2 (at `low`) to 2 (at `high`), None where the client said nothing."""

    low: str
    high: str
    value: int | None
    said: str


def scales_of(approach: ApproachRead, words: Words) -> tuple[ScaleShown, ...]:
    """All four axes, or none where the client placed themselves on none."""
    return tuple(_scale(axis, approach.axes.get(axis), words) for axis in AXES) if approach.axes else ()


def in_words(approach: ApproachRead, words: Words) -> str:
    """What the client set without writing a word, in one line; where they stand in the middle comes last."""
    placed = sorted((scale for scale in scales_of(approach, words) if scale.value is not None), key=_in_the_middle)
    learns = [words("draft.learns_by", how=words.named("learns", approach.learns))] if approach.learns else []
    return "; ".join([*(scale.said for scale in placed), *learns])


def _scale(axis: str, value: int | None, words: Words) -> ScaleShown:
    low, high = words(f"axis.{axis}.low"), words(f"axis.{axis}.high")
    if value is None:
        said = words("position.none")
    elif value == 0:
        said = words("position.middle", low=low, high=high)
    else:
        said = words("position.far" if abs(value) == FURTHEST else "position.near", side=low if value < 0 else high)
    return ScaleShown(low, high, value, said)


def _in_the_middle(scale: ScaleShown) -> bool:
    return scale.value == 0
