"""Words that set a limit, and the thing they stand around: "I won't **call her**", *soal **agama** jangan*."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from bot.language.found import Found
from bot.language.limit_topics import is_past_never, says_only_telling, told_things, without_telling
from bot.language.sentence import Sentence
from bot.language.sequences import Phrases, phrases_of
from bot.language.stretches import ends_clause
from bot.language.tables import read_table, read_words, small

Span = tuple[int, int]
PASSIVE = re.compile(r"di[a-z]{3,}")
DOING = re.compile(r"[a-z]{2,}ing")


@dataclass(frozen=True)
class Limiting:
    """Limiting words: their kind, the tokens they take, the thing meant, and whether it follows them."""

    kind: str
    words: Span
    thing: Span
    follows: bool

    @property
    def covers(self) -> Span:
        """The tokens of words and thing together."""
        return min(self.words[0], self.thing[0]), max(self.words[1], self.thing[1])


def find_limiting(sentence: Sentence, found: list[Found]) -> list[Limiting]:
    """Return the limiting words of a sentence, "not now" before "never"; none inside a condition."""
    limiting = []
    for kind in ("not_now", "never"):
        for first, last in _around(sentence, kind):
            thing = stripped(sentence, first[1], last[0])
            if says_only_telling(sentence, thing) and (before := thing_before(sentence, first[0]))[0] < before[1]:
                limiting.append(Limiting(kind, (first[0], last[1]), before, follows=True))
                continue
            bare = set(sentence.norms[slice(*thing)]) <= read_words("limits", "no_thing")
            if not bare and not any(item.touches(*thing) for item in found):
                limiting.append(Limiting(kind, (first[0], last[1]), thing, follows=True))
        for start, end in phrases_of("limits", kind).found_in(sentence.norms):
            if is_past_never(sentence, start, end):
                continue
            if not _is_no_limit(sentence, start, end) and not _about_a_term(sentence, start, end, found):
                limiting.append(_with_thing(sentence, kind, start, end))
    limiting += _of_client(sentence)
    limiting = [item for item in limiting if item.follows or not _waits_for(item, found)]
    limiting = [item for item in limiting if item.follows or not _opens_with_a_term(sentence, item, found)]
    for kind, words, thing in told_things(sentence):
        limiting.insert(0, Limiting(kind, words, stripped(sentence, *thing), follows=False))
    conditions = [item for item in found if item.term == "condition"]
    return [item for item in limiting if not any(_hangs_on(sentence, item, condition) for condition in conditions)]


def _opens_with_a_term(sentence: Sentence, item: Limiting, found: list[Found]) -> bool:
    """Tell whether what stands before is a day or a helper, which is refused (*sama ipar ogah*).

    For good is a limit all the same: "Sundays are never possible".
    """
    if {"never", "pernah"} & set(sentence.norms[slice(*item.words)]):
        return False
    return any(other.term in ("days", "time_of_day", "support") and other.start == item.thing[0] for other in found)


def _waits_for(item: Limiting, found: list[Found]) -> bool:
    """Tell whether what stands before a "not now" is when the client would begin: "once it's over, I'd rather wait"."""
    return item.kind == "not_now" and any(other.term == "start" and other.touches(*item.thing) for other in found)


def _hangs_on(sentence: Sentence, item: Limiting, condition: Found) -> bool:
    """Tell whether a never stands inside a condition, or only says what then happens ("if it rains, I won't go")."""
    if condition.start < item.words[0] < condition.end:
        return True
    opened_by = sentence.norms[condition.start]
    near = 0 <= item.words[0] - condition.end <= 2
    return item.kind == "never" and near and opened_by in ("if", "kalau", "jika", "bila", "apabila")


def thing_before(sentence: Sentence, end: int) -> Span:
    """Return the thing named before: in the same clause, else in the one just before."""
    end -= end > 0 and sentence.norms[end - 1] in ("aku", "saya", "i")  # who will not, not what
    start = clause_start(sentence, end)
    span = stripped(sentence, start, end)
    for _ in range(2):  # a "though" or a comma alone may stand between
        if span[0] < span[1] or start < 2:
            break
        end, start = start - 1, clause_start(sentence, start - 1)
        span = stripped(sentence, start, end)
    return span


def clause_start(sentence: Sentence, end: int) -> int:
    """Return where the clause begins that reaches up to ``end``."""
    while end > 0 and not _ends(sentence, end - 1):
        end -= 1
    return end


def stripped(sentence: Sentence, start: int, end: int) -> Span:
    """Take words off both ends that are no part of the thing: "about", *deh*, "never" said once more."""
    around, after = read_words("limits", "around"), read_words("limits", "around", "after") - {"i", "aku", "saya"}
    limiting = phrases_of("limits", "never", "not_now", "leading")
    while start < end:
        length = limiting.length_at(sentence.norms[:end], start)
        if not length and sentence.norms[start] not in around and sentence.norms[start][0].isalnum():
            break
        start += length or 1
    while start < end and (_says_no_thing(sentence, end - 1, after) or end - start > 1 and _calls(sentence, end - 1)):
        end -= 1
    alone = set(sentence.norms[start:end]) <= read_words("limits", "vocatives", "around", "after", "pointing")
    return (start, start) if alone else (start, end)


def _says_no_thing(sentence: Sentence, place: int, after: Collection[str]) -> bool:
    """Tell whether a word at the end is no part of the thing; in *minta maaf* and "say sorry" it is."""
    sorry = sentence.norms[max(0, place - 1) : place + 1] in (["minta", "maaf"], ["say", "sorry"])
    return sentence.norms[place] in after and not sorry or not sentence.norms[place][0].isalnum()


def _calls(sentence: Sentence, place: int) -> bool:
    return sentence.typed(place, place + 1).lower() in read_words("leads", "address")


def _with_thing(sentence: Sentence, kind: str, start: int, end: int) -> Limiting:
    """Find the thing: the words after the limiting ones in their clause, else those before."""
    stop = end
    while stop < len(sentence.tokens) and not _ends(sentence, stop):
        stop += 1
    thing = stripped(sentence, end, stop)
    if says_only_telling(sentence, (end, stop)) or says_only_telling(sentence, thing):
        before = thing_before(sentence, start)
        if before[0] < before[1]:
            return Limiting(kind, (start, stop), before, follows=False)
    elif thing[0] < thing[1]:
        thing = without_telling(sentence, thing)
    if thing[0] < thing[1] and _somebody_elses(sentence, start, thing[0]):
        return Limiting(kind, (start, end), (end, end), follows=True)
    if thing[1] - thing[0] == 1 and (front := _taken_up_front(sentence, start, end, thing)):
        return Limiting(kind, (start, stop), front, follows=False)
    if thing[0] < thing[1]:
        return Limiting(kind, (start, end), thing, follows=True)
    if set(sentence.norms[end:stop]) & read_words("limits", "pointing"):  # *ga ada yang cocok, ogah semua*
        return Limiting(kind, (start, end), (end, end), follows=True)
    return Limiting(kind, (start, end), thing_before(sentence, start), follows=False)


def _taken_up_front(sentence: Sentence, start: int, end: int, verb: Span) -> Span | None:
    """Return the thing before where a lone verb of the client's follows: *obat tidur | ga akan pernah aku | minum*."""
    own = ("aku", "saya", "i")
    said = {sentence.norms[start], sentence.norms[start - 1] if start else "", *sentence.norms[end : verb[0]]}
    if not said & set(own):
        return None
    last = start - (start > 0 and sentence.norms[start - 1] in own)
    before = stripped(sentence, clause_start(sentence, last), last)
    return before if before[0] < before[1] else None


