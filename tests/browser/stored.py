"""What is in the database behind the pages, read the way the desk and the door read it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from bot.bootstrap import Application
from bot.sessions.drafts import DraftRead
from bot.storage import drafts
from bot.storage.tables import ConversationRow, MessageRow
from bot.storage.turns import hash_of_code


@dataclass(frozen=True)
class Stored:
    """Reads the database the processes write."""

    application: Application

    def draft(self, code: str) -> DraftRead:
        """The draft a code claims."""
        with self.application.database.transaction() as session:
            return drafts.load_draft(session, drafts.client_of_code(session, code))

    def typed(self, text: str) -> list[str]:
        """Every text the client typed in the latest conversation in which this one was, in order; taps left out."""
        with self.application.database.transaction() as session:
            rows = list(session.scalars(select(MessageRow).order_by(MessageRow.at, MessageRow.seq)))
            latest = [row.conversation_id for row in rows if row.text == text][-1]
            own = [row for row in rows if row.conversation_id == latest and row.sender == "client"]
            return [row.text for row in own if row.text and row.intent is None]

    def asking(self) -> str:
        """The open question of the conversation begun last."""
        with self.application.database.transaction() as session:
            latest = session.scalars(select(ConversationRow).order_by(ConversationRow.started_at.desc())).first()
            assert latest is not None, "no conversation has begun"
            return latest.asking

    def give_return_code(self, text: str, code: str) -> None:
        """Let the latest conversation in which this text was typed be come back to with a code."""
        with self.application.database.transaction() as session:
            rows = session.scalars(select(MessageRow).order_by(MessageRow.at, MessageRow.seq))
            latest = [row.conversation_id for row in rows if row.text == text][-1]
            session.get_one(ConversationRow, latest).return_hash = hash_of_code(code)
