"""Whether a client takes something back: the very last thing they said or tapped, or anything agreed."""

from __future__ import annotations

from bot.language.heard import hear, is_word
from bot.language.sequences import phrases_of
from bot.language.tables import read_words

TABLE = "taking_back"
MOST = 14  # words; a longer message tells something


def means_undo(text: str, language: str) -> bool:
    """Tell whether a message takes back the last answer (*salah pencet*, "undo that"), and no older agreement."""
    heard = hear(text, language)
    if sum(is_word(norm) for norm in heard.norms) > MOST:
        return False
    excused = {place for span in heard.places(TABLE, "not_last_but") for place in range(*span)}
    if any(start not in excused for start, _ in heard.places(TABLE, "not_last")):
        return False
    return heard.says(TABLE, "undo") or heard.says(TABLE, "withdrawing") and heard.says(TABLE, "just_now")


def takes_out_a_part(text: str, language: str) -> bool:
    """Tell whether a message asks for a goal or a step to be taken out: "take that step out", *batalin langkahnya*.

    What might come to that is told ("she might make me drop the step") and takes nothing out.
    """
    heard = hear(text, language)
    return heard.says(TABLE, "part_out") and not heard.says(TABLE, "might_be")


def means_take_back(text: str, language: str) -> bool:
    """Tell whether a message asks to take something back: *batalin aja*, "take that step out".

    Somebody else who cancels is told of (*dia suka batalin janji*): that is none.
    """
    heard = hear(text, language)
    if means_undo(text, language) or heard.says(TABLE, "outright", "spoken_of"):
        return True
    words = [norm for norm in heard.norms if is_word(norm)]
    leading = next((norm for norm in words if norm not in read_words("manners", "small", "hedging")), "")
    starts = phrases_of(TABLE, "withdrawing")
    if leading and starts.length_at(words, words.index(leading)):
        return True
    pointing = read_words(TABLE, "pointing")
    return any(set(heard.norms[stop : stop + 1]) & pointing for _, stop in heard.places(TABLE, "withdrawing"))
