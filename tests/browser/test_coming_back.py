"""Coming back by the same browser or with a code, and having the device forget the conversation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from playwright.sync_api import Page, Request, Route, expect

from tests.browser.chat import HEARD, OWN, Chat
from tests.browser.conftest import PHONE, NewChat
from tests.browser.pictures import Pictures
from tests.browser.stored import Stored

TOLD = "sejak pindah kos aku tidur jam empat terus dan bolos kelas pagi"
CODE = "K7QM-2P9X-4TRW"


def test_a_new_tab_of_the_same_browser_goes_on_where_the_last_one_stood(new_chat: NewChat) -> None:
    chat = told(new_chat("id"))
    own, heard = chat.texts(OWN), chat.texts(HEARD)
    again = Chat(chat.page.context.new_page(), chat.website)
    sent = watched(again.page)
    again.open()
    assert (again.texts(OWN), again.texts(HEARD)) == (own, heard)
    assert sent == []


def test_a_client_who_comes_back_later_is_greeted_once_and_says_nothing_for_it(new_chat: NewChat) -> None:
    chat = told(new_chat("id"))
    own, heard = chat.texts(OWN), chat.texts(HEARD)
    pass_an_hour(chat.page)
    sent = watched(chat.page)
    greeted(chat, chat.reload)
    assert [each["choice"] for each in sent] == ["return"]
    assert chat.texts(OWN) == own
    assert len(chat.texts(HEARD)) > len(heard)


def test_a_code_opens_the_conversation_on_another_device(new_chat: NewChat, stored: Stored, pictures: Pictures) -> None:
    chat = told(new_chat("id"))
    stored.give_return_code(TOLD, CODE)
    other = new_chat("id", **PHONE)
    other.open()
    other.inside.locator("#code-entry summary").click()
    expect(other.inside.locator("#code")).to_be_focused()
    other.inside.locator("#code").fill("k7qm 2p9x 4trx")
    other.inside.locator("#code-entry button").click()
    expect(other.inside.locator("#code-wrong")).to_contain_text("belum ketemu")
    expect(other.inside.locator("#status")).to_contain_text("belum ketemu")
    pictures.take(other.page, "widget-code")
    other.inside.locator("#code").fill("k7qm 2p9x 4trw")
    greeted(other, other.inside.locator("#code-entry button").click)
    assert other.texts(OWN) == chat.texts(OWN)
    assert other.texts(HEARD)[: len(chat.texts(HEARD))] == chat.texts(HEARD)
    expect(other.inside.locator("#code-entry")).to_be_hidden()
    chat.send("halo masih di sini")
    expect(chat.inside.locator(".fate")).to_contain_text(["Sesi ini nggak dikenal"])


def test_a_wrong_code_is_told_in_the_language_of_the_page(new_chat: NewChat) -> None:
    chat = new_chat("en")
    chat.open()
    chat.inside.locator("#code-entry summary").click()
    chat.inside.locator("#code").fill("AAAA-BBBB-CCCC")
    chat.inside.locator("#code-entry button").click()
    expect(chat.inside.locator("#code-wrong")).to_contain_text("couldn't find that code")


def test_the_menu_tells_what_there_is_so_far(new_chat: NewChat, pictures: Pictures) -> None:
    chat = told(new_chat("id"))
    chat.inside.locator("#menu-button").click()
    pictures.take(chat.page, "widget-menu")
    answer = chat.press("#menu [data-does=summary]")
    assert answer.text
    assert chat.texts(OWN)[-1] == "Sejauh ini kita punya apa?"
    expect(chat.inside.locator("#menu")).to_be_hidden()


def test_a_device_forgets_only_after_it_has_asked(new_chat: NewChat, pictures: Pictures) -> None:
    chat = told(new_chat("id"))
    ask_to_forget(chat)
    pictures.take(chat.page, "widget-forget")
    chat.page.keyboard.press("Escape")
    expect(chat.inside.locator("#forget")).to_be_hidden()
    assert TOLD in chat.texts(OWN)
    ask_to_forget(chat)
    chat.inside.locator("#forget button[value=forget]").click()
    expect(chat.inside.locator(OWN)).to_have_count(0)
    chat.inside.locator(".choices").last.wait_for()
    assert chat.choices() == ["Sudah", "Belum"]
    chat.reload()
    assert chat.texts(OWN) == []


def test_another_tab_forgets_as_well(new_chat: NewChat) -> None:
    chat = told(new_chat("id"))
    other = Chat(chat.page.context.new_page(), chat.website)
    other.open()
    ask_to_forget(chat)
    chat.inside.locator("#forget button[value=forget]").click()
    expect(other.inside.locator(OWN)).to_have_count(0)
    other.inside.locator(".choices").last.wait_for()
    assert TOLD not in " ".join(other.texts(".message"))


def told(chat: Chat) -> Chat:
    """The client has told what it is about."""
    chat.open()
    chat.begin()
    chat.say(TOLD)
    return chat


def ask_to_forget(chat: Chat) -> None:
    """From the menu to the question."""
    chat.inside.locator("#menu-button").click()
    chat.inside.locator("#menu [data-does=forget]").click()
    expect(chat.inside.locator("#forget")).to_be_visible()


def greeted(chat: Chat, comes_back: Callable[[], object]) -> None:
    """Come back, and wait for the greeting."""
    with chat.page.expect_response("**/chat/message") as awaited:
        comes_back()
    last = awaited.value.json()["messages"][-1]
    chat.inside.locator(f'[data-id="{last["id"]}"]').wait_for()


def watched(page: Page) -> list[dict[str, str]]:
    """What the page posts as turns from now on."""
    sent: list[dict[str, str]] = []

    def keep(asked: Request) -> None:
        if asked.url.endswith("/message"):
            sent.append(asked.post_data_json or {})

    page.on("request", keep)
    return sent


def pass_an_hour(page: Page) -> None:
    """Everything in the history was said an hour earlier than it was."""

    def earlier(route: Route) -> None:
        past = route.fetch().json()
        for message in past["messages"]:
            message["at"] = (datetime.now(UTC) - timedelta(hours=1)).isoformat()
        route.fulfill(json=past)

    page.route("**/chat/history", earlier)
