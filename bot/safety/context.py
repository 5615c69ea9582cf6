"""What stands around a crisis statement: denial, whom it is about, when, quotation, and where sentences end."""

from __future__ import annotations

from collections.abc import Sequence

from bot.safety.finding import About
from bot.safety.lexicon import Lexicon

PAUSE = ","
QUOTE = '"'
_OTHERS = frozenset({"PERSON", "LOVER", "CHILD", "YOUNG"})
_SELF = frozenset({"ME", "SELF"})
#: A statement stands alone when its clause has at most this many words besides.
_ALONE = 2
#: A pause and two words.
_SHORT = 3
_SUFFERED = frozenset({"BE_HARMED", "RAPED", "KILLED"})
_NOT_DONE = frozenset({"WANT", "WILL", "THINK", "TRY", "HOPE", "BETTER", "FEEL", "IF", "HOW", "FEAR"})
_BACK = frozenset({"TONIGHT", "ANYMORE", "STILL", "again", "balik", "kambuh"})


def segments(words: Sequence[str]) -> list[list[str]]:
    """Sentences as rows of words; `...` and emoji end none, a line break is a pause, quotes are kept."""
    rows: list[list[str]] = [[]]
    for word in words:
        if word in (".", ";") or not set(word) - set("!?"):
            rows.append([])
        elif word == "…" or not set(word) - {"."}:
            continue
        elif word in (",", ":", "\n"):
            rows[-1].append(PAUSE)
        elif word in '"“”«»':
            rows[-1].append(QUOTE)
        else:
            rows[-1].append(word)
    return [row for row in rows if row]


def denied(row: Sequence[str], start: int, end: int, says_no: bool, lexicon: Lexicon) -> bool:
    """Whether a "not" reaches the statement at `start`, with nothing but small words between, or stands inside it
    without being part of it."""
    if not says_no and "NOT" in row[start:end]:
        return True
    at = start - 1
    while at >= 0 and row[at] in lexicon.bridge:
        at -= 1
    if at == 0 and start > 1 and row[1] == "ME":
        return False  # "no i want to …", "ga aku mau …": an answer and then a sentence of its own
    return at >= 0 and row[at] == "NOT"


def about(row: Sequence[str], start: int, end: int, lexicon: Lexicon) -> About:
    """Whom the statement is about: the nearest person named in or just before it, else the client.

    Of what is suffered ("dipukul …") only the person before it counts; the one after it does it.
    """
    if row[start] in _SUFFERED:
        end = start
    if row[:start].count(QUOTE) % 2:
        speakers = [word for word in row[:start] if word in _OTHERS | _SELF]
        return "someone_else" if speakers and speakers[0] in _OTHERS else "client"
    told = False
    for at in range(end - 1, -1, -1):
        word = row[at]
        if word in _SELF:
            return "client"
        if word in _OTHERS:
            return "someone_else"
        told = told or word in ("SAYS", "THREATEN")
        if at < start and not told and word not in lexicon.link:
            return "client"
    return "client"


def stands_alone(row: Sequence[str], start: int, end: int) -> bool:
    """Whether the statement is all that its clause says, but for two words."""
    first, last = _clause(row, start, end)
    return (last - first) - (end - start) <= _ALONE


def is_quoted_title(row: Sequence[str], start: int) -> bool:
    """Whether the statement is the title or text of a song, film or book, in quotes."""
    return row[:start].count(QUOTE) % 2 == 1 and "MEDIA" in row[:start]


def is_only_wanted(row: Sequence[str], start: int, end: int) -> bool:
    """Whether the statement tells of a wish, plan, fear or thought and not of something done."""
    return bool(_NOT_DONE & set(row[max(start - 2, 0) : end]))


def was_long_ago(row: Sequence[str], start: int, end: int) -> bool:
    """Whether the clause speaks of earlier times only ("dulu", "last year"), or a short one beside it does."""
    first, last = _near(row, start, end)
    near = row[first:last]
    # *dulu* after the statement means "first", as in *tidur dulu*
    return ("PAST" in near or "DULU" in row[first:start]) and not _BACK & set(near) and not _says_now(near)


def is_now(row: Sequence[str], start: int, end: int) -> bool:
    """Whether the clause says that it is about to happen ("malam ini", "tonight"), or a short one beside it does."""
    first, last = _near(row, start, end)
    return "TONIGHT" in row[first:last] or _says_now(row[end : end + 4])


def _clause(row: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """Where the clause around a statement begins and ends."""
    while start > 0 and row[start - 1] != PAUSE:
        start -= 1
    while end < len(row) and row[end] != PAUSE:
        end += 1
    return start, end


def _near(row: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """Where the clause around a statement begins and ends, with the clauses beside it that are a word or two long."""
    first, last = _clause(row, start, end)
    before = _clause(row, first - 1, first - 1)[0] if first else first
    after = _clause(row, last + 1, last + 1)[1] if last < len(row) else last
    return before if first - before <= _SHORT else first, after if after - last <= _SHORT else last


def _says_now(row: Sequence[str]) -> bool:
    """Whether there is a "now" that is not "not now" or "now no more"."""
    return any(word == "NOW" and "NOT" not in row[max(at - 1, 0) : at + 3] for at, word in enumerate(row))
