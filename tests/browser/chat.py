"""The chat as a client meets it: a website of another origin, a button on it, a frame to type and tap in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import FrameLocator, Locator, Page, Response

from tests.e2e.client import plain, training_sentences

PATIENCE_MS = 30_000  # longer than the door may take
OWN = ".from-client .text"
HEARD = ".from-bot .text"
LINES = ".read-back p, .sharing .pick span"


@dataclass(frozen=True)
class Heard:
    """What came back for one turn, as it stands on the screen."""

    texts: list[str]
    choices: list[str]
    lines: list[str] = field(default_factory=list)  # of the draft, on a card

    @property
    def text(self) -> str:
        """All that was said, in one piece."""
        return "\n".join([*self.texts, *self.lines])


@dataclass
class Chat:
    """One client in one tab. `typed` keeps every text that was typed."""

    page: Page
    website: str
    language: str = "id"
    typed: list[str] = field(default_factory=list)

    def open(self) -> Heard:
        """Go to the website and open the chat by its button."""
        self.page.goto(f"{self.website}/?lang={self.language}")
        return self.open_here()

    def open_here(self) -> Heard:
        """Open the chat on the page as it is; returns what is on the screen."""
        self.page.locator("button[aria-haspopup=dialog]").click()
        self.inside.locator(".choices").last.wait_for(timeout=PATIENCE_MS)
        return Heard(self.texts(HEARD), self.choices())

    def reload(self) -> Heard:
        """Load the website anew, in the same tab, and open the chat again."""
        self.page.reload()
        return self.open_here()

    def begin(self) -> Heard:
        """Through age and consent to the first open question."""
        yes, consent = ("Sudah", "Setuju") if self.language == "id" else ("Yes", "That's okay")
        self.tap(yes)
        return self.tap(consent)

    def say(self, text: str) -> Heard:
        """Type a sentence and wait for the answer. It must be one the bot was not trained on."""
        assert plain(text) not in training_sentences(), f"“{text}” is a training example: say it in other words"
        return self.answered(lambda: self.send(text))

    def send(self, text: str) -> None:
        """Type a sentence and send it, whatever comes of it."""
        self.typed.append(text)
        self.box.fill(text)
        self.inside.locator("#composer button").click()

    def tap(self, *titles: str) -> Heard:
        """Tap a choice whose title begins like one of these (the wording varies), and wait for the answer."""
        return self.answered(lambda: self.choice(*titles).click())

    def rate(self, number: int) -> Heard:
        """Tap a number on the ruler, and wait for the answer."""
        return self.answered(lambda: self.inside.locator(f'[role=radio][data-title="{number}"]').click())

    def press(self, button: str) -> Heard:
        """Press one of the page's own buttons by its id, and wait for the answer."""
        return self.answered(lambda: self.inside.locator(button).click())

    def answered(self, act: Callable[[], None]) -> Heard:
        """Do something that sends a turn; what the bot says to it, once it is on the screen."""
        with self.page.expect_response(_is_answer, timeout=PATIENCE_MS) as awaited:
            act()
        reply: dict[str, Any] = awaited.value.json()
        assert awaited.value.ok, f"the door answered {awaited.value.status} {reply.get('error')}"
        spoken = [self.inside.locator(f'[data-id="{message["id"]}"]') for message in reply["messages"]]
        spoken[-1].wait_for(timeout=PATIENCE_MS)
        lines = [line for each in spoken for line in each.locator(LINES).all_inner_texts()]
        return Heard([each.locator(".text").inner_text() for each in spoken], self.choices(), lines)

    def choice(self, *titles: str) -> Locator:
        """The first choice on the screen whose title begins like one of these."""
        offered = self.choices()
        for place, offer in enumerate(offered):
            if offer.lower().startswith(tuple(title.lower() for title in titles)):
                return self.inside.locator(".choices button").nth(place)
        raise AssertionError(f"none of {titles} can be tapped; what can be: {offered}")

    def choices(self) -> list[str]:
        """The titles of everything that can be tapped as an answer."""
        return self.texts(".choices button")

    def texts(self, selector: str) -> list[str]:
        """The texts of all messages, or parts of the page, of one kind."""
        return self.inside.locator(selector).all_inner_texts()

    @property
    def box(self) -> Locator:
        """Where the client types."""
        return self.inside.locator("#text")

    @property
    def inside(self) -> FrameLocator:
        """The chat's own page, inside the website's."""
        return self.page.frame_locator("iframe")


def _is_answer(response: Response) -> bool:
    return response.url.endswith("/chat/message") and response.request.method == "POST"
