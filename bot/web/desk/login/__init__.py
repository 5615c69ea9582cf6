"""Logging in and out. The form carries a token that a cookie repeats: no other site can log a counselor in."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from limits import RateLimitItemPerMinute

from bot.storage.counselors import LoginRefused, check_password, close_session, open_session
from bot.web.desk.forms import read_form, same_token
from bot.web.desk.pages import Desk, go_to
from bot.web.desk.stops import Stop
from bot.web.desk.visitors import (
    OwnForm,
    Visitor,
    Wired,
    anyone_logged_in,
    drop_session_cookie,
    is_logged_in,
    session_cookie,
    set_session_cookie,
)
from bot.web.wired import Web

FORM_COOKIE = "desk_form"
PER_ADDRESS = RateLimitItemPerMinute(30, 10)  # beside the lock of an account: one address trying many names
MOST_NAME = 80
MOST_PASSWORD = 200


def add_login(router: APIRouter, desk: Desk) -> None:
    """Add /desk/login and /desk/logout."""

    @router.get("/login")
    def login_page(request: Request, web: Wired) -> Response:
        """The form; a counselor who is logged in goes on to the list."""
        if is_logged_in(request, web):
            return go_to("/desk/")
        return _form(desk, request, web)

    @router.post("/login")
    def login(request: Request, web: Wired, form: Annotated[Mapping[str, str], Depends(read_form)]) -> Response:
        """Take name and password; a new session each time, so that a planted cookie never becomes one."""
        if not same_token(request.cookies.get(FORM_COOKIE), form.get("token")):
            raise Stop(403, "wrong_token")
        name = form.get("name", "").strip()
        address = request.client.host if request.client else "unknown"
        if not desk.limiter.hit(PER_ADDRESS, "login", address):
            return _form(desk, request, web, name=name, problem="too_many", status=429)
        token = _logged_in(web, name, form.get("password", ""), session_cookie(request, web))
        if token is None:
            return _form(desk, request, web, name=name, problem="refused", status=422)
        response = go_to("/desk/")
        set_session_cookie(response, web, token)
        response.delete_cookie(FORM_COOKIE, path="/desk/login")
        return response

    @router.post("/logout")
    def logout(web: Wired, visitor: Annotated[Visitor, Depends(anyone_logged_in)], form: OwnForm) -> Response:  # noqa: ARG001
        """End the session, here and in the database."""
        with web.database.transaction() as session:
            close_session(session, visitor.token)
        response = go_to("/desk/login?note=logged_out")
        drop_session_cookie(response, web)
        return response


def _logged_in(web: Web, name: str, password: str, old_token: str | None) -> str | None:
    """The token of a new session; None where the login is refused. What was counted is stored either way."""
    if not name.isprintable() or len(name) > MOST_NAME or len(password) > MOST_PASSWORD:
        return None
    now = web.turns.now()
    with web.database.transaction() as session:
        try:
            counselor_id = check_password(session, name, password, now)
        except LoginRefused:
            return None
        if old_token:
            close_session(session, old_token)
        return open_session(session, counselor_id, now)


def _form(
    desk: Desk, request: Request, web: Web, *, name: str = "", problem: str | None = None, status: int = 200
) -> Response:
    token = request.cookies.get(FORM_COOKIE) or secrets.token_urlsafe(24)
    values = {"token": token, "name": name[:MOST_NAME], "problem": problem}
    response = desk.page(request, "login/page.html", values, status=status)
    secure = web.application.settings.secure_cookies
    response.set_cookie(FORM_COOKIE, token, path="/desk/login", secure=secure, httponly=True, samesite="strict")
    return response
