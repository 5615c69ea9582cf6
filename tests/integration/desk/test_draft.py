"""One draft: what the counselor reads is what was said, who said it first, and how it came about."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
from sqlalchemy.orm import Session

from bot.negotiation.items import ItemKind
from bot.negotiation.limits import Guardrails
from bot.negotiation.offers import Party, ReplyKind
from bot.negotiation.outcomes import Disagreement, DisagreementKind, Outcome
from bot.negotiation.terms import Happening, Terms
from bot.negotiation.view import Statement, View
from bot.sessions.talk import Flag
from bot.storage import conversations
from bot.storage.negotiations import load_negotiation, save_negotiation, save_view
from bot.storage.tables import DraftRow
from tests.integration.desk.conftest import Desk, Logs, Person
from tests.integration.desk.stored import COUNTER, HEAVIEST, TODAY, VIEW, Stored, store_draft

SCRIPT = "<script>alert('x')</script>"


@pytest.fixture
def holder(counselor: Logs) -> Person:
    return counselor("Konselor A")


def plain(page: str) -> str:
    """What is read on a page: without tags, entities resolved, blanks put together."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def opened(desk: Desk, person: Person, language: str = "id", **what: Any) -> str:
    """Store a draft, claim it, and return its page."""
    stored: Stored = desk.store(store_draft, desk.clock.now, **what)
    person.send(f"/desk/drafts/{stored.id}/claim")
    return str(person.get(f"/desk/drafts/{stored.id}?lang={language}").text)


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
    holder.send(f"/desk/drafts/{stored.id}/claim")
    page = plain(holder.get(f"/desk/drafts/{stored.id}").text)
    assert "disisihkan: kata klien, bukan ini bukan soal tugas sebenernya" in page
    assert "Belum dipastikan klien" in page


def test_the_terms_say_what_they_are_and_who_said_each_first_in_which_words(desk: Desk, holder: Person) -> None:
    page = plain(opened(desk, holder))
    assert "Kegiatan kirim pesan singkat ke dosen pembimbing Bot Seberapa sering" in page
    assert "Seberapa sering sekali Bot Mulai" in page
    assert "Mulai Senin depan (30 November) Klien : “senin depan”" in page
    assert "Dibantu temenku Klien : “ditemenin temenku”" in page
    assert "Keyakinan 5 5 dari 10" in page


def test_the_trail_reads_as_a_story_with_times_and_words(desk: Desk, holder: Person) -> None:
    page = plain(opened(desk, holder))
    story = [
        "Bot mengajukan usulan 1 : kirim pesan singkat ke dosen pembimbing · sekali · mulai Jumat ini (27 November) "
        "24 Nov, 10.33 Alasannya: Pesan singkat lebih ringan dari ketemu.",
        "Bot mengajukan usulan 2 : jalan pagi · tiga kali seminggu 24 Nov, 10.33",
        "Klien mengubah usulan 1 menjadi usulan 3 24 Nov, 10.34",
        "Mulai: dari Jumat ini (27 November) → menjadi Senin depan (30 November)",
        "Dibantu: temenku (baru)",
        f"“{COUNTER}”",
        "Usulan 2 tidak dipakai lagi",
        "Bot menyetujui usulan 3",
        "Klien memberi angka keyakinan 5 dari 10 24 Nov, 10.35",
    ]
    places = [page.index(line) for line in story]
    assert places == sorted(places)


def test_both_positions_of_a_disagreement_stand_side_by_side(desk: Desk, holder: Person) -> None:
    page = plain(opened(desk, holder))
    assert (
        "Dengan konselor Tentang “berani bimbingan lagi” · 24 Nov 2026, 10.35 "
        "Klien “aku ga mau balik ke paduan suara” Konselor “paduan suara yang lama”"
    ) in page


def test_a_client_who_is_torn_is_quoted_once(desk: Desk, holder: Person) -> None:
    stored = desk.store(store_draft, desk.clock.now, differing=False)
    words = "pengen cerita ke ibu tapi takut dia kepikiran"

    def torn(session: Session) -> None:
        talk = load_negotiation(session, stored.id, Guardrails())
        talk.keep_disagreement(Disagreement(DisagreementKind.WITHIN_ONESELF, words, words))
        save_negotiation(session, talk, desk.clock.now, conversation_id=None, key=None)

    desk.store(torn)
    holder.send(f"/desk/drafts/{stored.id}/claim")
    page = plain(holder.get(f"/desk/drafts/{stored.id}").text)
    assert "Dalam diri klien 24 Nov 2026, 10.30 Klien, kedua sisinya" in page
    differing = page[page.index("Perbedaan pendapat") : page.index("Batas klien")]
    assert differing.count(words) == 1


def test_limits_notes_roles_code_and_language_are_there(desk: Desk, holder: Person) -> None:
    page = plain(opened(desk, holder))
    assert "“paduan suara” hanya kalau “bukan paduan suara yang lama”" in page
    assert "Yang bisa menghalangi “takut ga dibales”" in page
    assert "Kode KMPT-2345" in page
    assert "Diserahkan 24 Nov 2026, 10.39" in page
    assert "Bahasa klien Bahasa Indonesia" in page
    assert f"Pemahaman bersama terjadi “{VIEW}”" in page
    assert "Penyesuaian pendekatan belum terjadi" in page


