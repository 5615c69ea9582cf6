"""One installation for all of these tests: starting an engine takes longer than most of what is tested with it.

It runs at DEBUG throughout, so that whatever a test types can be looked for in the logs. Who ends or freezes a
process starts it again before the next test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

import pytest

from bot.bootstrap import build
from bot.settings import read_settings
from tests.e2e.client import Client
from tests.e2e.stored import Stored
from tests.e2e.taking_turns import TakingTurns, taking_turns
from tests.processes import Mufakat, Running, installation, running

NewClient = Callable[..., Client]
PLACES = count()  # each test calls from an address of its own: 60 chats a minute are the limit of one


@pytest.fixture(scope="session")
def round_robin() -> Iterator[TakingTurns]:
    """What the door takes for the engine; it hands on to the one engine until a test adds another."""
    with taking_turns() as turns:
        yield turns


@pytest.fixture(scope="session")
def mufakat(tmp_path_factory: pytest.TempPathFactory, round_robin: TakingTurns) -> Iterator[Mufakat]:
    """Web, engine and actions, running."""
    made = installation(tmp_path_factory.mktemp("mufakat"), log_level="DEBUG", door_asks=round_robin.port)
    round_robin.only(port_of(made.engine))
    with running(made):
        yield made


@pytest.fixture(autouse=True)
def all_running(mufakat: Mufakat, round_robin: TakingTurns) -> Iterator[None]:
    """After each test everything runs again, whatever the test did to it."""
    yield
    round_robin.only(port_of(mufakat.engine))
    for process in (mufakat.web, mufakat.actions, mufakat.engine):
        process.let_go()
        if not process.is_up:
            process.start()


@pytest.fixture(scope="session")
def second_engine(mufakat: Mufakat) -> Running:
    """One more engine, started when a test first asks for it."""
    engine = mufakat.another_engine()
    engine.start()
    return engine


@pytest.fixture(scope="session")
def stored(mufakat: Mufakat) -> Iterator[Stored]:
    """What the processes have stored."""
    application = build(read_settings(mufakat.environment))
    yield Stored(application)
    application.database.close()


@pytest.fixture
def new_client(mufakat: Mufakat) -> Iterator[NewClient]:
    """Opens chats: `new_client("en")`; they are closed after the test."""
    opened: list[Client] = []
    calls_from = f"127.0.2.{next(PLACES) % 250 + 1}"

    def open_chat(language: str | None = "id") -> Client:
        opened.append(Client(mufakat.address, language, calls_from=calls_from))
        return opened[-1]

    yield open_chat
    for client in opened:
        client.close()


def port_of(engine: Running) -> int:
    """The port an engine listens on."""
    return int(engine.environment["ENGINE_PORT"])
