"""Plays whole conversations on a small phone, and takes the pictures of docs/conversation.md on the way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

from tests.browser import whole_conversation
from tests.browser.chat import Chat
from tests.browser.conftest import NewChat, NewCounselor
from tests.browser.pictured import LANGUAGES, NAMES, file_of
from tests.browser.pictures import Pictures
from tests.browser.stored import Stored
from tests.browser.test_coming_back import greeted, pass_an_hour
from tests.browser.test_negotiating import CODE
from tests.browser.whole_conversation import Turn

WIDE, HIGH = 360, 720
SMALL_PHONE: dict[str, Any] = {"viewport": {"width": WIDE, "height": HIGH}, "is_mobile": True, "has_touch": True}
HIGHER = {  # what is to be seen whole
    "preferences": 960,
    "step_offer": 840,
    "obstacle_options": 900,
    "read_back": 1280,
    "sharing": 1400,
    "handed_over": 840,
    "coming_back": 1280,
}
NAMES_NO_LANGUAGE = """new MutationObserver(() =>
    document.querySelector("script[data-language]")?.removeAttribute("data-language")
).observe(document, {childList: true, subtree: true})"""


@dataclass
class Album:
    """Takes the pictures of one language; `names` are those taken."""

    pictures: Pictures
    stored: Stored
    language: str
    names: list[str] = field(default_factory=list)

    def take(self, seen: Page | Locator, name: str) -> None:
        """One picture; where a card is higher than the phone, as on a screen that shows all of it."""
        page = seen if isinstance(seen, Page) else seen.page
        size = page.viewport_size
        page.mouse.move(0, 0)  # a finger leaves no choice half marked
        if name in HIGHER:
            page.set_viewport_size({"width": WIDE, "height": HIGHER[name]})
        self.pictures.take(seen, file_of(name, self.language))
        self.names.append(name)
        if size and name in HIGHER:
            page.set_viewport_size(size)

    def play(self, chat: Chat, turns: Iterable[Turn]) -> None:
        """Play the turns, with a picture before each that shows something; its question must be the open one."""
        for turn in turns:
            if turn.sets is not None:
                turn.sets(chat)
            if turn.shows is not None:
                assert self.stored.asking() == turn.asking, f"not at {turn.shows}; the chat: {chat.texts('.text')[-4:]}"
                self.take(chat.page, turn.shows)
            turn.does(chat)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stage_of_a_conversation_is_pictured(
    new_chat: NewChat, new_counselor: NewCounselor, pictures: Pictures, stored: Stored, language: str
) -> None:
    album = Album(pictures, stored, language)
    chat = new_chat(language, **SMALL_PHONE)
    chat.open()
    album.play(chat, whole_conversation.FROM_VIEW_TO_CODE)
    album.take(chat.page, "handed_over")
    code = chat.texts(".code strong")[0]
    assert CODE.fullmatch(code)
    come_back_later(chat, album)
    picture_the_desk(new_counselor(language).page, code, album)
    picture_another_mood(new_chat(language, **SMALL_PHONE), album)
    assert sorted(album.names) == sorted(NAMES)


def come_back_later(chat: Chat, album: Album) -> None:
    """An hour later: what there is so far, then how the step went."""
    pass_an_hour(chat.page)
    greeted(chat, chat.reload)
    chat.inside.locator(".read-back").last.scroll_into_view_if_needed()
    album.take(chat.page, "coming_back")
    chat.inside.locator(".choices").last.scroll_into_view_if_needed()
    album.play(chat, whole_conversation.BACK_LATER)


def picture_the_desk(desk: Page, code: str, album: Album) -> None:
    """What the counselor gets of it."""
    desk.fill("#code", code)
    with desk.expect_navigation():
        desk.locator("form[action='/desk/claim'] button").click()
    roles = desk.locator("section[aria-labelledby=roles]")
    assert roles.locator("li").count() == 8
    album.take(desk, "desk_draft")
    album.take(roles, "desk_roles")


def picture_another_mood(chat: Chat, album: Album) -> None:
    """Another client, of a website that names no language: no consent at first, a pause, a crisis."""
    chat.page.add_init_script(NAMES_NO_LANGUAGE)
    chat.open()
    album.play(chat, whole_conversation.IN_ANOTHER_MOOD)
    assert chat.inside.locator(".helplines").last.is_visible()
    album.take(chat.page, "crisis")
