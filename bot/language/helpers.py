"""People and things that help, as stretches of words: "my best friend from work", *temen kos*, *alarm hp*."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.language.sentence import Sentence
from bot.language.spelling import known_words
from bot.language.stretches import ends_clause, length_at
from bot.language.tables import read_words, small

NO_NAME = ("ing", "ed", "s", "ly", "ion", "ness", "ment", "ity", "ance", "ence", "self", "ship", "ism", "ure")
MOST = 3  # tokens of a helper no list knows


def helper_end(sentence: Sentence, begin: int, taken: Collection[int], *, anyone: bool) -> int:
    """Return where the helper that begins here ends, with a second one after "and"; ``begin`` where there is none.

    anyone: whatever stands there helps, as after *ditemani*; else known helpers, names and "my …" do.
    """
    end = _one_end(sentence, begin, taken, anyone=anyone)
    if end > begin and end + 1 < len(sentence.tokens) and sentence.norms[end] in ("and", "or", "dan", "atau", "&"):
        second = _one_end(sentence, end + 1, taken, anyone=False)
        if second > end + 1 and not helping_end(sentence, second):
            return second
    return end


def helping_end(sentence: Sentence, start: int) -> int:
    """Return where the words end that say a person helps ("can come with me", *yang nemenin*), 0 where none do."""
    place = start
    while place < len(sentence.tokens) and sentence.norms[place] in small("helping"):
        place += 1
    if sentence.norms[place + 1 : place + 3] in (["with", "me"], ["sama", "aku"], ["bareng", "aku"]) and place > start:
        return place + 3
    helped = sentence.norms[place + 1 : place + 2]
    if helped and helped[0] in ("me", "us", "aku", "saya") and small("modal") & set(sentence.norms[start:place]):
        return place + 2  # "my sister could take me"
    if place >= len(sentence.tokens) or sentence.norms[place] not in read_words("markers", "helps"):
        return 0
    following = sentence.norms[place + 1] if place + 1 < len(sentence.norms) else "."
    takes_part = sentence.norms[place] in ("ikut", "join", "joins") and following.isalpha()
    if takes_part and following not in small("trailing", "after_help", "joining") and place + 1 < len(sentence.norms):
        return 0  # *bapak mau ikut senam* is what he does himself
    if sentence.norms[place] in small("vague_help") and not small("modal") & set(sentence.norms[start:place]):
        return 0
    place += 1
    while place < len(sentence.tokens) and sentence.norms[place] in small("after_help"):
        place += 1
    return place


def _one_end(sentence: Sentence, begin: int, taken: Collection[int], *, anyone: bool) -> int:
    if begin >= len(sentence.tokens) or begin in taken or not sentence.norms[begin][0].isalnum():
        return begin
    place = begin + (sentence.norms[begin] in small("openers") or sentence.typed(begin, begin + 1).lower() == "si")
    while place + 1 < len(sentence.tokens) and sentence.norms[place] in small("kin_adjectives"):
        place += 1
    length = _known(sentence, place)
    if not length and place > begin:
        place, length = _known_ahead(sentence, place, taken)
    if not length:
        return _unknown_end(sentence, begin, place, taken, anyone=anyone)
    end = place + length
    end += 2 * (sentence.norms[end : end + 2] == ["in", "law"])
    if sentence.norms[place] in small("groups"):
        end = _group_end(sentence, end, taken)
    while end < len(sentence.tokens) and end not in taken and _goes_on(sentence, end):
        end += 1
    return _with_origin(sentence, end, taken)


def _known_ahead(sentence: Sentence, place: int, taken: Collection[int]) -> tuple[int, int]:
    """Look for a known person a word or two on, past words that say which: "the campus counselor"."""
    for ahead in (place + 1, place + 2):
        if ahead >= len(sentence.norms) or ahead - 1 in taken:
            break
        before = sentence.norms[ahead - 1]
        if not before.isalpha() or before in read_words("markers", "stop") | small("no_helpers"):
            break
        if length := _known(sentence, ahead):
            return ahead, length
    return place, 0


def _group_end(sentence: Sentence, end: int, taken: Collection[int]) -> int:
    """Return where the name of a group ends: *komunitas lari kampung*, *klub baca buku*."""
    last = end + MOST
    stop = read_words("markers", "stop") | small("trailing", "no_helpers")
    while sentence.language == "id" and end < min(last, len(sentence.tokens)) and end not in taken:
        if sentence.tokens[end].kind or not sentence.norms[end].isalpha() or sentence.norms[end] in stop:
            break
        end += 1
    return end


def _goes_on(sentence: Sentence, place: int) -> bool:
    known = _stem(sentence.norms[place]) in small("belongs") or _known(sentence, place)
    return bool(known) or _is_name(sentence, place)


def _known(sentence: Sentence, place: int) -> int:
    """Return how many tokens of a known person or thing stand here, with *-ku*, *-mu*, *-nya* or without."""
    if place >= len(sentence.norms):
        return 0
    length = length_at(sentence, place, "people", "tools")
    return length or int(_stem(sentence.norms[place]) in read_words("markers", "people", "tools"))


def _stem(norm: str) -> str:
    return re.sub(r"(?<=\w{3})(?:ku|mu|nya|'s)$", "", norm)


def _unknown_end(sentence: Sentence, begin: int, place: int, taken: Collection[int], *, anyone: bool) -> int:
    """Return the end of a helper no list knows: a name, "my …", or whoever follows *ditemani*."""
    stop = read_words("markers", "stop")
    if place >= len(sentence.tokens) or place in taken or sentence.norms[place] in stop:
        return begin
    if _is_name(sentence, place):
        return _names_end(sentence, place)
    if begin == place and _may_be_name(sentence, place, taken):
        return place + 1
    mine = sentence.norms[begin] in small("possessives") and sentence.norms[place] not in small("no_helpers")
    if not (mine or anyone) or not sentence.norms[place][0].isalpha():
        return begin
    end = place + 1
    while end < len(sentence.tokens) and end - place < MOST and end not in taken:
        norm = sentence.norms[end]
        if norm in stop or ends_clause(norm) or sentence.language == "id" and not _goes_on(sentence, end):
            break
        end += 1
    return end if sentence.norms[end - 1] not in small("no_helpers") else begin


def _names_end(sentence: Sentence, place: int) -> int:
    while place < len(sentence.tokens) and _is_name(sentence, place):
        place += 1
    return place


def _with_origin(sentence: Sentence, end: int, taken: Collection[int]) -> int:
    """Take in where a person is from: "a friend from church", "the head of my department"."""
    origin = small("origin", "tool_origin") if length_at(sentence, end - 1, "tools") else small("origin")
    if end + 1 >= len(sentence.tokens) or sentence.norms[end] not in origin:
        return end
    last = end + (3 if sentence.norms[end + 1] in small("origin_articles") else 2)
    whole = last <= len(sentence.tokens) and sentence.norms[last - 1][0].isalpha()
    return last if whole and not any(place in taken for place in range(end, last)) else end


def _may_be_name(sentence: Sentence, place: int, taken: Collection[int]) -> bool:
    """Tell whether one word no list knows, alone behind "with" or *bareng*, may be a name in small letters."""
    token, after = sentence.tokens[place], place + 1
    opened = place > 0 and sentence.norms[place - 1] in small("before_name")
    closes = after == len(sentence.tokens) or after in taken or not sentence.norms[after][0].isalnum()
    plain = token.kind == "" and token.norm.isalpha() and len(token.norm) > 2 and token.norm not in known_words()
    return opened and closes and plain and not token.norm.endswith(NO_NAME) and token.norm not in small("no_names")


def _is_name(sentence: Sentence, place: int) -> bool:
    """Tell whether a word is written as a name in the middle of a sentence."""
    if not 0 < place < len(sentence.tokens):
        return False
    token = sentence.tokens[place]
    typed = sentence.text[token.start : token.end]
    opens = sentence.text[: token.start].rstrip().endswith((".", "!", "?", "\n", ":"))
    written = typed[:1].isupper() and not typed.isupper()
    return written and not token.kind and token.norm not in small("not_names") and not opens
