"""Crisis patterns as data: the file format, and its translation into one regular expression a pattern.

A pattern is a row of elements: a meaning in capitals from the word files (`WANT`), a word in small letters, `(a|b)` for
a choice, `?` after an element that may be missing, `..3` for up to three words of any kind within a clause, `...3` also
over a comma or line break, `~3` for up to three words of a clause none of which is a person. A text is matched as a row
of meanings, so `WANT ..2 DIE` finds "pengen mati aja" and "i wanna die" alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from bot.checked_yaml import Checked, load_checked
from bot.safety.finding import About, Kind, Level
from bot.safety.lexicon import Lexicon, PatternsError

_ELEMENT = re.compile(r"(?:(?P<any>\.{2,3}|~)(?P<gap>\d)|(?P<word>[^\s?()|]+)|\((?P<choice>[^()]+)\))(?P<maybe>\?)?")

_NO_PERSON = "(?!(?:PERSON|LOVER|CHILD|YOUNG|,) )"
_CLAUSE = "(?!, )"
_SAYING = "(?!(?:ME|WANT|HOPE|BETTER|TRY|THINK|,) )"


class Rule(Checked):
    """One thing that can be said. `negated` is what is left when it is denied ("aku gak mau …"); null is nothing.

    whole: the pattern must be (almost) the whole message, for words that are a crisis only when they stand alone.
    about: whom it is about; left out, the words around it tell.
    calm: the past or "tonight" does not change its level.
    strong: looked for before sayings are set aside, for what only looks like one.
    across: looked for over the end of a sentence, in two that follow each other.
    happened: it must have been done, and not only be wanted, planned or thought of.
    """

    level: Level
    any: list[str]
    about: About | None = None
    negated: Level | None = "hinted"
    whole: bool = False
    calm: bool = False
    happened: bool = False
    strong: bool = False
    across: bool = False


class RuleFile(Checked):
    """The rules of one kind, by id."""

    kind: Kind
    rules: dict[str, Rule]


class IdiomFile(Checked):
    """Sayings that are no crisis; their words are set aside before the crisis patterns are tried. In a saying `..3`
    reaches neither over the client nor over a wish, so that "jam 3 pagi pengen mati" is not taken for a clock."""

    idioms: list[str]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One written pattern, ready to be matched at a place in a row of meanings written as `WORD WORD … `.

    starts: the words it can begin with. needs: for each element that may not be missing, the words of which one must
    be there at all. says_no: a denial is part of the pattern itself, as in *gak mau hidup*.
    """

    written: str
    shape: re.Pattern[str]
    starts: frozenset[str]
    needs: tuple[frozenset[str], ...]
    says_no: bool


@dataclass(frozen=True, slots=True)
class NamedRule:
    """A rule with its id (`suicide.die`), kind and patterns."""

    id: str
    kind: Kind
    rule: Rule
    patterns: tuple[Pattern, ...]


def load_rules(folder: Path, lexicon: Lexicon) -> list[NamedRule]:
    """Every crisis rule in `folder`; raises PatternsError naming the file and the pattern that is wrong."""
    rules: dict[str, NamedRule] = {}
    for path in sorted(folder.glob("crisis_*.yml")):
        file = load_checked(path, RuleFile, PatternsError)
        for name, rule in file.rules.items():
            key = f"{file.kind}.{name}"
            if key in rules:
                raise PatternsError(path, None, f"`{key}` is in another file as well.", "Give one another name.")
            patterns = tuple(read_pattern(written, lexicon, path, _CLAUSE) for written in rule.any)
            rules[key] = NamedRule(key, file.kind, rule, patterns)
    return list(rules.values())


def load_idioms(folder: Path, lexicon: Lexicon) -> list[Pattern]:
    """Every saying in `folder` that is no crisis."""
    return [
        read_pattern(written, lexicon, path, _SAYING)
        for path in sorted(folder.glob("idioms_*.yml"))
        for written in load_checked(path, IdiomFile, PatternsError).idioms
    ]


def read_pattern(written: str, lexicon: Lexicon, path: Path, between: str) -> Pattern:
    """One written pattern; `between` limits what `..` may reach over.

    Raises PatternsError where it is malformed or names a word by less than its meaning.
    """
    rest = _ELEMENT.sub("", written).strip()
    if rest or not written.strip():
        raise PatternsError(path, None, f"The pattern `{written}` has `{rest}`.", "Compare it with its neighbours.")
    shape, says_no = "", False
    starts: set[str] = set()
    needs: list[frozenset[str]] = []
    for found in _ELEMENT.finditer(written):
        maybe = found["maybe"] or ""
        if found["gap"]:
            over = {"..": between, "...": "", "~": _NO_PERSON}[found["any"]]
            shape += "(?:" + over + r"\S+ ){0," + found["gap"] + "}?"
            continue
        rows = [_row(option, written, lexicon, path) for option in (found["choice"] or found["word"]).split("|")]
        shape += "(?:" + "|".join("".join(re.escape(word) + " " for word in row) for row in rows) + ")" + maybe
        says_no = says_no or any("NOT" in row for row in rows)
        if not needs:
            starts.update(row[0] for row in rows)
        if not maybe:
            needs.append(frozenset(row[0] for row in rows))
    if not needs or _ELEMENT.match(written)["gap"]:  # type: ignore[index]
        raise PatternsError(path, None, f"The pattern `{written}` begins with anything.", "Begin it with a word.")
    return Pattern(written, re.compile(shape), frozenset(starts), tuple(needs), says_no)


def _row(option: str, written: str, lexicon: Lexicon, path: Path) -> list[str]:
    """One choice as meanings. A small word that stands for a meaning must be written as that meaning, so that the
    file shows how much it covers."""
    words = option.split()
    row = lexicon.merged(words)
    for word in words:
        if word.islower() and (meaning := lexicon.meaning(word)) != word and meaning in row:
            raise PatternsError(
                path, None, f"`{word}` in `{written}` stands for {meaning}.", f"Write {meaning}, or another word."
            )
    return row
