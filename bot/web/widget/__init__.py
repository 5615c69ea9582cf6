"""The pages of the widget: the chat inside the frame, its files, and the plain page of ways to get help."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Request
from fastapi.responses import FileResponse, HTMLResponse, Response
from fastapi.templating import Jinja2Templates

from bot.practice import Practice
from bot.safety.helplines import Helpline
from bot.web.door.replies import href_of
from bot.web.wired import Web, web_of

HERE = Path(__file__).parent
STATIC = HERE / "static"

Wired = Annotated[Web, Depends(web_of)]


def widget_routes() -> APIRouter:
    """A router for the pages a client's browser opens."""
    router = APIRouter()
    templates = page_templates()

    @router.get("/widget/", response_class=HTMLResponse)
    async def widget(request: Request, web: Wired, lang: str | None = None) -> HTMLResponse:
        """The chat."""
        language = lang if lang in web.practice.languages else None
        values = {**help_values(web, language), "origins": web.practice.origins}
        return templates.TemplateResponse(request, "widget.html", values)

    @router.get("/help", response_class=HTMLResponse)
    async def help_page(request: Request, web: Wired, lang: str | None = None) -> HTMLResponse:
        """Ways to get help, without JavaScript."""
        language = lang if lang in web.practice.languages else web.practice.default_language
        return templates.TemplateResponse(request, "help.html", help_values(web, language))

    @router.get("/widget/static/{path:path}")
    async def static(path: str) -> Response:
        """Scripts and styles; the demo page and other hosts load some of them from their own origin."""
        file = (STATIC / path).resolve()
        if not file.is_relative_to(STATIC) or not file.is_file():
            raise HTTPException(404)
        return FileResponse(file)

    return router


def page_templates() -> Jinja2Templates:
    """The templates of the widget and of the demo page."""
    return Jinja2Templates(HERE / "templates")


def help_values(web: Web, language: str | None) -> dict[str, Any]:
    """What a page with helplines shows."""
    lines = [_line(line) for line in web.helplines.helplines]
    return {"practice": practice_values(web.practice), "helplines": lines, "language": language}


def practice_values(practice: Practice) -> dict[str, Any]:
    """What a page says about the practice, in both languages."""
    return {
        "name": practice.name,
        "hours": practice.hours,
        "reading": practice.reading,
        "languages": list(practice.languages),
    }


def _line(line: Helpline) -> dict[str, Any]:
    reach = [{"type": way.type, "value": way.value, "href": href_of(way.type, way.value)} for way in line.reach]
    return {"name": line.name, "hours": line.hours, "note": line.note, "reach": reach}
