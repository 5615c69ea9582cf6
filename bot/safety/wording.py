"""The sentences of a safety state, read from data/responses/safety.yml: the one home of safety wording.

The door speaks from here itself, because in a safety state nothing behind it is asked or needed.
"""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter
from typing import Annotated, Literal, get_args

from pydantic import Field

from bot.checked_yaml import Checked, FileError, load_checked
from bot.safety.finding import KINDS, Language

_VERSION = re.compile(r"^# Wording version: (?P<version>\S+?)\.? (?P<note>.+)$", re.MULTILINE)

#: What the door may say in a safety state. Each must be there in both languages before anything starts.
NEEDED: tuple[str, ...] = (
    *(f"utter_safety_{kind}" for kind in KINDS),
    *(f"utter_safety_{kind}_imminent" for kind in KINDS if kind != "medical_emergency"),
    "utter_safety_suicide_hinted",
    "utter_safety_third_person",
    "utter_safety_third_person_imminent",
    "utter_safety_third_person_violence",
    "utter_safety_loss",
    "utter_safety_listen",
    "utter_safety_help_reminder",
    "utter_safety_how_to_get_help",
    "utter_safety_safe_now",
    "utter_safety_resume_checkin",
    "utter_safety_go_on_later",
    "utter_safety_urgent_first",
    "utter_help_staffed_hours",
    *(f"utter_safety_choice_{choice}" for choice in ("talk", "help", "safe", "later", "go_on")),
)


class WordingError(FileError):
    """A wording file that cannot be used: a sentence is missing in one language, or the file is not well formed."""


class _Slot(Checked):
    type: Literal["slot"]
    name: Literal["language"]
    value: Language


class _Variation(Checked):
    condition: Annotated[tuple[_Slot, ...], Field(min_length=1, max_length=1)]
    text: Annotated[str, Field(min_length=1)]


class _Responses(Checked):
    version: str
    responses: dict[str, tuple[_Variation, ...]]


class SafetyWording:
    """Safety sentences by response name and language. `version` is shown on the desk beside the sign-off."""

    def __init__(self, texts: dict[tuple[str, Language], tuple[str, ...]], version: str) -> None:
        self._texts = texts
        self.version = version

    def text(self, key: str, language: Language, previous: str | None = None, index: int = 0, **values: str) -> str:
        """One wording of `key`, with `values` filled in.

        No sentence is said twice in a row where there are two: either `previous` is what was said last under this
        key, and the wording after it is chosen, or `index` counts the turns, and the wordings take turns.
        Raises KeyError for a key or a value that does not exist.
        """
        texts = [text.format(**values) for text in self._texts[key, language]]
        at = texts.index(previous) + 1 if previous in texts else index
        return texts[at % len(texts)]

    def all_texts(self, language: Language) -> dict[str, tuple[str, ...]]:
        """Every wording in one language, by key: for the published protocol and for scans of the wording."""
        return {key: texts for (key, spoken), texts in self._texts.items() if spoken == language}


def load_wording(path: Path) -> SafetyWording:
    """The safety wording; raises WordingError where a needed sentence is missing in either language."""
    found = load_checked(path, _Responses, WordingError)
    texts: dict[tuple[str, Language], tuple[str, ...]] = {}
    languages: tuple[Language, ...] = get_args(Language)
    for key, variations in found.responses.items():
        for language in languages:
            spoken = tuple(each.text for each in variations if each.condition[0].value == language)
            if not spoken:
                raise WordingError(path, None, f"`{key}` has no wording in `{language}`.", "Write it beside the other.")
            texts[key, language] = spoken
    missing = [key for key in NEEDED if key not in found.responses]
    if missing:
        raise WordingError(path, None, f"`{missing[0]}` is missing.", "Copy it from a fresh release.")
    for (key, _), spoken in texts.items():
        values = {field for text in spoken for _, field, _, _ in Formatter().parse(text) if field}
        if values - ({"hours"} if key == "utter_help_staffed_hours" else set()):
            raise WordingError(path, None, f"`{key}` asks for {values}.", "Only utter_help_staffed_hours has {hours}.")
    return SafetyWording(texts, _version(path))


def _version(path: Path) -> str:
    """The version and state of the sign-off, as the head of the file gives them."""
    found = _VERSION.search(path.read_text(encoding="utf-8"))
    if not found:
        raise WordingError(path, 1, "There is no line `# Wording version: …`.", "Write the version and who signed it.")
    return f"{found['version']} {found['note']}"
