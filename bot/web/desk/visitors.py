"""Who is at the desk: session cookies, and what a page or a form asks of the counselor who opens it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request, Response

from bot.storage.counselors import session_of
from bot.web.desk.forms import read_form, same_token
from bot.web.desk.stops import GoTo, Stop
from bot.web.wired import Web, web_of

COOKIE = "desk"
SECURE_COOKIE = "__Host-desk"  # RFC 6265bis: set by this host alone, over HTTPS, for all its paths

Wired = Annotated[Web, Depends(web_of)]


@dataclass(frozen=True)
class Visitor:
    """A logged-in counselor. csrf: the token every form of this session carries. token: the cookie's value."""

    id: str
    name: str
    csrf: str
    token: str
    must_change_password: bool


def anyone_logged_in(request: Request, web: Wired) -> Visitor:
    """The counselor of the session, also with a one-time password. Raises GoTo: log in first."""
    visitor = _visitor(web, session_cookie(request, web))
    if visitor is None:
        raise GoTo("/desk/login")
    request.state.visitor = visitor
    return visitor


LoggedIn = Annotated[Visitor, Depends(anyone_logged_in)]


def at_the_desk(visitor: LoggedIn) -> Visitor:
    """The counselor of the session. Raises GoTo: log in, or choose a password of one's own first."""
    if visitor.must_change_password:
        raise GoTo("/desk/password")
    return visitor


AtDesk = Annotated[Visitor, Depends(at_the_desk)]


def own_form(visitor: LoggedIn, form: Annotated[Mapping[str, str], Depends(read_form)]) -> Mapping[str, str]:
    """The fields of a form of this session. Raises Stop where its token is missing or wrong."""
    if not same_token(visitor.csrf, form.get("csrf")):
        raise Stop(403, "wrong_token")
    return form


OwnForm = Annotated[Mapping[str, str], Depends(own_form)]


def visitor_before(request: Request) -> Visitor | None:
    """The counselor this request was found to be from so far; asks nothing of the database."""
    return getattr(request.state, "visitor", None)


def session_cookie(request: Request, web: Web) -> str | None:
    """The value of the session cookie, if the browser sent one."""
    return request.cookies.get(_name(web))


def is_logged_in(request: Request, web: Web) -> bool:
    """Whether the request is from a counselor."""
    return _visitor(web, session_cookie(request, web)) is not None


def set_session_cookie(response: Response, web: Web, token: str) -> None:
    """Give the browser a session; it forgets it when it is closed."""
    secure = web.application.settings.secure_cookies
    response.set_cookie(_name(web), token, path="/", secure=secure, httponly=True, samesite="strict")


def drop_session_cookie(response: Response, web: Web) -> None:
    """Take the session from the browser."""
    secure = web.application.settings.secure_cookies
    response.delete_cookie(_name(web), path="/", secure=secure, httponly=True, samesite="strict")


def _visitor(web: Web, token: str | None) -> Visitor | None:
    if not token:
        return None
    with web.database.transaction() as session:
        found = session_of(session, token, web.turns.now())
        if found is None:
            return None
        row, counselor = found
        return Visitor(counselor.id, counselor.name, row.csrf, token, counselor.must_change_password)


def _name(web: Web) -> str:
    return SECURE_COOKIE if web.application.settings.secure_cookies else COOKIE
