"""The desk: where counselors log in, see which drafts wait, and read them. Server-rendered, without JavaScript."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import FileResponse, Response

from bot.web.desk.draft import add_draft
from bot.web.desk.login import add_login
from bot.web.desk.pages import open_desk, stopping
from bot.web.desk.password import add_password
from bot.web.desk.queue import add_queue
from bot.web.desk.stops import Stop

STATIC = Path(__file__).parent / "static"


def desk_routes() -> APIRouter:
    """A router for everything under /desk, with its own rate limits."""
    desk = open_desk()
    router = APIRouter(prefix="/desk", route_class=stopping(desk))
    for add_page in (add_login, add_password, add_queue, add_draft):
        add_page(router, desk)

    @router.get("/static/{name}")
    def static(name: str) -> Response:
        """Styles."""
        file = STATIC / name
        if name not in {each.name for each in STATIC.iterdir()}:
            raise Stop(404, "no_page")
        return FileResponse(file)

    @router.get("/{path:path}")
    def no_page(path: str) -> Response:  # noqa: ARG001
        """Anything else under /desk."""
        raise Stop(404, "no_page")

    return router
