"""What is in the database for one client, read the way the desk reads it and row by row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select

from bot.bootstrap import Application
from bot.sessions.drafts import DraftRead
from bot.storage import drafts
from bot.storage.conversations import hash_of_secret
from bot.storage.tables import (
    Base,
    ChoiceRow,
    ConsentRow,
    ConversationRow,
    DisagreementRow,
    EventRow,
    FlagRow,
    ItemRow,
    LimitRow,
    MessageRow,
    OfferRow,
    OutcomeRow,
    ReplyRow,
    ViewRow,
)
from bot.web.door.tokens import secret_of
from tests.e2e.client import Client

OF_THE_CLIENT = (ConsentRow, ViewRow, ItemRow, OfferRow, ReplyRow, LimitRow, DisagreementRow, FlagRow, EventRow)
OF_THE_CONVERSATION = (MessageRow, ChoiceRow, OutcomeRow)
Rows = dict[str, list[dict[str, Any]]]
HOLDS_THE_LINE = ("turn_key", "turn_until")


@dataclass(frozen=True)
class Stored:
    """Reads the database the processes write."""

    application: Application

    def conversation(self, client: Client) -> ConversationRow:
        """The row of the conversation a client's token opens."""
        secret = secret_of(client.token, self.application.database.keys)
        assert secret is not None
        with self.application.database.transaction() as session:
            return session.scalars(
                select(ConversationRow).where(ConversationRow.token_hash == hash_of_secret(secret))
            ).one()

    def draft(self, client: Client) -> DraftRead:
        """The draft as the counselor gets it."""
        row = self.conversation(client)
        with self.application.database.transaction() as session:
            return drafts.load_draft(session, row.client_id)

    def rows(self, client: Client) -> Rows:
        """Everything stored for a client, by table, every column in the clear; who holds the line is left out."""
        row = self.conversation(client)
        found: Rows = {"conversation": [_plain(row)]}
        with self.application.database.transaction() as session:
            for table in OF_THE_CLIENT:
                query: Select[Any] = select(table).where(table.client_id == row.client_id)
                found[table.__tablename__] = [_plain(each) for each in session.scalars(query)]
            for part in OF_THE_CONVERSATION:
                query = select(part).where(part.conversation_id == row.id)
                found[part.__tablename__] = [_plain(each) for each in session.scalars(query)]
        return found

    def moves(self, client: Client) -> list[tuple[str, str]]:
        """Who put terms of the first step forward and who answered them how, in order."""
        rows = self.rows(client)
        offers = [(row["by"], "offer") for row in rows["offer"] if row["item_id"] == "s1"]
        return offers + [(row["by"], row["kind"]) for row in rows["reply"] if row["item_id"] == "s1"]

    def messages(self, client: Client) -> list[dict[str, Any]]:
        """The transcript in order."""
        return sorted(self.rows(client)["message"], key=lambda row: int(row["seq"]))

    def typed(self, client: Client) -> list[str]:
        """The texts the client typed, as stored, in order."""
        own = [row for row in self.messages(client) if row["sender"] == "client" and row["intent"] is None]
        return [row["text"] for row in own if row["text"] is not None]


def _plain(row: Base) -> dict[str, Any]:
    columns = [attribute.key for attribute in row.__mapper__.column_attrs]
    return {name: getattr(row, name) for name in columns if name not in HOLDS_THE_LINE}
