"""The trail of an item: a story with times and words, also where what was agreed changes later."""

from __future__ import annotations

from datetime import timedelta

from bot.negotiation.items import ItemKind
from bot.negotiation.negotiation import Negotiation
from bot.negotiation.offers import Party, ReplyKind
from bot.negotiation.outcomes import Horizon, Outcome, WayOn
from bot.negotiation.terms import Happening, Terms
from tests.integration.desk.conftest import Desk, Person
from tests.integration.desk.pages import opened, plain, read, section, talk_on, whole
from tests.integration.desk.stored import COUNTER, TODAY, store_draft


def in_order(page: str, *lines: str) -> bool:
    """Whether all lines stand on the page, each behind the one before it."""
    places = [page.index(line) for line in lines]
    return places == sorted(places)


def test_the_trail_reads_as_a_story_with_times_and_words(desk: Desk, holder: Person) -> None:
    page = plain(opened(desk, holder))
    story = (
        "Bot mengajukan usulan 1 : kirim pesan singkat ke dosen pembimbing · sekali · mulai Jumat ini (27 November) "
        "24 Nov, 10.33 Alasannya: Pesan singkat lebih ringan dari ketemu.",
        "Bot mengajukan usulan 2 : jalan pagi · tiga kali seminggu 24 Nov, 10.33",
        "Klien mengubah usulan 1 menjadi usulan 3 24 Nov, 10.34",
        "Mulai: dari Jumat ini (27 November) → menjadi Senin depan (30 November)",
        "Dibantu: temenku (baru)",
        f"“{COUNTER}”",
        "Usulan 2 tidak dipakai lagi",
        "Bot mencatat usulan 3: disepakati",
        "Klien memberi angka keyakinan 5 dari 10 24 Nov, 10.35",
    )
    assert in_order(page, *story)


def test_several_answers_at_once_are_one_line_and_an_item_left_to_the_counselor_says_so_once(
    desk: Desk, holder: Person
) -> None:
    stored = desk.store(store_draft, desk.clock.now, differing=False)

    def put_off(talk: Negotiation) -> None:
        step = talk.open_item(ItemKind.STEP, "ngobrol sama ibu")
        talk.invite_bot(step.id)
        offers = [talk.put_forward(step.id, Party.BOT, Terms(activity=each), TODAY) for each in ("a", "b", "c")]
        for offer in offers:
            talk.put_off(offer.id, Party.CLIENT, ReplyKind.WAIT, "bentar")
        talk.put_off(offers[0].id, Party.CLIENT, ReplyKind.LEAVE, "nanti aja")

    talk_on(desk, stored, put_off)
    page = plain(read(holder, stored))
    assert "Klien belum memutuskan usulan 1, 2 dan 3" in page
    assert "Klien menyerahkan usulan 1 ke konselor" in page
    assert "Diserahkan untuk dibahas dengan konselor" not in page
    assert "untuk dibahas dengan konselor" in page


def test_every_way_an_item_can_end_has_words(desk: Desk, holder: Person) -> None:
    stored = desk.store(store_draft, desk.clock.now, differing=False)
    ends = [each for each in Outcome if each not in (Outcome.OPEN, Outcome.AGREED, Outcome.AGREED_IN_PART)]

    def end_all(talk: Negotiation) -> None:
        for outcome in ends:
            item = talk.open_item(ItemKind.GOAL, f"tujuan {outcome}")
            talk.put_forward(item.id, Party.CLIENT, Terms(activity="x", start=Happening("setelah wisudaku")), TODAY)
            talk.end(item.id, outcome)
        talk.take_up_again(talk.items[-1].id)

    talk_on(desk, stored, end_all)
    page = plain(read(holder, stored))
    for words in ("ditarik kembali klien", "klien masih bimbang", "Dihentikan demi keselamatan", "ditunda"):
        assert words in page
    assert "Klien membuka ini lagi" in page
    assert "mulai setelah wisudaku" in page


