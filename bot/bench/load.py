"""Many clients at once for a while, and one client for very long: what each turn took, and whose words came back."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count, cycle, islice

import httpx

from bot.bench.lines import Answered, Line, line_to
from bot.bench.sides import Side
from bot.bench.talk import LANGUAGES, Said, long_talk, mark_of, talk

MARK = re.compile(r"\b[A-Z](?:[aiou][bdgkpvz]){2}[aiou]x\b", re.IGNORECASE)
OPENING = 2  # turns before the first question of substance: age and consent


@dataclass
class Load:
    """What a load came to. seconds: of each turn; silent: turns that were taken and answered with nothing.

    wrong: replies that quote the mark of another client; quoting: those that quote the client's own.
    """

    clients: int = 0
    lasted: float = 0.0
    seconds: list[float] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    errors: int = 0
    silent: int = 0
    wrong: int = 0
    quoting: int = 0

    @property
    def turns(self) -> int:
        """Turns that were taken, answered or not."""
        return len(self.seconds)

    @property
    def answered(self) -> int:
        """Turns that got something to read."""
        return self.turns - self.errors - self.silent

    @property
    def per_second(self) -> float | None:
        """Turns that were taken without an error in a second; silence counts as taken."""
        return (self.turns - self.errors) / self.lasted if self.lasted else None

    def note(self, said: Said, answered: Answered, mark: str) -> None:
        """Count one turn of the client with this mark."""
        self.seconds.append(answered.seconds)
        self.said.append(said)
        self.errors += not answered.ok
        self.silent += answered.ok and not answered.text.strip()
        quoted = {found.lower() for found in MARK.findall(answered.text)}
        self.wrong += bool(quoted - {mark.lower()})
        self.quoting += mark.lower() in quoted

    def add(self, other: Load) -> None:
        """Another round of the same."""
        self.clients = max(self.clients, other.clients)
        self.lasted += other.lasted
        for name in ("seconds", "said"):
            getattr(self, name).extend(getattr(other, name))
        for name in ("errors", "silent", "wrong", "quoting"):
            setattr(self, name, getattr(self, name) + getattr(other, name))


@dataclass(frozen=True)
class Marks:
    """Hands out a mark for each conversation of a run, none twice."""

    numbers: Iterator[int] = field(default_factory=count)

    def next(self) -> str:
        """One that nobody has."""
        return mark_of(next(self.numbers))


async def load(side: Side, clients: int, seconds: float, marks: Marks, done: Callable[[int], None]) -> Load:
    """So many clients at once, each with one conversation after another, until the time is over.

    done: hears of each turn. What was begun is finished, and counts with its time.
    """
    found = Load(clients=clients)
    limits = httpx.Limits(max_connections=clients, max_keepalive_connections=clients)
    async with httpx.AsyncClient(limits=limits) as http:
        began = time.perf_counter()
        until = began + seconds
        await asyncio.gather(
            *(_client(side, http, LANGUAGES[place % 2], until, marks, found, done) for place in range(clients))
        )
        found.lasted = time.perf_counter() - began
    return found


async def _client(
    side: Side,
    http: httpx.AsyncClient,
    language: str,
    until: float,
    marks: Marks,
    found: Load,
    done: Callable[[int], None],
) -> None:
    while time.perf_counter() < until:
        mark = marks.next()
        turns = talk(language, mark)
        line = line_to(side, http, language)
        await line.open(turns)
        for said in turns:
            if time.perf_counter() >= until:
                return
            found.note(said, await line.take(), mark)
            done(1)


@dataclass
class Ages:
    """Seconds of turns of a young conversation and of an old one, taken alternately; how long each was on the way."""

    young: list[float] = field(default_factory=list)
    old: list[float] = field(default_factory=list)
    errors: int = 0


async def ages(
    side: Side, language: str, young_at: int, old_at: int, window: int, marks: Marks, done: Callable[[int], None]
) -> Ages:
    """One conversation near its turn `young_at` and one near `old_at`: a turn of the one, a turn of the other.

    window: how many turns of each are taken into account, around these places.
    """
    found = Ages()
    async with httpx.AsyncClient() as http:
        old = await _on_its_way(side, http, language, old_at, window, marks, done)
        young = await _on_its_way(side, http, language, young_at, window, marks, done)
        for turn in range(window):
            pair = ((young, found.young), (old, found.old))
            for line, seconds in pair if turn % 2 else reversed(pair):
                answered = await line.take()
                seconds.append(answered.seconds)
                found.errors += not answered.ok
                done(1)
    return found


async def _on_its_way(
    side: Side, http: httpx.AsyncClient, language: str, at: int, window: int, marks: Marks, done: Callable[[int], None]
) -> Line:
    before = max(0, at - window // 2)
    line = line_to(side, http, language)
    await line.open(list(islice(_endless(language, marks.next()), before + window)))
    for _turn in range(before):
        await line.take()
        done(1)
    return line


def _endless(language: str, mark: str) -> Iterable[Said]:
    """The opening and the view, and then asides without an end."""
    yield from talk(language, mark)[: OPENING + 1]
    yield from (Said(text) for text in cycle(long_talk(language)))
