"""Which kind of limit a client means, asked "never, not now, or only if?"."""

from __future__ import annotations

from bot.language.heard import Heard, Span, hear, is_break, is_word

TABLE = "limit_kinds"
ENDS = (".", "!", "?", ";", "\n")


def limit_kind(text: str, language: str) -> tuple[str, str | None] | None:
    """Return the kind ("never", "not_now" or "only_if") and, of "only if", the proviso in the client's words.

    The proviso has no "if" before it; where the client says in which case they will not (*gak mau kalau ramai*), it is
    that whole clause. It is None where only the kind is named; the whole is None where the answer names no kind.
    """
    heard = hear(text, language)
    keys = ("unless", "if") if heard.says(TABLE, "not_ever_denied") else ("unless", "if", "only")
    spans = [span for key in keys for span in _provisos(heard, key)]
    if any(heard.length_at(begin, TABLE, "ready") for _, begin, _ in spans):
        return "not_now", None
    if spans:
        return "only_if", heard.typed(*_whole(heard, *spans[0]))
    if but := _after_consent(heard) or _before_consent(heard):
        return "only_if", heard.typed(*but)
    if heard.says(TABLE, "unsure"):
        return None
    if heard.says(TABLE, "not_ever_denied", "not_now"):
        return "not_now", None
    if heard.says(TABLE, "never"):
        return "never", None
    return ("only_if", None) if heard.says(TABLE, "naming_only") else None


def _provisos(heard: Heard, key: str) -> list[tuple[int, int, int]]:
    """Return where the opening words of this kind begin, where the proviso after them does, and where it ends."""
    excused = {place for span in heard.places(TABLE, "no_proviso") for place in range(*span)}
    found = []
    for start, begin in heard.places(TABLE, key):
        end = _end(heard, begin)
        empty = begin >= end or heard.length_at(begin, TABLE, "if", "not_now")
        empty = empty or key == "only" and not heard.length_at(begin, TABLE, "only_before")
        if not empty and not {start, begin - 1} & excused:
            found.append((start, begin, end))
    return found


def _after_consent(heard: Heard) -> Span | None:
    """Return what follows a yes with a "but" that begins the message: "yes but not at that church"."""
    place = heard.length_at(0, TABLE, "consent")
    if not place:
        return None
    place += heard.norms[place : place + 1] == [","]
    begin = place + heard.length_at(place, TABLE, "but")
    end = _end(heard, begin)
    later = heard.length_at(begin, TABLE, "not_now") and not heard.length_at(begin, TABLE, "refusing")
    return (begin, end) if place < begin < end and not later else None


def _before_consent(heard: Heard) -> Span | None:
    """Return what stands before a consent that closes the message: *sama kakak baru mau*."""
    end = len(heard.norms)
    while end > 0 and not is_word(heard.norms[end - 1]):
        end -= 1
    closing = [start for start, stop in heard.places(TABLE, "closing_consent") if stop == end]
    last = closing[0] if closing else 0
    while last > 0 and not is_word(heard.norms[last - 1]):
        last -= 1
    first = last
    while first > 0 and not is_break(heard.norms[first - 1]):
        first -= 1
    return (first, last) if first < last and not heard.says(TABLE, "not_now") else None


def _whole(heard: Heard, start: int, begin: int, end: int) -> Span:
    """Return the proviso, or its clause where it is the case in which the client will not: *gak mau kalau ramai*."""
    first = start
    while first > 0 and not is_break(heard.norms[first - 1]):
        first -= 1
    refusals = heard.places(TABLE, "refusing")
    if any(first <= at < start <= stop for at, stop in refusals) and not heard.length_at(start, TABLE, "unless"):
        return first, end
    if not heard.length_at(begin - 1, TABLE, "plain_if") or begin - start > 1:
        return begin, end
    last = heard.rest_of_clause(end + (heard.norms[end : end + 1] == [","]))
    closing = [stop for at, stop in refusals if begin < at and end <= stop <= last]
    return (start, max(closing)) if closing else (begin, end)


def _end(heard: Heard, begin: int) -> int:
    """Return where a proviso ends: with its sentence, or before *baru mau*, "otherwise" and the like."""
    end = begin
    while end < len(heard.norms) and heard.norms[end] not in ENDS:
        comma = heard.norms[end] == "," and heard.length_at(end + 1, TABLE, "after_proviso")
        consent = heard.length_at(end, TABLE, "only_then") and _last(heard, end)
        if end > begin and (comma or consent or heard.length_at(end, TABLE, "cutting")):
            break
        end += 1
    while end > begin and (not is_word(heard.norms[end - 1]) or heard.length_at(end - 1, TABLE, "trailing")):
        end -= 1
    return end


def _last(heard: Heard, place: int) -> bool:
    """Tell whether the words of consent close the sentence."""
    end = place + heard.length_at(place, TABLE, "only_then")
    while end < len(heard.norms) and (length := heard.length_at(end, TABLE, "trailing", "only_then")):
        end += length
    return end == len(heard.norms) or is_break(heard.norms[end])
