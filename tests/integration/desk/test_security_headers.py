"""What every answer tells the browser: what it may load, who may frame it, that nothing is kept."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi import Response
from sqlalchemy.exc import OperationalError
from starlette.requests import Request

from bot.web.security import security_headers
from tests.integration.desk.conftest import Desk, Logs

ORIGINS = ("https://campus.example", "http://localhost:8001")


def headers_of(path: str) -> dict[str, str]:
    """The headers an answer under a path gets."""
    response = Response("x")
    request = Request({"type": "http", "method": "GET", "path": path, "headers": [], "query_string": b""})
    security_headers(request, response, ORIGINS)
    return dict(response.headers)


def policy_of(path: str) -> dict[str, str]:
    """Its Content-Security-Policy, taken apart."""
    parts = headers_of(path)["content-security-policy"].split("; ")
    return {name: value for name, _, value in (part.partition(" ") for part in parts)}


def test_the_chat_may_be_framed_by_the_websites_on_the_list_and_runs_only_its_own_scripts() -> None:
    assert policy_of("/widget/") == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "connect-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "https://campus.example http://localhost:8001",
    }


def test_the_help_page_may_be_framed_too_and_runs_no_script() -> None:
    policy = policy_of("/help")
    assert policy["frame-ancestors"] == "https://campus.example http://localhost:8001"
    assert "script-src" not in policy


@pytest.mark.parametrize("path", ["/desk/", "/desk", "/desk/login", "/desk/drafts/abc"])
def test_the_desk_runs_no_script_and_is_framed_by_nobody(path: str) -> None:
    assert policy_of(path) == {
        "default-src": "'none'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }


@pytest.mark.parametrize("path", ["/chat/message", "/", "/deskelsewhere", "/widget/static/x.js", "/nothing"])
def test_everything_else_loads_nothing_and_is_framed_by_nobody(path: str) -> None:
    policy = policy_of(path)
    assert policy["default-src"] == "'none'"
    assert policy["frame-ancestors"] == "'none'"


def test_files_of_the_widget_can_be_loaded_by_other_websites() -> None:
    assert headers_of("/widget/static/launcher.js")["cross-origin-resource-policy"] == "cross-origin"


@pytest.mark.parametrize("path", ["/desk/", "/widget/", "/help", "/chat/history", "/nothing"])
def test_nothing_is_kept_sniffed_or_passed_on(path: str) -> None:
    headers = headers_of(path)
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_refusals_carry_the_headers_too(counselor: Logs) -> None:
    browser = counselor("Konselor A").browser
    for answer in (browser.get("/desk/elsewhere"), browser.post("/desk/claim", data={"csrf": "x"})):
        assert answer.status_code in (403, 404)
        assert answer.headers["cache-control"] == "no-store"
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]


def test_no_page_needs_what_the_policy_forbids(desk: Desk, counselor: Logs) -> None:
    holder = counselor("Konselor A")
    for page in (desk.browser().get("/desk/login"), holder.get("/desk/"), holder.get("/desk/password")):
        assert "<script" not in page.text
        assert "style=" not in page.text
        assert "<style" not in page.text


def test_with_the_database_gone_the_desk_says_so_in_words(
    desk: Desk, counselor: Logs, monkeypatch: pytest.MonkeyPatch
) -> None:
    holder = counselor("Konselor A")

    def gone() -> Any:
        raise OperationalError("select", {}, OSError("disk"))

    monkeypatch.setattr(desk.web, "database", type("Gone", (), {"transaction": staticmethod(gone)})())
    answer = holder.get("/desk/")
    assert answer.status_code == 503
    assert "Tidak ada yang hilang" in answer.text
