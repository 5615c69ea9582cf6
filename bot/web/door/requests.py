"""What a client may send: read with a limit on its size, checked, or refused with a reason."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import Request

MOST_BYTES = 64 * 1024  # a text too long to be taken is still screened for a crisis, up to here
MOST_CHARACTERS = 2_000
MOST_KEY = 80
MOST_VALUES = 40
NAME_OF_VALUE = re.compile(r"[a-z0-9_.]{1,40}")
WORD = re.compile(r"[a-z_]{1,20}")
SLIDER = range(-2, 3)
UNSEEN = ("Cc", "Cf", "Zs", "Zl", "Zp")  # controls, marks without a shape, blanks


class Refused(Exception):
    """A request that cannot be taken. `code` names the sentence in data/responses/door.yml.

    text: what the client wrote, where it could be read; it is screened for a crisis all the same.
    language: of the conversation, where it is known by then.
    """

    def __init__(self, status: int, code: str, text: str = "", values: dict[str, str] | None = None) -> None:
        super().__init__(code)
        self.language: str | None = None
        self.status, self.code, self.text, self.values = status, code, text, values or {}


@dataclass(frozen=True)
class Incoming:
    """A client's message: a text or a choice, under the key the client made for it.

    values: what was set on the card of the choice; None where nothing was.
    """

    key: str
    text: str | None
    choice: str | None
    values: Mapping[str, Any] | None = None


async def read_json(request: Request) -> dict[str, Any]:
    """The JSON object of a request. Raises Refused: too large, not JSON, or not an object."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            raise Refused(413, "too_large")
    try:
        content = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Refused(400, "not_json") from error
    if not isinstance(content, dict):
        raise Refused(422, "wrong_type")
    return content


def incoming_of(content: dict[str, Any]) -> Incoming:
    """The message in a request. Raises Refused: wrong types, empty, too long, no key, values that can be none."""
    key, text, choice = content.get("key"), content.get("text"), content.get("choice")
    plain = clean(text) if isinstance(text, str) else ""
    if not isinstance(key, str) or not 0 < len(key) <= MOST_KEY or not key.isprintable():
        raise Refused(422, "no_key", plain)
    if isinstance(choice, str) and text is None and 0 < len(choice) <= MOST_KEY and choice.isprintable():
        return Incoming(key, None, choice, _values_of(content))
    if not isinstance(text, str) or choice is not None:
        raise Refused(422, "wrong_type", plain)
    if content.get("values") is not None:
        raise Refused(422, "values_unexpected", plain)
    if all(unicodedata.category(sign) in UNSEEN for sign in plain):
        raise Refused(422, "empty")
    if len(plain) > MOST_CHARACTERS:
        raise Refused(422, "too_long", plain, {"characters": str(MOST_CHARACTERS)})
    return Incoming(key, plain, None)


def _values_of(content: dict[str, Any]) -> Mapping[str, Any] | None:
    values = content.get("values")
    if values is None:
        return None
    if not isinstance(values, dict) or len(values) > MOST_VALUES:
        raise Refused(422, "values_wrong")
    if not all(NAME_OF_VALUE.fullmatch(name) and _is_value(value) for name, value in values.items()):
        raise Refused(422, "values_wrong")
    return values


def _is_value(value: object) -> bool:
    if isinstance(value, bool):
        return True
    if isinstance(value, int):
        return value in SLIDER
    return isinstance(value, str) and WORD.fullmatch(value) is not None


def clean(text: str) -> str:
    """The text in one Unicode form, without control characters and lone surrogates; its words as typed."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    kept = (
        sign for sign in unicodedata.normalize("NFC", whole) if sign in "\n\t" or unicodedata.category(sign) != "Cc"
    )
    return "".join(kept).strip()
