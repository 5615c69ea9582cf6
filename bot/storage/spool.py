"""Flags that wait while the database cannot be reached: sealed files, delivered when it is back."""

from __future__ import annotations

import json
import logging
import os
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.sessions.talk import Flag
from bot.storage.conversations import conversation_of, raise_flag
from bot.storage.database import Database
from bot.storage.keys import KeyFileError, KeyRing

PURPOSE = "spool.flag"

log = logging.getLogger("mufakat")


@dataclass(frozen=True)
class Spool:
    """A folder of flags, each in a file of its own; no client text is in them."""

    folder: Path
    keys: KeyRing

    def keep(self, secret: bytes, flag: Flag, now: datetime) -> None:
        """Write a flag so that it survives a crash of this process and of the machine."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        content = {
            "secret": secret.hex(),
            "kind": flag.kind,
            "level": flag.level,
            "reason": flag.reason,
            "at": now.isoformat(),
        }
        path = self.folder / f"{uuid.uuid4().hex}.flag"
        part = path.with_suffix(".part")
        with part.open("wb") as file:
            file.write(self.keys.seal(json.dumps(content).encode(), PURPOSE))
            file.flush()
            os.fsync(file.fileno())
        part.rename(path)

    def waiting(self) -> list[Path]:
        """The flags not delivered yet."""
        return sorted(self.folder.glob("*.flag"))

    def deliver(self, database: Database, now: Callable[[], datetime]) -> int:
        """Bring all waiting flags into the database; returns how many. What cannot be delivered stays."""
        delivered = 0
        for path in self.waiting():
            try:
                content = json.loads(self.keys.open(path.read_bytes(), PURPOSE))
            except (KeyFileError, ValueError, IndexError):  # one that cannot be read must not hold up the others
                log.critical("The flag in %s cannot be read; it is kept as .broken.", path.name)
                path.rename(path.with_suffix(".broken"))
                continue
            flag = Flag(content["kind"], content["level"], content["reason"])
            with database.transaction() as session:
                row = conversation_of(session, bytes.fromhex(content["secret"]), now())
                if row is not None:
                    at = datetime.fromisoformat(content["at"])
                    raise_flag(session, row, flag, at, message_id=None, key=None)
                    row.safety = row.safety or f"{flag.kind}:{flag.level}:client:0"
            path.unlink()
            delivered += 1
        return delivered
