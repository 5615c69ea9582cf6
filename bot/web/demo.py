"""A demo website of a campus counseling service, on an origin of its own, with the chat on it."""

from __future__ import annotations

from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse

from bot.practice import Practice
from bot.web.widget import page_templates, practice_values


def create_demo(practice: Practice, widget_origin: str) -> FastAPI:
    """The demo site. widget_origin: where the chat is served, without a slash at the end."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    templates = page_templates()

    @app.get("/", response_class=HTMLResponse)
    async def page(request: Request, lang: str | None = None) -> Response:
        """The host page; its policy is as strict as a careful website's."""
        language = lang if lang in practice.languages else practice.default_language
        values = {"practice": practice_values(practice), "widget_origin": widget_origin, "language": language}
        response = templates.TemplateResponse(request, "demo.html", values)
        response.headers["Content-Security-Policy"] = (
            f"default-src 'none'; script-src {widget_origin}; style-src {widget_origin}; frame-src {widget_origin}; "
            "img-src 'self' data:; base-uri 'none'; form-action 'none'"
        )
        return response

    return app
