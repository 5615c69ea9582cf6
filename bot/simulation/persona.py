"""The simulated clients: how each of them tends to talk and to bargain (personas.yml), and what they type (words/)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

FOLDER = Path(__file__).parent
ANY = "any"


@dataclass(frozen=True)
class Persona:
    """One kind of client; the shares are explained in personas.yml."""

    name: str
    register: str
    typed: float = 0.0
    names_goal: float = 0.0
    names_step: float = 0.0
    counters: float = 0.0
    objects: float = 0.0
    declines: float = 0.0
    shrugs: float = 0.0
    waits: float = 0.0
    leaves: float = 0.0
    wanders: float = 0.0
    undoes: float = 0.0
    withdraws: float = 0.0
    limits: float = 0.0
    torn: float = 0.0
    unsure_numbers: float = 0.0
    more_goals: float = 0.0
    quits: float = 0.0


@cache
def personas() -> dict[str, Persona]:
    """All personas by name. Raises TypeError for a share there is none of."""
    return {name: Persona(name, **shares) for name, shares in _read("personas.yml").items()}


@dataclass(frozen=True)
class Words:
    """What clients of one language type."""

    language: str
    table: Mapping[str, Any]

    def say(self, act: str, register: str, rng: Random, **values: Any) -> str:
        """A sentence for an act, in a register where the act has one. Raises KeyError for an unknown act."""
        pools = self.table["acts"][act]
        return str(rng.choice(pools.get(register) or pools[ANY])).format(**values)

    def form(self, name: str, rng: Random, **values: Any) -> str:
        """One term in words."""
        return str(rng.choice(self.table["forms"][name])).format(**values)

    def number(self, number: int) -> str:
        """A number in words."""
        return str(self.table["numbers"].get(number, number))


@cache
def words(language: str) -> Words:
    """The words of a language, `id` or `en`."""
    return Words(language, _read(f"words/{language}.yml"))


def _read(name: str) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    return read
