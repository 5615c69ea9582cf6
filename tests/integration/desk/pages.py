"""Drafts opened at the desk, and their pages as they are read."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Any

from sqlalchemy.orm import Session

from bot.negotiation.limits import Guardrails
from bot.negotiation.negotiation import Negotiation
from bot.storage.negotiations import load_negotiation, save_negotiation
from tests.integration.desk.conftest import Desk, Person
from tests.integration.desk.stored import Stored, store_draft
from tests.integration.desk.whole import complete


def plain(page: str) -> str:
    """What is read on a page: without tags, entities resolved, blanks put together."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def section(page: str, name: str) -> str:
    """What is read in one section of a draft."""
    start = page.index(f'<section aria-labelledby="{name}"')
    return plain(page[start : page.index("</section>", start)])


def read(person: Person, stored: Stored, language: str = "id") -> str:
    """Claim a stored draft and return its page."""
    person.send(f"/desk/drafts/{stored.id}/claim")
    return str(person.get(f"/desk/drafts/{stored.id}?lang={language}").text)


def opened(desk: Desk, person: Person, language: str = "id", **what: Any) -> str:
    """Store a draft, claim it, and return its page."""
    return read(person, desk.store(store_draft, desk.clock.now, **what), language)


def whole(desk: Desk, person: Person, language: str = "id", *, code: str = "KMPT-2345", **what: Any) -> str:
    """The page of a draft to which every role of the negotiation left something."""
    stored = desk.store(store_draft, desk.clock.now, code=code)
    desk.store(complete, stored.id, desk.clock.now, **what)
    return read(person, stored, language)


def talk_on(desk: Desk, stored: Stored, go_on: Callable[[Negotiation], object]) -> None:
    """Let the negotiation of a stored draft go on."""

    def store(session: Session) -> None:
        talk = load_negotiation(session, stored.id, Guardrails())
        go_on(talk)
        save_negotiation(session, talk, desk.clock.now, conversation_id=None, key=None)

    desk.store(store)
