"""How a page of the desk is made: words, templates, what every page shows, and what is shown instead of a page."""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from fastapi import Request, Response
from fastapi.responses import RedirectResponse
from fastapi.routing import APIRoute
from fastapi.templating import Jinja2Templates
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from sqlalchemy.exc import OperationalError

from bot.web.desk.clock import Clock
from bot.web.desk.stops import GoTo, Stop
from bot.web.desk.visitors import Visitor, visitor_before
from bot.web.desk.wording import Words, load_words
from bot.web.wired import web_of

HERE = Path(__file__).parent
LANGUAGES = ("id", "en")
LANGUAGE_COOKIE = "desk_language"
A_YEAR = 365 * 24 * 3600
NOTES = ("logged_out", "password_changed", "claimed", "acknowledged")

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Desk:
    """What the pages share."""

    templates: Jinja2Templates
    words: Mapping[str, Words]
    limiter: MovingWindowRateLimiter

    def language(self, request: Request) -> str:
        """The language of the page: just chosen, or chosen before, or the practice's."""
        practice = web_of(request).practice
        asked = (request.query_params.get("lang"), request.cookies.get(LANGUAGE_COOKIE))
        return next((each for each in asked if each in practice.languages), practice.default_language)

    def clock(self, request: Request) -> Clock:
        """The clock of the page."""
        web = web_of(request)
        return Clock(web.turns.now(), ZoneInfo(web.practice.time_zone), self.words[self.language(request)])

    def page(
        self,
        request: Request,
        name: str,
        values: Mapping[str, Any],
        *,
        visitor: Visitor | None = None,
        path: str | None = None,
        status: int = 200,
    ) -> Response:
        """Render a template with its values. path: where the page can be opened again; by default where it is now."""
        web = web_of(request)
        language = self.language(request)
        note = request.query_params.get("note")
        shared = {
            "t": self.words[language],
            "clock": self.clock(request),
            "practice": web.practice,
            "practice_name": getattr(web.practice.name, language),
            "others": [each for each in web.practice.languages if each != language],
            "path": path or request.url.path,
            "visitor": visitor,
            "note": note if note in NOTES else None,
        }
        response = self.templates.TemplateResponse(request, name, {**shared, **values}, status)
        if request.query_params.get("lang") == language:
            secure = web.application.settings.secure_cookies
            response.set_cookie(
                LANGUAGE_COOKIE, language, A_YEAR, path="/desk", secure=secure, httponly=True, samesite="strict"
            )
        return response


def open_desk() -> Desk:
    """A desk with rate limits of its own; words and templates are read once in a process."""
    words = {language: load_words(language) for language in LANGUAGES}
    return Desk(_templates(), words, MovingWindowRateLimiter(MemoryStorage()))


@cache
def _templates() -> Jinja2Templates:
    environment = Environment(
        loader=FileSystemLoader([HERE / "templates", HERE]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return Jinja2Templates(env=environment)


def go_to(path: str) -> Response:
    """Send the browser to another page after a form was taken."""
    return RedirectResponse(path, 303)


def stopping(desk: Desk) -> type[APIRoute]:
    """Routes of the desk: what stops a request becomes a page in the counselor's language."""

    class DeskRoute(APIRoute):
        """A route that answers Stop, GoTo and a database that cannot be reached."""

        def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
            """Wrap the handler of the route."""
            handle = super().get_route_handler()

            async def handled(request: Request) -> Response:
                try:
                    return await handle(request)
                except GoTo as other:
                    return go_to(other.path)
                except Stop as stop:
                    return _stopped(desk, request, stop)
                except OperationalError as error:
                    log.error("the desk cannot reach the database: %s", type(error.orig).__name__)
                    return _stopped(desk, request, Stop(503, "no_database"))

            return handled

    return DeskRoute


def _stopped(desk: Desk, request: Request, stop: Stop) -> Response:
    visitor = visitor_before(request)
    return desk.page(request, "stop.html", {"code": stop.code}, visitor=visitor, path="/desk/", status=stop.status)
