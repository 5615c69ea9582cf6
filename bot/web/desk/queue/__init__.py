"""The list: what needs a human first, each with the reason for its place; claiming by code; flags seen."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from limits import RateLimitItemPerMinute
from sqlalchemy.exc import NoResultFound

from bot.storage.counselors import acknowledge_flag, claim_draft
from bot.storage.drafts import DraftUnknown, client_of_code, list_drafts, list_flags_without_draft
from bot.web.desk.pages import Desk, go_to
from bot.web.desk.queue.lines import sections_of
from bot.web.desk.stops import Stop
from bot.web.desk.visitors import AtDesk, OwnForm, Visitor, Wired
from bot.web.wired import Web

GUESSES = RateLimitItemPerMinute(10, 10)
MOST_CODE = 40


def add_queue(router: APIRouter, desk: Desk) -> None:
    """Add /desk/, /desk/claim and /desk/flags/{flag}/acknowledge."""

    @router.get("/")
    def queue_page(request: Request, web: Wired, visitor: AtDesk) -> Response:
        """The list."""
        return _page(desk, request, web, visitor)

    @router.post("/claim")
    def claim(request: Request, web: Wired, visitor: AtDesk, form: OwnForm) -> Response:
        """Claim the draft a code names."""
        code = form.get("code", "").strip()[:MOST_CODE]
        if not desk.limiter.hit(GUESSES, "claim", visitor.id):
            return _page(desk, request, web, visitor, code=code, problem="too_many", status=429)
        with web.database.transaction() as session:
            try:
                client = client_of_code(session, code)
            except DraftUnknown:
                client = None
            claimed = client is not None and claim_draft(session, client, visitor.id, web.turns.now())
        if client is None:
            return _page(desk, request, web, visitor, code=code, problem="unknown", status=422)
        return go_to(f"/desk/drafts/{client}" + ("?note=claimed" if claimed else ""))

    @router.post("/flags/{flag}/acknowledge")
    def acknowledge(flag: str, web: Wired, visitor: AtDesk, form: OwnForm) -> Response:
        """A counselor has seen a flag; back to the page it was seen on."""
        with web.database.transaction() as session:
            try:
                acknowledge_flag(session, flag, visitor.id, web.turns.now())
            except NoResultFound:
                raise Stop(404, "flag_unknown") from None
        draft = form.get("draft", "")
        return go_to(f"/desk/drafts/{draft}?note=acknowledged" if draft.isalnum() else "/desk/?note=acknowledged")


def _page(
    desk: Desk,
    request: Request,
    web: Web,
    visitor: Visitor,
    *,
    code: str = "",
    problem: str | None = None,
    status: int = 200,
) -> Response:
    with web.database.transaction() as session:
        listed, alone = list_drafts(session), list_flags_without_draft(session)
    everyone = web.practice.reading.rule == "every_counselor"
    values = {
        "sections": sections_of(listed, alone, visitor.name, everyone=everyone),
        "code": code,
        "problem": problem,
    }
    return desk.page(request, "queue/page.html", values, visitor=visitor, path="/desk/", status=status)
