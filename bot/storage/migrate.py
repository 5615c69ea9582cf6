"""Bringing the database to the newest schema, one small named migration at a time (Alembic)."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from bot.storage.database import Database

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(database: Database, revision: str = "head") -> list[str]:
    """Apply what is missing; returns the names of the migrations that were applied."""
    before = current(database)
    with database.engine.begin() as connection:
        command.upgrade(_config(connection), revision)
    return _between(before, current(database))


def downgrade(database: Database, revision: str) -> None:
    """Go back to an older schema; `base` is an empty database."""
    with database.engine.begin() as connection:
        command.downgrade(_config(connection), revision)


def current(database: Database) -> str | None:
    """The newest migration applied, or None."""
    with database.engine.begin() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def _config(connection: object) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def _between(before: str | None, after: str | None) -> list[str]:
    if before == after or after is None:
        return []
    scripts = ScriptDirectory(str(MIGRATIONS)).iterate_revisions(after, before or "base")
    return [str(script.doc) for script in scripts][::-1]
