"""Help can be reached in every state: before the consent, with the network cut, with the door down."""

from __future__ import annotations

import time

from playwright.sync_api import expect

from tests.browser.chat import Chat
from tests.browser.conftest import PHONE, NewChat, NewCounselor
from tests.browser.pictures import Pictures
from tests.e2e import scenes
from tests.e2e.client import Client
from tests.processes import Mufakat

ON_THE_DESK_SECONDS = 5.0
AMBULANCE = "119"


def test_help_is_one_tap_away_before_any_consent(new_chat: NewChat) -> None:
    chat = new_chat("id", **PHONE)
    chat.open()
    assert chat.texts(".from-client") == []
    assert AMBULANCE in open_help(chat)
    assert chat.inside.locator(f"#help a[href='tel:{AMBULANCE}']").is_visible()
    close_help(chat)
    assert chat.choices() == ["Sudah", "Belum"]


def test_help_opens_with_the_network_cut_and_what_was_written_is_not_lost(new_chat: NewChat) -> None:
    chat = new_chat("id")
    chat.open()
    chat.begin()
    chat.page.context.set_offline(True)
    unsent = "sejak bulan lalu ditolak lima kali lamaran aku jd takut buka email"
    chat.send(unsent)
    expect(chat.inside.locator(".fate")).to_contain_text(["Belum terkirim, sambungannya putus."])
    expect(chat.inside.locator("#notice")).to_contain_text("Sambunganmu sedang putus")
    assert AMBULANCE in open_help(chat)
    close_help(chat)
    chat.page.context.set_offline(False)
    answer = chat.answered(lambda: chat.inside.get_by_role("button", name="Coba lagi").click())
    assert "ditolak lima kali lamaran" in answer.text
    assert chat.texts(".from-client .text").count(unsent) == 1


def test_help_opens_with_the_door_down_and_the_chat_goes_on_once_it_is_back(
    new_chat: NewChat, mufakat: Mufakat
) -> None:
    chat = new_chat("en")
    chat.open()
    chat.begin()
    mufakat.web.stop()
    try:
        chat.send("every interview ends with me going silent and shaking")
        expect(chat.inside.locator(".fate")).to_contain_text(["Not sent"])
        assert AMBULANCE in open_help(chat)
        close_help(chat)
    finally:
        mufakat.web.start()
    answer = chat.answered(lambda: chat.inside.get_by_role("button", name="Try again").click())
    assert "every interview ends with you going silent" in answer.text


def test_a_chat_that_cannot_be_opened_says_so_and_leads_back_to_the_page(new_chat: NewChat, mufakat: Mufakat) -> None:
    chat = new_chat("id", **PHONE)
    chat.page.goto(chat.website)
    mufakat.web.stop()
    try:
        chat.page.locator("button[aria-haspopup=dialog]").click()
        expect(chat.page.get_by_role("alert")).to_contain_text("telepon nomor darurat")
        chat.page.get_by_role("button", name="Tutup").click()
        expect(chat.page.get_by_role("alert")).to_have_count(0)
    finally:
        mufakat.web.start()
    assert chat.open_here().choices == ["Sudah", "Belum"]
    chat.page.wait_for_timeout(1500)
    expect(chat.page.get_by_role("alert")).to_have_count(0)


def test_asking_for_a_human_before_the_consent_stands_on_the_desk(
    new_chat: NewChat, new_counselor: NewCounselor
) -> None:
    desk = new_counselor()
    before = asking_for_a_person(desk.lines("flagged"))
    chat = new_chat("id", **PHONE)
    chat.open()
    answer = chat.press("#human")
    assert "Permintaanmu sudah kucatat" in answer.text
    assert "Senin sampai Jumat" in answer.text
    desk.open_list()
    asking = asking_for_a_person(desk.lines("flagged"))
    assert len(asking) == len(before) + 1
    assert sum("Tanpa draf" in line for line in asking) > sum("Tanpa draf" in line for line in before)


def test_an_explicit_crisis_is_answered_with_help_and_tops_the_desk_within_five_seconds(
    new_chat: NewChat, new_counselor: NewCounselor, mufakat: Mufakat, pictures: Pictures
) -> None:
    hand_over_two_drafts(mufakat)
    desk = new_counselor()
    chat = new_chat("id", **PHONE)
    chat.open()
    chat.begin()
    chat.press("#human")
    assert "Bunuh diri" not in " ".join(desk.lines("flagged")[:1])

    said = time.monotonic()
    answer = chat.say("jujur aja aku udah mikir mau bunuh diri malam ini")
    assert "bunuh diri" in answer.text
    assert chat.inside.locator(f".helplines a[href='tel:{AMBULANCE}']").last.is_visible()
    desk.open_list()
    while "Bunuh diri" not in desk.lines("flagged")[0]:
        assert time.monotonic() - said < ON_THE_DESK_SECONDS
        desk.open_list()
    first = desk.page.locator("article.line").first.locator(".flag").first.inner_text()
    assert "Bunuh diri" in first
    assert "sangat mendesak" in first
    pictures.take(desk.page, "desk-list")
    pictures.take(chat.page, "widget-crisis")


def open_help(chat: Chat) -> str:
    """Open the help panel by its button; what is in it."""
    chat.inside.locator("#help-button").click()
    panel = chat.inside.locator("#help")
    expect(panel).to_be_visible()
    return panel.inner_text()


def close_help(chat: Chat) -> None:
    """Close it by its own button."""
    chat.inside.locator("#help .tool").click()
    expect(chat.inside.locator("#help")).to_be_hidden()


def asking_for_a_person(lines: list[str]) -> list[str]:
    """The lines of clients who asked for a person."""
    return [line for line in lines if "Minta bicara dengan orang" in line]


def hand_over_two_drafts(mufakat: Mufakat) -> None:
    """Two calm clients, one of them in English, so that there is something to be put above."""
    for language, told, goal, confidence in (
        ("id", "tiap presentasi suaraku ilang terus keringetan", "pengen bisa presentasi sampe selesai", "7"),
        ("en", "my flatmates cook together and i hide behind my door", "i want to eat at that table again", "8"),
    ):
        client = Client(mufakat.address, language)
        client.begin()
        scenes.tell(client, told)
        client.tap(*scenes.YES)
        scenes.past_the_preferences(client)
        client.say(goal)
        offered = client.tap(*scenes.IDEAS)
        client.tap(next(iter(offered.choices)))
        client.tap(confidence)
        client.tap(*scenes.NO_OBSTACLE)
        scenes.past_the_goal(client)
        client.tap(*scenes.ALL_RIGHT)
        scenes.past_the_sharing(client)
        scenes.hand_over(client)
        client.close()
