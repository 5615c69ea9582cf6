"""Whether an insult is aimed at the bot, and not at the client or somebody else."""

from __future__ import annotations

from bot.language.heard import Heard, Span, hear, is_word

TABLE = "kinds_of_text"
FAR = 6  # words between the one who is meant and the insult
MOST = 30  # words; a longer message tells something


def is_insult(text: str, language: str) -> bool:
    """Tell whether a message insults the bot (*bot goblok*, "you're useless"), alone or beside something else."""
    heard = hear(text, language)
    if sum(map(is_word, heard.norms)) > MOST:
        return False
    if any(_opens(heard, span) for span in heard.places(TABLE, "outright")):
        return True
    if any(_aimed(heard, span, FAR) for span in heard.places(TABLE, "strong")):
        return True
    if any(_aimed(heard, span, 0) for span in heard.places(TABLE, "beside")):
        return True
    return _stands_alone(heard, 0) or _called_out(heard)


def _opens(heard: Heard, insult: Span) -> bool:
    """Tell whether nothing but the bot and small words stand before an insult in its sentence."""
    place = _sentence_start(heard, insult[0])
    while place < insult[0]:
        length = heard.length_at(place, TABLE, "bot", "around", "before_outright")
        if not length and is_word(heard.norms[place]):
            return False
        place += length or 1
    return True


def _aimed(heard: Heard, insult: Span, far: int) -> bool:
    """Tell whether the bot is the one nearest before an insult, or, where nobody is, right after it."""
    start = _sentence_start(heard, insult[0])
    persons = {span: key for key in ("bot", "self", "others") for span in heard.places(TABLE, key)}
    before = [span for span in persons if start <= span[0] and span[1] <= insult[0]]
    if before:
        nearest = max(before)
        between = range(nearest[1], insult[0])
        if persons[nearest] == "bot" and _gap(heard, between) <= far:
            return not _reported(heard, insult)
        if _gap(heard, between) <= FAR:
            return False
    after = [span for span in persons if insult[1] <= span[0] and not heard.breaks_between(insult[1], span[0])]
    nearest_after = min(after, default=None)
    if nearest_after is None or persons[nearest_after] != "bot":
        return False
    return _gap(heard, range(insult[1], nearest_after[0])) == 0 and not _reported(heard, insult)


def _gap(heard: Heard, places: range) -> int:
    """Return how many words stand at these places beside small ones such as "so", *banget*."""
    return sum(not heard.length_at(place, TABLE, "around") for place in places)


def _reported(heard: Heard, insult: Span) -> bool:
    """Tell whether words before it in its clause deny the insult, or say that somebody said, felt or thought it."""
    start = _sentence_start(heard, insult[0])
    return any(start <= span[0] < insult[0] for span in heard.places(TABLE, "not_calling"))


def _sentence_start(heard: Heard, place: int) -> int:
    """Return where the sentence a word stands in begins."""
    while place > 0 and heard.norms[place - 1] not in (".", "!", "?", "\n", ";", ","):
        place -= 1
    return place


def _called_out(heard: Heard) -> bool:
    """Tell whether a message to the bot ends with the insult alone: "you're not helping, stupid"."""
    last = len(heard.norms)
    while last > 0 and not is_word(heard.norms[last - 1]):
        last -= 1
    start = _sentence_start(heard, last)
    told = [span for span in heard.places(TABLE, "bot") if span[1] < start]
    return bool(told) and not _reported(heard, told[-1]) and _stands_alone(heard, start)


def _stands_alone(heard: Heard, begin: int) -> bool:
    """Tell whether nothing but an insult and small words stands from a place on."""
    if not any(span[0] >= begin for span in heard.places(TABLE, "alone")):
        return False
    while begin < len(heard.norms):
        length = heard.length_at(begin, TABLE, "alone", "around") or not is_word(heard.norms[begin])
        if not length:
            return False
        begin += int(length)
    return True
