"""Stretches of free words in a sentence: where they begin and where they end."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from bot.language.doing import begins_activity
from bot.language.found import Found
from bot.language.sentence import BREAKS, Sentence
from bot.language.sequences import phrases_of
from bot.language.tables import read_words, small

EACH = frozenset({"each", "every", "tiap", "setiap"})  # "before I go in | every time I get home"


def length_at(sentence: Sentence, place: int, *keys: str) -> int:
    """Return how many tokens the longest marker of these keys of ``data/markers.txt`` has here, 0 where none does."""
    return phrases_of("markers", *keys).length_at(sentence.norms, place) if place < len(sentence.norms) else 0


def places_of(found: Iterable[Found]) -> set[int]:
    """Return the tokens that belong to something found."""
    return {place for item in found for place in range(item.start, item.end)}


def ends_clause(norm: str) -> bool:
    """Tell whether a sign ends a clause, a comma among them."""
    return norm in BREAKS or norm == ","


def before_small_words(sentence: Sentence, place: int) -> int:
    """Return the place of the last word before the small ones that lead up to ``place`` ("than | in the" evening)."""
    while place and sentence.norms[place - 1] in small("placing", "openers", "near_gap") - {"of"}:
        place -= 1
    return place - 1


def clause_end(sentence: Sentence, begin: int, taken: Collection[int], *, most: int, kept: str = "kept") -> int:
    """Return where a stretch ends that may be a small clause of its own ("I get home from work").

    It ends at a sign, a joining word, a new subject once a word of its own stands, company ("with my sister"), or one
    of the tokens ``taken`` by other terms; it has ``most`` tokens at most. kept: small words that may close it.
    """
    end, own = begin, 0
    while end < len(sentence.tokens) and end - begin < most:
        norm = sentence.norms[end]
        in_place = kept == "kept" and sentence.norms[end : end + 2] == [
            "instead",
            "of",
        ]  # "if I write instead of calling"
        if ends_clause(norm) or end in taken or end > begin and _joins(sentence, end) and not in_place:
            break
        value = end + 1 in taken or end + 1 < len(sentence.tokens) and sentence.tokens[end + 1].kind == "NUMBER"
        if end > begin and norm in small("joining_value") and value:
            break
        if norm == "baru" and sentence.norms[end + 1 : end + 2] and sentence.norms[end + 1] in small("after_only_then"):
            break
        if own and (_new_subject(sentence, end) or _company(sentence, end) or _reaches(sentence, end)):
            break
        if own and end > begin and _rests(sentence, end):
            break
        if own and (_main_clause(sentence, end) or length_at(sentence, end, "when") > 1 and norm in EACH):
            break
        own += norm not in small("subjects", "placing")
        end += 1
    return trimmed(sentence, begin, end, small(kept))


def trimmed(sentence: Sentence, begin: int, end: int, kept: frozenset[str] = frozenset()) -> int:
    """Return the end without the small words that are no part of the stretch."""
    if _ends_in_particle(sentence, begin, end):
        return end
    while end > begin and sentence.norms[end - 1] in small("trailing") - kept:
        if " ".join(sentence.norms[end - 2 : end]) in small("particle_verbs"):
            break
        if sentence.norms[end - 1] == "baru" and sentence.norms[end - 2] in small("after_new"):
            break
        end -= 1
    return end


def _ends_in_particle(sentence: Sentence, begin: int, end: int) -> bool:
    """Tell whether a stretch ends in the particle of its verb, where the clause ends: "I get called in"."""
    closed = end >= len(sentence.norms) or ends_clause(sentence.norms[end])
    particle = end - begin > 2 and sentence.norms[end - 1] in small("particles")
    return sentence.language == "en" and closed and particle and sentence.norms[end - 2].isalpha()


def _joins(sentence: Sentence, place: int) -> bool:
    """Tell whether a joining word begins something else, and not a second person ("between me and my counselor")."""
    following = sentence.norms[place + 1] if place + 1 < len(sentence.norms) else ""
    person = following in small("openers") or length_at(sentence, place + 1, "people")
    return sentence.norms[place] in small("joining") and not (sentence.norms[place] in small("linking") and person)


def _new_subject(sentence: Sentence, place: int) -> bool:
    norm, before = sentence.norms[place], sentence.norms[place - 1]
    owner = norm in ("aku", "saya", "kita") and before in read_words("markers", "people") | small("owned")
    owner = owner and not before.endswith(("nya", "ku", "mu"))
    return norm in small("subjects") and before not in small("linking") and not owner


def _rests(sentence: Sentence, place: int) -> bool:
    """Tell whether the clause ends in what one does not do then: *kalau hujan | libur*, not *kalau kantor libur*."""
    before, after = sentence.norms[place - 1], place + 1
    if sentence.language != "id" or sentence.norms[place] not in small("rests"):
        return False
    if before in small("takes_rest", "subjects", "done", "openers", "possessives"):
        return False
    while after < len(sentence.norms) and sentence.norms[after] in small("trailing", "after_no") - {","}:
        after += 1
    return after >= len(sentence.norms) or ends_clause(sentence.norms[after])


def _main_clause(sentence: Sentence, place: int) -> bool:
    """Tell whether what is done begins after a cue: *abis dinas | langsung tidur*, "after dinner | to hear her"."""
    following = place + 1
    if following >= len(sentence.tokens) or sentence.norms[place] not in ("langsung", "to"):
        return False
    before = sentence.tokens[place - 1]
    routine = before.kind in ("MEAL", "PRAYER") or before.norm in small("routine_nouns")
    if sentence.norms[place] == "to":
        return routine and sentence.norms[following].isalpha() and sentence.norms[following] not in small("openers")
    return begins_activity(sentence, following, [False] * len(sentence.tokens))


def _reaches(sentence: Sentence, place: int) -> bool:
    """Tell whether "until" begins here, and not an arriving (*udah sampe kos*)."""
    return bool(length_at(sentence, place, "until")) and sentence.norms[place - 1] not in small("arriving")


def _company(sentence: Sentence, place: int) -> bool:
    length = length_at(sentence, place, "with", "accompanied")
    following = place + length
    if following < len(sentence.norms) and sentence.norms[following] in small("openers"):
        following += 1
    return bool(length) and bool(length_at(sentence, following, "people"))
