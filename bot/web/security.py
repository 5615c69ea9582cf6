"""The headers every answer carries: what a page may load, who may frame it, that nothing of it is kept or passed on.

Content Security Policy Level 3; OWASP ASVS 5.0, 3.4.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fastapi import Request, Response

WIDGET_PAGE = "/widget/"
HELP_PAGE = "/help"
WIDGET_FILES = "/widget/static/"
FILES = (WIDGET_FILES, "/desk/static/")
DESK = "/desk"

NOTHING: Mapping[str, str] = {"default-src": "'none'", "base-uri": "'none'", "form-action": "'none'"}
PAGE: Mapping[str, str] = {
    **NOTHING,
    "style-src": "'self'",
    "img-src": "'self' data:",
    "form-action": "'self'",
}
CHAT: Mapping[str, str] = {
    **PAGE,
    "script-src": "'self'",
    "connect-src": "'self'",
    "font-src": "'self'",
}


def security_headers(request: Request, response: Response, origins: Sequence[str]) -> None:
    """Set the headers of one answer, by its path. origins: the websites that may show the chat (practice.yml)."""
    path = request.url.path
    response.headers["Content-Security-Policy"] = _policy(path, origins)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    # Scripts and styles hold nothing of a client; asking again each time is what they need to be up to date.
    response.headers["Cache-Control"] = "no-cache" if path.startswith(FILES) else "no-store"
    if path.startswith(WIDGET_FILES):
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    if _is_below(path, DESK):
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        response.headers["Cross-Origin-Opener-Policy"] = "same-origin"


def _policy(path: str, origins: Sequence[str]) -> str:
    if path == WIDGET_PAGE:
        return _line(CHAT, origins)
    if path == HELP_PAGE:
        return _line(PAGE, origins)
    return _line(PAGE if _is_below(path, DESK) else NOTHING, ())


def _line(policy: Mapping[str, str], ancestors: Sequence[str]) -> str:
    whole = {**policy, "frame-ancestors": " ".join(ancestors) or "'none'"}
    return "; ".join(f"{name} {value}" for name, value in whole.items())


def _is_below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(f"{folder}/")
