"""The web application: door, desk and widget pages, with the headers and the errors they share."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import httpx
from fastapi import FastAPI, Request, Response
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse
from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool

from bot.bootstrap import Application
from bot.web.desk import desk_routes
from bot.web.door.requests import Refused
from bot.web.door.routes import chat_routes
from bot.web.security import security_headers
from bot.web.widget import widget_routes
from bot.web.wired import Web, wire_web

DELIVERY_SECONDS = 2.0  # a flag from the spool is on the desk within 5 s of the database coming back


def create_app(application: Application) -> FastAPI:
    """The application; opens what it needs when it starts serving, closes it when it stops."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with httpx.AsyncClient() as client:
            app.state.web = await run_in_threadpool(wire_web, application, client)
            delivery = asyncio.create_task(_deliver_spooled_flags(app.state.web))
            yield
            delivery.cancel()
        application.database.close()

    app = FastAPI(title="Mufakat", lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=list(application.practice.origins),
        allow_methods=["GET", "POST"],
        allow_headers=["Authorization", "Content-Type"],
    )

    @app.middleware("http")
    async def headers(request: Request, call: Callable[[Request], Awaitable[Response]]) -> Response:
        response = await call(request)
        security_headers(request, response, application.practice.origins)
        return response

    @app.exception_handler(Refused)
    async def refused(request: Request, error: Refused) -> JSONResponse:
        web: Web = request.app.state.web
        text = web.wording.text(f"utter_error_{error.code}", _language(request, web), error.values)
        return JSONResponse({"error": {"code": error.code, "message": text}}, error.status)

    @app.exception_handler(Exception)
    async def failed(request: Request, _error: Exception) -> JSONResponse:
        """Whatever happens, the client gets a plain sentence and ways to get help; the error goes to the log."""
        web: Web = request.app.state.web
        reply = web.turns.without_storage(None, None, _language(request, web))
        return JSONResponse({**reply.body, "error": {**reply.body["error"], "code": "failed"}}, 500)

    app.include_router(chat_routes())
    app.include_router(widget_routes())
    app.include_router(desk_routes())
    return app


async def _deliver_spooled_flags(web: Web) -> None:
    """Bring waiting flags into the database as soon as it can be reached again."""
    while True:
        if web.turns.spool.waiting():
            with suppress(SQLAlchemyError):
                await run_in_threadpool(web.turns.spool.deliver, web.database, web.turns.now)
        await asyncio.sleep(DELIVERY_SECONDS)


def _language(request: Request, web: Web) -> str:
    """The language of an error: that of the page where it says one, else the practice's."""
    asked = request.headers.get("Accept-Language", "")[:2].lower()
    return asked if asked in web.practice.languages else web.practice.default_language
