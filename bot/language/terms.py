"""From a message to the terms it names, the terms it refuses, and the limit it sets."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from bot.language.activity import read_activities
from bot.language.bare import read_bare_numbers
from bot.language.conditions import read_conditions
from bot.language.cues import read_cues
from bot.language.days import leave_out
from bot.language.detect import detect_language
from bot.language.ends import read_starts, read_untils
from bot.language.found import Found
from bot.language.limits import read_limit
from bot.language.listing import read_listed_activity
from bot.language.objections import Objection, find_objections, is_abstaining
from bot.language.reach import excusing_clauses, reach_of, without_excuses
from bot.language.refusals import refuse
from bot.language.sentence import Sentence, read_sentence
from bot.language.settle import settle
from bot.language.support import asked_instead, read_support
from bot.language.telling import Span, told_spans
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
    objections = find_objections(sentence)
    told = told_spans(sentence, objections)
    found = _outside(read_values(sentence, today), told)
    done = leave_out(sentence, found)
    objections = [item for item in objections if item.start not in done and (item.default or not _within(item, told))]
    objections = [item for item in objections if not is_abstaining(sentence, item, found)]
    found = _with_free_words(sentence, found, told, today)
    found = read_bare_numbers(sentence, found, offered or {}, {item.start for item in objections})
    listed = read_listed_activity(sentence, found, {item.start for item in objections if item.default})
    if listed is not None:
        limit = None
        found = _outside(found, [(listed.start, listed.end)]) + [listed]
        objections = [item for item in objections if item.start >= listed.end]
    else:
        limit, covered = read_limit(sentence, found)
        spans = [covered] if covered else []
        found = [item for item in found if item.term == "condition" or not any(item.touches(*span) for span in spans)]
        spans += [(item.start, item.end) for item in found if item.term in ("cue", "condition", "start")]
        objections = [item for item in objections if not _within(item, spans)]
        heard = [(item.start, reach_of(sentence, item)) for item in objections if item.direction != "near"]
        excusing = excusing_clauses(sentence, found, objections, offered or {})
        found += read_activities(sentence, found, spans + heard + excusing)
    found = without_excuses(sentence, found, objections)
    found, refused = refuse(sentence, found, objections, offered or {})
    if "support" in refused:
        found = [(asked_instead(sentence, item) or item) if item.term == "activity" else item for item in found]
    terms, said = settle(sentence, found)
    return Reading(terms, said, refused, limit)


def _with_free_words(sentence: Sentence, found: list[Found], told: list[Span], today: dt.date) -> list[Found]:
    """Add the terms of free words: ends, conditions, cues, support; no value is read inside a cue or condition."""
    found += _outside(read_untils(sentence, found, today), told)
    read_starts(sentence, found, today)
    for read in (read_conditions, read_cues):
        new = _outside(read(sentence, found), told)
        found = _outside(found, [(item.start, item.end) for item in new]) + new
    return found + _outside(read_support(sentence, found), told)


def _within(objection: Objection, spans: list[Span]) -> bool:
    return any(objection.start < end and start < objection.end for start, end in spans)


def _outside(found: list[Found], spans: list[Span]) -> list[Found]:
    """Leave out what stands inside other findings, or in a clause that only tells something (rule 5)."""
    return [item for item in found if not any(item.touches(*span) for span in spans)]
