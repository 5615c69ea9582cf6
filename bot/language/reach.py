"""How far an objection reaches: its reasons offer nothing, and alone in its clause it means what stood before."""

from __future__ import annotations

from typing import Any

from bot.language.circumstances import rests_then
from bot.language.found import Found
from bot.language.objections import Objection
from bot.language.sentence import Sentence
from bot.language.stretches import ends_clause
from bot.language.tables import small
from bot.language.telling import clauses

WHEN = ("time_of_day", "days", "cue")
TOLD = ("cue", "frequency", "support")


def reach_of(sentence: Sentence, objection: Objection) -> int:
    """Return where objecting words end, with what something is too short or too long for ("to get into it")."""
    end = objection.end
    ahead = end
    while ahead < len(sentence.norms) and sentence.norms[ahead] in small("for_whom"):
        ahead += 1
    if objection.direction not in ("post", "back") or sentence.norms[ahead : ahead + 1] != ["to"]:
        return end
    while ahead < len(sentence.norms) and not ends_clause(sentence.norms[ahead]):
        ahead += 1
    return ahead


def without_excuses(sentence: Sentence, found: list[Found], objections: list[Objection]) -> list[Found]:
    """Leave out what only says why or when something objected to does not suit.

    "45 minutes is ages **when you've got two under five**", *Kamis saya ada rapat **tiap minggu***.
    """
    kept = [item for item in found if not any(_excuses(sentence, item, objection) for objection in objections)]
    spans = clauses(sentence)
    resting = [span for span in spans if rests_then(sentence, *span, found) or _is_taken_up(sentence, span, found)]
    return [item for item in kept if item.term != "days" or not any(item.touches(*span) for span in resting)]


def _excuses(sentence: Sentence, item: Found, objection: Objection) -> bool:
    if item.term not in TOLD or item.start < objection.end:
        return False
    if any(ends_clause(norm) for norm in sentence.norms[objection.end : item.start]):
        return False
    if small("offers") & set(sentence.norms[objection.end : item.start]):
        return False
    if item.term == "support":  # "evenings are hopeless with the kids"
        return objection.direction == "post" and objection.terms == ("any",) and objection.end == item.start
    if item.term == "frequency":
        return objection.terms == ("days", "start", "time_of_day")
    return objection.direction == "post" and objection.terms[0] in ("amount", "frequency")


def excusing_clauses(
    sentence: Sentence, found: list[Found], objections: list[Objection], offered: dict[str, Any]
) -> list[tuple[int, int]]:
    """Return the clauses that say what one does at a time that does not suit, beside an offer that stands.

    *pagi aku nganter anak, sore aja*; *habis subuh aku tidur lagi, ga bisa*.
    """
    if not offered.get("activity"):
        return []
    return [span for span in clauses(sentence) if _is_replaced(sentence, span, found, objections)]


def _is_replaced(sentence: Sentence, span: tuple[int, int], found: list[Found], objections: list[Objection]) -> bool:
    times = [item for item in found if item.term in WHEN and item.start == span[0]]
    if not times or not small("subjects") & set(sentence.norms[times[0].end : times[0].end + 1]):
        return False
    return _has_other(sentence, times[0], span[1], found) or any(
        alone_after(sentence, objection, times[0]) for objection in objections
    )


def _is_taken_up(sentence: Sentence, span: tuple[int, int], found: list[Found]) -> bool:
    """Tell whether one is busy on a day that another goes for: "Mondays I'm at my dad's, Tuesdays then"."""
    days = next((item for item in found if item.term == "days" and item.start == span[0]), None)
    if days is None or not small("busy_subjects") & set(sentence.norms[days.end : days.end + 1]):
        return False
    return _has_other(sentence, days, span[1], found)


def _has_other(sentence: Sentence, first: Found, end: int, found: list[Found]) -> bool:
    """Tell whether another value is offered in a later clause instead of the first (*…, sore aja*)."""
    later = [item for item in found if item.term == first.term and item.start >= end]
    return any(set(sentence.norms[item.end : item.end + 1]) & small("instead_after") for item in later)


def alone_after(sentence: Sentence, objection: Objection, item: Found) -> bool:
    """Tell whether an objection alone in its clause means a term of the clause before its comma.

    *sebelum tidur aku udah tepar, gabisa*; a clause that offers ("… aja") is not objected to.
    """
    start = objection.start
    if start < 2 or sentence.norms[start - 1] != "," or item.end > start - 1:
        return False
    rest = objection.end
    while rest < len(sentence.norms) and sentence.norms[rest] in small("after_no"):
        rest += 1
    alone = rest >= len(sentence.norms) or ends_clause(sentence.norms[rest])
    between = sentence.norms[item.end : start - 1]
    opens = item.start == 0 or ends_clause(sentence.norms[item.start - 1])  # *siang panas banget, ga kuat*
    told = (opens or bool(small("subjects") & set(between))) and not any(ends_clause(norm) for norm in between)
    return alone and told and not small("offers", "offering") & set(between)
