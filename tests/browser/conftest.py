"""One installation and one Chromium for all of these tests; a website of its own that shows the chat in a frame.

Every page a test opens is watched: nothing may go to a third origin, and no policy may have had to stop anything.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from bot.bootstrap import build
from bot.settings import read_settings
from tests.browser.chat import Chat
from tests.browser.desk import OWN_PASSWORD, Desk
from tests.browser.pictures import Pictures, pictures_into
from tests.browser.stored import Stored
from tests.browser.watch import Watch
from tests.processes import APP, ROOT, Mufakat, installation, running

ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-lcd-text",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PHONE = {"viewport": {"width": 390, "height": 780}, "device_scale_factor": 1.25, "is_mobile": True, "has_touch": True}
LAPTOP = {"viewport": {"width": 1200, "height": 800}}

NUMBERS = count(2)  # of counselors; the first is the one who logs in step by step

NewContext = Callable[..., BrowserContext]
NewChat = Callable[..., Chat]
NewCounselor = Callable[..., Desk]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, as `make browser` found it."""
    path = os.environ.get("CHROMIUM")
    if not path:
        raise RuntimeError("CHROMIUM is not set: run these tests by `make browser`, which finds a Chromium.")
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def mufakat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mufakat]:
    """Web, engine and actions, running; its practice lets the test's website show the chat."""
    folder = tmp_path_factory.mktemp("mufakat")
    made = installation(folder)
    made.environment["MUFAKAT_PRACTICE"] = str(_practice(folder / "practice", made.demo_address))
    with running(made):
        yield made


@pytest.fixture(scope="session")
def stored(mufakat: Mufakat) -> Iterator[Stored]:
    """What the processes have stored."""
    application = build(read_settings(mufakat.environment))
    yield Stored(application)
    application.database.close()


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Pictures:
    """Takes the pictures of README and docs."""
    return pictures_into(tmp_path_factory.mktemp("pictures"))


@pytest.fixture
def watch(mufakat: Mufakat) -> Iterator[Watch]:
    """What all pages of the test asked for and were refused."""
    watching = Watch()
    yield watching
    assert watching.origins <= {mufakat.address, mufakat.demo_address}
    assert watching.violations == []
    assert watching.errors == []


@pytest.fixture
def new_context(browser: Browser, watch: Watch) -> Iterator[NewContext]:
    """A browser with no past, on a laptop unless told otherwise: `new_context(**PHONE)`."""
    opened: list[BrowserContext] = []

    def open_context(**options: Any) -> BrowserContext:
        context = browser.new_context(**{"timezone_id": "Asia/Jakarta", **LAPTOP, **options})
        watch.over(context)
        opened.append(context)
        return context

    yield open_context
    for context in opened:
        context.close()


@pytest.fixture
def new_chat(mufakat: Mufakat, new_context: NewContext) -> NewChat:
    """A client in a browser of their own: `new_chat("en", **PHONE)`."""

    def open_chat(language: str = "id", **options: Any) -> Chat:
        return Chat(new_context(**options).new_page(), mufakat.demo_address, language)

    return open_chat


@pytest.fixture
def new_counselor(mufakat: Mufakat, new_context: NewContext) -> NewCounselor:
    """A counselor just added, at the desk, with a password of their own: `new_counselor("en")`."""

    def come_to_the_desk(language: str = "id") -> Desk:
        name = f"Konselor {next(NUMBERS)}"
        desk = Desk(new_context().new_page(), mufakat.address)
        desk.page.goto(f"{mufakat.address}/desk/login?lang={language}")
        desk.log_in(name, one_time_password(mufakat, name))
        desk.choose_password(OWN_PASSWORD)
        return desk

    return come_to_the_desk


def one_time_password(mufakat: Mufakat, name: str) -> str:
    """Add a counselor as an operator does, and return the password the terminal shows."""
    command = (str(APP), "-m", "bot.cli", "counselor", "add", name)
    told = subprocess.run(command, cwd=ROOT, env=mufakat.environment, capture_output=True, text=True, check=True)
    return told.stdout.split()[-1]


def _practice(folder: Path, website: str) -> Path:
    shutil.copytree(ROOT / "practice", folder)
    file = folder / "practice.yml"
    content = {**yaml.safe_load(file.read_text(encoding="utf-8")), "origins": [website]}
    file.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return folder
