"""Every route of the desk, for nobody, for another counselor and for the one whose draft it is, as one table."""

from __future__ import annotations

from typing import Any

import pytest

from bot.sessions.talk import Flag
from tests.integration.desk.conftest import Desk, Logs
from tests.integration.desk.stored import WORDS, Stored, store_draft

LOGIN, LIST = "/desk/login", "/desk/"
FLAG = Flag("suicide", "passive", "wish_to_die")

# method, path, fields; then, for each visitor, the status and where it leads (None: the page itself)
TABLE: list[tuple[str, str, dict[str, str], tuple[int, str | None], tuple[int, str | None], tuple[int, str | None]]] = [
    ("GET", "/login", {}, (200, None), (303, LIST), (303, LIST)),
    ("POST", "/logout", {}, (303, LOGIN), (303, f"{LOGIN}?note=logged_out"), (303, f"{LOGIN}?note=logged_out")),
    ("GET", "/password", {}, (303, LOGIN), (200, None), (200, None)),
    ("POST", "/password", {}, (303, LOGIN), (422, None), (422, None)),
    ("GET", "/", {}, (303, LOGIN), (200, None), (200, None)),
    ("POST", "/claim", {"code": "KMPT-2345"}, (303, LOGIN), (303, "{draft}"), (303, "{draft}?note=claimed")),
    (
        "POST",
        "/flags/{flag}/acknowledge",
        {},
        (303, LOGIN),
        (303, f"{LIST}?note=acknowledged"),
        (303, f"{LIST}?note=acknowledged"),
    ),
    ("GET", "/drafts/{client}", {}, (303, LOGIN), (403, None), (200, None)),
    ("POST", "/drafts/{client}/claim", {}, (303, LOGIN), (303, "{draft}"), (303, "{draft}?note=claimed")),
    ("GET", "/drafts/unknown", {}, (303, LOGIN), (404, None), (404, None)),
    ("POST", "/drafts/unknown/claim", {}, (303, LOGIN), (404, None), (404, None)),
    ("POST", "/flags/unknown/acknowledge", {}, (303, LOGIN), (404, None), (404, None)),
    ("GET", "/static/desk.css", {}, (200, None), (200, None), (200, None)),
    ("GET", "/static/..%2f__init__.py", {}, (404, None), (404, None), (404, None)),
    ("GET", "/elsewhere", {}, (404, None), (404, None), (404, None)),
]
VISITORS = ("nobody", "other", "own")


@pytest.fixture
def stored(desk: Desk) -> Stored:
    return desk.store(store_draft, desk.clock.now, flags=(FLAG,))


@pytest.mark.parametrize("visitor", VISITORS)
@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row[0]} {row[1]}")
def test_each_route_lets_in_whom_it_should(
    desk: Desk, counselor: Logs, stored: Stored, row: tuple[Any, ...], visitor: str
) -> None:
    method, path, fields, *expected = row
    status, leads_to = expected[VISITORS.index(visitor)]
    holder = counselor("Konselor A")
    holder.send("/desk/claim", code=stored.code or "")
    person = {"other": lambda: counselor("Konselor B"), "own": lambda: holder}.get(visitor)
    browser = person().browser if person else desk.browser()
    whole = "/desk" + path.format(client=stored.id, flag=stored.flags[0])
    token = browser.get("/desk/password").text.partition('name="csrf" value="')[2].partition('"')[0]
    answer = browser.get(whole) if method == "GET" else browser.post(whole, data={"csrf": token, **fields})
    assert answer.status_code == status
    assert answer.headers.get("location") == (leads_to and leads_to.format(draft=f"/desk/drafts/{stored.id}"))
    if visitor != "own" or status != 200:
        assert not any(words in answer.text for words in WORDS)


def test_the_table_names_every_route(desk: Desk) -> None:
    from_table = {(method, path) for method, path, *_ in TABLE}
    special = {("GET", "/static/{name}"), ("GET", "/{path:path}"), ("POST", "/login")}  # the last is test_login.py
    routes = {(method, path.removeprefix("/desk")) for path, operations in paths_of(desk) for method in operations}
    assert routes - special <= from_table
    assert len(routes) >= 12


