"""What the database holds of one simulated conversation, for both channels."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.bootstrap import Application, guardrails_of
from bot.negotiation.limits import Guardrails
from bot.sessions.conversation import Asking
from bot.simulation.channel import Choice, Heard
from bot.simulation.lawkeeper import Happened
from bot.storage.negotiations import load_negotiation
from bot.storage.tables import ConversationRow, DraftRow, EventRow


@dataclass
class StoredConversation:
    """Reads how a conversation stands; `last_event` is how far its events were read."""

    application: Application
    conversation_id: str
    last_event: int = field(default=0)
    guardrails: Guardrails = field(init=False)

    def __post_init__(self) -> None:
        """The guardrails of the practice are read once."""
        self.guardrails = guardrails_of(self.application.settings)

    def heard(
        self, session: Session, says: tuple[str, ...], choices: tuple[Choice, ...], seconds: float = 0.0
    ) -> Heard:
        """What came back, with how things stand and the events since the last time."""
        row = session.get_one(ConversationRow, self.conversation_id)
        query = select(EventRow).where(EventRow.client_id == row.client_id, EventRow.id > self.last_event)
        events = list(session.scalars(query.order_by(EventRow.id)))
        self.last_event = events[-1].id if events else self.last_event
        draft = session.get(DraftRow, row.client_id)
        return Heard(
            says=says,
            asking=Asking(row.asking),
            about=row.about,
            pending=row.pending,
            choices=choices,
            negotiation=load_negotiation(session, row.client_id, self.guardrails),
            happened=[Happened(event.kind, event.data, event.item_id) for event in events],
            understood=row.misses == 0,
            seconds=seconds,
            handed_over=draft is not None and draft.code is not None,
        )
