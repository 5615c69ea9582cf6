"""What the web process works with: the application, and what is its own (screen, encoder, helplines, wording)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import cast

import httpx
from fastapi import Request

from bot.bootstrap import Application, utc_now
from bot.language.encoder import open_encoder
from bot.practice import Practice
from bot.safety.helplines import Helplines, load_helplines
from bot.safety.screen import open_screen
from bot.safety.wording import load_wording as load_safety_wording
from bot.storage.database import Database
from bot.storage.spool import Spool
from bot.storage.transcript import Outgoing
from bot.web.door.engine import Engine
from bot.web.door.safety import SafetyDesk
from bot.web.door.turn import Turns
from bot.web.door.wording import Wording, load_wording


@dataclass(frozen=True)
class Web:
    """Everything the routes need."""

    application: Application
    turns: Turns
    helplines: Helplines
    wording: Wording

    @property
    def practice(self) -> Practice:
        """What the practice says about itself."""
        return self.application.practice

    @property
    def database(self) -> Database:
        """The open database."""
        return self.application.database

    def opening(self, language: str | None) -> list[Outgoing]:
        """The first messages: what this is and the first question; in both languages until one is chosen."""
        if language is None:
            return [self.wording.message("utter_ask_language", self.practice.default_language)]
        values = {
            "practice": getattr(self.practice.name, language),
            "reader": getattr(self.practice.reading.text, language),
            "adult_age": str(self.practice.ages.adult),
        }
        return [self.wording.message(name, language, values) for name in ("utter_disclosure", "utter_ask_age")]


def wire_web(application: Application, client: httpx.AsyncClient) -> Web:
    """Open what the door needs. Raises HelplinesError or WordingError, each with what to do."""
    settings = application.settings
    helplines = load_helplines(settings.practice / "helplines.yml", date.today())
    wording = load_wording(settings.responses)
    safety = SafetyDesk(
        open_screen(), load_safety_wording(settings.responses / "safety.yml"), lambda: helplines, application.practice
    )
    turns = Turns(
        application.database,
        Engine(client, settings.engine_url),
        open_encoder(),
        safety,
        wording,
        Spool(settings.spool, application.database.keys),
        application.practice.default_language,
        utc_now,
    )
    return Web(application, turns, helplines, wording)


def web_of(request: Request) -> Web:
    """What this process was wired with (set by `create_app`)."""
    return cast(Web, request.app.state.web)
