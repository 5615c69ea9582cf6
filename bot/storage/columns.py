"""Column types: encrypted text and JSON, and times that are always UTC.

The keys are not a global: they hang on the dialect of the engine a database was opened with (`database.py`), so two
databases with two keys can be open side by side.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, LargeBinary
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from bot.storage.keys import KeyRing

KEYS_ATTRIBUTE = "mufakat_keys"


class EncryptedText(TypeDecorator[str]):
    """Text sealed with AES-GCM. `purpose` is bound into the seal: a value moved to another column does not open."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, purpose: str) -> None:
        super().__init__()
        self.purpose = purpose

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        """Seal on the way in."""
        return None if value is None else _keys(dialect).seal(value.encode(), self.purpose)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str | None:
        """Open on the way out."""
        return None if value is None else _keys(dialect).open(value, self.purpose).decode()


class EncryptedJson(TypeDecorator[Any]):
    """A JSON value, sealed like `EncryptedText`."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, purpose: str) -> None:
        super().__init__()
        self.purpose = purpose

    def process_bind_param(self, value: Any, dialect: Dialect) -> bytes | None:
        """Seal on the way in."""
        return None if value is None else _keys(dialect).seal(json.dumps(value).encode(), self.purpose)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> Any:
        """Open on the way out."""
        return None if value is None else json.loads(_keys(dialect).open(value, self.purpose))


class UtcTime(TypeDecorator[datetime]):
    """A point in time; stored and returned as UTC. A time without a zone is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Refuse a time without a zone; store UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """SQLite keeps no zone: what it returns is UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _keys(dialect: Dialect) -> KeyRing:
    keys = getattr(dialect, KEYS_ATTRIBUTE, None)
    if not isinstance(keys, KeyRing):
        raise RuntimeError("this database was not opened with its keys: use bot.storage.database.open_database")
    return keys
