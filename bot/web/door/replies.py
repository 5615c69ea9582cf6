"""What the client's page gets: messages, the state of the conversation, errors; one shape everywhere."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from bot.safety.helplines import Helpline
from bot.storage.tables import ChoiceRow, ConversationRow, MessageRow
from bot.storage.transcript import choices_of
from bot.storage.turns import conversation_from_row
from bot.web.door.cards import READ_BACK, with_changes

HREFS = {"phone": "tel:{}", "emergency": "tel:{}", "whatsapp": "https://wa.me/{}", "web": "{}"}


def messages_json(session: Session, rows: Sequence[MessageRow]) -> list[dict[str, Any]]:
    """Stored messages with the options that can still be tapped."""
    choices = choices_of(session, [row.id for row in rows])
    return [_message(row, choices.get(row.id, [])) for row in rows]


def state_json(row: ConversationRow) -> dict[str, Any]:
    """Where the conversation stands."""
    conversation = conversation_from_row(row)
    return {
        "stage": conversation.stage,
        "language": conversation.language,
        "safety": conversation.safety is not None,
        "paused": conversation.paused,
    }


def unstored(sender: str, text: str, card: dict[str, Any] | None, at: str) -> dict[str, Any]:
    """A message that stands nowhere: said when something behind the door has failed."""
    return {"id": uuid.uuid4().hex, "from": sender, "at": at, "text": text, "choices": [], "card": card}


def help_card(helplines: Sequence[Helpline], language: str) -> dict[str, Any]:
    """Ways to reach help, as a card."""
    return {"kind": "help", "lines": [helpline_json(line, language) for line in helplines]}


def helpline_json(line: Helpline, language: str) -> dict[str, Any]:
    """One helpline with addresses that can be tapped."""
    note = getattr(line.note, language) if line.note else ""
    reach = [{"type": way.type, "value": way.value, "href": href_of(way.type, way.value)} for way in line.reach]
    return {"name": getattr(line.name, language), "hours": getattr(line.hours, language), "note": note, "reach": reach}


def href_of(kind: str, value: str) -> str:
    """The address a way to reach help opens: a call, a chat or a page."""
    if kind == "web":
        return value if value.startswith(("https://", "http://")) else f"https://{value}"
    number, _, extension = value.partition("ext")
    digits = "".join(sign for sign in number if sign.isdigit())
    if extension.strip().isdigit():
        return HREFS[kind].format(f"{digits},{extension.strip()}")  # dialled after a pause: another number otherwise
    if kind == "whatsapp" and digits.startswith("0"):
        digits = f"62{digits[1:]}"
    return HREFS[kind].format(digits)


def _message(row: MessageRow, choices: Sequence[ChoiceRow]) -> dict[str, Any]:
    card = dict(row.card) if row.card else None
    untapped = [choice for choice in choices if choice.used_by is None]
    if card and card.get("kind") == READ_BACK:
        card, untapped = with_changes(card, untapped)
    open_choices = [{"id": choice.id, "title": choice.title} for choice in untapped]
    if card and card.get("kind") == "ruler":
        card["choices"], open_choices = open_choices, []
    return {
        "id": row.id,
        "key": row.key,
        "from": row.sender,
        "at": row.at.isoformat(),
        "text": row.text or "",
        "choices": open_choices,
        "card": card,
    }