def _somebody_elses(sentence: Sentence, start: int, verb: int) -> bool:
    """Tell whether somebody else never does it ("my brother never …", *bapak gak pernah mau …*): that is told.

    What the client does not do to them has the client in the verb: *mantanku gak akan kuhubungi*.
    """
    own = sentence.norms[start] in ("aku", "saya", "i")
    if start == 0 or own or re.match(r"(ku|di)[a-z]{3,}", sentence.norms[verb]):
        return False
    before, whose = sentence.norms[start - 1], sentence.norms[start - 2] if start > 1 else ""
    if before in ("would", "will", "can", "could") and start > 1:
        before, whose = whose, sentence.norms[start - 3] if start > 2 else ""
    whose_own = whose in ("my", "his", "her", "our", "their") and before.isalpha()
    of_theirs = len(before) > 4 and before.endswith(("ku", "nya")) and before not in read_words("leads", "filler")
    return whose_own or of_theirs or before in read_words("limits", "others")


def _of_client(sentence: Sentence) -> list[Limiting]:
    """Find what the client will not have done to them (*ga mau direkam*), and "I'm not telling my parents"."""
    limiting = []
    for place in range(1, len(sentence.norms) - 1):
        two, following = sentence.norms[place - 1 : place + 1], sentence.norms[place + 1]
        done = two in (["tidak", "mau"], ["tidak", "ingin"]) and PASSIVE.fullmatch(following)
        doing = two == ["i'm", "not"] and DOING.fullmatch(following)
        if (done or doing) and following not in small("no_limit_verbs"):
            limiting.append(_with_thing(sentence, "never", place - 1, place + 1))
    return [item for item in limiting if item.follows]


def _is_no_limit(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether the words belong to a longer phrase that limits nothing ("never mind", "I've never")."""
    for place in (start - 1, start):
        length = phrases_of("limits", "no_limit").length_at(sentence.norms, place) if place >= 0 else 0
        if length > end - start and place + length >= end:
            return True
    return False


def _about_a_term(sentence: Sentence, start: int, end: int, found: list[Found]) -> bool:
    """Tell whether the words are about a term: "never on Sundays" objects, *nanti aja setelah sidang* offers."""
    clause = sentence.tokens[start].clause
    rest = [item for item in found if item.start >= end and sentence.tokens[item.start].clause == clause]
    if not rest:
        return False
    around = read_words("limits", "around")
    return all(norm in around or not norm[0].isalnum() for norm in sentence.norms[end : rest[0].start])


def _around(sentence: Sentence, kind: str) -> list[tuple[Span, Span]]:
    """Return the places of limiting words that stand around the thing: "leave my family out of it"."""
    found = []
    for opening, closing in _pairs(kind):
        for first in opening.found_in(sentence.norms):
            closings = [span for span in closing.found_in(sentence.norms) if span[0] > first[1]]
            inside = range(first[1], closings[0][0] - 1) if closings else range(0)  # a comma may stand before "ever"
            if closings and all(not _ends(sentence, place) for place in inside):
                found.append((first, closings[0]))
    return found


@cache
def _pairs(kind: str) -> list[tuple[Phrases, Phrases]]:
    patterns = [pattern.split("~") for pattern in read_table("limits")[f"{kind}_around"]]
    return [(Phrases([opening]), Phrases([closing])) for opening, closing in patterns]


def _ends(sentence: Sentence, place: int) -> bool:
    return ends_clause(sentence.norms[place]) or sentence.norms[place] in small("clause_ending")
