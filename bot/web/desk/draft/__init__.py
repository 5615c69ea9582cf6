"""One draft: who may open it, and how it becomes one's own."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from sqlalchemy.orm import Session

from bot.sessions.drafts import shared_only
from bot.storage.counselors import claim_draft
from bot.storage.drafts import DraftUnknown, holder_of, load_draft
from bot.web.desk.draft.reading import reading_of
from bot.web.desk.pages import Desk, go_to
from bot.web.desk.stops import Stop
from bot.web.desk.visitors import AtDesk, OwnForm, Wired


def add_draft(router: APIRouter, desk: Desk) -> None:
    """Add /desk/drafts/{client} and /desk/drafts/{client}/claim."""

    @router.get("/drafts/{client}")
    def draft_page(client: str, request: Request, web: Wired, visitor: AtDesk) -> Response:
        """The draft, for whom the practice lets read it; for others where it is, without a word of the client."""
        everyone = web.practice.reading.rule == "every_counselor"
        with web.database.transaction() as session:
            holder = _holder(session, client)
            mine = holder is not None and holder[0] == visitor.id
            draft = shared_only(load_draft(session, client)) if mine or everyone else None
        values = {"client": client, "holder": holder[1] if holder else None}
        if draft is None:
            return desk.page(request, "draft/closed.html", values, visitor=visitor, status=403)
        shown = {**values, "draft": draft, "reading": reading_of(draft, desk.clock(request))}
        return desk.page(request, "draft/page.html", shown, visitor=visitor)

    @router.post("/drafts/{client}/claim")
    def claim(client: str, web: Wired, visitor: AtDesk, form: OwnForm) -> Response:  # noqa: ARG001
        """Claim a draft out of the pool; where somebody was quicker, the page says who."""
        with web.database.transaction() as session:
            _holder(session, client)
            claimed = claim_draft(session, client, visitor.id, web.turns.now())
        return go_to(f"/desk/drafts/{client}" + ("?note=claimed" if claimed else ""))


def _holder(session: Session, client: str) -> tuple[str, str] | None:
    """Who has the draft. Raises Stop where there is no such draft."""
    try:
        return holder_of(session, client)
    except DraftUnknown:
        raise Stop(404, "draft_unknown") from None
