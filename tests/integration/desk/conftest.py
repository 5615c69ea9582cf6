"""The desk by itself: its routes over a database of its own, with a clock that tests can move."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Literal

import pytest
from argon2 import PasswordHasher
from fastapi import FastAPI, Request, Response
from fastapi.testclient import TestClient

from bot.practice import load_practice
from bot.storage import counselors
from bot.storage.counselors import add_counselor, set_password
from bot.storage.database import Database, open_database
from bot.storage.keys import create_key_file
from bot.storage.tables import Base, CounselorRow
from bot.web.desk import desk_routes
from bot.web.security import security_headers

PRACTICE = Path(__file__).parents[3] / "practice"
PASSWORD = "empat gajah naik kereta"
ORIGINS = ("https://campus.example",)


@dataclass
class Moving:
    """A clock tests move by hand."""

    now: datetime = datetime(2026, 11, 24, 3, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def passes(self, time: timedelta) -> None:
        """Let time pass."""
        self.now += time


@dataclass
class Desk:
    """The application under test and its database."""

    app: FastAPI
    database: Database
    clock: Moving
    web: Any
    open_clients: list[TestClient] = field(default_factory=list)

    def browser(self, *, scheme: Literal["http", "https"] = "http") -> TestClient:
        """A browser of its own: cookies are kept, redirects are not followed."""
        client = TestClient(self.app, base_url=f"{scheme}://desk.example", follow_redirects=False)
        self.open_clients.append(client)
        return client

    def store(self, make: Callable[..., Any], *given: Any, **named: Any) -> Any:
        """Run one of the makers of `stored.py` in a transaction."""
        with self.database.transaction() as session:
            return make(session, *given, **named)

    def sets(self, **practice: Any) -> None:
        """Change what the practice says about itself."""
        self.web.practice = self.web.practice.model_copy(update=practice)

    def over_https(self) -> None:
        """Serve with secure cookies."""
        self.web.application.settings.secure_cookies = True


@pytest.fixture(autouse=True)
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """argon2id at its lowest cost: what is tested here is who gets in, not how long guessing takes."""
    monkeypatch.setattr(counselors, "PasswordHasher", lambda: PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    database = open_database(f"sqlite:///{tmp_path / 'desk.db'}", create_key_file(tmp_path / "keys.json"))
    Base.metadata.create_all(database.engine)
    clock = Moving()
    web = SimpleNamespace(
        practice=load_practice(PRACTICE),
        database=database,
        turns=SimpleNamespace(now=clock),
        application=SimpleNamespace(settings=SimpleNamespace(secure_cookies=False)),
    )
    app = FastAPI()
    app.state.web = web
    app.include_router(desk_routes())

    @app.middleware("http")
    async def headers(request: Request, call: Any) -> Response:
        response: Response = await call(request)
        security_headers(request, response, ORIGINS)
        return response

    made = Desk(app, database, clock, web)
    yield made
    for client in made.open_clients:
        client.close()
    database.close()


@dataclass(frozen=True)
class Person:
    """A counselor with a browser."""

    id: str
    name: str
    browser: TestClient

    def get(self, path: str) -> Any:
        """Open a page."""
        return self.browser.get(path)

    def send(self, path: str, **fields: str) -> Any:
        """Send a form with the token of this session."""
        return self.browser.post(path, data={"csrf": self.token(), **fields})

    def token(self) -> str:
        """The token that the forms of this session carry."""
        return hidden(self.get("/desk/password").text, "csrf")


Logs = Callable[[str], Person]


@pytest.fixture
def counselor(desk: Desk) -> Logs:
    """Add a counselor of that name and log them in."""

    def log_in_as(name: str) -> Person:
        with desk.database.transaction() as session:
            add_counselor(session, name, desk.clock.now)
            session.flush()
            found = session.query(CounselorRow).filter_by(name=name).one()
            set_password(session, found.id, PASSWORD)
            person = Person(found.id, name, desk.browser())
        assert log_in(person.browser, name, PASSWORD).headers["location"] == "/desk/"
        return person

    return log_in_as


@pytest.fixture
def holder(counselor: Logs) -> Person:
    """A counselor who will hold the draft."""
    return counselor("Konselor A")


def log_in(browser: TestClient, name: str, password: str) -> Any:
    """Fill in and send the login form."""
    page = browser.get("/desk/login")
    return browser.post("/desk/login", data={"token": hidden(page.text, "token"), "name": name, "password": password})


def hidden(page: str, name: str) -> str:
    """The value of a hidden field of a page."""
    start = page.index(f'name="{name}" value="') + len(f'name="{name}" value="')
    return page[start : page.index('"', start)]
