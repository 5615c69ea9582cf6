"""Starts the action server on loopback, with logs that hold no client text."""

from __future__ import annotations

import logging
import os
from datetime import date
from typing import Any

from rasa_sdk.endpoint import create_app
from rasa_sdk.executor import ActionExecutor

from bot.bootstrap import application
from bot.quiet_logs import quiet_logs


class DomainlessExecutor(ActionExecutor):
    """An executor that wants no domain: our actions use none, and sending it costs more than most of them do.

    rasa-sdk 3.21 asks for the domain or for its digest; Rasa 3.6 knows no digest (docs/adr/0001-two-environments.md).
    """

    def update_and_return_domain(self, payload: dict[str, Any], action_name: str) -> dict[str, Any]:  # noqa: ARG002
        """Nothing to keep."""
        return {}


def main() -> None:
    """Serve until stopped. A wrong key or a broken practice file stops the start with what to do."""
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    wired = application()
    wired.database.check_keys()
    wired.reader.read("besok", "id", date.today())  # opens what reads language, so that no client waits for it
    wired.ideas.warm()
    quiet_logs(logging.getLevelNamesMapping()[wired.settings.log_level])
    executor = DomainlessExecutor()
    executor.register_package("actions")
    # One process: a killed server leaves no worker behind that still holds the port.
    server = create_app(executor, cors_origins=[])
    server.run(host="127.0.0.1", port=wired.settings.actions_port, single_process=True, access_log=False, motd=False)


if __name__ == "__main__":
    main()
