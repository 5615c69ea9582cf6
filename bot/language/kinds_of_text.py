"""What kind of text a message is beside plain talk: emoji alone, mashed keys, an insult, a pasted chat, a long one."""

from __future__ import annotations

import re

from bot.language.heard import Heard, hear
from bot.language.insults import is_insult
from bot.language.mashing import is_mashed
from bot.language.spelling import clean

LONG = 900  # characters
EMOTICON = re.compile(
    r"(?<!\w)(?:[:;=8xX]['’]?[-^]?[()DPpOo03/\\|*\[\]]+|[(\[]['’]?[:;=]|<3+|</3|[:;]['’]?[sS]|[xX]D+|T[_.]*T|[uU][wW._][uU]"
    r"|[oO0][._][oO0]|[qQ][_.]?[qQ]|>[_.]<|\^[_.]*\^|-_+-|;_+;|=_+=)(?!\w)"
)
CLOCK = r"\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s?[APap]\.?[Mm]\.?)?"
DAY = r"\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?"
SPEAKER = r"[^:\n\[\]]{1,40}"
STAMPED = re.compile(
    rf"\[(?:{CLOCK},?\s+{DAY}|{DAY},?\s+{CLOCK})\]\s*{SPEAKER}:"
    rf"|^\s*{DAY},?\s+{CLOCK}\s*[-–—]\s*{SPEAKER}:"
    rf"|^\s*{SPEAKER},?\s+\[{DAY},?\s+{CLOCK}\]"
    rf"|^\s*\[?{CLOCK}\]?\s+{SPEAKER}:\s",
    re.MULTILINE,
)
SAID = re.compile(r"^\s*([^\W\d_][^:\n]{0,24}):\s*\S", re.MULTILINE)
LEAST_LINES = 3


def kind_of_text(text: str, language: str) -> str | None:
    """Return "emoji", "pasted_chat", "insult", "nonsense" or "long"; None for what is plain talk.

    emoji: nothing but emoji, emoticons and signs. pasted_chat: lines with the speakers' names or times. insult: aimed
    at the bot. nonsense: mashed keys. long: more than 900 characters.
    """
    cleaned = clean(text).strip()
    if cleaned and not any(sign.isalnum() for sign in EMOTICON.sub("", cleaned)):
        return "emoji"
    if _is_pasted(cleaned):
        return "pasted_chat"
    if is_insult(cleaned, language):
        return "insult"
    if is_mashed(cleaned[:LONG]):
        return "nonsense"
    return "long" if len(cleaned) > LONG else None


def without_fillers(text: str, language: str) -> str:
    """Return a spoken account without "eee", *apa namanya* and "you know", for quotations; the rest stays as typed.

    Where nothing would be left, the whole text comes back.
    """
    heard = hear(text, language)
    whole = clean(text)
    rest, last = "", 0
    for start, end in heard.places("kinds_of_text", "fillers"):
        if _means_it(heard, start, end):
            continue
        comma = heard.norms[end : end + 1] == [","]
        after_comma = start > 0 and heard.norms[start - 1] == ","
        begin = heard.words[start - 1 if after_comma and comma else start].start
        rest = _joined(rest, whole[last:begin])
        last = heard.words[end if comma and (after_comma or not rest) else end - 1].end
    rest = _joined(rest, whole[last:]).strip()
    return rest if any(sign.isalnum() for sign in rest) else text


def _joined(one: str, other: str) -> str:
    """Put two pieces together with one blank, or none before a sign."""
    other = other.strip(" \t")
    return f"{one} {other}" if one and other and other[0] not in ",.!?;:…" else one + other


def _is_pasted(text: str) -> bool:
    if STAMPED.search(text):
        return True
    lines = [line for line in text.splitlines() if line.strip()]
    speakers = [match[1].strip().lower() for match in SAID.finditer(text)]
    again = len(set(speakers)) < len(speakers)
    return len(speakers) >= LEAST_LINES and again and len(speakers) * 3 >= len(lines) * 2


def _means_it(heard: Heard, start: int, end: int) -> bool:
    """Tell whether the words are no filler here: "do you know", *lupa apa namanya*, "you know him"."""
    single = end - start == 1
    before = bool(start) and bool(heard.length_at(start - 1, "kinds_of_text", "known_before"))
    return not single and (before or bool(heard.length_at(end, "kinds_of_text", "known_after")))
