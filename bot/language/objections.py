"""Words that object to something: *kelamaan*, "evenings don't work", *jangan malem*."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from bot.language.found import TERMS, Found
from bot.language.sentence import Sentence
from bot.language.sequences import phrases_of
from bot.language.tables import read_table, small

WINDOW = 9  # tokens looked at for one phrase


@dataclass(frozen=True)
class Objection:
    """Objecting words at tokens ``start`` up to ``end``; ``data/objections.txt`` explains the rest."""

    start: int
    end: int
    direction: str
    default: str | None
    terms: tuple[str, ...]

    def may_mean(self, item: Found) -> bool:
        """Tell whether the words may be about this term; a condition is never objected to."""
        if item.term == "until" and self.default == "amount":  # "until Christmas is too long"
            return True
        return item.term in self.terms or self.terms == ("any",) and item.term != "condition"


def find_objections(sentence: Sentence) -> list[Objection]:
    """Return the objecting words of a sentence, the longest at each place."""
    spared = [False] * len(sentence.tokens)
    for start, end in phrases_of("objections", "not_objecting").found_in(sentence.norms):
        spared[start:end] = [True] * (end - start)
    objections: list[Objection] = []
    place = 0
    while place < len(sentence.tokens):
        lacking = place > 0 and sentence.norms[place - 1] in ("tanpa", "without")  # *tanpa terburu-buru*
        item = None if spared[place] or lacking or _says_which(sentence, place) else _objection_at(sentence, place)
        if item is not None:
            objections.append(item)
        place = item.end if item else place + 1
    return objections


def _says_which(sentence: Sentence, place: int) -> bool:
    """Tell whether "not" only says which one of something: *satu rapat yang nggak penting*."""
    which = place if sentence.norms[place] == "yang" else place - 1
    if which < 1 or sentence.norms[which : which + 2] not in (["yang", "tidak"], ["yang", "bukan"]):
        return False
    noun = sentence.tokens[which - 1]
    kind = any(item.start <= which - 1 < item.end for item in find_kinds(sentence))
    return noun.kind == "" and noun.norm.isalpha() and not kind and not noun.norm.endswith("nya")


def _without_adverbs(sentence: Sentence, place: int) -> tuple[list[str], list[int]]:
    """Return the next words and their places without small adverbs: "doesn't really work" is "doesn't work"."""
    kept = [place]
    for ahead in range(place + 1, min(place + WINDOW, len(sentence.norms))):
        if sentence.norms[ahead] not in small("adverbs"):
            kept.append(ahead)
    return [sentence.norms[kept_place] for kept_place in kept], kept


def find_kinds(sentence: Sentence) -> list[Found]:
    """Return the words that name a term without a value: *jamnya*, "the day"."""
    kinds = []
    for term in TERMS:
        if f"kind {term}" in read_table("objections"):
            spans = phrases_of("objections", f"kind {term}").found_in(sentence.norms)
            kinds += [Found(term, None, start, end) for start, end in spans]
    return kinds


def _objection_at(sentence: Sentence, place: int) -> Objection | None:
    if _closes_with_no(sentence, place):
        return Objection(place, place + 1, "post", None, ("any",))
    if _falls_short(sentence, place):
        return Objection(place, place + 1, "post", "amount", ("amount", "frequency", "days"))
    if sentence.norms[place : place + 2] == ["a", "lot"] and not _is_said_of(sentence, place):
        return None
    best: Objection | None = None
    norms, places = _without_adverbs(sentence, place)
    for key, (direction, default, terms) in _keys().items():
        length = phrases_of("objections", key).length_at(norms, 0)
        end = places[length - 1] + 1 if length else 0
        if length and (best is None or end > best.end):
            best = Objection(place, end, direction, default, terms)
    if best is None:
        return _too(sentence, place)
    if best.end >= len(sentence.norms):
        return best
    unable = sentence.norms[place] in ("tidak", "can't", "susah", "sulit")  # "can't sleep" says how things are
    unwilling = sentence.norms[best.end - 1] in ("mau", "ingin")
    return None if unable and not unwilling and sentence.norms[best.end] in small("verbs_after_cannot") else best


def _falls_short(sentence: Sentence, place: int) -> bool:
    """Tell whether *kurang* says by itself that something is too little: *5 menit mah kurang*, *kurang buat aku*."""
    if sentence.norms[place] != "kurang" or place == 0 or sentence.norms[place - 1] in small("before_less"):
        return False
    following = sentence.norms[place + 1] if place + 1 < len(sentence.norms) else "."
    return not following[0].isalnum() or following in small("after_less")


def _is_said_of(sentence: Sentence, place: int) -> bool:
    """Tell whether "a lot" is said of something ("30 minutes is a lot"), and not how much one likes it."""
    ahead = place - 1
    while ahead >= 0 and sentence.norms[ahead] in small("adverbs"):
        ahead -= 1
    counted = ahead >= 0 and sentence.tokens[ahead].kind in ("UNIT", "HOURWORD", "PERIOD", "DAILY", "TIMES", "COUNT")
    return ahead < 0 or counted or sentence.norms[ahead] in small("before_a_lot") or not sentence.norms[ahead].isalnum()


def is_abstaining(sentence: Sentence, objection: Objection, found: list[Found]) -> bool:
    """Tell whether "skip" and the like are what the client means to do: "I'm going to skip takeaways"."""
    if sentence.norms[objection.start] not in small("abstaining"):
        return False
    led = phrases_of("activities", "strong").found_in(sentence.norms[: objection.start])
    places = range(objection.end, min(objection.end + 3, len(sentence.norms)))
    named = any(item.start in places for item in find_kinds(sentence))
    named = named or any(item.start == objection.end for item in found)
    pointed = bool(places) and sentence.norms[places[0]] in ("it", "that", "this", "the", "them", "itu", "ini")
    return bool(led) and led[-1][1] == objection.start and not named and not pointed


def _too(sentence: Sentence, place: int) -> Objection | None:
    """Read "too scary", *terlalu formal*: too much of anything objects to what it is said of."""
    following = sentence.norms[place + 1] if place + 1 < len(sentence.norms) else ""
    if sentence.norms[place] not in ("too", "terlalu") or not following.isalpha() or following in small("trailing"):
        return None
    return Objection(place, place + 2, "post", None, ("any",))


def _closes_with_no(sentence: Sentence, place: int) -> bool:
    """Tell whether a bare no stands at the end of its clause, after what it means: "but the journaling no"."""
    if sentence.norms[place] not in small("closing_no"):
        return False
    clause, after = sentence.tokens[place].clause, place + 1
    if any(sentence.norms[p] in small("asks_first") for p in range(place) if sentence.tokens[p].clause == clause):
        return False  # *bisa digeser ke sore ga* asks
    while after < len(sentence.tokens) and sentence.norms[after] in small("after_no"):
        after += 1
    last = after == len(sentence.tokens) or sentence.tokens[after].clause != clause
    return last and place > 0 and sentence.tokens[place - 1].clause == clause and sentence.norms[place - 1][0].isalnum()


@cache
def _keys() -> dict[str, tuple[str, str | None, tuple[str, ...]]]:
    """Return table key → (direction, default term, terms it may mean)."""
    keys: dict[str, tuple[str, str | None, tuple[str, ...]]] = {}
    for key in read_table("objections"):
        parts = key.split()
        if len(parts) == 3:
            keys[key] = (parts[0], None if parts[1] == "-" else parts[1], tuple(parts[2].split(",")))
    return keys
