"""Settings from the environment, read once at the start and never changed afterwards."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    """Where things are and on which ports the processes listen. Every value has a default for one machine.

    var: folder of the database, the key file and the spool. practice: folder a practice edits.
    secure_cookies: whether the desk is served over HTTPS, as it must be anywhere but on this machine.
    """

    var: Path
    practice: Path
    responses: Path
    catalog: Path
    database_url: str
    host: str
    web_port: int
    demo_port: int
    engine_url: str
    actions_port: int
    secure_cookies: bool
    log_level: str

    @property
    def key_file(self) -> Path:
        """The key file; without it client text can be neither read nor written."""
        return self.var / "keys.json"

    @property
    def vectors_of_ideas(self) -> Path:
        """Where the sentence vectors of what the bot may suggest are kept; made anew where they are missing."""
        return self.catalog.parents[2] / "models" / "ideas.npz"

    @property
    def spool(self) -> Path:
        """Where flags wait while the database cannot be reached."""
        return self.var / "spool"


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings from environment variables. Raises ValueError naming the variable that cannot be used."""
    root = Path(__file__).parent.parent
    var = Path(environment.get("MUFAKAT_VAR", root / "var"))
    return Settings(
        var=var,
        practice=Path(environment.get("MUFAKAT_PRACTICE", root / "practice")),
        responses=root / "data" / "responses",
        catalog=root / "bot" / "catalog" / "areas",
        database_url=environment.get("MUFAKAT_DATABASE", f"sqlite:///{var / 'mufakat.db'}"),
        host=environment.get("MUFAKAT_HOST", "127.0.0.1"),
        web_port=_port(environment, "WEB_PORT", 8000),
        demo_port=_port(environment, "DEMO_PORT", 8001),
        engine_url=f"http://127.0.0.1:{_port(environment, 'ENGINE_PORT', 5005)}",
        actions_port=_port(environment, "ACTIONS_PORT", 5055),
        secure_cookies=environment.get("MUFAKAT_HTTPS", "no").lower() in ("yes", "true", "1"),
        log_level=environment.get("MUFAKAT_LOG_LEVEL", "INFO").upper(),
    )


def _port(environment: Mapping[str, str], name: str, default: int) -> int:
    value = environment.get(name, str(default))
    if not value.isdigit() or not 0 < int(value) < 65536:
        raise ValueError(f"{name} is “{value}”: a port is a number from 1 to 65535.")
    return int(value)
