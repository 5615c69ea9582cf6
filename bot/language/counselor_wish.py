"""What a counselor wants of a client, and the client's own position on it."""

from __future__ import annotations

from bot.language.heard import Heard, Span, hear, is_break, is_word

TABLE = "counselor_wish"
GAP = 4  # words between the counselor and the wish
MOST = 25  # words of the wish, of the position
ENDS = (".", "!", "?", "\n", ";", "(", ")", "…")


def counselor_wish(text: str, language: str) -> tuple[str, str] | None:
    """Return (what the counselor wants, the client's position), both in the client's words; None without such a wish.

    The first is what is to be done ("go back to the choir", *ikut paduan suara lagi*), without whose wish it is; the
    second is empty where the client says none.
    """
    heard = hear(text, language)
    for counselor in heard.places(TABLE, "counselor"):
        for read in (_wished_before, _told_by, _wishing):
            span = read(heard, counselor)
            if span is None or heard.length_at(span[0], TABLE, "no_wish"):
                continue
            if wish := _wish(heard, counselor, span):
                return wish
    return None


def _wished_before(heard: Heard, counselor: Span) -> Span | None:
    """Return what stands before "is what my counselor wants", *itu maunya konselorku*."""
    place = _back(heard, counselor[0], "whose")
    starts = [start for start, end in heard.places(TABLE, "is_what") if end == place and start > 0]
    if not starts:
        return None
    begin = starts[0]
    while begin > 0 and not is_break(heard.norms[begin - 1]):
        begin -= 1
    return (begin, starts[0]) if begin < starts[0] else None


def _wishing(heard: Heard, counselor: Span) -> Span | None:
    """Return what is wished after the counselor: "wants me to …", *nyuruh aku …*, "thinks I should …"."""
    said = _said_before(heard, counselor[0])
    place = _skip(heard, counselor[1], "between", GAP)
    if length := heard.length_at(place, TABLE, "ideas"):
        return place + length, _thing_end(heard, place + length)
    for kind in ("wants", "suggests", "asks", "hopes", "says"):
        if length := heard.length_at(place, TABLE, kind):
            begin = _thing_begin(heard, place + length, kind)
            alone = begin is None and place + length >= heard.rest_of_clause(place)
            if alone and heard.length_at(_back(heard, counselor[0], "whose") - 1, TABLE, "likening"):
                return place + length, place + length  # "like my therapist said"
            if begin is not None:
                return begin, _thing_end(heard, begin)
    begin = _thing_begin(heard, counselor[1], "says") if said else None
    if said and begin is None and not heard.length_at(counselor[1], TABLE, "client"):  # *kata konselor pulang aja*
        end = _thing_end(heard, counselor[1])
        soft = any(heard.length_at(at, TABLE, "soft") for at in range(counselor[1], end))
        begin = counselor[1] if soft else None
    return (begin, _thing_end(heard, begin)) if begin is not None else None


def _thing_begin(heard: Heard, place: int, kind: str) -> int | None:
    """Return where the thing to do begins after a verb of wishing, None where the verb wishes nothing of the client."""
    clients, duties = 0, 0
    begin = place
    while begin < len(heard.norms):
        if length := heard.length_at(begin, TABLE, "client"):
            clients += 1
        elif length := heard.length_at(begin, TABLE, "opening"):
            duties += not heard.length_at(begin, TABLE, "no_duty")
        elif length := heard.length_at(begin, TABLE, "between") if begin == place else 0:
            pass
        else:
            break
        begin += length
    placed = heard.length_at(begin, TABLE, "placing")
    wished = {
        "wants": clients and (duties or placed),
        "suggests": True,
        "asks": True,
        "hopes": clients,
        "says": duties,
    }
    return begin if wished[kind] else None


