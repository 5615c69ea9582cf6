"""Conditions: circumstances a step hangs on ("if it rains", *asal sepi*), with the word that opens them (rule 4)."""

from __future__ import annotations

from collections.abc import Collection

from bot.language.cues import like_when
from bot.language.doing import asks_whether, begins_activity
from bot.language.found import Found
from bot.language.helpers import helper_end
from bot.language.objections import find_kinds
from bot.language.sentence import Sentence
from bot.language.sequences import phrases_of
from bot.language.stretches import clause_end, ends_clause, length_at, places_of
from bot.language.tables import read_words, small

MOST = 12  # tokens
TIMES = frozenset({"time_of_day", "days", "start", "until"})


def read_conditions(sentence: Sentence, found: list[Found]) -> list[Found]:
    """Return the conditions; "what if" and *gimana kalau* are proposals, *kalau* before a term offered is "as for"."""
    conditions: list[Found] = []
    taken = places_of(found)
    place = 0
    while place < len(sentence.tokens):
        length = 0 if place in taken else length_at(sentence, place, "only_if", "if")
        end = _end(sentence, place + length, found) if length and _opens(sentence, place, length, taken) else 0
        limits = phrases_of("limits", "not_now", "never").found_in(sentence.norms[place + length : end])
        if limits and sentence.norms[place] == "kalau":  # *kalau ketemu langsung belum siap*
            end = 0
        if end > place + length and not _only_bounds(sentence, place + length, _whole_end(sentence, end), taken):
            place = _past_only(sentence, place, length)
            conditions.append(Found("condition", sentence.typed(place, end), place, end))
        place = max(end, place + max(length, 1))
    return conditions


def _past_only(sentence: Sentence, place: int, length: int) -> int:
    """Return where a proviso begins: with its "only", without a "but" or a word of willingness between the two.

    "I'd do it but | only if …", *cuma mau | kalau …*.
    """
    if length < 2 or not length_at(sentence, place, "only_if"):
        return place
    if sentence.norms[place] == "but":
        return place + 1
    willing = read_words("limits", "willing_words") & set(sentence.norms[place : place + length - 1])
    return place + length - 1 if willing else place


def _opens(sentence: Sentence, place: int, length: int, taken: Collection[int]) -> bool:
    begin = place + length
    proposes = place > 0 and sentence.norms[place - 1] in small("proposes")
    proposes = proposes or sentence.norms[max(0, place - 2) : place] == ["tidak", "mau"]  # *nggak mau kalau sendirian*
    near = [p for p in range(max(0, place - 3), place) if sentence.tokens[p].clause == sentence.tokens[place].clause]
    said = small("saying") & {sentence.norms[p] for p in near} and sentence.norms[place] in ("kalau", "if")
    if proposes or said or asks_whether(sentence, place) or begin >= len(sentence.tokens) or like_when(sentence, place):
        return False
    plain = ["kalau" if norm in ("jika", "bila", "apabila") else norm for norm in sentence.norms[place : place + 4]]
    if (
        phrases_of("conditions", "not_opening").length_at(plain, 0)
        and not _is_willing_if(sentence, place)
        or _denies(sentence, begin, taken)
    ):
        return False
    if sentence.language == "id" and length_at(sentence, begin, "after", "before", "when"):
        return False
    except_kind = sentence.norms[place:begin] == ["kecuali"] and any(k.start == begin for k in find_kinds(sentence))
    if except_kind and unwilling_before(sentence, place) is None:
        return False
    if sentence.norms[place] == "selama" and phrases_of("markers", "once_event").found_in(
        sentence.norms[begin : begin + 2]
    ):
        return False  # *selama ramadhan* is a time
    if _is_company(sentence, place, begin, taken):
        return False
    value_follows = begin in taken or sentence.tokens[begin].kind == "NUMBER"
    strict = sentence.norms[place] in small("strict") and sentence.norms[place:begin] != ["kecuali"]
    return not value_follows or strict  # *kalau pagi gak bisa*: "as for mornings"


def _is_willing_if(sentence: Sentence, place: int) -> bool:
    """Tell whether somebody is only willing where what follows holds ("I'm only willing if I can keep …")."""
    before = sentence.norms[max(0, place - 3) : place]
    return bool(read_words("limits", "willing_words") & set(before)) and bool({"only", "cuma", "hanya"} & set(before))


def unwilling_before(sentence: Sentence, place: int) -> int | None:
    """Return where the thing begins that the client does not want, save on the condition that opens at a word.

    *ga mau nginep | kecuali …*, "I don't want to stay | unless …"; None where nothing such stands before it.
    """
    norms, clause = sentence.norms, sentence.tokens[place].clause
    first = next((at for at in range(place) if sentence.tokens[at].clause == clause), place)
    said = phrases_of("conditions", "unwilling").found_in(norms[first:place])
    opened = [first + end for start, end in said if set(norms[first : first + start]) <= small("subjects", "leading")]
    return opened[0] if opened and opened[0] < place else None


def _is_company(sentence: Sentence, place: int, begin: int, taken: Collection[int]) -> bool:
    """Tell whether the proviso is only who comes along (*asal sama mamaku*), which is support."""
    if sentence.norms[place:begin] not in (["asal"], ["asalkan"]) or not length_at(sentence, begin, "with"):
        return False
    end = helper_end(sentence, begin + 1, taken, anyone=False)
    while begin + 1 < end < len(sentence.norms) and sentence.norms[end] in small("trailing") - {","}:
        end += 1
    return end > begin + 1 and (end == len(sentence.norms) or ends_clause(sentence.norms[end]))


def _denies(sentence: Sentence, begin: int, taken: Collection[int]) -> bool:
    """Tell whether the proviso is only that a value is not meant: *asal bukan pagi*, an objection."""
    for place in range(begin, min(begin + 3, len(sentence.tokens))):
        if sentence.norms[place] in small("denying"):
            ahead = place + 1
            while (
                ahead < len(sentence.tokens)
                and sentence.norms[ahead] in small("placed_by", "openers")
                and ahead not in taken
            ):
                ahead += 1
            return ahead in taken or length_at(sentence, ahead, "after", "before") > 0
    return False


def _end(sentence: Sentence, begin: int, found: list[Found]) -> int:
    """Return where a condition ends: with its clause, over times placed inside it ("if I'm free on Saturday")."""
    opened = begin + (sentence.norms[begin] == "tidak")
    more = opened + 1 < len(sentence.norms)
    if (
        more
        and sentence.norms[opened] in read_words("conditions", "circumstance")
        and begins_activity(sentence, opened + 1, [False] * len(sentence.tokens))
    ):
        return opened + 1  # *kalau ga hujan | jalan*
    within = [item for item in found if item.start == begin or item.term in TIMES and _placed(sentence, item, begin)]
    return clause_end(sentence, begin, places_of(item for item in found if item not in within), most=MOST)


def _whole_end(sentence: Sentence, end: int) -> int:
    """Return the end with the small words that were trimmed off it."""
    while end < len(sentence.norms) and sentence.norms[end] in small("trailing", "bound"):
        end += 1
    return end


def _only_bounds(sentence: Sentence, begin: int, end: int, taken: Collection[int]) -> bool:
    """Tell whether the words only bound a value that follows: *asal ga lebih dari seperempat jam*."""
    return end in taken and set(sentence.norms[begin:end]) <= small("bound")


def _placed(sentence: Sentence, item: Found, begin: int) -> bool:
    return item.start > begin and bool(
        {sentence.norms[item.start], sentence.norms[item.start - 1]} & small("placed_by")
    )