def test_flags_stand_on_the_page_with_their_history(desk: Desk, holder: Person) -> None:
    flags = (Flag("suicide", "active", "plan (someone_else)"), Flag("human", "asked", "client_asked"))
    stored = desk.store(store_draft, desk.clock.now, flags=flags)
    holder.send(f"/desk/drafts/{stored.id}/claim")
    holder.send(f"/desk/flags/{stored.flags[0]}/acknowledge", draft=stored.id)
    page = plain(holder.get(f"/desk/drafts/{stored.id}").text)
    assert "Bunuh diri tingkat aktif Tentang orang lain, bukan klien sendiri" in page
    assert "Sudah dilihat Konselor A, 24 Nov 2026, 10.30" in page
    assert page.count("Sudah kulihat") == 1


def test_a_kind_of_flag_the_words_do_not_know_yet_is_shown_by_its_name(desk: Desk, holder: Person) -> None:
    flag = Flag("new_kind", "new_level", "rule")
    assert "new kind tingkat new level" in plain(opened(desk, holder, flags=(flag,)))
    desk.store(store_draft, desk.clock.now, code="AAAA-2222", flags=(flag,))
    assert "new kind tingkat new level" in plain(holder.get("/desk/").text)


def test_several_answers_at_once_are_one_line_and_an_item_left_to_the_counselor_says_so_once(
    desk: Desk, holder: Person
) -> None:
    stored = desk.store(store_draft, desk.clock.now, differing=False)

    def talk_on(session: Session) -> None:
        talk = load_negotiation(session, stored.id, Guardrails())
        step = talk.open_item(ItemKind.STEP, "ngobrol sama ibu")
        talk.invite_bot(step.id)
        offers = [talk.put_forward(step.id, Party.BOT, Terms(activity=each), TODAY) for each in ("a", "b", "c")]
        for offer in offers:
            talk.put_off(offer.id, Party.CLIENT, ReplyKind.WAIT, "bentar")
        talk.put_off(offers[0].id, Party.CLIENT, ReplyKind.LEAVE, "nanti aja")
        save_negotiation(session, talk, desk.clock.now, conversation_id=None, key=None)

    desk.store(talk_on)
    holder.send(f"/desk/drafts/{stored.id}/claim")
    page = plain(holder.get(f"/desk/drafts/{stored.id}").text)
    assert "Klien belum memutuskan usulan 1, 2 dan 3" in page
    assert "Klien menyerahkan usulan 1 ke konselor" in page
    assert "Diserahkan untuk dibahas dengan konselor" not in page
    assert "untuk dibahas dengan konselor" in page


def test_every_way_an_item_can_end_has_words(desk: Desk, holder: Person) -> None:
    client = desk.store(store_draft, desk.clock.now, differing=False).id
    ends = [each for each in Outcome if each not in (Outcome.OPEN, Outcome.AGREED, Outcome.AGREED_IN_PART)]

    def end_all(session: Session) -> None:
        talk = load_negotiation(session, client, Guardrails())
        for outcome in ends:
            item = talk.open_item(ItemKind.GOAL, f"tujuan {outcome}")
            talk.put_forward(item.id, Party.CLIENT, Terms(activity="x", start=Happening("setelah wisudaku")), TODAY)
            talk.end(item.id, outcome)
        talk.take_up_again(talk.items[-1].id)
        save_negotiation(session, talk, desk.clock.now, conversation_id=None, key=None)

    desk.store(end_all)
    holder.send(f"/desk/drafts/{client}/claim")
    page = plain(holder.get(f"/desk/drafts/{client}").text)
    for words in ("ditarik kembali klien", "klien masih bimbang", "Dihentikan demi keselamatan", "ditunda"):
        assert words in page
    assert "Klien membuka ini lagi" in page
    assert "mulai setelah wisudaku" in page


@pytest.mark.parametrize("text", [SCRIPT, '"><img src=x onerror=alert(1)>', "{{ 7 * 7 }}", "\u202egnol", "🙂 " * 20])
def test_whatever_a_client_types_is_shown_as_text(desk: Desk, holder: Person, text: str) -> None:
    page = opened(desk, holder, view=text, goal=text, counter=text, worry=text)
    assert plain(page).count(" ".join(text.split())) >= 4 or text == SCRIPT
    assert "<script" not in page
    assert "<img" not in page
    assert html.escape(text.strip(), quote=False).replace('"', "&#34;").replace("'", "&#39;") in page


def test_a_draft_with_nothing_in_it_yet_says_so(desk: Desk, holder: Person) -> None:
    def empty(session: Session) -> str:
        row = conversations.start_conversation(session, b"another", None, desk.clock.now)
        session.add(DraftRow(client_id=row.client_id, created_at=desk.clock.now, changed_at=desk.clock.now))
        return row.client_id

    client = desk.store(empty)
    holder.send(f"/desk/drafts/{client}/claim")
    page = plain(holder.get(f"/desk/drafts/{client}").text)
    for words in ("Klien belum bercerita", "Belum ada tujuan", "Belum ada langkah", "Tidak ada catatan", "belum ada"):
        assert words in page


def test_in_english_the_same_draft_reads_in_english_and_the_client_in_their_own_words(
    desk: Desk, holder: Person
) -> None:
    page = plain(opened(desk, holder, language="en"))
    assert "The client says it is right" in page
    assert "Client changes offer 1 into offer 3 24 Nov, 10:34" in page
    assert "Start: from this Friday (27 November) → to next Monday (30 November)" in page
    assert HEAVIEST in page
    assert "<" not in page