def paths_of(desk: Desk) -> list[tuple[str, set[str]]]:
    """Every path of the desk with its methods, as OpenAPI lists them."""
    listed = desk.app.openapi()["paths"]
    return [(path.replace("{path}", "{path:path}"), {name.upper() for name in each}) for path, each in listed.items()]


def test_a_draft_of_the_pool_is_shown_to_nobody_until_it_is_claimed(counselor: Logs, stored: Stored) -> None:
    holder = counselor("Konselor A")
    closed = holder.get(f"/desk/drafts/{stored.id}")
    assert closed.status_code == 403
    assert "belum diambil siapa pun" in closed.text
    assert not any(words in closed.text for words in WORDS)
    holder.send(f"/desk/drafts/{stored.id}/claim")
    assert holder.get(f"/desk/drafts/{stored.id}").status_code == 200


def test_the_other_counselor_is_told_who_has_the_draft(counselor: Logs, stored: Stored) -> None:
    counselor("Konselor A").send("/desk/claim", code=stored.code or "")
    colleague = counselor("Konselor B")
    assert "di tangan Konselor A" in colleague.get(f"/desk/drafts/{stored.id}").text
    colleague.send(f"/desk/drafts/{stored.id}/claim")
    assert colleague.get(f"/desk/drafts/{stored.id}").status_code == 403


def test_where_every_counselor_may_read_the_other_one_can(desk: Desk, counselor: Logs, stored: Stored) -> None:
    desk.sets(reading=desk.web.practice.reading.model_copy(update={"rule": "every_counselor"}))
    counselor("Konselor A").send("/desk/claim", code=stored.code or "")
    colleague = counselor("Konselor B")
    assert colleague.get(f"/desk/drafts/{stored.id}").status_code == 200
    assert f"/desk/drafts/{stored.id}" in colleague.get("/desk/").text


FORMS = [
    "/desk/logout",
    "/desk/password",
    "/desk/claim",
    "/desk/drafts/{client}/claim",
    "/desk/flags/{flag}/acknowledge",
]


@pytest.mark.parametrize("token", [None, "", "wrong", "of another session"])
@pytest.mark.parametrize("path", FORMS)
def test_a_form_without_the_token_of_the_session_changes_nothing(
    counselor: Logs, stored: Stored, path: str, token: str | None
) -> None:
    holder = counselor("Konselor A")
    fields = {"code": stored.code or "", "new": "lima kuda minum kopi", "again": "lima kuda minum kopi"}
    if token is not None:
        fields["csrf"] = counselor("Konselor B").token() if token == "of another session" else token
    answer = holder.browser.post(path.format(client=stored.id, flag=stored.flags[0]), data=fields)
    assert answer.status_code == 403
    assert "tidak ada yang diubah" in answer.text
    listed = holder.get("/desk/").text
    assert "Sudah kulihat" in listed
    assert "belum diambil" in listed


@pytest.mark.parametrize(
    ("content", "kind", "status"),
    [
        (b'{"csrf": "x"}', "application/json", 415),
        (b"csrf=" + b"x" * 20_000, "application/x-www-form-urlencoded", 413),
        (b"csrf=\xff\xfe", "application/x-www-form-urlencoded", 400),
        (b"&".join(b"a=b" for _ in range(50)), "application/x-www-form-urlencoded", 400),
        (b"", "application/x-www-form-urlencoded", 403),
    ],
)
def test_what_is_no_form_of_the_desk_is_refused_in_words(
    counselor: Logs, content: bytes, kind: str, status: int
) -> None:
    holder = counselor("Konselor A")
    answer = holder.browser.post("/desk/claim", content=content, headers={"Content-Type": kind})
    assert answer.status_code == status
    assert "idak ada yang diubah" in answer.text
