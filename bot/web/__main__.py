"""Serves door, desk and widget on one port and the demo website on another, until stopped."""

from __future__ import annotations

import asyncio
import logging
import sys

import uvicorn

from bot.bootstrap import application
from bot.checked_yaml import FileError
from bot.quiet_logs import quiet_logs
from bot.storage.keys import KeyFileError
from bot.web.app import create_app
from bot.web.demo import create_demo


def main() -> None:
    """Serve. A wrong key or a broken practice file stops the start with what to do."""
    try:
        wired = application()
        wired.database.check_keys()
        app = create_app(wired)
    except (KeyFileError, FileError, ValueError) as error:
        sys.exit(f"Mufakat cannot start: {error}")
    settings = wired.settings
    quiet_logs(logging.getLevelNamesMapping()[settings.log_level])
    demo = create_demo(wired.practice, f"http://{settings.host}:{settings.web_port}")
    servers = [_server(app, settings.host, settings.web_port), _server(demo, settings.host, settings.demo_port)]
    asyncio.run(_serve(servers))


def _server(app: object, host: str, port: int) -> uvicorn.Server:
    # Access logs would hold addresses of clients; the proxy in front keeps its own, as its operator decides.
    return uvicorn.Server(uvicorn.Config(app, host=host, port=port, log_config=None, access_log=False))  # type: ignore[arg-type]


async def _serve(servers: list[uvicorn.Server]) -> None:
    await asyncio.gather(*(server.serve() for server in servers))


if __name__ == "__main__":
    main()
