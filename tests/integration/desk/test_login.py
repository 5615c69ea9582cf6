"""Logging in and out: who gets in, who is kept out, and what a planted cookie is worth."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.integration.desk.conftest import PASSWORD, Desk, Logs, hidden, log_in


def test_a_counselor_logs_in_and_sees_the_list(counselor: Logs) -> None:
    page = counselor("Konselor A").get("/desk/")
    assert page.status_code == 200
    assert "Konselor A" in page.text


@pytest.mark.parametrize(
    ("name", "password"), [("Konselor A", "salah"), ("Tidak Ada", PASSWORD), ("", ""), ("Konselor A\x00", PASSWORD)]
)
def test_a_wrong_name_and_a_wrong_password_get_the_same_answer(
    desk: Desk, counselor: Logs, name: str, password: str
) -> None:
    counselor("Konselor A")
    refused = log_in(desk.browser(), name, password)
    assert refused.status_code == 422
    assert "Nama atau kata sandinya tidak cocok" in refused.text


def test_five_failures_lock_the_account_also_for_the_right_password_until_a_quarter_hour_has_passed(
    desk: Desk, counselor: Logs
) -> None:
    counselor("Konselor A")
    for _ in range(5):
        log_in(desk.browser(), "Konselor A", "salah")
    assert log_in(desk.browser(), "Konselor A", PASSWORD).status_code == 422
    desk.clock.passes(timedelta(minutes=16))
    assert log_in(desk.browser(), "Konselor A", PASSWORD).status_code == 303


def test_one_address_trying_many_names_is_slowed_down(desk: Desk) -> None:
    browser = desk.browser()
    token = hidden(browser.get("/desk/login").text, "token")
    answers = [
        browser.post("/desk/login", data={"token": token, "name": "x" * 81, "password": "y"}).status_code
        for _ in range(31)
    ]
    assert answers == [422] * 30 + [429]


def test_a_cookie_planted_before_the_login_opens_nothing_afterwards(desk: Desk, counselor: Logs) -> None:
    counselor("Konselor A")
    victim, attacker = desk.browser(), desk.browser()
    for browser in (victim, attacker):
        browser.cookies.set("desk", "planted", domain="desk.example", path="/")
    log_in(victim, "Konselor A", PASSWORD)
    assert victim.cookies["desk"] != "planted"
    assert victim.get("/desk/").status_code == 200
    assert attacker.get("/desk/").headers["location"] == "/desk/login"


def test_logging_in_again_ends_the_session_this_browser_had(desk: Desk, counselor: Logs) -> None:
    holder = counselor("Konselor A")
    old = holder.browser.cookies["desk"]
    token = "a token of the form"
    holder.browser.cookies.set("desk_form", token, domain="desk.example", path="/desk/login")
    holder.browser.post("/desk/login", data={"token": token, "name": "Konselor A", "password": PASSWORD})
    assert holder.browser.cookies["desk"] != old
    other = desk.browser()
    other.cookies.set("desk", old, domain="desk.example", path="/")
    assert other.get("/desk/").headers["location"] == "/desk/login"


def test_logging_out_ends_the_session_for_good(desk: Desk, counselor: Logs) -> None:
    holder = counselor("Konselor A")
    old = holder.browser.cookies["desk"]
    left = holder.send("/desk/logout")
    assert left.headers["location"] == "/desk/login?note=logged_out"
    assert "Kamu sudah keluar" in holder.get(left.headers["location"]).text
    other = desk.browser()
    other.cookies.set("desk", old, domain="desk.example", path="/")
    assert other.get("/desk/").headers["location"] == "/desk/login"


@pytest.mark.parametrize(("idle", "still_in"), [(timedelta(minutes=29), True), (timedelta(minutes=31), False)])
def test_half_an_hour_without_a_click_ends_the_session(
    desk: Desk, counselor: Logs, idle: timedelta, still_in: bool
) -> None:
    holder = counselor("Konselor A")
    desk.clock.passes(idle)
    assert (holder.get("/desk/").status_code == 200) is still_in


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(desk: Desk, counselor: Logs) -> None:
    counselor("Konselor A")
    cookie = log_in(desk.browser(), "Konselor A", PASSWORD).headers["set-cookie"]
    assert cookie.startswith("desk=")
    assert {"HttpOnly", "Path=/", "SameSite=strict"} <= set(cookie.split(", ")[0].split("; "))


def test_over_https_the_cookie_is_bound_to_this_host(desk: Desk, counselor: Logs) -> None:
    counselor("Konselor A")
    desk.over_https()
    browser = desk.browser(scheme="https")
    cookie = log_in(browser, "Konselor A", PASSWORD).headers["set-cookie"].split(", ")[0]
    assert cookie.startswith("__Host-desk=")
    assert {"Secure", "HttpOnly", "Path=/"} <= set(cookie.split("; "))
    assert browser.get("/desk/").status_code == 200


@pytest.mark.parametrize("token", [None, "", "wrong"])
def test_a_login_form_of_another_page_is_refused(desk: Desk, counselor: Logs, token: str | None) -> None:
    counselor("Konselor A")
    browser = desk.browser()
    browser.get("/desk/login")
    fields = {"name": "Konselor A", "password": PASSWORD} | ({} if token is None else {"token": token})
    assert browser.post("/desk/login", data=fields).status_code == 403


def test_a_login_form_without_the_cookie_it_came_with_is_refused(desk: Desk) -> None:
    fields = {"token": "", "name": "Konselor A", "password": PASSWORD}
    assert desk.browser().post("/desk/login", data=fields).status_code == 403


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, 422),
        ({"Origin": "https://elsewhere.example"}, 403),
        ({"Origin": "http://desk.example"}, 422),
        ({"Origin": "null"}, 422),
    ],
)
def test_a_form_sent_from_another_site_is_refused_before_it_is_read(
    desk: Desk, headers: dict[str, str], status: int
) -> None:
    browser = desk.browser()
    token = hidden(browser.get("/desk/login").text, "token")
    fields = {"token": token, "name": "Konselor A", "password": "salah"}
    assert browser.post("/desk/login", data=fields, headers=headers).status_code == status
