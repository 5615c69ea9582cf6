"""The migrations and the tables say the same, and can be taken back and applied again."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from bot.storage.database import Database, open_database
from bot.storage.keys import create_key_file
from bot.storage.migrate import current, downgrade, upgrade
from bot.storage.tables import Base


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return open_database(f"sqlite:///{tmp_path / 'mufakat.db'}", create_key_file(tmp_path / "keys.json"))


def test_the_migrations_lead_to_the_tables_the_code_uses(database: Database) -> None:
    upgrade(database)
    with database.engine.begin() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), Base.metadata)
    assert differences == []


def test_every_migration_can_be_taken_back_and_applied_again(database: Database) -> None:
    applied = upgrade(database)
    newest = current(database)
    downgrade(database, "base")
    assert current(database) is None
    assert upgrade(database) == applied
    assert current(database) == newest


def test_a_database_that_is_up_to_date_is_left_alone(database: Database) -> None:
    upgrade(database)
    assert upgrade(database) == []
