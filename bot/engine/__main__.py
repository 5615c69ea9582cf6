"""Starts the engine: Rasa on loopback, tuned, with logs that hold no client text.

Settings come from the environment: ENGINE_PORT (5005), ACTIONS_PORT (5055) or ACTION_ENDPOINT,
MUFAKAT_MODEL, MUFAKAT_LOG_LEVEL.
"""

from __future__ import annotations

import logging
import os
import sys

from bot.engine.tuning import tune
from bot.quiet_logs import quiet_logs, quiet_structlog

RESPONSE_SECONDS = "15"


def main() -> None:
    """Serve until stopped."""
    port = os.environ.get("ACTIONS_PORT", "5055")
    os.environ.setdefault("ACTION_ENDPOINT", f"http://127.0.0.1:{port}/webhook")
    tune()
    level = getattr(logging, os.environ.get("MUFAKAT_LOG_LEVEL", "INFO"))
    import rasa.__main__ as rasa_cli
    import rasa.utils.io

    def quiet(*_arguments: object) -> None:
        quiet_logs(level)
        quiet_structlog()

    rasa_cli.configure_structlog = quiet
    rasa.utils.io.configure_colored_logging = lambda *_args, **_kwargs: None
    sys.argv = [
        "rasa",
        "run",
        "--interface",
        "127.0.0.1",
        "--port",
        os.environ.get("ENGINE_PORT", "5005"),
        "--response-timeout",
        RESPONSE_SECONDS,
        "--endpoints",
        "endpoints.yml",
        "--credentials",
        "credentials.yml",
        "--model",
        os.environ.get("MUFAKAT_MODEL", "models/mufakat.tar.gz"),
    ]
    rasa_cli.main()


if __name__ == "__main__":
    main()
