"""Scripted conversations as they are written: one YAML file per kind, language and number, a list of conversations.

    - name: leaves the step to the bot and changes its day     # what the client does
      language: id
      from_the_start: true        # the client goes through age and consent in the turns; otherwise it is done before
      turns:
        - say: "…"                # typed
        - tap: Sudah              # a choice by the beginning of its title, or a list of beginnings: wordings vary
        - card: {advice: -2, learns: examples}      # the values of a card, sent by its first choice
        - again: true             # opens the chat on another device with the code to come back
        - back: true              # opens the chat again after a while
        - choice: human           # a choice the page always has: human, return, summary
          expect: {stage: goals, hears: "…", not_hears: "…", card: ruler}      # each a word or a list
      draft: {}                   # all of the draft in the short form of short_form.py; what is absent is empty

In `say` and in the draft `{next week mon}` and the like stand for dates; see days.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent
KINDS = (
    "happy_path",
    "counters",
    "corrections",
    "changes_of_mind",
    "digressions",
    "refusals",
    "ambivalence",
    "resuming",
    "language_switches",
    "misunderstanding",
    "bargaining",
    "samples",
)
ACTS = ("say", "tap", "card", "again", "back", "choice")
EXPECTED = ("stage", "hears", "not_hears", "card")


@dataclass(frozen=True)
class Turn:
    """What the client does, one of `ACTS`, with what, and what is expected of the answer."""

    act: str
    what: Any
    expect: Mapping[str, Any]


@dataclass(frozen=True)
class Script:
    """One conversation from its first turn to the draft it leaves; `draft` is None where it is not compared."""

    name: str
    kind: str
    language: str
    turns: tuple[Turn, ...]
    draft: Mapping[str, Any] | None
    from_the_start: bool = False
    file: Path = field(default=FOLDER, compare=False)

    @property
    def typed(self) -> list[str]:
        """All that the client types, in order."""
        return [turn.what for turn in self.turns if turn.act == "say"]

    @property
    def id(self) -> str:
        """The name a test of it has."""
        return f"{self.kind}-{self.language}-{self.name}"


def all_scripts() -> list[Script]:
    """Every conversation of every file. Raises ValueError with file and name where one is written wrongly."""
    return [script for kind in KINDS for path in sorted((FOLDER / kind).glob("*.yml")) for script in _in_file(path)]


def _in_file(path: Path) -> Iterator[Script]:
    try:
        conversations = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise ValueError(f"{path.relative_to(FOLDER)} is no YAML: {error}") from error
    for written in conversations:
        try:
            yield _script(written, path)
        except (KeyError, TypeError, ValueError) as error:
            raise ValueError(f"{path.relative_to(FOLDER)}, “{written.get('name')}”: {error!r}") from error


def _script(written: dict[str, Any], path: Path) -> Script:
    unknown = set(written) - {"name", "language", "from_the_start", "turns", "draft"}
    if unknown:
        raise ValueError(f"there is no {sorted(unknown)} in a conversation")
    language = written["language"]
    if not path.name.startswith(f"{language}_"):
        raise ValueError(f"a conversation in {language} does not belong into {path.name}")
    turns = tuple(_turn(each) for each in written["turns"])
    begins = bool(written.get("from_the_start"))
    return Script(written["name"], path.parent.name, language, turns, written.get("draft"), begins, path)


def _turn(written: dict[str, Any]) -> Turn:
    expect = written.get("expect", {})
    acts = [name for name in written if name != "expect"]
    if len(acts) != 1 or acts[0] not in ACTS:
        raise ValueError(f"a turn is one of {', '.join(ACTS)}, not {acts}")
    if unknown := set(expect) - set(EXPECTED):
        raise ValueError(f"what can be expected is {', '.join(EXPECTED)}, not {sorted(unknown)}")
    what = written[acts[0]]
    return Turn(acts[0], str(what) if acts[0] == "say" else what, expect)
