"""One draft: what the counselor reads is what was said, who said it first, and how it came about."""

from __future__ import annotations

import html

import pytest
from sqlalchemy.orm import Session

from bot.negotiation.items import ItemKind
from bot.negotiation.negotiation import Negotiation
from bot.negotiation.offers import Party
from bot.negotiation.terms import Terms
from bot.negotiation.view import Statement, View
from bot.sessions.talk import Flag, Note
from bot.storage import conversations
from bot.storage.negotiations import add_event, save_view
from bot.storage.tables import DraftRow
from tests.integration.desk.conftest import Desk, Person
from tests.integration.desk.pages import opened, plain, read, section, talk_on, whole
from tests.integration.desk.stored import GOAL, HEAVIEST, TODAY, Stored, store_draft
from tests.integration.desk.whole import complete

SCRIPT = "<script>alert('x')</script>"


def test_the_view_stands_in_the_clients_words_with_what_was_played_back_marked(desk: Desk, holder: Person) -> None:
    page = opened(desk, holder)
    assert "Kata klien sudah pas (dibacakan balik 2 kali)" in plain(page)
    assert "<mark>tugasku numpuk dari awal semester</mark>, <mark>tiap malem gabisa tidur mikirin itu</mark>" in page
    assert "yg paling berat tuh <mark>dosen pembimbingku, aku takut ketemu dia</mark>" in page
    assert "diubah atau ditambah setelah dibacakan balik paling berat, kata klien" in plain(page)


def test_a_set_aside_view_stays_readable_and_is_named_so(desk: Desk, holder: Person) -> None:
    stored = desk.store(store_draft, desk.clock.now)

    def reject(session: Session) -> None:
        view = View([Statement("bukan soal tugas sebenernya", ("bukan soal tugas",))], 1)
        view.reject()
        save_view(session, stored.id, view)

    desk.store(reject)
    page = plain(read(holder, stored))
    assert "disisihkan: kata klien, bukan ini bukan soal tugas sebenernya" in page
    assert "Belum dipastikan klien" in page


def test_the_terms_say_what_they_are_and_who_said_each_first_in_which_words(desk: Desk, holder: Person) -> None:
    page = plain(opened(desk, holder))
    assert "Kegiatan kirim pesan singkat ke dosen pembimbing Bot Seberapa sering" in page
    assert "Seberapa sering sekali Bot Mulai" in page
    assert "Mulai Senin depan (30 November) Klien : “senin depan”" in page
    assert "Dibantu temenku Klien : “ditemenin temenku”" in page
    assert "Keyakinan 5 5 dari 10" in page


def test_a_day_of_the_week_is_not_called_a_day_twice(desk: Desk, holder: Person) -> None:
    stored = desk.store(store_draft, desk.clock.now)

    def on_two_days(talk: Negotiation) -> None:
        step = talk.open_item(ItemKind.STEP, "lari sore")
        terms = Terms(activity="lari sore", days=("tue", "sun"))
        talk.put_forward(step.id, Party.CLIENT, terms, TODAY, said={"days": "selasa minggu"})

    talk_on(desk, stored, on_two_days)
    steps = section(read(holder, stored), "steps")
    assert "Hari Selasa dan Minggu Klien : “selasa minggu”" in steps
    assert "usulan 1 : lari sore · hari Selasa dan Minggu" in steps
    assert "Days Tuesday and Sunday Client" in section(read(holder, stored, "en"), "steps")


def test_a_goal_stands_on_its_card_once(desk: Desk, holder: Person) -> None:
    goals = section(opened(desk, holder), "goals")
    assert goals.count(GOAL) == 1
    assert goals.startswith(f"Tujuan {GOAL} disepakati Pertama kali dari Klien Jejak Klien mengajukan ini")


def test_limits_notes_code_and_language_are_there(desk: Desk, holder: Person) -> None:
    page = opened(desk, holder)
    assert "“paduan suara” hanya kalau “bukan paduan suara yang lama”" in section(page, "limits")
    assert "Yang bisa menghalangi “takut ga dibales”" in section(page, "notes")
    for fact in ("Kode KMPT-2345", "Diserahkan 24 Nov 2026, 10.39", "Bahasa klien Bahasa Indonesia"):
        assert fact in plain(page)


def test_what_stands_under_preferences_or_obstacles_is_not_noted_a_second_time(desk: Desk, holder: Person) -> None:
    stored = desk.store(store_draft, desk.clock.now, worry="takut ga dibales")
    desk.store(complete, stored.id, desk.clock.now)

    def note(session: Session) -> None:
        for kind, words in (("preference", "jangan ditanya mulu ya"), ("preference", "bahasanya santai aja")):
            add_event(session, stored.id, Note(kind, words), desk.clock.now, conversation_id=None, key=None)

    desk.store(note)
    page = read(holder, stored)
    assert section(page, "preferences").count("jangan ditanya mulu ya") == 1
    notes = section(page, "notes")
    assert "jangan ditanya mulu ya" not in notes
    assert "“bahasanya santai aja”" in notes
    assert "“takut ga dibales”" in notes


