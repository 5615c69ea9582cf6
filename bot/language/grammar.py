"""The patterns of ``data/grammar.txt`` over classes and words, found by spaCy's matcher.

A pattern is a row of elements: CLASS (capitals), word, either with ``|``, perhaps with ``?``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from bot.language.sentence import Sentence
from bot.language.tables import read_table
from bot.language.tokens import Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import Matcher

# Small words that may stand anywhere inside a term and change nothing: *dua kali aja seminggu*.
PARTICLES = frozenset(
    [
        "saja",
        "deh",
        "sih",
        "dong",
        "lah",
        "doang",
        "kok",
        "nih",
        "tuh",
        "ya",
        "kan",
        "cuma",
        "cukup",
        "hanya",
        "paling",
        "maksimal",
        "minimal",
        "just",
        "only",
        "maybe",
        "roughly",
        "like",
        "really",
    ]
)
UNITS = ("UNIT", "HOURWORD", "TIMES", "PERIOD")


@dataclass(frozen=True)
class Match:
    """A rule that fits tokens ``start`` up to ``end``."""

    rule: str
    start: int
    end: int
    tokens: tuple[Token, ...]

    def first(self, *kinds: str) -> Any:
        """Return the value of the first token of these classes, None where there is none."""
        return next((token.value for token in self.tokens if token.kind in kinds), None)

    def all(self, *kinds: str) -> list[Any]:
        """Return the values of all tokens of these classes."""
        return [token.value for token in self.tokens if token.kind in kinds]

    def has(self, *norms: str) -> bool:
        """Tell whether one of these words stands in the match."""
        return any(token.norm in norms for token in self.tokens)


def find_matches(sentence: Sentence) -> list[Match]:
    """Return matches that do not overlap, the longest first at each place, in the order of the sentence."""
    from spacy.tokens import Doc

    if not sentence.tokens:
        return []
    nlp, matcher = _matcher(sentence.language)
    places = [place for place, token in enumerate(sentence.tokens) if token.norm not in PARTICLES]
    tokens = [sentence.tokens[place] for place in places]
    doc = Doc(nlp.vocab, words=[token.norm for token in tokens], tags=[token.kind or token.norm for token in tokens])
    order = {rule: place for place, rule in enumerate(read_table("grammar"))}
    spans = sorted(
        (start - end, order[nlp.vocab.strings[rule]], start, end, nlp.vocab.strings[rule])
        for rule, start, end in matcher(doc)
    )
    taken = [False] * len(tokens)
    matches = []
    for _, _, start, end, rule in spans:
        counted = (
            rule == "no_term" and tokens[end - 1].kind == "NUMBER" and end < len(tokens) and tokens[end].kind in UNITS
        )
        dated = rule == "clock" and start and tokens[start - 1].norm == "tanggal"  # *tanggal 30 | pagi*
        if not counted and not dated and not any(taken[start:end]):  # *level 3* is no term, *jalan 3 menit* is one
            taken[start:end] = [True] * (end - start)
            matches.append(Match(rule, places[start], places[end - 1] + 1, tuple(tokens[start:end])))
    return sorted(matches, key=lambda match: match.start)


@cache
def _matcher(language: str) -> tuple[Language, Matcher]:
    """Build the vocabulary and the matcher of one language, once a process."""
    import spacy
    from spacy.matcher import Matcher

    nlp = spacy.blank(language)
    matcher = Matcher(nlp.vocab)
    for rule, patterns in read_table("grammar").items():
        matcher.add(rule, [[_element(part) for part in pattern.split()] for pattern in patterns])
    return nlp, matcher


def _element(part: str) -> dict[str, Any]:
    """Turn one element of a pattern into the matcher's own form."""
    optional = part.endswith("?") and len(part) > 1
    names = (part[:-1] if optional else part).replace("_", " ").split("|")
    names = ["," if name == "COMMA" else name for name in names]
    key = "TAG" if any(name.isupper() for name in names) else "ORTH"  # a plain word has itself as its tag
    element: dict[str, Any] = {key: {"IN": names}}
    if optional:
        element["OP"] = "?"
    return element
