"""The client's API: `/chat/session`, `/chat/message`, `/chat/history` (docs/contracts.md)."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse
from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool

from bot.storage import conversations, transcript
from bot.web.door import tokens
from bot.web.door.origins import refuse_foreign_origin
from bot.web.door.replies import messages_json, state_json
from bot.web.door.requests import Refused, incoming_of, read_json
from bot.web.door.turn import Reply, Turns
from bot.web.wired import Web, web_of

PER_CLIENT = RateLimitItemPerMinute(60)
PER_ADDRESS = RateLimitItemPerMinute(60)

Wired = Annotated[Web, Depends(web_of)]


def chat_routes() -> APIRouter:
    """A router with its own rate limits."""
    router = APIRouter(prefix="/chat", dependencies=[Depends(refuse_foreign_origin)])
    limiter = MovingWindowRateLimiter(MemoryStorage())

    @router.post("/session")
    async def begin(request: Request, web: Wired) -> JSONResponse:
        """Begin a conversation: a token, and the first messages."""
        address = request.client.host if request.client else "unknown"
        if not limiter.hit(PER_ADDRESS, "session", address):
            raise Refused(429, "too_many")
        language = (await read_json(request)).get("language")
        if language not in (None, *web.practice.languages):
            raise Refused(422, "language")
        try:
            return JSONResponse(await run_in_threadpool(_begin, web, language))
        except SQLAlchemyError:
            return _json(web.turns.without_storage(None, None, language or web.practice.default_language))

    @router.post("/message")
    async def message(request: Request, web: Wired) -> JSONResponse:
        """Answer one message; a crisis is answered even where the message cannot be taken."""
        secret = _secret(request, web)
        try:
            incoming = incoming_of(await read_json(request))
            if secret is None:
                raise Refused(401, "unknown_token", incoming.text or "")
            if not limiter.hit(PER_CLIENT, "message", secret.hex()):
                raise Refused(429, "too_many", incoming.text or "")
            return _json(await web.turns.take(secret, incoming))
        except Refused as refused:
            return await run_in_threadpool(_refused, web.turns, refused, secret)

    @router.get("/history")
    async def history(request: Request, web: Wired) -> JSONResponse:
        """All messages of the conversation, with the options that can still be tapped."""
        secret = _secret(request, web)
        if secret is None:
            raise Refused(401, "unknown_token")
        try:
            return JSONResponse(await run_in_threadpool(_history, web, secret))
        except SQLAlchemyError:
            return _json(web.turns.without_storage(None, None, web.practice.default_language))

    return router


def _begin(web: Web, language: str | None) -> dict[str, Any]:
    token, secret = tokens.issue(web.database.keys)
    now = web.turns.now()
    with web.database.transaction() as session:
        row = conversations.start_conversation(session, secret, language, now)
        said = web.opening(language)
        rows = transcript.finish(session, row.id, None, now, said, failed=False)
        session.flush()
        return {
            "token": token,
            "expires_at": row.expires_at.isoformat(),
            "messages": messages_json(session, rows),
            "state": state_json(row),
        }


def _history(web: Web, secret: bytes) -> dict[str, Any]:
    with web.database.transaction() as session:
        row = conversations.conversation_of(session, secret, web.turns.now())
        if row is None:
            raise Refused(401, "unknown_token")
        return {"messages": messages_json(session, transcript.history(session, row.id)), "state": state_json(row)}


def _secret(request: Request, web: Web) -> bytes | None:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return tokens.secret_of(token.strip(), web.database.keys) if scheme.lower() == "bearer" else None


def _refused(turns: Turns, refused: Refused, secret: bytes | None) -> JSONResponse:
    """An error in the client's language; help with it where the text that was refused names a crisis."""
    finding = turns.safety.find(refused.text)
    if finding is None:
        raise refused
    reply = turns.without_storage(secret, finding, finding.language)
    text = turns.wording.text(f"utter_error_{refused.code}", finding.language, refused.values)
    return JSONResponse({**reply.body, "error": {"code": refused.code, "message": text}}, refused.status)


def _json(reply: Reply) -> JSONResponse:
    return JSONResponse(reply.body, reply.status)
