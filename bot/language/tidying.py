"""What goes from the client's words before they are quoted: chat stamps, words said twice in speaking, fillers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language.kinds_of_text import CLOCK, DAY, SPEAKER, without_fillers
from bot.language.spelling import clean
from bot.language.tables import read_words

STAMP = re.compile(
    rf"^[ \t]*(?:"
    rf"[\[(]?(?:{DAY},?\s+{CLOCK}|{CLOCK},?\s+{DAY})\s*(?:[\])]\s*|[-–—]\s*)(?:{SPEAKER}:)?"  # [12/11/26, 21:04] Rio:
    rf"|[\[(]?(?:{DAY},?\s+)?{CLOCK}[\])]\s*{SPEAKER}:"  # [21:04] Rio:
    rf"|{SPEAKER}[ \t]*[\[(](?:{DAY},?\s+{CLOCK}|{CLOCK},?\s+{DAY})[\])]:?"  # Rio [12/11/26, 21:04]
    rf")[ \t]*",
    re.MULTILINE,
)
NAMED = re.compile(r"([^:\n\[\]()]{1,40}):?\s*$")  # the speaker at the end of a stamp
WORD = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")
SHORTEST_OWN = 4  # words of a client's line that tells something
LONGEST_STAMMER = 3  # words said twice together


def stamps(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of every time stamp of a pasted chat, with the speaker's name behind or before it."""
    return [match.span() for match in STAMP.finditer(text)]


def lines_of_others(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of what others say in a pasted chat, where the client's own lines are known ("Me: …")."""
    found = list(STAMP.finditer(text))
    speakers = [(NAMED.search(match.group()) or ["", ""])[1].strip().lower() for match in found]
    if not read_words("leads", "own_lines") & set(speakers):
        return []
    ends = [match.start() for match in found[1:]] + [len(text)]
    lines = list(zip(found, speakers, ends, strict=True))
    own = [text[match.end() : end] for match, speaker, end in lines if speaker in read_words("leads", "own_lines")]
    if max(len(line.split()) for line in own) < SHORTEST_OWN:
        return []  # what was said to the client is all there is to quote
    return [(match.start(), end) for match, speaker, end in lines if speaker not in read_words("leads", "own_lines")]


def tidied(clause: str, language: str | None) -> str:
    """Return a clause as it is quoted: "I'm I'm, um, scared" is "I'm, scared"; all else as typed."""
    text = without_fillers(clause, language or "")
    text = clause if text == clean(clause).strip() else text  # quotation marks and the like stay as typed
    words = list(WORD.finditer(text))
    kept, last = "", 0
    for place in sorted(repeats([word.group() for word in words])):
        kept += text[last : words[place].start()]
        last = words[place + 1].start() if place + 1 < len(words) else len(text)
    return kept + text[last:]


def repeats(words: Sequence[str]) -> frozenset[int]:
    """Return the places of words that come once more right behind, where speakers repeat them while they look for more.

    *pelan pelan* and "very very" are none. words: as typed, signs among them.
    """
    stammered = read_words("leads", "stammer")
    said = [word.lower().replace("’", "'") for word in words]
    found: set[int] = set()
    place = 0
    while place < len(said):
        count = next(
            (n for n in range(LONGEST_STAMMER, 0, -1) if said[place] in stammered and _again(said, place, n)), 0
        )
        found.update(range(place, place + count))
        place += count or 1
    return frozenset(found)


def _again(said: Sequence[str], place: int, count: int) -> bool:
    once = said[place : place + count]
    return once == said[place + count : place + 2 * count] and all(word[0].isalnum() for word in once)
