"""Choosing a password: before anything else after a one-time password, and whenever a counselor wants to."""

from __future__ import annotations

import pytest

from bot.storage.counselors import add_counselor
from tests.integration.desk.conftest import PASSWORD, Desk, Logs, Person, log_in

NEW = "lima kuda minum kopi"


@pytest.fixture
def newcomer(desk: Desk) -> tuple[Person, str]:
    one_time = desk.store(add_counselor, "Konselor C", desk.clock.now)
    browser = desk.browser()
    log_in(browser, "Konselor C", one_time)
    return Person("", "Konselor C", browser), one_time


@pytest.mark.parametrize("path", ["/desk/", "/desk/drafts/abc"])
def test_a_one_time_password_leads_to_the_password_page_and_nowhere_else(
    newcomer: tuple[Person, str], path: str
) -> None:
    person, _ = newcomer
    assert person.get(path).headers["location"] == "/desk/password"
    assert "Buat kata sandimu sendiri" in person.get("/desk/password").text


@pytest.mark.parametrize("path", ["/desk/claim", "/desk/drafts/abc/claim", "/desk/flags/abc/acknowledge"])
def test_with_a_one_time_password_nothing_can_be_changed_either(newcomer: tuple[Person, str], path: str) -> None:
    person, _ = newcomer
    assert person.send(path, code="KMPT-2345").headers["location"] == "/desk/password"


def test_after_choosing_one_the_counselor_is_at_the_desk_and_the_one_time_password_is_worthless(
    desk: Desk, newcomer: tuple[Person, str]
) -> None:
    person, one_time = newcomer
    assert person.send("/desk/password", new=NEW, again=NEW).headers["location"] == "/desk/?note=password_changed"
    assert person.get("/desk/").status_code == 200
    assert log_in(desk.browser(), "Konselor C", one_time).status_code == 422
    assert log_in(desk.browser(), "Konselor C", NEW).status_code == 303


@pytest.mark.parametrize(
    ("new", "again", "says"),
    [
        ("pendek", "pendek", "12 sampai 200 karakter"),
        ("sebelas kar", "sebelas kar", "12 sampai 200 karakter"),
        ("x" * 201, "x" * 201, "12 sampai 200 karakter"),
        (NEW, NEW + "!", "tidak sama"),
        ("", "", "12 sampai 200 karakter"),
    ],
)
def test_a_password_that_will_not_do_is_refused_with_the_reason(
    newcomer: tuple[Person, str], new: str, again: str, says: str
) -> None:
    person, _ = newcomer
    refused = person.send("/desk/password", new=new, again=again)
    assert refused.status_code == 422
    assert says in refused.text
    assert person.get("/desk/").headers["location"] == "/desk/password"


def test_the_one_time_password_cannot_be_kept(newcomer: tuple[Person, str]) -> None:
    person, one_time = newcomer
    refused = person.send("/desk/password", new=one_time, again=one_time)
    assert "Pilih yang lain dari kata sandi sekarang" in refused.text


def test_later_on_the_present_password_is_asked_for(desk: Desk, counselor: Logs) -> None:
    holder = counselor("Konselor A")
    refused = holder.send("/desk/password", present="salah", new=NEW, again=NEW)
    assert "Kata sandi sekarang tidak cocok" in refused.text
    assert log_in(desk.browser(), "Konselor A", PASSWORD).status_code == 303
    assert holder.send("/desk/password", present=PASSWORD, new=NEW, again=NEW).status_code == 303
    assert log_in(desk.browser(), "Konselor A", NEW).status_code == 303


def test_changing_it_ends_the_sessions_on_other_devices(desk: Desk, counselor: Logs) -> None:
    holder = counselor("Konselor A")
    phone = desk.browser()
    log_in(phone, "Konselor A", PASSWORD)
    holder.send("/desk/password", present=PASSWORD, new=NEW, again=NEW)
    assert holder.get("/desk/").status_code == 200
    assert phone.get("/desk/").headers["location"] == "/desk/login"
