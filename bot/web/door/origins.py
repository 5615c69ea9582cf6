"""Which websites may call the API: the exact list of practice.yml, and this one itself."""

from __future__ import annotations

from fastapi import Request

from bot.web.door.requests import Refused
from bot.web.wired import web_of


def refuse_foreign_origin(request: Request) -> None:
    """Refuse a call from a page of a website that is not on the list. Raises Refused."""
    origin = request.headers.get("Origin")
    if origin is None or origin in web_of(request).practice.origins or origin == own_origin(request):
        return
    raise Refused(403, "wrong_origin")


def own_origin(request: Request) -> str:
    """The origin this page was reached under."""
    return f"{request.url.scheme}://{request.headers.get('host', '')}"
