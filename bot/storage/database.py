"""Opening the database: the engine, what SQLite needs to be safe with several processes, and transactions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, ExceptionContext, create_engine, event, select
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session, sessionmaker

from bot.storage.columns import KEYS_ATTRIBUTE
from bot.storage.keys import KeyRing
from bot.storage.tables import ConsentRow, MessageRow

SQLITE_PATIENCE_MS = 5_000
PRIMARY_CODE = 0xFF  # the rest of an SQLite error code says more about the same error
BROKEN = (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_NOTADB)


@dataclass(frozen=True)
class Database:
    """An open database and the keys its text is sealed with."""

    engine: Engine
    sessions: sessionmaker[Session]
    keys: KeyRing

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """One transaction that may write: committed at the end, rolled back on any error."""
        with self.sessions() as session, session.begin():
            yield session

    def check_keys(self) -> None:
        """Open one stored text, so that a wrong key is found at the start. Raises KeyFileError."""
        with self.transaction() as session:
            session.scalars(select(MessageRow.text).where(MessageRow.text.is_not(None)).limit(1)).first()
            session.scalars(select(ConsentRow.id).limit(1)).first()

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def open_database(url: str, keys: KeyRing) -> Database:
    """Open the database at an SQLAlchemy address (`sqlite:///var/mufakat.db`); connects when first used."""
    parsed = make_url(url)
    engine = create_engine(url, hide_parameters=True)
    setattr(engine.dialect, KEYS_ATTRIBUTE, keys)
    if parsed.get_backend_name() == "sqlite":
        if parsed.database and parsed.database != ":memory:":
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_immediate)
        event.listen(engine, "handle_error", _give_up_broken_connection)
    return Database(engine, sessionmaker(engine, expire_on_commit=False), keys)


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # The driver must not begin transactions by itself: it would begin them deferred, and two processes that read
    # first and write later then lose updates without an error (docs/adr/0006-sqlite.md).
    connection.isolation_level = None
    for pragma in (
        "journal_mode=WAL",
        f"busy_timeout={SQLITE_PATIENCE_MS}",
        "foreign_keys=ON",
        "synchronous=FULL",
        "secure_delete=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _give_up_broken_connection(context: ExceptionContext) -> None:
    # A connection that once met an unreadable file stays unusable when the file is back; a new one reads it.
    if getattr(context.original_exception, "sqlite_errorcode", 0) & PRIMARY_CODE in BROKEN:
        context.is_disconnect = True


def _begin_immediate(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
