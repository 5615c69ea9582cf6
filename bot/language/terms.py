"""From a message to the terms it names, the terms it refuses, and the limit it sets."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from bot.language.activity import clauses, is_complaint, is_past, is_reason, read_activities
from bot.language.bare import read_bare_numbers
from bot.language.conditions import read_conditions
from bot.language.cues import read_cues
from bot.language.days import leave_out
from bot.language.detect import detect_language
from bot.language.ends import read_starts, read_untils
from bot.language.found import TERMS, Found
from bot.language.limits import read_limit
from bot.language.listing import read_listed_activity
from bot.language.objections import Objection, find_objections
from bot.language.refusals import refuse
from bot.language.sentence import Sentence, read_sentence
from bot.language.settle import settle
from bot.language.support import read_support
from bot.language.tables import small
from bot.language.values import read_values

LONGEST = 4_000  # characters; what comes after is not read for terms


@dataclass(frozen=True)
class Reading:
    """What one message says about terms.

    terms: in the shape of the contract of ``mufakat parse``; text terms as typed. said: the message's own words for
    each term. refused: names of terms objected to. limit: ``kind`` ("never", "not_now", "only_if") and ``about`` (text
    or None).
    """

    terms: dict[str, Any] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    limit: dict[str, Any] | None = None


def read_terms(text: str, language: str | None, today: dt.date, *, offered: dict[str, Any] | None = None) -> Reading:
    """Return the terms a message names; language None is found out here. Any text is allowed; nothing is raised.

    today: the day the message was written, for *besok* and "next Monday". offered: terms of the open offer, where the
    caller knows it; they say what a bare number means ("10 aja").
    """
    language = language if language in ("id", "en") else detect_language(text) or "id"
    sentence = read_sentence(text[:LONGEST], language)
    found = read_values(sentence, today)
    objections = find_objections(sentence)
    told = [span for span in clauses(sentence) if _only_tells(sentence, span, objections)]
    found = _outside(found, told)
    done = leave_out(sentence, found)
    objections = [item for item in objections if item.start not in done]
    found += _outside(read_untils(sentence, found, today), told)
    read_starts(sentence, found, today)
    conditions = _outside(read_conditions(sentence, found), told)
    found = _outside(found, _spans(conditions)) + conditions
    cues = _outside(read_cues(sentence, found), told)
    found = _outside(found, _spans(cues)) + cues
    found += _outside(read_support(sentence, found), told)
    found = read_bare_numbers(sentence, found, offered or {}, {item.start for item in objections})
    listed = read_listed_activity(sentence, found, {item.start for item in objections if item.default})
    if listed is not None:
        found = [item for item in found if not item.touches(listed.start, listed.end)]
        objections = [item for item in objections if item.start >= listed.end]
    limit, covered = (None, None) if listed else read_limit(sentence, found)
    quiet = _spans(conditions) + _spans(cues)
    if covered:
        found = [item for item in found if not item.touches(*covered) or item.term == "condition"]
        quiet.append(covered)
    objections = [item for item in objections if not any(_meets(item, span) for span in quiet)]
    if listed is not None:
        found.append(listed)
    else:
        heard = [(item.start, item.end) for item in objections if item.direction != "near"]
        found += read_activities(sentence, found, quiet + heard)
    found, refused = refuse(sentence, found, objections)
    if small("partings") & set(sentence.norms) and all(item.term in ("until", "start") for item in found):
        found = []  # "thanks, see you tomorrow"
    terms, said = settle(sentence, found)
    return Reading({name: terms[name] for name in TERMS if name in terms}, said, refused, limit)


def _only_tells(sentence: Sentence, span: tuple[int, int], objections: list[Objection]) -> bool:
    """Tell whether a clause says how things are, or why, and objects to nothing by it."""
    if is_reason(sentence, *span) or is_past(sentence, *span):
        return True
    return is_complaint(sentence, *span) and not any(_meets(item, span) for item in objections)


def _meets(objection: Objection, span: tuple[int, int]) -> bool:
    return objection.start < span[1] and span[0] < objection.end


def _spans(found: list[Found]) -> list[tuple[int, int]]:
    return [(item.start, item.end) for item in found]


def _outside(found: list[Found], spans: list[tuple[int, int]]) -> list[Found]:
    """Leave out what stands inside a cue, a condition, or a clause that tells how things are (rule 5)."""
    return [item for item in found if not any(item.touches(*span) for span in spans)]
