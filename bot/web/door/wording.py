"""Sentences the door says itself, from the same files as the bot's: the opening, and what it says when things fail."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.bootstrap.payload import parts_of
from bot.sessions.conversation import Option
from bot.storage.transcript import Outgoing

FILES = ("opening", "door")


@dataclass(frozen=True)
class Wording:
    """Responses by name and language; the first wording of each is the one the door uses."""

    responses: Mapping[tuple[str, str], Mapping[str, Any]]

    def text(self, name: str, language: str, values: Mapping[str, str] | None = None) -> str:
        """A sentence with its values filled in. Raises KeyError for an unknown name."""
        return str(self.responses[name, language]["text"]).format(**(values or {}))

    def message(self, name: str, language: str, values: Mapping[str, str] | None = None) -> Outgoing:
        """A message of the bot with its options."""
        buttons = self.responses[name, language].get("buttons", ())
        options = tuple(Option(button["title"], *parts_of(button["payload"])) for button in buttons)
        return Outgoing("bot", self.text(name, language, values), options)


def load_wording(folder: Path) -> Wording:
    """The door's sentences. Raises KeyError or OSError where a file is not what it should be."""
    found: dict[tuple[str, str], Mapping[str, Any]] = {}
    for name in FILES:
        content = yaml.safe_load((folder / f"{name}.yml").read_text())
        for response, variations in content["responses"].items():
            for variation in variations:
                language = next(c["value"] for c in variation["condition"] if c["name"] == "language")
                found.setdefault((response, language), variation)
    return Wording(found)