def test_the_draft_is_called_by_the_clients_name_or_else_by_its_code(desk: Desk, holder: Person) -> None:
    named = whole(desk, holder)
    assert '<h1 dir="auto">Draf dari Biru</h1>' in named
    assert "Nama Biru Sesi 30 Nov 2026" in plain(named)
    assert "Biru" not in named[: named.index("<body>")]  # the history of a shared browser
    nameless = opened(desk, holder, code="AAAA-2222")
    assert '<h1 dir="auto">Draf AAAA-2222</h1>' in nameless
    assert "Nama tidak disebut Sesi tanggalnya tidak disebut" in plain(nameless)


def test_the_short_name_on_the_list_is_said_to_be_just_that(desk: Desk, holder: Person) -> None:
    stored = desk.store(store_draft, desk.clock.now)
    short = stored.id[:6].upper()
    assert f"Draf {short}" in plain(holder.get("/desk/").text)
    page = plain(read(holder, stored))
    assert page.count(short) == 1
    assert f"Tertulis di daftar {short}" in page


def test_flags_stand_on_the_page_with_their_history(desk: Desk, holder: Person) -> None:
    flags = (Flag("suicide", "active", "plan (someone_else)"), Flag("human", "asked", "client_asked"))
    stored = desk.store(store_draft, desk.clock.now, flags=flags)
    holder.send(f"/desk/drafts/{stored.id}/claim")
    holder.send(f"/desk/flags/{stored.flags[0]}/acknowledge", draft=stored.id)
    page = plain(holder.get(f"/desk/drafts/{stored.id}").text)
    assert page.index("Minta bicara dengan orang") < page.index("Bunuh diri")  # what nobody has seen yet comes first
    assert "Bunuh diri tingkat aktif Tentang orang lain, bukan klien sendiri" in page
    assert "Sudah dilihat Konselor A, 24 Nov 2026, 10.30" in page
    assert page.count("Sudah kulihat") == 1


def test_what_is_dangerous_stands_above_what_is_for_the_session(desk: Desk, holder: Person) -> None:
    flags = (Flag("human", "session", "differs_with_counselor"), Flag("suicide", "passive", "wish_to_die"))
    found = section(opened(desk, holder, flags=flags), "flags")
    assert found.index("Bunuh diri tingkat pasif") < found.index("Berbeda pendapat dengan konselornya untuk sesi")
    assert "differs_with_counselor" not in found


def test_a_kind_of_flag_the_words_do_not_know_yet_is_shown_by_its_name(desk: Desk, holder: Person) -> None:
    flag = Flag("new_kind", "new_level", "rule")
    assert "new kind tingkat new level" in plain(opened(desk, holder, flags=(flag,)))
    desk.store(store_draft, desk.clock.now, code="AAAA-2222", flags=(flag,))
    assert "new kind tingkat new level" in plain(holder.get("/desk/").text)


@pytest.mark.parametrize("text", [SCRIPT, '"><img src=x onerror=alert(1)>', "{{ 7 * 7 }}", "\u202egnol", "🙂 " * 20])
def test_whatever_a_client_types_is_shown_as_text(desk: Desk, holder: Person, text: str) -> None:
    stored = desk.store(store_draft, desk.clock.now, view=text, goal=text, counter=text, worry=text)
    desk.store(complete, stored.id, desk.clock.now, words=text)
    page = read(holder, stored)
    assert plain(page).count(" ".join(text.split())) >= 14 or text == SCRIPT
    assert "<script" not in page
    assert "<img" not in page
    assert html.escape(text.strip(), quote=False).replace('"', "&#34;").replace("'", "&#39;") in page


def test_a_draft_with_nothing_in_it_yet_says_so(desk: Desk, holder: Person) -> None:
    def empty(session: Session) -> str:
        row = conversations.start_conversation(session, b"another", None, desk.clock.now)
        session.add(DraftRow(client_id=row.client_id, created_at=desk.clock.now, changed_at=desk.clock.now))
        return row.client_id

    page = read(holder, Stored(desk.store(empty), None, ()))
    said = {
        "to-counselor": "Klien tidak meninggalkan pesan. Drafnya belum diserahkan",
        "view": "Klien belum bercerita",
        "goals": "Belum ada tujuan",
        "steps": "Belum ada langkah",
        "obstacles": "Klien tidak menyebut penghalang",
        "disagreements": "Tidak ada",
        "limits": "Klien tidak menyebut batas",
        "preferences": "Klien tidak menyebut caranya",
        "values": "Klien tidak menyebutnya",
        "notes": "Tidak ada catatan",
        "roles": "0 dari 8 terjadi",
    }
    assert [name for name, words in said.items() if words not in section(page, name)] == []
    assert section(page, "roles").count("belum terjadi") == 8
    assert "Kode belum ada" in plain(page)


def test_in_english_the_same_draft_reads_in_english_and_the_client_in_their_own_words(
    desk: Desk, holder: Person
) -> None:
    page = plain(opened(desk, holder, language="en"))
    assert "The client says it is right" in page
    assert "Client changes offer 1 into offer 3 24 Nov, 10:34" in page
    assert "Start: from this Friday (27 November) → to next Monday (30 November)" in page
    assert HEAVIEST in page
    assert "<" not in page
