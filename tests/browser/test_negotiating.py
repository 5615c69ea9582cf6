"""A client negotiates a first step in chat spelling; a counselor reads what was said, by whom, and no more."""

from __future__ import annotations

import re

from playwright.sync_api import BrowserContext

from bot.sessions.drafts import DraftRead
from tests.browser.chat import Chat
from tests.browser.conftest import PHONE, NewChat, NewContext, one_time_password
from tests.browser.desk import Desk, confidence, counter, outcome, terms, title, trail
from tests.browser.pictures import Pictures
from tests.browser.stored import Stored
from tests.browser.ways import hand_over, past_the_goal, past_the_preferences, tell
from tests.e2e.scenes import NO_OBSTACLE
from tests.processes import Mufakat

TOLD = "bapakku tiap malem ngomel soal kuliahku, aku jd males pulang ke rumah"
CORRECTED = "hampir pas sih, tp yg paling berat tuh ibuku diem aja gak pernah belain"
GOAL = "pengen bisa ngobrol sama bapak tanpa teriak teriakan"
UNSURE = "blm kepikiran nih, km ada usul?"
COUNTER = "yg kedua, tp hari minggu aja sm 20 menit"
NOT_LOWER = "soalnya nulis lebih gampang drpd ngomong"
HIGHER = "yakin bapak gak bakal baca tulisanku"
CODE = re.compile(r"\b[A-Z0-9]{4}-[A-Z0-9]{4}\b")


def test_a_counselor_reads_exactly_what_an_indonesian_client_negotiated(
    new_chat: NewChat, new_context: NewContext, mufakat: Mufakat, stored: Stored, pictures: Pictures
) -> None:
    chat = new_chat("id", **PHONE)
    code = negotiate(chat, pictures)
    draft = stored.draft(code)
    assert stored.typed(TOLD) == chat.typed == [TOLD, CORRECTED, GOAL, UNSURE, COUNTER, NOT_LOWER, HIGHER]
    assert_is_what_was_negotiated(draft)

    desk = claim(new_context(), mufakat, code)
    assert desk.page.locator(".code").inner_text() == code
    assert desk.statements() == [(each.words, list(each.quotes)) for each in draft.view.statements]
    assert "Kata klien sudah pas" in desk.section("view").inner_text()
    [goal], [step] = desk.items("goals"), desk.items("steps")
    assert (title(goal), outcome(goal)) == ("bisa ngobrol sama bapak tanpa teriak teriakan", "disepakati")
    assert goal.locator(".who").inner_text() == "Klien"
    assert (title(step), outcome(step), confidence(step)) == (
        "menulis dulu yang ingin disampaikan",
        "disepakati",
        "8 dari 10 angkanya: 6 → 8",
    )
    assert terms(step) == {
        "Kegiatan": ("menulis dulu yang ingin disampaikan", "Bot"),
        "Banyaknya": ("20 menit", "Klien"),
        "Seberapa sering": ("sekali", "Bot"),
        "Hari": ("Minggu", "Klien"),
    }
    assert trail(step) == [
        "Klien meminta usulan, atau belum tahu",
        "Bot mengajukan usulan 1",
        "Bot mengajukan usulan 2",
        "Klien mengubah usulan 2 menjadi usulan 3",
        "Usulan 1 tidak dipakai lagi",
        "Bot mencatat usulan 3: disepakati",
        "Klien memberi angka keyakinan 6 dari 10",
        "Klien memberi angka keyakinan 8 dari 10",
    ]
    changes, words = counter(step)
    assert "Banyaknya: 10 menit → 20 menit" in changes
    assert "Hari: Minggu (baru)" in changes
    assert words == f"“{COUNTER}”"
    assert desk.section("disagreements").inner_text().endswith("Tidak ada.")

    desk.open_list()
    desk.page.get_by_role("link", name="Buka").first.click()
    pictures.take(desk.page, "desk-draft")
    pictures.take(desk.items("steps")[0], "desk-trail")


def negotiate(chat: Chat, pictures: Pictures) -> str:
    """From the website to the code, as one tired client goes about it; returns the code."""
    chat.open()
    chat.begin()
    assert "bapakmu tiap malem ngomel soal kuliahmu" in tell(chat, TOLD).text
    assert "ibumu diem aja gak pernah belain" in chat.say(CORRECTED).text
    pictures.take(chat.page, "widget-id")
    chat.tap("Sudah", "Benar")
    past_the_preferences(chat)
    assert "bisa ngobrol sama bapak tanpa teriak teriakan" in chat.say(GOAL).text
    offered = chat.say(UNSURE)
    assert "2. menulis dulu yang ingin disampaikan, 10 menit, sekali" in offered.text
    agreed = chat.say(COUNTER)
    assert "menulis dulu yang ingin disampaikan, 20 menit" in agreed.text
    assert "Minggu" in agreed.text
    pictures.take(chat.page, "widget-ruler")
    assert "6" in chat.rate(6).text
    assert "nulis lebih gampang drpd ngomong" in chat.say(NOT_LOWER).text
    chat.say(HIGHER)
    assert "8" in chat.rate(8).text
    chat.tap(*NO_OBSTACLE)
    read_back = past_the_goal(chat)
    for part in ("bapakmu tiap malem", "ibumu diem aja", "tanpa teriak teriakan", "20 menit", "8 dari 10", "9 dari 10"):
        assert part in read_back.text
    found = CODE.search(hand_over(chat).text)
    assert found is not None
    assert chat.texts(".code strong") == [found[0]]
    return found[0]


def claim(context: BrowserContext, mufakat: Mufakat, code: str) -> Desk:
    """A new counselor logs in with the one-time password, must choose one of their own, and claims the draft."""
    desk = Desk(context.new_page(), mufakat.address)
    desk.log_in("Konselor 1", one_time_password(mufakat, "Konselor 1"))
    desk.open_list()
    assert desk.heading == "Buat kata sandimu sendiri"
    desk.choose_password()
    assert desk.heading == "Daftar draf"
    desk.claim(code)
    return desk


def assert_is_what_was_negotiated(draft: DraftRead) -> None:
    """What is stored is what the client typed and tapped."""
    assert [each.words for each in draft.view.statements] == [TOLD, CORRECTED]
    assert [each.kind for each in draft.view.statements] == ["told", "correction"]
    assert draft.view.statements[1].heaviest
    assert draft.view.verdict == "shared"
    [goal], [step] = draft.goals, draft.steps
    assert (goal.words, goal.outcome) == (GOAL, "agreed")
    assert (step.outcome, step.confidence) == ("agreed", 8)
    assert step.terms["amount"] == {"value": 20, "unit": "minute"}
    assert step.terms["days"] == ["sun"]
    assert [(move.by, move.act) for move in step.trail] == [
        ("client", "ask"),
        ("bot", "offer"),
        ("bot", "offer"),
        ("client", "offer"),
        ("client", "counter"),
        ("bot", "lapse"),
        ("bot", "accept"),
        ("bot", "end"),
        ("client", "rate"),
        ("client", "rate"),
    ]
    assert draft.disagreements == ()
