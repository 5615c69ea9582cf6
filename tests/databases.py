"""A real database in a temporary folder, and an application wired to it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.bootstrap import Application, build
from bot.settings import read_settings
from bot.storage import conversations, transcript
from bot.storage.keys import create_key_file
from bot.storage.migrate import upgrade

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)  # a Tuesday morning in Jakarta
SECRET = b"0123456789abcdef"


def application_in(folder: Path) -> Application:
    """An application with keys and an up-to-date database in `folder`."""
    settings = read_settings({"MUFAKAT_VAR": str(folder)})
    create_key_file(settings.key_file)
    application = build(settings)
    upgrade(application.database)
    return application


def begin_conversation(application: Application, language: str = "id", *, asking: str = "view") -> str:
    """A client who has consented, with a question open; returns the conversation's id."""
    with application.database.transaction() as session:
        row = conversations.start_conversation(session, SECRET, language, NOW)
        row.asking, row.consented = asking, True
        return row.id


def receive(application: Application, conversation_id: str, key: str, text: str | None = None, **more: object) -> None:
    """Store a client's message, as the door does before it asks the engine."""
    from bot.storage.tables import ConversationRow

    with application.database.transaction() as session:
        row = session.get_one(ConversationRow, conversation_id)
        transcript.receive(session, row, key, NOW, text=text, **more)  # type: ignore[arg-type]


def soon() -> datetime:
    """A deadline that is not over."""
    return datetime.now(UTC) + timedelta(minutes=1)
