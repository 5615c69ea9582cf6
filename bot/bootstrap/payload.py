"""How a tapped option travels through Rasa: `/intent{"name": value}`, written and read in one place."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


def payload_of(intent: str, values: Mapping[str, Any]) -> str:
    """The payload of an option."""
    return f"/{intent}{json.dumps(dict(values), ensure_ascii=False) if values else ''}"


def parts_of(payload: str) -> tuple[str, dict[str, Any]]:
    """Intent and values of a payload. Raises ValueError where it is none."""
    intent, brace, rest = payload.removeprefix("/").partition("{")
    if not payload.startswith("/") or not intent.isidentifier():
        raise ValueError("not the payload of an option")
    return intent, json.loads(brace + rest) if brace else {}
