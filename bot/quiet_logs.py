"""Logs without a word of a client, at any level; for all three processes.

Rasa writes texts, slots and tracker states into its log lines (at DEBUG everywhere, at ERROR with all local
variables). So no message and no argument is written here: only who logged, at which level, and where. Lines that
are known to hold no client text are let through by logger name.
"""

from __future__ import annotations

import logging
import sys
from typing import Any

SAFE_LOGGERS = ("root", "rasa.core.run", "rasa.cli", "sanic.root", "sanic.server", "uvicorn.error", "mufakat")


class QuietFormatter(logging.Formatter):
    """Formats a record as time, level, logger and place; the message only for loggers known to be safe."""

    def format(self, record: logging.LogRecord) -> str:
        """One line; of an exception its type and the place it was raised at, never its message."""
        line = f"{self.formatTime(record)} {record.levelname} {record.name} {record.funcName}:{record.lineno}"
        if record.name in SAFE_LOGGERS and record.exc_info is None:
            return f"{line} {record.getMessage()}"
        return line + self._raised(record)

    @staticmethod
    def _raised(record: logging.LogRecord) -> str:
        if not record.exc_info or record.exc_info[0] is None:
            return ""
        trace = record.exc_info[2]
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        place = f" at {trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}" if trace else ""
        return f" {record.exc_info[0].__name__}{place}"


def quiet_logs(level: int = logging.INFO) -> None:
    """Send all logs through one handler with the quiet format."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(QuietFormatter())
    root = logging.getLogger()
    for old in list(root.handlers):
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(level)
    for name, known in logging.Logger.manager.loggerDict.items():  # libraries bring handlers of their own
        if isinstance(known, logging.Logger) and name != "root":
            known.handlers.clear()
            known.propagate = True
    logging.getLogger("rasa").setLevel(level)


def quiet_structlog() -> None:
    """Send Rasa's structured log lines the same way, with the name of what happened and nothing else."""
    import structlog

    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, _event_alone],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )


def _event_alone(_logger: Any, _name: str, event: Any) -> str:
    name = str(event.get("event", ""))
    return name if name.replace(".", "").replace("_", "").isalnum() else "event"
