"""The crisis screen: finds what is said outright, in Indonesian, English and mixtures, in any text the door allows.

It needs no process, network or database. Nothing is opened when the module is imported: `open_screen` reads the
pattern files once. Every sentence becomes a row of meanings (`lexicon`), sayings that are no crisis are set aside, the
patterns (`rules`) are looked for in what is left, and the words around each find (`context`) decide its level.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from bot.language.detect import detect_language
from bot.safety import context, unmask
from bot.safety.finding import LEVELS, Finding, lowered, more_urgent, raised
from bot.safety.lexicon import Lexicon, load_lexicon
from bot.safety.rules import NamedRule, Pattern, load_idioms, load_rules

PATTERNS = Path(__file__).parent / "patterns"


def open_screen(patterns: Path = PATTERNS) -> Screen:
    """The screen over the pattern files; raises PatternsError where one of them is wrong."""
    lexicon = load_lexicon(patterns)
    screen = Screen(lexicon, load_rules(patterns, lexicon), load_idioms(patterns, lexicon))
    screen.screen("halo hello")  # reads the spelling lists now and not in front of the first client
    return screen


class Screen:
    """Looks for statements of crisis. Safe to share between threads: it keeps nothing of what it reads."""

    def __init__(self, lexicon: Lexicon, rules: list[NamedRule], idioms: list[Pattern]) -> None:
        self._lexicon = lexicon
        owned = [(pattern, rule) for rule in rules for pattern in rule.patterns]
        within = [each for each in owned if not each[1].rule.across]
        self._across: _Index[NamedRule] = _Index(each for each in owned if each[1].rule.across)
        self._rules: _Index[NamedRule] = _Index(each for each in within if not each[1].rule.strong)
        self._strong: _Index[NamedRule] = _Index(each for each in owned if each[1].rule.strong)
        self._idioms: _Index[None] = _Index((pattern, None) for pattern in idioms)

    def screen(self, text: str) -> Finding | None:
        """The most urgent statement of crisis in `text`, or None. The whole text is read, whatever its length."""
        worst: Finding | None = None
        before: list[str] = []
        for segment in context.segments(self._words(text)):
            row = self._lexicon.merged(segment)
            calm = self._without_idioms(row)
            both, before = [*before, *calm], calm
            for words, index in ((row, self._strong), (calm, self._rules), (both, self._across)):
                for pattern, rule, start, end in index.found(words):
                    worst = more_urgent(worst, _finding(pattern, rule, words, start, end, self._lexicon))
        if worst is None:
            return None
        return replace(worst, language="en" if detect_language(unmask.plain(text)) == "en" else "id")

    def _words(self, text: str) -> list[str]:
        words: list[str] = []
        for word in unmask.words(text, self._lexicon.knows, self._lexicon.hidden):
            if word in self._lexicon.contractions:
                words += self._lexicon.contractions[word].split()
            elif (glued := self._unglued(word)) is not None:
                words += glued
            else:
                words.append(word.removesuffix("'s").replace("'", ""))
        return words

    def _unglued(self, word: str) -> list[str] | None:
        if len(word) < 8 or self._lexicon.knows(word):
            return None
        for piece, meaning in self._lexicon.glued.items():
            if piece in word:
                return meaning.split()
        return None

    def _without_idioms(self, row: list[str]) -> list[str]:
        calm = list(row)
        for _, _, start, end in self._idioms.found(row):
            calm[start:end] = [word if word in ("ME", "NOT", context.QUOTE) else "_" for word in calm[start:end]]
        return calm


def _finding(
    pattern: Pattern, named: NamedRule, row: list[str], start: int, end: int, lexicon: Lexicon
) -> Finding | None:
    """What a pattern found at `start` amounts to, given the words around it; None where it is no crisis after all."""
    rule, level, reason = named.rule, named.rule.level, named.id
    if (rule.whole and not context.stands_alone(row, start, end)) or context.is_quoted_title(row, start):
        return None
    whom = rule.about or context.about(row, start, end, lexicon)
    if rule.happened and (context.is_only_wanted(row, start, end) or context.was_long_ago(row, start, end)):
        return None
    if rule.whole and whom != "client":
        return None
    if context.denied(row, start, end, pattern.says_no, lexicon):
        if rule.negated is None:
            return None
        level, reason = rule.negated, reason + "+negated"
    elif not rule.calm and context.was_long_ago(row, start, end):
        level, reason = lowered(level), reason + "+past"
    elif not rule.calm and level != "hinted" and context.is_now(row, start, end):
        level, reason = raised(level), reason + "+now"
    if whom != "client" and named.kind in ("suicide", "self_injury") and not rule.calm:
        level = max(level, "passive", key=LEVELS.index)
    return Finding(named.kind, level, reason, "id", whom)


class _Index[Owner]:
    """Patterns by a word they cannot do without, so that an ordinary sentence wakes few of them."""

    def __init__(self, patterns: Iterable[tuple[Pattern, Owner]]) -> None:
        self._patterns = list(patterns)
        self._by_word: dict[str, list[int]] = {}
        for number, (pattern, _) in enumerate(self._patterns):
            for word in min(pattern.needs, key=len):
                self._by_word.setdefault(word, []).append(number)

    def found(self, row: list[str]) -> Iterator[tuple[Pattern, Owner, int, int]]:
        """Every pattern that is in the row, in the order of the files, with its owner and where it begins and ends."""
        present = set(row)
        woken = sorted({number for word in present for number in self._by_word.get(word, ())})
        if not woken:
            return
        written = " ".join(row) + " "
        number_at: dict[int, int] = {}
        places: dict[str, list[int]] = {}
        at = 0
        for count, word in enumerate(row):
            number_at[at] = count
            places.setdefault(word, []).append(at)
            at += len(word) + 1
        number_at[at] = len(row)
        for pattern, owner in (self._patterns[number] for number in woken):
            if any(need.isdisjoint(present) for need in pattern.needs):
                continue
            for start in sorted(place for begins in pattern.starts & present for place in places[begins]):
                if match := pattern.shape.match(written, start):
                    yield pattern, owner, number_at[start], number_at[match.end()]