def test_a_change_of_what_was_agreed_is_told_as_a_change_and_agreed_anew(desk: Desk, holder: Person) -> None:
    steps = section(whole(desk, holder), "steps")
    assert in_order(
        steps,
        "Bot mencatat usulan 3: disepakati 24 Nov, 10.34",
        "Klien mengubah usulan 3 yang sudah disepakati menjadi usulan 4",
        "Mulai: dari Senin depan (30 November) → menjadi Rabu depan (2 Desember) “tanggal 2 aja deh”",
        "Bot mencatat usulan 4: disepakati, menggantikan usulan 3",
        "Klien menarik kembali angka keyakinannya",
    )
    assert "Keyakinan" not in steps  # no number stands on the card


def test_undoing_a_change_says_what_holds_again(desk: Desk, holder: Person) -> None:
    stored = desk.store(store_draft, desk.clock.now)

    def change_and_undo(talk: Negotiation) -> None:
        agreed = talk.item("s1").agreed_terms or Terms()
        later = talk.put_forward("s1", Party.CLIENT, agreed.changed_by(Terms(time_of_day="08:00")), TODAY)
        talk.accept(later.id, Party.BOT, TODAY)
        talk.undo_agreement("s1")

    talk_on(desk, stored, change_and_undo)
    desk.clock.passes(timedelta(minutes=1))
    talk_on(desk, stored, lambda talk: talk.undo_agreement("s1"))
    assert in_order(
        section(read(holder, stored), "steps"),
        "Bot mencatat usulan 4: disepakati, menggantikan usulan 3",
        "Klien membatalkan kesepakatan atas usulan 4; usulan 3 berlaku lagi",
        "Klien membatalkan kesepakatan atas usulan 3 24 Nov",
        "Klien membuka ini lagi",
    )


def test_a_change_that_comes_to_nothing_leaves_the_agreement_in_the_trail(desk: Desk, holder: Person) -> None:
    stored = desk.store(store_draft, desk.clock.now)

    def turn_down(talk: Negotiation) -> None:
        smaller = (talk.item("s1").agreed_terms or Terms()).changed_by(Terms(time_of_day="evening"))
        offer = talk.put_forward("s1", Party.BOT, smaller, TODAY)
        talk.decline(offer.id, Party.CLIENT, "biarin kayak tadi")

    talk_on(desk, stored, turn_down)
    steps = section(read(holder, stored), "steps")
    assert in_order(
        steps,
        "Bot mengubah usulan 3 yang sudah disepakati menjadi usulan 4",
        "Klien menolak usulan 4",
        "“biarin kayak tadi”",
    )
    assert "kirim pesan singkat ke dosen pembimbing disepakati" in steps


def test_what_is_agreed_after_it_was_taken_back_replaces_nothing(desk: Desk, holder: Person) -> None:
    stored = desk.store(store_draft, desk.clock.now)

    def take_back_and_agree(talk: Negotiation) -> None:
        talk.take_back("g1")
        talk.take_up_again("g1")
        offer = talk.put_forward("g1", Party.CLIENT, Terms(activity="lulus tahun ini"), TODAY)
        talk.accept(offer.id, Party.BOT, TODAY)

    talk_on(desk, stored, take_back_and_agree)
    goals = section(read(holder, stored), "goals")
    assert in_order(goals, "Klien menarik ini kembali", "Klien membuka ini lagi", "Klien mengajukan usulan 2 :")
    assert "Bot mencatat usulan 2: disepakati 24 Nov" in goals


