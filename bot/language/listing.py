"""An activity followed by its terms one by one, as the bot says them: "sit and breathe, 10 minutes, twice a week"."""

from __future__ import annotations

from bot.language.activity_words import is_no_act, manner_end
from bot.language.circumstances import is_circumstance
from bot.language.doing import begins_activity
from bot.language.found import Found
from bot.language.sentence import Sentence
from bot.language.sequences import phrases_of
from bot.language.stretches import length_at, places_of
from bot.language.tables import small

LINKING = ("is", "would", "be", "itu", "adalah", "mau", "to", "sih", "untuk")
VALUES = frozenset({"amount", "frequency", "days", "start", "until", "time_of_day", "condition"})


def read_listed_activity(sentence: Sentence, found: list[Found], objected: set[int]) -> Found | None:
    """Return the whole first part as the activity where all that follows its comma is terms and nothing else.

    objected: tokens of objecting words that stand for a term ("20 menit kelamaan, 10 menit, …" lists nothing).
    """
    end = next((p for p, norm in enumerate(sentence.norms) if norm == "," and not manner_end(sentence, p)), 0)
    taken = places_of(found)
    rest = [p for p in range(end, len(sentence.norms)) if sentence.norms[p][0].isalnum() and p not in taken]
    inside = [item for item in found if item.start < end]
    if any(item.start == 0 for item in inside):
        return None
    if not end or rest or not any(item.start > end and item.term in VALUES for item in found):
        return None
    denied = sentence.norms[end - 1] in small("closing_no")
    if any(item.term in VALUES for item in inside) or objected & set(range(end)) or denied:
        return None
    if (
        is_no_act(sentence, 0)
        or is_circumstance(sentence, 0, end, inside)
        or set(sentence.norms[:end]) & {".", "!", "?", ";"}
    ):
        return None
    first = sentence.norms[0]
    opens = begins_activity(sentence, 0, [False] * len(sentence.tokens))
    opens = opens or first in small("opening_verbs") and end > 3
    if not opens and (end < 3 or first in small("leading", "subjects", "others", "trailing") or not first.isalpha()):
        return None
    last = next((item.start for item in inside if _closes(sentence, item, end)), end)
    end = min(last, end)
    while last > 1 and sentence.norms[last - 1] in small("inner_particles", "after_no", "once_more") - {"dulu"}:
        last -= 1
    begin = announced_from(sentence, last)
    return Found("activity", sentence.typed(begin, last), 0, end)


def announced_from(sentence: Sentence, end: int) -> int:
    """Return where the thing to do begins after words that only announce it (*rencanaku: nyortir baju*)."""
    length = phrases_of("activities", "announcing", "strong").length_at(sentence.norms, 0)
    while length and length < end and (not sentence.norms[length][0].isalnum() or sentence.norms[length] in LINKING):
        length += 1
    return length if length < end and begins_activity(sentence, length, [False] * len(sentence.tokens)) else 0


def _closes(sentence: Sentence, cue: Found, end: int) -> bool:
    """Tell whether a cue closes the first part and is none of the doing ("look at photos while remembering")."""
    if cue.term == "support":  # *main futsal | sama anak kantor, sebulan dua kali*
        return cue.end == end and cue.start > 0 and bool(length_at(sentence, cue.start, "with"))
    if cue.term != "cue":
        return False
    opened = length_at(sentence, cue.start, "after", "before") or sentence.norms[cue.start] in small(
        "each_opening", "point_opening"
    )
    return cue.end == end and bool(opened) and cue.start > 0
