"""Clauses that tell how things are, were, or why, and offer nothing (rule 11): complaints, reports, reasons."""

from __future__ import annotations

from bot.language.doing import begins_activity
from bot.language.objections import Objection
from bot.language.sentence import BREAKS, Sentence
from bot.language.sequences import phrases_of
from bot.language.tables import small

Span = tuple[int, int]


def told_spans(sentence: Sentence, objections: list[Objection]) -> list[Span]:
    """Return the clauses that only tell something; one that objects to what is offered does more than that."""
    return [span for span in clauses(sentence) if _only_tells(sentence, span, objections)]


def clauses(sentence: Sentence) -> list[tuple[int, int]]:
    """Return (start, end) of the clauses between signs and joining words."""
    spans: list[tuple[int, int]] = []
    start = 0
    for place in range(1, len(sentence.tokens) + 1):
        if place == len(sentence.tokens) or sentence.tokens[place].clause != sentence.tokens[start].clause:
            begin = start + (sentence.norms[start] in BREAKS)
            if begin < place:
                spans.append((begin, place))
            start = place
    return spans


def is_complaint(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a clause says how things are or were, so that nothing in it is offered."""
    norms = sentence.norms[start:end]
    if is_past(sentence, start, end) or _tells(sentence, start, end) or _cannot(norms):
        return True
    led = phrases_of("activities", "proposing").found_in(norms)  # *kepikiran mau nulis* proposes
    felt = phrases_of("activities", "complaint").found_in(norms)
    felt = [span for span in felt if not any(a <= span[0] and span[1] < b for a, b in led)]
    thought = [span for span in felt if norms[span[0]] == "kepikiran" and start + span[1] < end]
    nothing = [False] * len(sentence.tokens)
    felt = [
        s for s in felt if s not in thought or not begins_activity(sentence, start + s[1], nothing)
    ]  # *… bikin daftar*
    opened = phrases_of("markers", "after", "before", "when", "if").found_in(norms)
    return bool(felt) and not (opened and opened[0][0] < felt[0][0])  # *pas lagi cemas* is a cue


def _cannot(norms: list[str]) -> bool:
    """Tell whether a clause says what the client is not able to do (*ga bisa tidur*); *bisa ga …* asks."""
    verbs = small("verbs_after_cannot")
    return any(norms[p : p + 2] == ["tidak", "bisa"] and norms[p + 2] in verbs for p in range(len(norms) - 2))


def is_past(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a clause names a time gone by ("last night", *kemarin*)."""
    feels = {"rasanya", "rasaku"} & set(sentence.norms[start:end])
    return bool(feels) or any(token.kind == "PAST" for token in sentence.tokens[start:end])


def is_reason(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a clause only gives a reason ("because I work on Fridays")."""
    return sentence.norms[start] in small("reasons") and end > start


def _only_tells(sentence: Sentence, span: Span, objections: list[Objection]) -> bool:
    if is_reason(sentence, *span) or is_past(sentence, *span):
        return True
    objects = any(item.start < span[1] and span[0] < item.end or _follows(sentence, span, item) for item in objections)
    return is_complaint(sentence, *span) and not objects


def _takes_its_time(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether something of the client's takes a time of its own: "my commute already eats 50 minutes"."""
    if sentence.norms[start] not in ("my", "our"):
        return False
    verbs = range(start + 2, min(start + 5, end - 1))
    return any(
        sentence.norms[p] in small("takes_time") and sentence.tokens[p + 1].kind in ("NUMBER", "HALF", "QUARTER")
        for p in verbs
    )


def _follows(sentence: Sentence, span: Span, objection: Objection) -> bool:
    """Tell whether an objection alone in the next clause means this one: *hari Kamis aku selalu lembur, ga bisa*."""
    rest = objection.end
    while rest < len(sentence.norms) and sentence.norms[rest] in small("after_no"):
        rest += 1
    closed = rest == len(sentence.norms) or sentence.norms[rest] in BREAKS or sentence.norms[rest] == ","
    return closed and objection.start == span[1] + 1 and sentence.norms[span[1]] == ","


def _is_for_whom(norms: list[str], place: int) -> bool:
    """Tell whether the words only say for whom: *cukup buat aku yang pemula*."""
    return place > 0 and norms[place] in small("subjects") and norms[place - 1] in small("for_whom")


def _opens_with(norms: list[str], key: str) -> bool:
    """Tell whether a phrase of this key stands first in a clause, past words that lead up to it."""
    first = next((place for place, norm in enumerate(norms) if norm not in small("leading") - small("possessives")), 0)
    return bool(norms) and bool(phrases_of("activities", key).length_at(norms, 0 if first >= len(norms) else first))


def _tells(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a clause reports: "I look after him every day", *aku udah minum obat*."""
    norms = sentence.norms[start:end]
    told = [span for span in phrases_of("activities", "telling").found_in(norms) if not _is_for_whom(norms, span[0])]
    placed = phrases_of("markers", "after", "before", "until").found_in(norms)  # "until my exams are over" is a term
    if told and not (placed and placed[0][0] < told[0][0]) or _opens_with(norms, "telling_first"):
        return True
    if _takes_its_time(sentence, start, end):
        return True
    first = next((norm for norm in norms if norm[0].isalnum()), "")
    if first in small("others"):
        return True
    if sentence.language == "id":
        places = [place for place in range(start, end - 1) if sentence.norms[place] == "sudah"]
        done = [place for place in places if not place or sentence.norms[place - 1] not in small("before_done")]
        return any(begins_activity(sentence, place + 1, [False] * len(sentence.tokens)) for place in done)
    subject = next((place for place in range(start, end) if sentence.norms[place] == "i"), None)
    if subject is None or subject + 1 >= end or small("unreal") & set(sentence.norms[start:subject]):
        return False
    opened = phrases_of("markers", "after", "before", "when", "if").found_in(sentence.norms[start:subject])
    if sentence.norms[subject + 1] == "was":  # "I was thinking of" proposes
        return sentence.norms[subject + 2 : subject + 3] == [] or sentence.norms[subject + 2] not in small("was_open")
    return sentence.norms[subject + 1] not in small("plain_after_i") and not opened
