"""What a new installation needs before it can start: its folder, its keys, an up-to-date database."""

from __future__ import annotations

from collections.abc import Iterator

from bot.settings import Settings
from bot.storage.database import open_database
from bot.storage.keys import create_key_file, load_key_file
from bot.storage.migrate import upgrade

FIRST_COUNSELOR = "counselor"


def prepare_var(settings: Settings) -> Iterator[str]:
    """Make what is missing, and say what was made. Never replaces a key file: text sealed with it would be lost."""
    settings.var.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not settings.key_file.exists():
        create_key_file(settings.key_file)
        yield f"Made the key file {settings.key_file} (mode 600). Back it up apart from the database."
    database = open_database(settings.database_url, load_key_file(settings.key_file))
    for step in upgrade(database):
        yield f"Database: {step}"
    database.close()
