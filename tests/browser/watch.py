"""What the browser asked for and what its policy stopped, in every page and frame of a visit."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

VIOLATION = "content security policy violated:"
TELL = f"""addEventListener("securitypolicyviolation",
    (event) => console.error("{VIOLATION}", event.effectiveDirective, event.blockedURI))"""
INLINE = ("data", "blob", "about")  # these never leave the page


@dataclass
class Watch:
    """origins: whom the pages spoke with. violations: what a Content-Security-Policy stopped. errors: of scripts."""

    origins: set[str] = field(default_factory=set)
    violations: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        """Watch a context from now on."""
        context.add_init_script(TELL)
        context.on("request", self._request)
        context.on("console", self._console)
        context.on("page", self._page)

    def _request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in INLINE:
            self.origins.add(f"{address.scheme}://{address.netloc}")

    def _console(self, message: ConsoleMessage) -> None:
        if "content security policy" in message.text.lower():
            self.violations.append(message.text)

    def _page(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.errors.append(str(error)))
