"""The pages themselves: whom they speak with, what a screen reader is told, the keyboard's way, a narrow screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.chat import Chat
from tests.browser.conftest import NewChat, NewCounselor
from tests.browser.pictures import Pictures
from tests.browser.watch import Watch
from tests.processes import Mufakat

NARROW = {"viewport": {"width": 320, "height": 640}}
FOCUSED = """() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (active === document.body) return null;
    const style = getComputedStyle(active);
    return {name: active.id || active.textContent.trim() || active.tagName,
            ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2};
}"""
LIVE = """(page) => {
    const found = [];
    const look = (root) => {
        for (const node of root.querySelectorAll("*")) {
            const live = node.getAttribute("aria-live");
            const role = node.getAttribute("role");
            if (["log", "status", "alert"].includes(role) || ["polite", "assertive"].includes(live))
                found.push(`${role}: ${live ?? "polite"}`);
            if (node.shadowRoot) look(node.shadowRoot);
        }
    };
    look(page.ownerDocument);
    return found.sort();
}"""


def test_a_visit_speaks_with_the_website_and_the_chat_and_with_nobody_else(
    new_chat: NewChat, mufakat: Mufakat, watch: Watch, pictures: Pictures
) -> None:
    chat = new_chat("id")
    chat.open()
    chat.begin()
    pictures.take(chat.page, "demo-page")
    chat.say("temen sekamarku pindah tanpa bilang, aku jd ngerasa dibuang")
    chat.inside.locator("#help-button").click()
    chat.page.wait_for_load_state("networkidle")
    assert watch.origins == {mufakat.address, mufakat.demo_address}
    assert watch.violations == []


def test_the_watch_notices_what_a_policy_stops(browser: Browser, mufakat: Mufakat) -> None:
    watch, context = Watch(), browser.new_context()
    watch.over(context)
    page = context.new_page()
    page.goto(mufakat.demo_address)
    page.evaluate("() => { new Image().src = 'https://tracker.example/pixel.png'; }")
    page.wait_for_function("() => performance.now() > 0")
    page.wait_for_timeout(200)
    context.close()
    assert watch.violations


@pytest.mark.parametrize(("language", "says"), [("id", "Ini program, bukan orang"), ("en", "This is a program")])
def test_every_page_says_which_language_it_is_in(new_chat: NewChat, mufakat: Mufakat, language: str, says: str) -> None:
    chat = new_chat(language)
    chat.open()
    assert chat.page.locator("html").get_attribute("lang") == language
    assert chat.inside.locator("html").get_attribute("lang") == language
    assert says in chat.inside.locator("header").inner_text()
    assert chat.inside.locator(".from-bot").first.get_attribute("lang") == language
    chat.page.goto(f"{mufakat.address}/help?lang={language}")
    assert chat.page.locator("html").get_attribute("lang") == language


def test_the_language_button_turns_the_page_and_the_conversation_to_the_other_language(new_chat: NewChat) -> None:
    chat = new_chat("id")
    chat.open()
    chat.begin()
    answer = chat.press("#language")
    assert "English it is" in answer.text
    assert answer.texts[-1].endswith("?")
    assert chat.inside.locator("html").get_attribute("lang") == "en"
    back = chat.press("#language")
    assert "bahasa Indonesia" in back.text
    assert chat.inside.locator("html").get_attribute("lang") == "id"


def test_the_conversation_is_the_one_thing_read_out_beside_the_status(new_chat: NewChat) -> None:
    chat = new_chat("id")
    chat.open()
    assert chat.inside.locator("html").evaluate(LIVE) == ["log: polite", "status: polite"]


def test_the_keyboard_alone_leads_through_the_chat_and_always_shows_where_it_is(new_chat: NewChat) -> None:
    chat = new_chat("id")
    chat.open()
    seen = walk(chat)
    assert [name for name, ring in seen.items() if not ring] == []
    assert {"help-button", "human", "language", "close", "text", "Sudah", "Belum"} <= set(seen)
    chat.inside.locator(".choices button").first.focus()
    assert "Setuju" in chat.answered(lambda: chat.page.keyboard.press("Enter")).choices


def test_nothing_has_to_be_scrolled_sideways_at_320_pixels(
    new_chat: NewChat, new_counselor: NewCounselor, mufakat: Mufakat
) -> None:
    chat = new_chat("id", **NARROW)
    chat.open()
    chat.begin()
    chat.say("ga ada yg nanyain kabarku dari ospek sampe sekarang")
    assert overflow(chat.page) == 0
    assert chat.inside.locator("html").evaluate("(page) => page.scrollWidth - page.clientWidth") == 0
    desk = new_counselor()
    desk.page.set_viewport_size({"width": 320, "height": 640})
    for path in ("/help?lang=id", "/desk/", "/desk/password"):
        desk.page.goto(f"{mufakat.address}{path}")
        assert overflow(desk.page) == 0, path
    desk.open_list()
    desk.page.locator("section[aria-labelledby=pool] article.line .button").first.click()
    desk.page.locator("form[action$='/claim'] button").click()
    assert overflow(desk.page) == 0


def walk(chat: Chat) -> dict[str, bool]:
    """Tab from the top of the chat to its end; each place the focus comes to, and whether a ring shows it."""
    chat.inside.locator("#language").focus()
    seen = {}
    while place := chat.inside.locator("html").evaluate(FOCUSED):
        assert place["name"] not in seen, "the focus goes round and never leaves"
        seen[place["name"]] = place["ring"]
        chat.page.keyboard.press("Tab")
    return seen


def overflow(page: Page) -> int:
    """By how many pixels a page is wider than the screen."""
    return int(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