def _told_by(heard: Heard, counselor: Span) -> Span | None:
    """Return what the client is told to do by the counselor: *disuruh konselorku …*, *disuruh … sama konselor*."""
    whose = _back(heard, counselor[0], "whose")
    begin = _back(heard, whose, "by")
    place = _skip(heard, counselor[1], "client", 1)
    told = heard.length_at(place, TABLE, "told_by") if begin < whose else 0
    if told:  # *sama konselor disuruh …*
        after = _skip(heard, _skip(heard, place + told, "client", 1), "opening", GAP)
        return after, _thing_end(heard, after)
    for start, end in heard.places(TABLE, "told_by"):
        if end == begin:
            after = _skip(heard, _skip(heard, counselor[1], "between", GAP), "opening", GAP)
            return after, _thing_end(heard, after)
        if end < begin < whose and not any(norm in ENDS for norm in heard.norms[start:begin]):
            first = _skip(heard, _skip(heard, end, "client", 1), "opening", GAP)
            return first, begin
    return None


def _said_before(heard: Heard, place: int) -> bool:
    """Tell whether *kata*, "according to" stand right before the counselor."""
    return _back(heard, place, "whose") in {end for _, end in heard.places(TABLE, "according")}


def _back(heard: Heard, place: int, key: str) -> int:
    while heard.length_at(place - 1, TABLE, key):
        place -= 1
    return place


def _skip(heard: Heard, place: int, key: str, most: int) -> int:
    for _ in range(most):
        place += heard.length_at(place, TABLE, key)
    return place


def _thing_end(heard: Heard, begin: int) -> int:
    """Return where the thing to do ends: with the sentence, a "but", a reason, or a comma before the client's own."""
    end = begin
    while end < len(heard.norms) and end - begin < MOST:
        comma = heard.norms[end] in (",", "-", "—")
        if heard.norms[end] in ENDS or heard.length_at(end, TABLE, "turns", "reasons"):
            break
        if comma and heard.length_at(end + 1, TABLE, "own", "turns", "reasons", "lead"):
            break
        end += 1
    return end


def _wish(heard: Heard, counselor: Span, thing: Span) -> tuple[str, str] | None:
    before = _before(heard, min(counselor[0], thing[0]))
    position = _position(heard, thing[1] if thing[1] > counselor[1] else _thing_end(heard, counselor[1]))
    unwilling = [span for span in heard.places(TABLE, "unwilling") if before[0] <= span[0] and span[1] <= before[1]]
    start, end = _trimmed(heard, *thing, lead=False)
    if start == end or end - start == 1 and heard.length_at(start, TABLE, "pointing"):
        if not unwilling:
            return None
        start, end = _trimmed(heard, unwilling[0][1], before[1])
    if not position and unwilling:
        position = heard.typed(*_trimmed(heard, *before))
    typed = heard.typed(start, end)
    return (typed, position) if typed else None


def _before(heard: Heard, place: int) -> Span:
    """Return the clause before the one that speaks of the counselor, without the word that links the two."""
    end = place
    for _ in range(GAP):
        if end > 0 and not heard.length_at(end - 1, TABLE, "likening"):
            end -= 1
    while end > 0 and heard.length_at(end - 1, TABLE, "likening"):
        end -= 1
    start = end
    while start > 0 and heard.norms[start - 1] not in ENDS and end - start < MOST:
        start -= 1
    return start, end


def _position(heard: Heard, place: int) -> str:
    """Return what the client says to it: from the next "but" or own word on, or the next sentence."""
    start = place
    while start < len(heard.norms) and heard.length_at(start, TABLE, "reasons"):
        start = _thing_end(heard, start + 1)
    start, end = _trimmed(heard, start, min(len(heard.norms), start + MOST))
    stop = start
    while stop < end and (heard.norms[stop] not in ENDS or sum(map(is_word, heard.norms[start:stop])) < 2):
        stop += 1
    return heard.typed(*_trimmed(heard, start, stop))


def _trimmed(heard: Heard, start: int, end: int, *, lead: bool = True) -> Span:
    """Take signs off both ends, joining words and fillers off the front, and small words off the end."""
    while start < end:
        length = int(lead) and heard.length_at(start, TABLE, "lead") if is_word(heard.norms[start]) else 1
        if not length or start + length >= end + (heard.norms[start] in ENDS):
            break
        start += length
    while end > start and (not is_word(heard.norms[end - 1]) or heard.length_at(end - 1, TABLE, "tail")):
        end -= 1
    return start, end
