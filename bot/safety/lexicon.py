"""The words the crisis patterns are made of: many spellings, one meaning.

`patterns/words_*.yml` name each meaning once (`want`, `die`, `not` …) with the spellings of it in both languages.
A text becomes a row of meanings, so that a pattern written once holds for slang, typos and mixtures of languages.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.checked_yaml import Checked, FileError, load_checked
from bot.language.spelling import canonical

_SUFFIXES = ("nya", "lah", "kah", "ku", "mu", "ne", "e")
#: From here on a bare number counts as many: six tablets and more.
_MANY = 6
_LONGEST_PHRASE = 5


class PatternsError(FileError):
    """A pattern or word file of the crisis screen that cannot be used."""


class Spellings(Checked):
    """The spellings of one meaning: comma-separated words and phrases in each language.

    slips: words whose one-letter slips (a letter missing, doubled or swapped with its neighbour) count as well.
    """

    id: str = ""
    en: str = ""
    slips: str = ""


class WordFile(Checked):
    """`words`: meaning → spellings. `contractions`: one word that is two. `glued`: what is recognised inside a longer
    word. `hidden`: words people write with stars. `not_slips`: real words that are no slips. `bridge`, `link`: see
    words_around.yml."""

    words: dict[str, Spellings] = {}
    contractions: dict[str, str] = {}
    glued: dict[str, str] = {}
    hidden: str = ""
    not_slips: str = ""
    bridge: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Spelling → meaning, for words and for phrases."""

    meanings: dict[str, str]
    phrases: dict[tuple[str, ...], str]
    contractions: dict[str, str]
    glued: dict[str, str]
    hidden: list[str]
    bridge: set[str]
    link: set[str]

    def knows(self, word: str) -> bool:
        """Whether the screen has any use for this word."""
        return word in self.meanings or word in self.contractions

    def meaning(self, word: str) -> str:
        """The meaning of a word, with or without a suffix such as -nya or -ku; an unknown word means itself.

        A word unknown here is tried once more in its standard spelling.
        """
        if word in self.meanings:
            return self.meanings[word]
        if word.isdigit():
            return "BIGNUM" if int(word) >= _MANY else "NUM"
        if word.endswith("2") and word[:-1] in self.meanings:
            return self.meanings[word[:-1]]
        if word.startswith("ku") and len(word) >= 7 and word[2:] in self.meanings:
            return self.meanings[word[2:]]
        for suffix in _SUFFIXES:
            stem = word.removesuffix(suffix)
            if stem != word and len(stem) >= 4 and stem in self.meanings:
                return self.meanings[stem]
        if word.islower():
            for language in ("id", "en"):
                if (standard := canonical(word, language)) != word and standard in self.meanings:
                    return self.meanings[standard]
        return word

    def merged(self, words: list[str]) -> list[str]:
        """Words as meanings, with the longest known phrases put together as one."""
        row_of = [self.meaning(word) for word in words]
        row: list[str] = []
        at = 0
        while at < len(words):
            for size in range(min(_LONGEST_PHRASE, len(words) - at), 1, -1):
                if (found := self.phrases.get(tuple(row_of[at : at + size]))) is not None:
                    row.append(found)
                    at += size
                    break
            else:
                row.append(row_of[at])
                at += 1
        return row


def load_lexicon(folder: Path) -> Lexicon:
    """Read every `words_*.yml` in `folder`; raises PatternsError where one is wrong or two disagree."""
    files = {path: load_checked(path, WordFile, PatternsError) for path in sorted(folder.glob("words_*.yml"))}
    if not files:
        raise PatternsError(folder, None, "There are no word files.", "Put bot/safety/patterns back.")
    lexicon = Lexicon({}, {}, {}, {}, [], set(), set())
    longer: list[tuple[Path, tuple[str, ...], str]] = []
    for path, file in files.items():
        lexicon.contractions.update(file.contractions)
        lexicon.glued.update(file.glued)
        lexicon.hidden.extend(_listed(file.hidden))
        lexicon.bridge.update(_listed(file.bridge))
        lexicon.link.update(_listed(file.link))
        for name, spellings in file.words.items():
            for parts in (tuple(spelling.split()) for spelling in _listed(f"{spellings.id}, {spellings.en}")):
                if len(parts) > 1:
                    longer.append((path, parts, name))
                else:
                    _put(lexicon.meanings, parts[0], name, path)
    real = {word for file in files.values() for word in _listed(file.not_slips)}
    for file in files.values():
        for name, spellings in file.words.items():
            for word in _listed(spellings.slips):
                for slip in _slips(word) - real:
                    lexicon.meanings.setdefault(slip, name)
    for path, parts, name in longer:
        _put(lexicon.phrases, tuple(lexicon.meaning(part) for part in parts), name, path)
    return lexicon


def _put[Key](known: dict[Key, str], spelling: Key, name: str, path: Path) -> None:
    if known.setdefault(spelling, name) != name:
        reason = f"`{spelling}` stands for `{known[spelling]}` and for `{name}`."
        raise PatternsError(path, None, reason, "Keep it in one place only.")


def _listed(text: str) -> list[str]:
    return [item.strip() for item in text.replace("\n", " ").split(",") if item.strip()]


def _slips(word: str) -> set[str]:
    """One-letter slips of a word: a letter missing (never the first), doubled, or swapped with its neighbour."""
    missing = {word[:i] + word[i + 1 :] for i in range(1, len(word))}
    swapped = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}
    doubled = {word[:i] + word[i] + word[i:] for i in range(len(word))}
    return (missing | swapped | doubled) - {word}
