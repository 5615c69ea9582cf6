"""What the conversations came to, persona by persona (docs/simulation.md)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from bot.simulation.client import Conversation

ALL = "all"


@dataclass(frozen=True)
class Score:
    """One line of the scorecard; shares are from 0 to 1, None where there was nothing to share out.

    agreement: conversations with something agreed. ownership: agreed terms that came from the client. fragile: agreed
    items kept as fragile. rounds, turns: medians. drop_off: left before handing over. understood: turns taken as meant.
    over_limits: offers across a limit or guardrail. wrong: drafts that differ from what the client settled on.
    """

    persona: str
    conversations: int
    agreement: float
    ownership: float | None
    fragile: float | None
    over_limits: int
    rounds: float
    turns: float
    drop_off: float
    repeated: int
    understood: float
    wrong: int
    breaches: int


def scorecard(had: Sequence[Conversation]) -> list[Score]:
    """A line for each persona, in the order they came, and one for all."""
    names = list(dict.fromkeys(each.persona for each in had))
    lines = [_score(name, [each for each in had if each.persona == name]) for name in names]
    return [*lines, _score(ALL, had)] if had else []


def failures(had: Iterable[Conversation]) -> list[Conversation]:
    """The conversations in which a law was broken, or that left a wrong draft."""
    return [each for each in had if each.breaches or each.wrong]


def _score(name: str, had: Sequence[Conversation]) -> Score:
    turns = sum(each.turns for each in had)
    return Score(
        persona=name,
        conversations=len(had),
        agreement=sum(each.agreed > 0 for each in had) / len(had),
        ownership=_share(sum(each.terms_of_client for each in had), sum(each.terms for each in had)),
        fragile=_share(sum(each.fragile for each in had), sum(each.agreed for each in had)),
        over_limits=sum(breach.law == 4 for each in had for breach in each.breaches),  # noqa: PLR2004 - the fourth law
        rounds=median(each.rounds for each in had),
        turns=median(each.turns for each in had),
        drop_off=sum(not each.handed_over for each in had) / len(had),
        repeated=sum(each.repeated for each in had),
        understood=1 - sum(each.misread for each in had) / turns if turns else 1.0,
        wrong=sum(bool(each.wrong) for each in had),
        breaches=sum(len(each.breaches) for each in had),
    )


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
