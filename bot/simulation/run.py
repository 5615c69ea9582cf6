"""Many simulated conversations, each with a seed that repeats it; by several processes, in folders of their own."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import Manager
from pathlib import Path
from queue import Empty
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from bot.bootstrap import Application, build, guardrails_of, utc_now
from bot.bootstrap.prepare import prepare_var
from bot.language.hedges import is_hedged
from bot.settings import Settings, read_settings
from bot.simulation.channel import Channel
from bot.simulation.client import Conversation, SimulatedClient
from bot.simulation.in_process import InProcess
from bot.simulation.persona import personas
from bot.simulation.reading_acts import reading_acts
from bot.simulation.through_door import ThroughDoor
from bot.storage.tables import ClientRow

LANGUAGES = ("id", "en")
AT_ONCE = 20  # conversations a process takes on at a time: small enough for a lively progress bar
LOOK_SECONDS = 1.0
ADDRESSES = 200  # of this machine, that the door counts one by one


class DatabaseInUse(ValueError):
    """Simulated clients would stand among real ones."""


@dataclass(frozen=True)
class Plan:
    """One conversation to be had."""

    persona: str
    language: str
    seed: int


def plans(count: int, first_seed: int = 0) -> list[Plan]:
    """So many conversations: all personas in both languages in turn, then again with the next seed."""
    each = [(persona, language) for persona in personas() for language in LANGUAGES]
    return [Plan(*each[at % len(each)], first_seed + at // len(each)) for at in range(count)]


def in_process(wanted: list[Plan], workers: int, done: Callable[[int], None]) -> list[Conversation]:
    """Have conversations through acts and use cases, in folders that are thrown away. done: told how many more are."""
    batches = [wanted[at : at + AT_ONCE] for at in range(0, len(wanted), AT_ONCE)]
    shares = [batches[at::workers] for at in range(workers)]
    had: list[Conversation] = []
    if workers == 1:
        for batch in _had_by_one(shares[0]):
            had += batch
            done(len(batch))
        return had
    with Manager() as manager, ProcessPoolExecutor(workers) as pool:
        told = manager.Queue()
        running = [pool.submit(_all_of, share, told) for share in shares if share]
        while not all(each.done() for each in running) or not told.empty():
            with suppress(Empty):
                done(told.get(timeout=LOOK_SECONDS))
        for finished in running:
            had += finished.result()
    return sorted(had, key=lambda each: each.seed)


def through_door(
    settings: Settings, wanted: list[Plan], done: Callable[[int], None], *, used: bool
) -> list[Conversation]:
    """Have conversations with a running Mufakat of these settings.

    used: whether its database may hold other clients. Raises DatabaseInUse, DoorFailed.
    """
    application = build(settings)
    with application.database.transaction() as session:
        clients = session.scalar(select(func.count()).select_from(ClientRow)) or 0
    if clients and not used:
        raise DatabaseInUse(
            f"the database of this Mufakat holds {clients} clients: simulated ones would stand among them. Point"
            " MUFAKAT_VAR to a folder of its own, or say --into-used-database."
        )
    address = f"http://{settings.host}:{settings.web_port}"
    had = []
    for at, plan in enumerate(wanted):
        calls_from = f"127.1.{at // ADDRESSES % ADDRESSES}.{at % ADDRESSES + 1}"
        had.append(_talk(application, plan, ThroughDoor(application, address, calls_from)))
        done(1)
    return had


def _all_of(share: list[list[Plan]], told: Any) -> list[Conversation]:
    """One process's share. told: a queue that hears how many conversations each batch was."""
    had: list[Conversation] = []
    for batch in _had_by_one(share):
        had += batch
        told.put(len(batch))
    return had


def _had_by_one(batches: list[list[Plan]]) -> Iterator[list[Conversation]]:
    with tempfile.TemporaryDirectory(prefix="mufakat-") as folder, reading_acts() as acts:
        settings = read_settings({**os.environ, "MUFAKAT_VAR": folder, "MUFAKAT_DATABASE": _database(folder)})
        list(prepare_var(settings))
        application = build(settings)
        for batch in batches:
            yield [_talk(application, plan, InProcess(application, acts)) for plan in batch]
        application.database.close()


def _database(folder: str) -> str:
    return f"sqlite:///{Path(folder) / 'mufakat.db'}"


def _talk(application: Application, plan: Plan, channel: Channel) -> Conversation:
    today = utc_now().astimezone(ZoneInfo(application.practice.time_zone)).date()
    client = SimulatedClient(
        personas()[plan.persona],
        plan.language,
        plan.seed,
        channel,
        guardrails_of(application.settings),
        today,
        lambda said: is_hedged(said, None),
    )
    return client.talk()
