"""The list: what needs a human first, each with its reason, and no word of any client."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from bot.sessions.talk import Flag
from tests.integration.desk.conftest import Desk, Logs, Person
from tests.integration.desk.stored import WORDS, store_draft, store_flag_before_consent
from tests.integration.desk.whole import NAME, PARTS, complete

PASSIVE = Flag("suicide", "passive", "wish_to_die")
IMMINENT = Flag("suicide", "imminent", "plan+now")
HUMAN = Flag("human", "asked", "client_asked")
WITHDREW = Flag("human", "asked", "client_withdrew_consent")
DIFFERS = Flag("human", "session", "differs_with_counselor")


def order_of(page: str, *texts: str) -> list[str]:
    """The texts in the order in which the page shows them; each must be there."""
    assert all(text in page for text in texts), [text for text in texts if text not in page]
    return sorted(texts, key=page.index)


def short(client: str) -> str:
    return client[:6].upper()


def test_flags_stand_above_everything_the_most_urgent_first(desk: Desk, holder: Person) -> None:
    now = desk.clock.now
    calm = desk.store(store_draft, now, code="AAAA-2222", differing=False)
    human = desk.store(store_draft, now - timedelta(days=2), code="BBBB-2222", flags=(HUMAN,))
    passive = desk.store(store_draft, now - timedelta(hours=3), code="CCCC-2222", flags=(PASSIVE,))
    imminent = desk.store(store_draft, now - timedelta(hours=1), code="DDDD-2222", flags=(IMMINENT,))
    names = [short(each.id) for each in (imminent, passive, human, calm)]
    assert order_of(holder.get("/desk/").text, *names) == names


def test_of_two_flags_of_one_level_the_one_that_waited_longer_comes_first(desk: Desk, holder: Person) -> None:
    later = desk.store(store_draft, desk.clock.now - timedelta(minutes=5), code="AAAA-2222", flags=(PASSIVE,))
    earlier = desk.store(store_draft, desk.clock.now - timedelta(minutes=50), code="BBBB-2222", flags=(PASSIVE,))
    names = [short(earlier.id), short(later.id)]
    assert order_of(holder.get("/desk/").text, *names) == names


def test_a_flag_of_a_client_who_never_consented_is_on_top_too(desk: Desk, holder: Person) -> None:
    passive = desk.store(store_draft, desk.clock.now, flags=(PASSIVE,))
    desk.store(store_flag_before_consent, IMMINENT, desk.clock.now)
    page = holder.get("/desk/").text
    assert order_of(page, "Tanpa draf", short(passive.id)) == ["Tanpa draf", short(passive.id)]
    assert "hanya jenis dan tingkatnya yang tercatat" in page


def test_every_line_says_why_it_stands_where_it_does(desk: Desk, holder: Person) -> None:
    desk.store(store_draft, desk.clock.now, code="AAAA-2222", flags=(PASSIVE,))
    desk.store(store_draft, desk.clock.now, code="BBBB-2222", flags=(HUMAN,))
    desk.store(store_draft, desk.clock.now, code="CCCC-2222")
    desk.store(store_draft, desk.clock.now, code="DDDD-2222", differing=False)
    desk.store(store_draft, desk.clock.now, code=None, differing=False)
    reasons = [
        "Ada tanda bahaya yang belum dilihat",
        "Klien minta bicara dengan orang",
        "Ada perbedaan pendapat",
        "Sudah diserahkan klien",
        "Belum diserahkan klien",
    ]
    assert order_of(holder.get("/desk/").text, *reasons) == reasons


def test_a_client_who_took_the_consent_back_is_not_said_to_ask_for_a_person(desk: Desk, holder: Person) -> None:
    desk.store(store_draft, desk.clock.now, flags=(WITHDREW,))
    page = holder.get("/desk/").text
    assert order_of(page, "Perlu manusia sekarang", "Klien menarik persetujuannya", "menunggu dihapus")
    assert "Minta bicara dengan orang" not in page
    assert "Klien minta bicara dengan orang" not in page


def test_who_asked_for_a_person_is_said_to_even_where_the_consent_was_taken_back_too(
    desk: Desk, holder: Person
) -> None:
    desk.store(store_draft, desk.clock.now, flags=(WITHDREW, HUMAN))
    assert "Klien minta bicara dengan orang" in holder.get("/desk/").text


def test_a_disagreement_with_the_counselor_is_for_the_session_and_no_emergency(desk: Desk, holder: Person) -> None:
    desk.store(store_draft, desk.clock.now, flags=(DIFFERS,))
    page = holder.get("/desk/").text
    wanted = ["Tidak ada tanda yang menunggu", "Ada perbedaan pendapat", "Berbeda pendapat dengan konselornya"]
    assert order_of(page, *wanted) == wanted
    assert "untuk sesi" in page
    assert "<title>(1) Daftar draf" in page


def test_the_title_counts_flags_and_drafts(desk: Desk, holder: Person) -> None:
    desk.store(store_draft, desk.clock.now, code="AAAA-2222", flags=(PASSIVE, HUMAN))
    desk.store(store_draft, desk.clock.now, code="BBBB-2222")
    assert "<title>(2) Daftar draf: 2 draf ·" in holder.get("/desk/").text
    assert "<title>(2) Drafts: 2 drafts ·" in holder.get("/desk/?lang=en").text


def test_no_word_of_a_client_is_in_the_list(desk: Desk, holder: Person) -> None:
    desk.store(store_draft, desk.clock.now, flags=(PASSIVE,))
    holder.send("/desk/claim", code="KMPT-2345")
    whole = desk.store(store_draft, desk.clock.now, code="BBBB-2222")
    desk.store(complete, whole.id, desk.clock.now)
    page = holder.get("/desk/").text
    assert "KMPT-2345" not in page
    said = [words for part in PARTS.values() for words in part]
    assert not [words for words in (*WORDS, NAME, *said) if words in page]


def test_ones_own_drafts_and_the_pool_are_apart_and_those_of_others_are_left_out(
    desk: Desk, holder: Person, counselor: Logs
) -> None:
    mine, pool, others = (desk.store(store_draft, desk.clock.now, code=f"{letter}AAA-2222") for letter in "BCD")
    holder.send("/desk/claim", code=mine.code)
    counselor("Konselor B").send("/desk/claim", code=others.code)
    page = holder.get("/desk/").text
    wanted = ["Drafmu", short(mine.id), "Belum punya konselor", short(pool.id)]
    assert order_of(page, *wanted) == wanted
    assert short(others.id) not in page


def test_a_flag_on_the_draft_of_another_counselor_is_still_for_everyone_to_see(
    desk: Desk, holder: Person, counselor: Logs
) -> None:
    flagged = desk.store(store_draft, desk.clock.now, flags=(IMMINENT,))
    counselor("Konselor B").send("/desk/claim", code=flagged.code)
    page = holder.get("/desk/").text
    assert short(flagged.id) in page
    assert "di tangan Konselor B" in page


def test_seeing_a_flag_takes_it_from_the_top_and_keeps_who_saw_it(desk: Desk, holder: Person, counselor: Logs) -> None:
    stored = desk.store(store_draft, desk.clock.now, flags=(PASSIVE,))
    holder.send("/desk/claim", code=stored.code)
    sent = counselor("Konselor B").send(f"/desk/flags/{stored.flags[0]}/acknowledge")
    assert sent.headers["location"] == "/desk/?note=acknowledged"
    assert "Tidak ada tanda yang menunggu" in holder.get("/desk/").text
    assert "Sudah dilihat Konselor B, 24 Nov 2026, 10.30" in holder.get(f"/desk/drafts/{stored.id}").text


def test_the_first_who_saw_a_flag_is_kept(desk: Desk, holder: Person, counselor: Logs) -> None:
    stored = desk.store(store_draft, desk.clock.now, flags=(PASSIVE,))
    path = f"/desk/flags/{stored.flags[0]}/acknowledge"
    counselor("Konselor B").send(path)
    assert holder.send(path, draft=stored.id).headers["location"] == f"/desk/drafts/{stored.id}?note=acknowledged"
    holder.send("/desk/claim", code=stored.code)
    assert "Sudah dilihat Konselor B" in holder.get(f"/desk/drafts/{stored.id}").text


def test_the_way_back_leads_nowhere_else(desk: Desk, holder: Person) -> None:
    stored = desk.store(store_draft, desk.clock.now, flags=(PASSIVE,))
    sent = holder.send(f"/desk/flags/{stored.flags[0]}/acknowledge", draft="../../elsewhere?x=//evil.example")
    assert sent.headers["location"] == "/desk/?note=acknowledged"


@pytest.mark.parametrize("typed", ["KMPT-2345", "kmpt2345", " kmpt 2345 "])
def test_a_code_is_found_however_it_is_typed(desk: Desk, holder: Person, typed: str) -> None:
    stored = desk.store(store_draft, desk.clock.now)
    assert holder.send("/desk/claim", code=typed).headers["location"] == f"/desk/drafts/{stored.id}?note=claimed"


@pytest.mark.parametrize("typed", ["KMPT-2346", "", "' or 1=1 --", "🙂" * 30, "\u202eKMPT", "x" * 5000])
def test_a_wrong_code_is_answered_plainly_and_claims_nothing(desk: Desk, holder: Person, typed: str) -> None:
    desk.store(store_draft, desk.clock.now)
    answer = holder.send("/desk/claim", code=typed)
    assert answer.status_code == 422
    assert "Tidak ada draf dengan kode itu" in answer.text
    assert re.search(r'role="alert"', answer.text)
    assert "belum diambil" in holder.get("/desk/").text


def test_guessing_codes_is_stopped_after_ten_tries_for_this_counselor_alone(
    desk: Desk, holder: Person, counselor: Logs
) -> None:
    stored = desk.store(store_draft, desk.clock.now)
    tries = [holder.send("/desk/claim", code=f"WRNG-22{number:02}").status_code for number in range(10)]
    assert tries == [422] * 10
    stopped = holder.send("/desk/claim", code=stored.code)
    assert stopped.status_code == 429
    assert "Sudah sepuluh kode dicoba" in stopped.text
    assert counselor("Konselor B").send("/desk/claim", code=stored.code).status_code == 303


def test_an_empty_desk_says_so(holder: Person) -> None:
    page = holder.get("/desk/").text
    for words in ("Tidak ada tanda yang menunggu", "Belum ada draf di tanganmu", "Tidak ada draf yang menunggu"):
        assert words in page
    assert "<title>Daftar draf: 0 draf ·" in page


def test_the_desk_is_found_without_the_slash_at_the_end(holder: Person) -> None:
    assert holder.get("/desk").headers["location"].endswith("/desk/")
