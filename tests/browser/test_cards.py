"""Cards that are filled in, read through and copied: by hand, by keyboard, on a narrow screen, in both languages."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import PHONE, NewChat
from tests.browser.pictures import Pictures
from tests.browser.scripted import Scripted

NARROW = {"viewport": {"width": 320, "height": 640}}
SLIDERS: dict[str, dict[str, Any]] = {
    "id": {
        "kind": "sliders",
        "sliders": [
            {"name": "advice", "low": "lebih banyak saran", "high": "lebih banyak digali bareng"},
            {"name": "feelings", "low": "bahas perasaan dulu", "high": "langsung ke tugas"},
            {"name": "past", "low": "dari yang dulu-dulu", "high": "yang sekarang saja"},
            {"name": "gentle", "low": "pelan dan lembut", "high": "tegas dan menantang"},
        ],
        "learns": [
            {"name": "talking", "title": "ngobrol"},
            {"name": "examples", "title": "lihat contoh"},
            {"name": "doing", "title": "langsung coba"},
            {"name": "writing", "title": "menulis"},
        ],
        "learns_title": "Kamu paling gampang paham lewat",
    },
    "en": {
        "kind": "sliders",
        "sliders": [
            {"name": "advice", "low": "more advice", "high": "more exploring together"},
            {"name": "feelings", "low": "feelings first", "high": "straight to tasks"},
            {"name": "past", "low": "where it comes from", "high": "what is now"},
            {"name": "gentle", "low": "gentle", "high": "challenging"},
        ],
        "learns": [{"name": "talking", "title": "talking"}, {"name": "examples", "title": "examples"}],
        "learns_title": "Things stick best through",
    },
}
GOAL, STEP = "Tujuan: “bisa ngobrol sama bapak tanpa teriak”", "Langkah: menulis dulu, 20 menit, hari Minggu"
READ_BACK = {
    "kind": "read_back",
    "sections": [
        {"part": "g1", "lines": [GOAL, "Penting: 8 dari 10"], "change": {"id": "change-g1", "title": GOAL}},
        {"part": "s1", "lines": [STEP], "change": {"id": "change-s1", "title": STEP}},
        {"part": "limits", "lines": ["Jangan: menghubungi ibu"]},
    ],
}
SHARING = {
    "kind": "sharing",
    "parts": [
        {"part": "g1", "title": GOAL, "shared": True},
        {"part": "s1", "title": STEP, "shared": True},
        {"part": "note", "title": "Pesan: “tolong jangan hubungi orang tuaku dulu ya”", "shared": False},
    ],
}
CODES = {"kind": "code", "code": "K7QM-R4XD", "return_code": "K7QM-2P9X-4TRW"}


@pytest.fixture
def scripted(new_chat: NewChat) -> Scripted:
    """A client on a phone, at the opening."""
    chat = new_chat("id", **PHONE)
    chat.open()
    return Scripted(chat)


def test_the_sliders_send_where_they_stand_and_what_was_picked(scripted: Scripted, pictures: Pictures) -> None:
    heard = scripted.says("Geser sesukamu ya.", SLIDERS["id"], ("Kirim", "Lewati dulu"))
    assert heard.choices == ["Kirim", "Lewati dulu"]
    slider(scripted, "advice").press("ArrowLeft")
    slider(scripted, "gentle").press("End")
    scripted.chat.inside.get_by_label("lihat contoh").check()
    pictures.take(scripted.chat.page, "widget-sliders")
    scripted.chat.tap("Kirim")
    given = {"advice": -1, "feelings": 0, "past": 0, "gentle": 2, "learns": "examples"}
    assert scripted.last == {"choice": "choice-0", "values": given}
    assert scripted.chat.texts(".from-client .text")[-1] == "Kirim"
    expect(scripted.chat.inside.locator("form.filled")).to_have_count(1)  # the next card; the one sent is gone


def test_a_slider_says_in_words_where_it_stands(scripted: Scripted) -> None:
    scripted.says("Geser sesukamu ya.", SLIDERS["id"], ("Kirim", "Lewati dulu"))
    advice = slider(scripted, "advice")
    assert advice.get_attribute("aria-label") == "lebih banyak saran – lebih banyak digali bareng"
    heard = []
    for key in ("Home", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight"):
        advice.press(key)
        heard.append(advice.get_attribute("aria-valuetext"))
    assert heard == [
        "lebih banyak saran",
        "condong ke lebih banyak saran",
        "di tengah",
        "condong ke lebih banyak digali bareng",
        "lebih banyak digali bareng",
    ]


def test_skipping_sends_the_second_choice_and_nothing_that_was_set(scripted: Scripted) -> None:
    scripted.says("Geser sesukamu ya.", SLIDERS["id"], ("Kirim", "Lewati dulu"))
    slider(scripted, "advice").press("End")
    scripted.chat.tap("Lewati dulu")
    assert scripted.last == {"choice": "choice-1"}


def test_a_card_is_gone_once_it_was_answered_in_another_way(scripted: Scripted) -> None:
    scripted.says("Geser sesukamu ya.", SLIDERS["id"], ("Kirim", "Lewati dulu"))
    scripted.message = {"text": "Oke.", "card": None, "choices": []}
    scripted.chat.answered(lambda: scripted.chat.send("nanti aja deh yang ini"))
    expect(scripted.chat.inside.locator("form.filled")).to_have_count(0)


def test_the_keyboard_alone_fills_in_a_card_and_sends_it(new_chat: NewChat) -> None:
    chat = new_chat("en")
    chat.open()
    scripted = Scripted(chat)
    scripted.says("As you like.", SLIDERS["en"], ("Send", "Skip this"))
    slider(scripted, "advice").focus()
    keyboard = chat.page.keyboard
    for key in ("ArrowRight", "Tab", "Tab", "Tab", "Tab", "Space", "ArrowRight", "Tab"):
        keyboard.press(key)
    chat.answered(lambda: keyboard.press("Enter"))
    values = {"advice": 1, "feelings": 0, "past": 0, "gentle": 0, "learns": "examples"}
    assert scripted.last == {"choice": "choice-0", "values": values}


def test_what_is_read_back_can_be_changed_part_by_part(scripted: Scripted, pictures: Pictures) -> None:
    heard = scripted.says("Sudah pas?", READ_BACK, ("Sudah benar",))
    assert heard.choices == ["Ubah", "Ubah", "Sudah benar"]
    assert scripted.chat.texts(".read-back p") == [GOAL, "Penting: 8 dari 10", STEP, "Jangan: menghubungi ibu"]
    pictures.take(scripted.chat.page, "widget-read-back")
    scripted.message = {"text": "Diubah jadi apa?", "card": None, "choices": []}
    button = scripted.chat.inside.get_by_role("button", name=f"Ubah: {STEP}")
    scripted.chat.answered(button.click)
    assert scripted.last == {"choice": "change-s1"}
    assert scripted.chat.texts(".from-client .text")[-1] == STEP
    assert scripted.chat.choices() == []
    assert len(scripted.chat.texts(".read-back p")) == 4


def test_each_part_is_shared_or_not_as_it_was_ticked(scripted: Scripted, pictures: Pictures) -> None:
    scripted.says("Mana yang boleh dilihat konselor?", SHARING, ("Kirim yang kucentang", "Bagikan semua"))
    ticks = scripted.chat.inside.locator(".sharing [type=checkbox]")
    assert [ticks.nth(place).is_checked() for place in range(3)] == [True, True, False]
    scripted.chat.inside.get_by_text(STEP).last.click()
    pictures.take(scripted.chat.page, "widget-sharing")
    scripted.chat.tap("Kirim yang kucentang")
    assert scripted.last == {"choice": "choice-0", "values": {"g1": True, "s1": False, "note": False}}


def test_the_code_to_come_back_with_stands_apart_and_is_copied_by_itself(scripted: Scripted) -> None:
    scripted.chat.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    scripted.says("Sudah kuserahkan.", CODES)
    assert scripted.chat.texts(".code strong") == ["K7QM-R4XD"]
    assert scripted.chat.texts(".return-code strong") == ["K7QM-2P9X-4TRW"]
    assert "Untukmu sendiri" in scripted.chat.texts(".codes")[0]
    copy = scripted.chat.inside.locator(".return-code button")
    copy.click()
    expect(copy).to_have_text("Kode sudah disalin.")
    assert scripted.chat.page.evaluate("() => navigator.clipboard.readText()") == "K7QM-2P9X-4TRW"


def test_a_code_to_come_back_with_can_stand_alone(scripted: Scripted) -> None:
    scripted.says("Ini kode barumu.", {"kind": "code", "return_code": CODES["return_code"]})
    assert scripted.chat.texts("[data-code]") == [CODES["return_code"]]
    assert "konselormu" not in scripted.chat.texts(".codes")[0]


@pytest.mark.parametrize("card", [SLIDERS["id"], READ_BACK, SHARING, CODES], ids=lambda card: str(card["kind"]))
def test_no_card_is_wider_than_320_pixels_and_all_of_it_shows_in_forced_colours(
    new_chat: NewChat, card: dict[str, Any], pictures: Pictures
) -> None:
    chat = new_chat("id", **NARROW, forced_colors="active")
    chat.open()
    Scripted(chat).says("Isi sesukamu ya.", card, ("Kirim", "Bagikan semua"))
    assert chat.inside.locator("#messages").evaluate("(log) => log.scrollWidth - log.clientWidth") == 0
    drawn = chat.inside.locator(".card").last
    box = drawn.bounding_box()
    assert box is not None
    assert box["x"] + box["width"] <= 320
    for control in drawn.locator("button, label, [type=range]").all():
        seen = control.bounding_box()
        assert seen is not None
        assert seen["height"] >= 40
    pictures.take(chat.page, f"widget-narrow-{card['kind']}")


def slider(scripted: Scripted, name: str) -> Locator:
    """One slider of the card."""
    return scripted.chat.inside.locator(f"[type=range][name={name}]")
