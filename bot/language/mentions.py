"""Terms of the open offer named again in a message, so that an objection can mean them (rule 2)."""

from __future__ import annotations

import re
from typing import Any

from bot.language.found import Found
from bot.language.objections import Objection
from bot.language.sentence import BREAKS, Sentence, read_sentence
from bot.language.sequences import phrases_of
from bot.language.stretches import length_at
from bot.language.tables import read_words, small

NAMED = ("activity", "cue", "support")


def find_mentions(sentence: Sentence, offered: dict[str, Any]) -> list[Found]:
    """Return where free words of the offer stand once more, without a value: "my flatmate", *habis magrib*."""
    mentions = []
    for term in NAMED:
        if isinstance(offered.get(term), str):
            words = _content(offered[term], sentence.language)
            spans = [span for span in _places(sentence, words) if not _calls(sentence, span)]
            if term == "support" and not spans and len(words) > 1:  # "a mindfulness app": "the app is useless"
                spans = [
                    (p + 1, p + 2)
                    for p, two in enumerate(zip(sentence.norms, sentence.norms[1:], strict=False))
                    if two == ("the", words[-1])
                ]
            mentions += [Found(term, None, start, end) for start, end in spans]
    return mentions


def find_unhelpful(sentence: Sentence, offered: dict[str, Any]) -> list[tuple[int, int]]:
    """Return the stretches that say somebody cannot help: *kakakku ga bisa bantu*, "my brother's useless for this".

    Of whoever the offer names it is enough that they are busy or away; of others that they cannot help.
    """
    mentioned = [item for item in find_mentions(sentence, offered) if item.term == "support"]
    spans = []
    for place in range(len(sentence.tokens)):
        mention = next((item for item in mentioned if item.start == place), None)
        end = mention.end if mention else _person_end(sentence, place)
        if end > place and _opens(sentence, place) and not _is_free(sentence, end):
            stop = _stop(sentence, end)
            if sentence.norms[stop : stop + 1] == [","] and _cannot(sentence, stop + 1):
                stop = _stop(sentence, stop + 1)  # *adikku sibuk, ga bisa nemenin*
            key = ("unhelpful", "cannot_help") if mention else ("cannot_help",)
            if phrases_of("helping", *key).found_in(sentence.norms[end - 1 if _fused(sentence, end) else end : stop]):
                spans.append((place, stop))
    return spans


def find_harmful(sentence: Sentence, offered: dict[str, Any]) -> list[tuple[int, int]]:
    """Return the clauses that say the activity offered does one harm: *jogging bikin lututku sakit*."""
    spans = []
    for item in find_mentions(sentence, offered):
        stop = _stop(sentence, item.end)
        said = sentence.norms[item.end : stop]
        denied = any(norm in small("denying") or norm.endswith("n't") for norm in said)
        if item.term != "activity" or denied or not _opens(sentence, item.start):
            continue
        making = phrases_of("helping", "making").found_in(said)
        made = phrases_of("helping", "made").found_in(said)
        if phrases_of("helping", "harms").found_in(said) or making and made and making[0][0] < made[-1][0]:
            spans.append((item.start, stop))
    return spans


def without_unhelpful(items: list[Any], spans: list[tuple[int, int]]) -> list[Any]:
    """Leave out what stands where somebody is said not to help: findings, objections."""
    return [item for item in items if not any(item.start < end and start < item.end for start, end in spans)]


def may_be_meant(mention: Found, objection: Objection, sentence: Sentence) -> bool:
    """Tell whether nothing but small words stands between a term named and the objection to it."""
    between = sentence.norms[mention.end : objection.start]
    return mention.end <= objection.start and all(norm[0].isalnum() for norm in between)


def _calls(sentence: Sentence, span: tuple[int, int]) -> bool:
    """Tell whether somebody is only called here: *ga kuat kak*."""
    return sentence.typed(*span).lower() in read_words("leads", "address", "address_before_sign")


def _content(text: str, language: str) -> list[str]:
    norms = read_sentence(text, language).norms
    return [_stem(norm) for norm in norms if norm[0].isalnum() and norm not in small("possessives", "articles")]


def _places(sentence: Sentence, words: list[str]) -> list[tuple[int, int]]:
    """Return where the words begin to stand in this order, as many of them as do."""
    spans = []
    for place, norm in enumerate(sentence.norms):
        length = 0
        while words and length < len(words) and place + length < len(sentence.norms):
            if _stem(sentence.norms[place + length]) != words[length]:
                break
            length += 1
        if length and (length == len(words) or norm not in small("leading", "placing", "trailing", "openers")):
            whole = length == len(words) or not length_at(sentence, place, "before", "after", "when")
            spans += [(place, place + length)] if whole else []
    return spans


def _stem(norm: str) -> str:
    return re.sub(r"(?<=\w{3})(?:ku|mu|nya|'s|s)$", "", norm)


def _person_end(sentence: Sentence, place: int) -> int:
    """Return where a known person ends that is named here as somebody of one's own."""
    begin = place + (sentence.norms[place] in small("possessives"))
    if begin >= len(sentence.norms):
        return place
    length = length_at(sentence, begin, "people") or int(
        _stem(sentence.norms[begin]) in read_words("markers", "people")
    )
    end = begin + length
    while length and end < len(sentence.norms) and _stem(sentence.norms[end]) in small("belongs"):
        end += 1
    return end if length else place


def _opens(sentence: Sentence, place: int) -> bool:
    """Tell whether a clause begins here, past words that lead up to it and "my"."""
    while place > 0 and sentence.norms[place - 1] in small("before_subject"):
        place -= 1
    return place == 0 or sentence.norms[place - 1] in BREAKS


def _is_free(sentence: Sentence, end: int) -> bool:
    return end < len(sentence.norms) and sentence.norms[end] in BREAKS


def _cannot(sentence: Sentence, place: int) -> bool:
    return place < len(sentence.norms) and phrases_of("helping", "cannot_help").length_at(sentence.norms, place) > 0


def _fused(sentence: Sentence, end: int) -> bool:
    return sentence.norms[end - 1].endswith(("'s", "s"))


def _stop(sentence: Sentence, place: int) -> int:
    while place < len(sentence.norms) and sentence.norms[place] not in BREAKS and sentence.norms[place] != "tapi":
        place += 1
    return place
