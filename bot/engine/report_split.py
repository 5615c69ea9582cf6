"""The test split of intents: sentences with the act each one is, read only when their hashes are those noted."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from bot.engine.parse import CONTRACT_NAMES

HASHES = "SHA256SUMS"


class ReportError(ValueError):
    """What keeps a report from being made; the message says what to do."""


@dataclass(frozen=True)
class Said:
    """One sentence of the split. language: `id` or `en`; intent: the act it is, as the contract of `parse` names it."""

    language: str
    intent: str
    text: str


@dataclass(frozen=True)
class Split:
    """All sentences, and the SHA-256 of the list of hashes they were checked against."""

    sentences: tuple[Said, ...]
    digest: str

    @property
    def languages(self) -> list[str]:
        """The languages there are sentences of; Indonesian first."""
        return sorted({said.language for said in self.sentences}, reverse=True)


def read_split(folder: Path) -> Split:
    """The split in a folder of files `<language>_<part>.txt`. Raises ReportError where one is not as it was noted."""
    sentences = tuple(said for path in check_hashes(folder, "*.txt") for said in _sentences(path))
    return Split(sentences, hashlib.sha256((folder / HASHES).read_bytes()).hexdigest())


def check_hashes(folder: Path, pattern: str) -> list[Path]:
    """The files of a split, each with the hash that was noted. Raises ReportError where one is not as it was."""
    noted = _noted(folder)
    paths = sorted(folder.glob(pattern))
    if {path.name for path in paths} != set(noted):
        raise ReportError(f"{folder}: the files are not those listed in {HASHES}; {REMEDY}")
    for path in paths:
        if hashlib.sha256(path.read_bytes()).hexdigest() != noted[path.name]:
            raise ReportError(f"{path}: the hash is not the one in {HASHES}; {REMEDY}")
    return paths


REMEDY = (
    "the split was changed after its hash was noted. Take it back (`git restore tests/nlu`), "
    "or, where the change is meant, note the hashes anew and say in the report that it is a new test."
)


def _noted(folder: Path) -> dict[str, str]:
    listed = folder / HASHES
    if not listed.exists():
        raise ReportError(f"{listed} is missing: without it nobody can tell whether the split is the one noted.")
    pairs = [line.split() for line in listed.read_text(encoding="utf-8").splitlines() if line.strip()]
    return {name.lstrip("*"): digest for digest, name in pairs}


def _sentences(path: Path) -> list[Said]:
    language = path.name.partition("_")[0]
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#") or not line.strip():
            continue
        intent, tab, text = line.partition("\t")
        if not tab or not text.strip():
            raise ReportError(f"{path}, line {number}: write `intent<TAB>text`.")
        found.append(Said(language, CONTRACT_NAMES.get(intent, intent), text))
    return found
