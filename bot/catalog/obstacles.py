"""What gets in the way of a step, and what a client might do about it; wording lives in `obstacles/*.yml`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Annotated

from pydantic import Field, model_validator

from bot.catalog.folder import GENERAL, load_folder
from bot.catalog.schema import Both, Name, Words
from bot.catalog.words import WordCounter
from bot.checked_yaml import Checked, FileError, problem


class ObstacleError(FileError):
    """A file of obstacles, or of a practice's overrides, that cannot be used."""


class Option(Checked):
    """Something a client might do about an obstacle, with what speaks for it and against it, in a few words each."""

    text: Both
    speaks_for: Both = Field(alias="for")
    speaks_against: Both = Field(alias="against")


class Obstacle(Checked):
    """One file. Where words point to two kinds equally, the smaller `order` wins."""

    obstacle: Name
    order: int
    words: Words
    options: Annotated[tuple[Option, ...], Field(min_length=3)]

    @model_validator(mode="after")
    def _no_option_twice(self) -> Obstacle:
        for language in ("id", "en"):
            texts = [getattr(option.text, language) for option in self.options]
            if twice := next((text for text in texts if texts.count(text) > 1), None):
                raise problem(f"The option “{twice}” stands there twice.", "Keep one of the two.")
        return self


@dataclass(frozen=True)
class ObstacleOption:
    """An option in one language, and what speaks for and against it."""

    text: str
    speaks_for: str
    speaks_against: str


class Obstacles:
    """Every kind of obstacle, in order; `general` is there for what fits none."""

    def __init__(self, obstacles: Iterable[Obstacle]) -> None:
        self._kinds = {kind.obstacle: kind for kind in sorted(obstacles, key=lambda kind: (kind.order, kind.obstacle))}
        self._words = {
            language: {name: WordCounter(getattr(kind.words, language), language) for name, kind in self._kinds.items()}
            for language in ("id", "en")
        }

    @property
    def kinds(self) -> tuple[Obstacle, ...]:
        return tuple(self._kinds.values())

    def kinds_for(self, about: str, language: str) -> list[str]:
        """The kinds the client's words point to, the one most words point to first; empty where none does.

        Where the language gives nothing the other is tried: many clients mix the two.
        """
        for words in (self._words[language], self._words["en" if language == "id" else "id"]):
            counts = {name: counter.count(about) for name, counter in words.items()}
            if found := [name for name in counts if counts[name]]:
                return sorted(found, key=lambda name: -counts[name])
        return []

    def options(self, about: str, language: str, most: int) -> list[ObstacleOption]:
        """At most `most` options for an obstacle in the client's words: of the best kind first, then of others it
        touches, general ones at the end or where nothing fits."""
        kinds = [self._kinds[name] for name in dict.fromkeys([*self.kinds_for(about, language), GENERAL])]
        return [_said(option, language) for option in islice((o for kind in kinds for o in kind.options), most)]


def load_obstacles(folder: Path, overrides: Path | None = None) -> Obstacles:
    """The obstacles in `folder`, one `<obstacle>.yml` each; a file of the same name in `overrides` replaces one.

    Raises ObstacleError naming file, line, reason and what to do.
    """
    general_for = "obstacles of no other kind"
    return Obstacles(
        load_folder(folder, overrides, Obstacle, ObstacleError, called="obstacle", general_for=general_for)
    )


def _said(option: Option, language: str) -> ObstacleOption:
    return ObstacleOption(
        *(getattr(both, language) for both in (option.text, option.speaks_for, option.speaks_against))
    )
