"""What the client will not do: never, not now, or only if (rule 4).

A limit names a thing, save where the client only says "not now" or "only if …" to what is on the table (``about`` is
None then). A bare "never" or *ogah* turns an offer down and is no limit.
"""

from __future__ import annotations

from typing import Any

from bot.language.conditions import unwilling_before
from bot.language.found import Found
from bot.language.limit_words import Limiting, Span, clause_start, find_limiting, stripped, thing_before
from bot.language.sentence import Sentence
from bot.language.sequences import phrases_of
from bot.language.stretches import ends_clause, length_at
from bot.language.tables import read_words

Limit = dict[str, Any]


def read_limit(sentence: Sentence, found: list[Found]) -> tuple[Limit | None, Span | None]:
    """Return the limit, what it is about in the client's words, and the tokens it covers; None where there is none."""
    limiting = find_limiting(sentence, found)
    dated = any(item.term == "start" and item.value for item in found)
    unready = [item for item in limiting if item.kind == "not_now" and _is_only_unready(sentence, item)]
    limiting = [item for item in limiting if not (dated and item in unready)]  # *belum siap mental, lusa aja*
    not_now = [item for item in limiting if item.kind == "not_now"]
    never = [item for item in limiting if item.kind == "never" and item.thing[0] < item.thing[1]]
    chosen = next((item for item in not_now if item.follows), None) or next(iter([*never, *not_now]), None)
    if chosen is not None:
        return _limit(sentence, chosen, found, not_now=bool(not_now)), chosen.covers
    return _only_if(sentence, found)


def _limit(sentence: Sentence, chosen: Limiting, found: list[Found], *, not_now: bool) -> Limit:
    """Return the limit; "never … yet" is not now, "never … unless" is only if."""
    kind, thing = chosen.kind, chosen.thing
    if kind == "never" and (not_now or _is_for_now(sentence, chosen)):
        kind = "not_now"
    unless = [
        item for item in found if item.term == "condition" and sentence.norms[item.start] in ("unless", "kecuali")
    ]
    if kind == "never" and unless:
        kind = "only_if"
    return {"kind": kind, "about": sentence.typed(*_without_time(sentence, thing)) or None}


def _is_only_unready(sentence: Sentence, item: Limiting) -> bool:
    """Tell whether the words only say how the client is (*belum siap mental*), and name no thing."""
    named = set(sentence.norms[slice(*item.thing)]) - read_words("limits", "of_mind")
    ready = {"siap", "ready"} & set(sentence.norms[slice(*item.covers)])
    return bool(ready) and item.follows and item.thing[0] < item.thing[1] and not named


def _is_for_now(sentence: Sentence, chosen: Limiting) -> bool:
    """Tell whether the clause says "yet", "for now", *dulu*."""
    first, last = clause_start(sentence, chosen.covers[0]), chosen.covers[1]
    while last < len(sentence.norms) and not ends_clause(sentence.norms[last]):
        last += 1
    return bool(phrases_of("limits", "soon").found_in(sentence.norms[first:last]))


def _without_time(sentence: Sentence, thing: Span) -> Span:
    for start, end in phrases_of("limits", "soon").found_in(sentence.norms):
        if thing[0] < start and end == thing[1]:
            return thing[0], start
    return thing


def _only_if(sentence: Sentence, found: list[Found]) -> tuple[Limit | None, Span | None]:
    """Return the limit set by a proviso about one's own willingness."""
    for item in found:
        if item.term != "condition":
            continue
        words = {norm.removesuffix("'s") for norm in sentence.norms[item.start : item.end]}
        unless = sentence.norms[item.start] in ("kecuali", "unless")
        unwilling = unwilling_before(sentence, item.start) if unless else None
        around = words & read_words("conditions", "circumstance")
        if unwilling is not None and not around and (thing := stripped(sentence, unwilling, item.start))[0] < thing[1]:
            covered = clause_start(sentence, unwilling), item.end
            return {"kind": "only_if", "about": sentence.typed(*thing)}, covered
        only = _only_before(sentence, item.start)
        if (
            words & read_words("conditions", "circumstance")
            or only is None
            and not length_at(sentence, item.start, "only_if")
            and not phrases_of("limits", "only_then").length_at([*sentence.norms, "."], item.end)
        ):
            continue
        thing = thing_before(sentence, item.start) if only is None else stripped(sentence, only + 1, item.start)
        if any(other.touches(*thing) for other in found) or _is_willingness(sentence, thing):
            thing = (item.start, item.start)  # what stands before is another term, not the thing meant
        return {"kind": "only_if", "about": sentence.typed(*_without_willingness(sentence, thing)) or None}, thing
    return None, None


def _without_willingness(sentence: Sentence, thing: Span) -> Span:
    """Leave out that the client is willing, where the thing itself follows: "willing to | talk to dad"."""
    start, end = thing
    words = read_words("limits", "willing_words")
    opening = start
    while opening < end and sentence.norms[opening] in words | read_words("limits", "willing"):
        opening += 1
    said = opening < end and bool(words & set(sentence.norms[start:opening]))
    return (opening + (sentence.norms[opening] in ("to", "untuk", "buat")), end) if said else thing


def _is_willingness(sentence: Sentence, thing: Span) -> bool:
    """Tell whether the words only say that the client is willing: "I'm willing", *maunya*, "I'd do it"."""
    return set(sentence.norms[slice(*thing)]) <= read_words("limits", "willing", "around", "leading")


def _only_before(sentence: Sentence, end: int) -> int | None:
    """Return the place of "only" in the clause before a condition: "I'd only go back if they apologised"."""
    places = range(clause_start(sentence, end), end)
    return next((place for place in places if sentence.norms[place] in ("only", "hanya", "cuma")), None)
