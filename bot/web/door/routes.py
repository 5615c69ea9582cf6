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
CODES_PER_ADDRESS = RateLimitItemPerMinute(10)

Wired = Annotated[Web, Depends(web_of)]


def chat_routes() -> APIRouter:
    """A router with its own rate limits."""
    router = APIRouter(prefix="/chat", dependencies=[Depends(refuse_foreign_origin)])
    limiter = MovingWindowRateLimiter(MemoryStorage())

    @router.post("/session")
    async def begin(request: Request, web: Wired) -> JSONResponse:
        """Begin a conversation, or go on with one by its return code: a token, and the first messages."""
        address = request.client.host if request.client else "unknown"
        if not limiter.hit(PER_ADDRESS, "session", address):
            raise Refused(429, "too_many")
        content = await read_json(request)
        language, code = content.get("language"), content.get("code")
        if language not in (None, *web.practice.languages):
            raise Refused(422, "language")
        spoken = language or web.practice.default_language
        try:
            if code is None:
                return JSONResponse(await run_in_threadpool(_begin, web, language))
            if not limiter.hit(CODES_PER_ADDRESS, "code", address):
                raise Refused(429, "too_many", str(code))
            return JSONResponse(await run_in_threadpool(_go_on, web, str(code)))
        except Refused as refused:
            return await run_in_threadpool(_refused, web.turns, refused, None, spoken)
        except SQLAlchemyError:
            return _json(web.turns.without_storage(None, None, spoken))

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
            return await run_in_threadpool(_refused, web.turns, refused, secret, refused.language)

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


def _go_on(web: Web, code: str) -> dict[str, Any]:
    """The conversation of a return code moves to this device. Raises Refused."""
    token, secret = tokens.issue(web.database.keys)
    with web.database.transaction() as session:
        row = conversations.conversation_of_return_code(session, code, web.turns.now())
        if row is None:
            raise Refused(404, "code_unknown", code)
        conversations.move_to(row, secret, web.turns.now())
        return {"token": token, "expires_at": row.expires_at.isoformat(), "messages": [], "state": state_json(row)}


def _history(web: Web, secret: bytes) -> dict[str, Any]:
    with web.database.transaction() as session:
        row = conversations.conversation_of(session, secret, web.turns.now())
        if row is None:
            raise Refused(401, "unknown_token")
        return {"messages": messages_json(session, transcript.history(session, row.id)), "state": state_json(row)}


def _secret(request: Request, web: Web) -> bytes | None:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return tokens.secret_of(token.strip(), web.database.keys) if scheme.lower() == "bearer" else None


def _refused(turns: Turns, refused: Refused, secret: bytes | None, language: str | None) -> JSONResponse:
    """An error in the client's language; help with it where the text that was refused names a crisis.

    language: of the error; None where only the request's headers tell it.
    """
    finding = turns.safety.find(refused.text)
    if finding is None and language is None:
        raise refused
    spoken = finding.language if finding else language
    text = turns.wording.text(f"utter_error_{refused.code}", spoken or turns.default_language, refused.values)
    error = {"error": {"code": refused.code, "message": text}}
    if finding is None:
        return JSONResponse(error, refused.status)
    reply = turns.without_storage(secret, finding, finding.language)
    return JSONResponse({**reply.body, **error}, refused.status)


def _json(reply: Reply) -> JSONResponse:
    return JSONResponse(reply.body, reply.status)
