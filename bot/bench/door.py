"""The door as `python -m bot.web` serves it, but for how many messages and chats a minute it takes from one client.

A client who types a thousand messages as fast as they are answered is no client of the practice.
"""

from __future__ import annotations

from limits import RateLimitItemPerMinute

from bot.web import __main__ as web
from bot.web.door import routes

PER_MINUTE = 1_000_000


def main() -> None:
    """Serve until stopped."""
    routes.PER_CLIENT = routes.PER_ADDRESS = RateLimitItemPerMinute(PER_MINUTE)
    web.main()


if __name__ == "__main__":
    main()
