"""Choosing a password: the first thing after a one-time password, and whenever a counselor wants to."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import APIRouter, Request, Response

from bot.storage.counselors import (
    LoginRefused,
    check_password,
    close_sessions,
    is_password,
    open_session,
    set_password,
)
from bot.web.desk.pages import Desk, go_to
from bot.web.desk.visitors import LoggedIn, OwnForm, Visitor, Wired, set_session_cookie
from bot.web.wired import Web

FEWEST = 12  # OWASP ASVS 5.0, 6.2.1 asks for 8, and recommends 15
MOST = 200


def add_password(router: APIRouter, desk: Desk) -> None:
    """Add /desk/password."""

    @router.get("/password")
    def password_page(request: Request, visitor: LoggedIn) -> Response:
        """The form; the present password is asked for unless it was a one-time password just typed."""
        return desk.page(request, "password/page.html", _values(None), visitor=visitor)

    @router.post("/password")
    def change(request: Request, web: Wired, visitor: LoggedIn, form: OwnForm) -> Response:
        """Change it, end every session of this counselor, and begin a new one here."""
        problem, token = _change(web, visitor, form)
        if token is None:
            return desk.page(request, "password/page.html", _values(problem), visitor=visitor, status=422)
        response = go_to("/desk/?note=password_changed")
        set_session_cookie(response, web, token)
        return response


def _values(problem: str | None) -> Mapping[str, object]:
    return {"fewest": FEWEST, "most": MOST, "problem": problem}


def _change(web: Web, visitor: Visitor, form: Mapping[str, str]) -> tuple[str | None, str | None]:
    """What is wrong with the form, or the token of the new session."""
    new, again = form.get("new", ""), form.get("again", "")
    now = web.turns.now()
    with web.database.transaction() as session:
        if not visitor.must_change_password:
            try:
                check_password(session, visitor.name, form.get("present", "")[:MOST], now)
            except LoginRefused:
                return "present", None
        if not FEWEST <= len(new) <= MOST:
            return "length", None
        if new != again:
            return "again", None
        if is_password(session, visitor.id, new) or new.casefold() == visitor.name.casefold():
            return "same", None
        set_password(session, visitor.id, new)
        close_sessions(session, visitor.id)
        return None, open_session(session, visitor.id, now)
