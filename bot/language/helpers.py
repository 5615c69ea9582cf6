"""People and things that help, as stretches of words: "my best friend from work", *temen kos*, *alarm hp*."""

from __future__ import annotations

from bot.language.found import Found
from bot.language.sentence import Sentence
from bot.language.stretches import covered, ends_clause, length_at
from bot.language.tables import read_words, small

MOST = 3  # tokens of a helper no list knows


def helper_end(sentence: Sentence, begin: int, found: list[Found], *, anyone: bool) -> int:
    """Return where the helper that begins here ends, with a second one after "and"; ``begin`` where there is none.

    anyone: whatever stands there helps, as after *ditemani*; else known helpers, names and "my …" do.
    """
    end = _one_end(sentence, begin, found, anyone=anyone)
    if end > begin and end + 1 < len(sentence.tokens) and sentence.norms[end] in ("and", "or", "dan", "atau", "&"):
        second = _one_end(sentence, end + 1, found, anyone=False)
        if second > end + 1 and not helping_end(sentence, second):
            return second
    return end


def helping_end(sentence: Sentence, start: int) -> int:
    """Return where the words end that say a person helps ("can come with me", *yang nemenin*), 0 where none do."""
    place = start
    while place < len(sentence.tokens) and sentence.norms[place] in small("helping"):
        place += 1
    if place >= len(sentence.tokens) or sentence.norms[place] not in read_words("markers", "helps"):
        return 0
    if sentence.norms[place] in small("vague_help") and not small("modal") & set(sentence.norms[start:place]):
        return 0
    place += 1
    while place < len(sentence.tokens) and sentence.norms[place] in small("after_help"):
        place += 1
    return place


def _one_end(sentence: Sentence, begin: int, found: list[Found], *, anyone: bool) -> int:
    if begin >= len(sentence.tokens) or covered(found, begin) or not sentence.norms[begin][0].isalnum():
        return begin
    place = begin + (sentence.norms[begin] in small("openers"))
    while place + 1 < len(sentence.tokens) and sentence.norms[place] in small("kin_adjectives"):
        place += 1
    length = length_at(sentence, place, "people", "tools")
    if not length:
        return _unknown_end(sentence, begin, place, found, anyone=anyone)
    end = place + length
    while end < len(sentence.tokens) and not covered(found, end) and _goes_on(sentence, end):
        end += 1
    return _with_origin(sentence, end, found)


def _goes_on(sentence: Sentence, place: int) -> bool:
    known = sentence.norms[place] in small("belongs") or length_at(sentence, place, "people", "tools")
    return bool(known) or _is_name(sentence, place)


def _unknown_end(sentence: Sentence, begin: int, place: int, found: list[Found], *, anyone: bool) -> int:
    """Return the end of a helper no list knows: a name, "my …", or whoever follows *ditemani*."""
    stop = read_words("markers", "stop")
    if place >= len(sentence.tokens) or covered(found, place) or sentence.norms[place] in stop:
        return begin
    if _is_name(sentence, place):
        return _names_end(sentence, place)
    mine = sentence.norms[begin] in small("possessives") and sentence.norms[place] not in small("no_helpers")
    if not (mine or anyone) or not sentence.norms[place][0].isalpha():
        return begin
    end = place + 1
    while end < len(sentence.tokens) and end - place < MOST and not covered(found, end):
        norm = sentence.norms[end]
        if norm in stop or ends_clause(norm) or sentence.language == "id" and not _goes_on(sentence, end):
            break
        end += 1
    return end if sentence.norms[end - 1] not in small("no_helpers") else begin


def _names_end(sentence: Sentence, place: int) -> int:
    while place < len(sentence.tokens) and _is_name(sentence, place):
        place += 1
    return place


def _with_origin(sentence: Sentence, end: int, found: list[Found]) -> int:
    """Take in where a person is from: "a friend from church", "the head of my department"."""
    if end + 1 >= len(sentence.tokens) or sentence.norms[end] not in small("origin"):
        return end
    last = end + (3 if sentence.norms[end + 1] in small("origin_articles") else 2)
    whole = last <= len(sentence.tokens) and sentence.norms[last - 1][0].isalpha()
    return last if whole and not any(covered(found, place) for place in range(end, last)) else end


def _is_name(sentence: Sentence, place: int) -> bool:
    """Tell whether a word is written as a name in the middle of a sentence."""
    if not 0 < place < len(sentence.tokens):
        return False
    token = sentence.tokens[place]
    typed = sentence.text[token.start : token.end]
    opens = sentence.text[: token.start].rstrip().endswith((".", "!", "?", "\n", ":"))
    written = typed[:1].isupper() and not typed.isupper()
    return written and not token.kind and token.norm not in small("not_names") and not opens