def test_why_what_for_and_how_it_went_are_in_the_trail(desk: Desk, holder: Person) -> None:
    stored = desk.store(store_draft, desk.clock.now)

    def tell(talk: Negotiation) -> None:
        talk.give_reason("g1", "biar cepet lulus")
        talk.give_reason("g1", "biar ga dikejar2 lagi")
        talk.set_horizon("g1", Horizon.LONGER)
        talk.withdraw_rating("g1", "importance")
        talk.report_progress("s1", "partly")
        talk.report_progress("s1", "partly", "diingetin alarm")
        talk.report_progress("s1", "not_yet")

    talk_on(desk, stored, tell)
    page = read(holder, stored)
    goals, steps = section(page, "goals"), section(page, "steps")
    assert goals.count("Klien bercerita kenapa ini penting") == 2
    assert goals.count("“biar cepet lulus”") == 1  # said before, and so only in the trail
    assert goals.count("“biar ga dikejar2 lagi”") == 1  # the card says it
    assert "Klien menginginkan ini untuk jalan yang lebih panjang" in goals
    assert "Klien menarik kembali angka kepentingannya" in goals
    assert steps.count("Klien memberi kabar: dijalani sebagian, dan apa yang membantu") == 1
    assert steps.count("Klien memberi kabar: dijalani sebagian") == 1
    assert "Klien memberi kabar: belum dijalani" in steps


def test_in_english_the_trail_reads_just_as_well(desk: Desk, holder: Person) -> None:
    page = whole(desk, holder, "en")
    assert in_order(
        section(page, "steps"),
        "Bot notes offer 3: agreed",
        "Client changes offer 3, which was agreed, into offer 4",
        "Bot notes offer 4: agreed, in place of offer 3",
        "Client takes the number for confidence back",
        "Client reports: done, and what helped or got in the way",
    )
    assert in_order(
        section(page, "goals"),
        "Client says why this matters",
        "Client gives importance 9 of 10",
        "Client wants this for the longer way",
    )


def test_the_way_on_and_what_took_the_place_of_a_step_are_told(desk: Desk, holder: Person) -> None:
    stored = desk.store(store_draft, desk.clock.now, differing=False)

    def go_on(talk: Negotiation) -> None:
        old = next(item for item in talk.items if item.kind is ItemKind.STEP and item.agreed_terms)
        talk.report_progress(old.id, "partly", said="baru sekali", value=6, on=TODAY)
        talk.choose_way(old.id, WayOn.ANOTHER_STEP, "ganti langkah lain aja")
        new = talk.open_item(ItemKind.STEP, parent_id=old.parent_id, replaces=old.id)
        offer = talk.put_forward(new.id, Party.CLIENT, Terms(activity="telepon dosen pembimbing"), TODAY)
        talk.accept(offer.id, Party.BOT, TODAY)

    talk_on(desk, stored, go_on)
    page = plain(read(holder, stored))
    for words in (
        "diganti yang lain",
        "Gantinya: “telepon dosen pembimbing”",
        "dijalani sebagian, 6 dari 10: “baru sekali”",
        "Lanjutnya dengan langkah lain",
    ):
        assert words in page
    story = ("Klien memberi kabar: dijalani sebagian", "Klien mau langkah lain", "“ganti langkah lain aja”")
    assert in_order(page, *story, "Yang lain disepakati sebagai gantinya")


def test_goals_come_in_the_clients_order(desk: Desk, holder: Person) -> None:
    stored = desk.store(store_draft, desk.clock.now, differing=False)

    def order(talk: Negotiation) -> None:
        for activity in ("tidur sebelum jam 1", "nelpon rumah"):
            goal = talk.open_item(ItemKind.GOAL)
            offer = talk.put_forward(goal.id, Party.CLIENT, Terms(activity=activity), TODAY)
            talk.accept(offer.id, Party.BOT, TODAY)
        talk.put_in_order([talk.items[-1].id, talk.items[-2].id])

    talk_on(desk, stored, order)
    page = plain(read(holder, stored))
    assert in_order(page, "nelpon rumah", "Urutan ke-1 dari tujuan klien", "Urutan ke-2 dari tujuan klien")
    assert "Klien menaruh tujuan ini di urutan ke-1" in page
