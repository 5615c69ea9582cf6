"""What a counselor's browser sends: short forms, read with a limit on their size."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from urllib.parse import parse_qsl, urlsplit

from fastapi import Request

from bot.web.desk.stops import Stop

MOST_BYTES = 16 * 1024
MOST_FIELDS = 20
ENCODING = "application/x-www-form-urlencoded"


async def read_form(request: Request) -> Mapping[str, str]:
    """The fields of a form; the last of a repeated one counts. Raises Stop: too large, or not a form of the desk."""
    refuse_other_sites(request)
    if request.headers.get("Content-Type", "").split(";")[0].strip().lower() != ENCODING:
        raise Stop(415, "not_a_form")
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            raise Stop(413, "too_large")
    try:
        return dict(parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=MOST_FIELDS))
    except ValueError as error:
        raise Stop(400, "not_a_form") from error


def refuse_other_sites(request: Request) -> None:
    """Refuse a form sent by a page of another site, as the browser tells it. Raises Stop.

    Under the desk's referrer policy browsers send `Origin: null` with their own forms, so it decides nothing; the
    token in the form does, for browsers too old to send `Sec-Fetch-Site`.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        if site not in ("same-origin", "none"):
            raise Stop(403, "other_site")
        return
    origin = request.headers.get("Origin")
    if origin not in (None, "null") and urlsplit(origin).netloc != request.headers.get("Host"):
        raise Stop(403, "other_site")


def same_token(expected: str | None, given: str | None) -> bool:
    """Whether two secrets are the same, compared in constant time; none is never the same as none."""
    return bool(expected) and secrets.compare_digest((expected or "").encode(), (given or "").encode())
